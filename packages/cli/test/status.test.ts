import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { createMockServer } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attemptKey } from "../../renderer/src/workplace/ledger/money.ts";
import type { Intent, TakeRecord } from "../../renderer/src/workplace/ledger/take-record.ts";
import { openFolder } from "../../renderer/src/workplace/workplace.ts";
import { createFolder, runCli } from "./cli-process.ts";

const film = `storyboard: 1
title: Film
budget: { max_usd: 5 }
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: fetched, prompt: One. }
  - { id: slow, prompt: Two. }
  - { id: lost, prompt: Three. }
  - { id: twin, prompt: Two. }
  - { id: fresh, prompt: Four., model: kling-v3-text-to-video }
  - { id: spare, prompt: Five., enabled: false }
`;

const second = (at: number): number => Date.UTC(2026, 10, 26, 23, 59, at);
const intent = (at: number, requestId?: string): Intent => ({
  attempt: 1,
  payloadSha256: "p",
  usd: "0.336",
  basis: "3 second × 0.112",
  startedAtMs: second(at),
  sendByMs: second(at + 5),
  requestId,
});
const facts = { take: 1, modelId: "kling-3.0-turbo-t2v" };

let folder: Awaited<ReturnType<typeof createFolder>>;
const run = (...args: readonly string[]) => runCli(args, { cwd: folder.path });

/** A ledger as a killed run leaves it: one take to download, one running, one without an answer, one that nobody needs any more. */
beforeAll(async () => {
  folder = await createFolder({ "package.json": "{}", "film.yaml": film });
  const { shots } = JSON.parse((await run("plan", "film.yaml", "--json")).stdout) as {
    readonly shots: readonly { readonly takes: readonly { readonly requestKey: string }[] }[];
  };
  const keyOf = (index: number): string => shots[index]!.takes[0]!.requestKey;
  const workplace = openFolder(join(folder.path, ".storyreel"));
  const state = await workplace.hold({ clock: systemClock });
  const budget = { name: "film", maxUsd: undefined, elsewhereUsd: 0n };
  const charge = async (key: string, record: TakeRecord, file = "film.yaml") => {
    const id = workplace.budgetId(join(folder.path, file));
    const reserve = {
      attempt: attemptKey(key, 1),
      usd: 336_000_000n,
      budgets: [{ ...budget, id }],
    };
    await state.ledger.cas({ key, version: 0 }, record, { reserve });
  };
  const submitted = { adopted: false, state: "submitted" } as const;
  await charge(keyOf(0), {
    ...facts,
    shotId: "fetched",
    state: "rendered",
    requestId: "r-1",
    submittedAtMs: second(1),
    adopted: false,
    intents: [intent(1, "r-1")],
    mediaUrls: [],
    renderedAtMs: second(9),
  });
  const slow = { ...submitted, requestId: "r-2", submittedAtMs: second(2) };
  await charge(keyOf(1), { ...facts, ...slow, shotId: "slow", intents: [intent(2, "r-2")] });
  const message = "the submit may or may not have been accepted";
  const lost = { state: "ambiguous", message, intents: [intent(3)] } as const;
  await charge(keyOf(2), { ...facts, ...lost, shotId: "lost" });
  const old = { ...submitted, requestId: "r-4", submittedAtMs: second(4) };
  await charge("old", { ...facts, ...old, shotId: "=gone", intents: [intent(4, "r-4")] });
  const other = { ...submitted, requestId: "r-5", submittedAtMs: Date.UTC(2026, 10, 27) };
  const late = { ...intent(0, "r-5"), startedAtMs: Date.UTC(2026, 10, 27) };
  await charge("other", { ...facts, ...other, shotId: "a", intents: [late] }, "other.yaml");
  await state.close();
});
afterAll(() => folder[Symbol.asyncDispose]());

describe("status", () => {
  test("says of each take where it stands and what happens next, and of the film what is reserved", async () => {
    expect(await run("status", "film.yaml")).toEqual({
      exit: 0,
      stderr: "",
      stdout: `film.yaml
  fetched  to download    2026-11-26T23:59:09Z  the next render downloads it, at no cost
  slow     running        2026-11-26T23:59:02Z  the next render picks it up
  lost     uncertain      2026-11-26T23:59:03Z  the next render searches for it at GMI; if it is not there, you decide
      the submit may or may not have been accepted
  twin     running        2026-11-26T23:59:02Z  same request as slow
  fresh    not generated                        the next render generates it (price unknown)
  spare    disabled

open at GMI, according to the ledger
  r-2        slow take 1   kling-3.0-turbo-t2v  2026-11-26T23:59:02Z  $0.336
  no answer  lost take 1   kling-3.0-turbo-t2v  2026-11-26T23:59:03Z  $0.336
  r-4        =gone take 1  kling-3.0-turbo-t2v  2026-11-26T23:59:04Z  $0.336  the film no longer needs it

paid $0.336, reserved $1.008, $3.656 left of $5.00, 1 shot to pay at an unknown price
`,
    });
  });

  test("says the same in JSON", async () => {
    const told: unknown = JSON.parse((await run("status", "film.yaml", "--json")).stdout);
    expect(told).toMatchObject({
      type: "status",
      paidUsd: "0.336",
      reservedUsd: "1.008",
      failedUsd: "0.00",
      leftUsd: "3.656",
      unknownPrice: ["fresh"],
      shots: [
        { id: "fetched", state: "to-download", takes: [{ requestId: "r-1", next: "download" }] },
        {
          id: "slow",
          state: "running",
          takes: [{ since: "2026-11-26T23:59:02Z", next: "follow" }],
        },
        { id: "lost", state: "uncertain", takes: [{ requestId: null, next: "search" }] },
        { id: "twin", state: "running", takes: [{ next: "share", sharedWith: "slow" }] },
        { id: "fresh", state: "new", takes: [{ usd: null, next: "generate" }] },
        { id: "spare", state: "disabled", takes: [] },
      ],
      open: [
        { requestId: "r-2", needed: true },
        { requestId: null, shot: "lost", needed: true },
        { requestId: "r-4", needed: false },
      ],
    });
  });
});

describe("costs", () => {
  test("lists every payment of all films, and adds them up", async () => {
    const { exit, stdout } = await run("costs");
    expect(exit).toBe(0);
    expect(stdout.trimEnd().split("\n").slice(-6)).toEqual([
      "by film   film.yaml            paid $0.336, reserved $1.008",
      "          other.yaml           paid $0.00, reserved $0.336",
      "by model  kling-3.0-turbo-t2v  paid $0.336, reserved $1.344",
      "by day    2026-11-26           paid $0.336, reserved $1.008",
      "          2026-11-27           paid $0.00, reserved $0.336",
      "total                          paid $0.336, reserved $1.344",
    ]);
  });

  test("of one film, or since a day", async () => {
    const rowsOf = async (...args: readonly string[]) =>
      (await run("costs", ...args, "--format", "csv")).stdout.trimEnd().split("\n").slice(1);
    expect(await rowsOf("other.yaml")).toHaveLength(1);
    expect(await rowsOf("film.yaml")).toHaveLength(4);
    expect(await rowsOf("--since", "2026-11-27")).toEqual(await rowsOf("other.yaml"));
    expect(await rowsOf("--since", "2026-11-28")).toEqual([]);
  });

  test("as CSV that neither a spreadsheet nor a terminal takes for more than text", async () => {
    expect((await run("costs", "film.yaml", "--format", "csv")).stdout).toBe(
      `film,shot,take,model,request_id,time,state,usd,assumed,basis,known_from
film.yaml,fetched,1,kling-3.0-turbo-t2v,r-1,2026-11-26T23:59:01Z,paid,0.336,no,"3 second × 0.112",ledger
film.yaml,slow,1,kling-3.0-turbo-t2v,r-2,2026-11-26T23:59:02Z,reserved,0.336,no,"3 second × 0.112",ledger
film.yaml,lost,1,kling-3.0-turbo-t2v,,2026-11-26T23:59:03Z,reserved,0.336,no,"3 second × 0.112",ledger
film.yaml,"'=gone",1,kling-3.0-turbo-t2v,r-4,2026-11-26T23:59:04Z,reserved,0.336,no,"3 second × 0.112",ledger
`,
    );
  });

  test("a lock file that cannot be used is reported, and no sum is shown; another program's is not ours", async () => {
    await mkdir(join(folder.path, "films"));
    const path = join(folder.path, "films", "old.lock.yaml");
    await writeFile(path, "lockfileVersion: 9\n");
    expect((await run("costs")).exit).toBe(0);
    await writeFile(path, "storyboard_lock: 1\nshots: 3\n");
    const refused = await run("costs");
    await rm(path);
    expect(refused).toMatchObject({ exit: 1, stdout: "" });
    expect(refused.stderr).toContain("films/old.lock.yaml:2:8 error LOCK_");
  });

  test("storyreel.yaml says where the ledger is", async () => {
    await using project = await createFolder({
      "package.json": "{}",
      "storyreel.yaml": `state: ${folder.path}/.storyreel\n`,
    });
    const { stdout } = await runCli(["costs", "--json"], { cwd: project.path });
    expect(JSON.parse(stdout)).toMatchObject({ paidUsd: "0.336", reservedUsd: "1.344" });
  });

  test("a film that nobody has heard of is wrong usage", async () => {
    const ended = await run("costs", "nope.yaml");
    expect(ended).toMatchObject({ exit: 2, stdout: "" });
    expect(ended.stderr).toMatch(
      /^storyreel: no such file: .*nope\.yaml\n {2}hint: YAML files in .*: film\.yaml\n$/,
    );
  });
});

test("what a cancelled request may cost stays reserved", async () => {
  await using server = await createMockServer({ scenario: "cancelled" });
  await using folder = await createFolder({
    "film.yaml": `storyboard: 1
title: Film
budget: { max_usd: 1 }
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots: [{ id: one, prompt: A street at night. }]
`,
  });
  const environment = { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl };
  const call = { cwd: folder.path, environment };
  const ended = await runCli(["render", "film.yaml", "--yes"], call);
  expect(ended).toMatchObject({ exit: 5 });
  expect(ended.stderr).toContain("does not say whether a cancelled request is charged");
  const { stdout } = await runCli(["status", "film.yaml", "--json"], call);
  expect(JSON.parse(stdout)).toMatchObject({
    reservedUsd: "0.336",
    failedUsd: "0.00",
    leftUsd: "0.664",
  });
});
