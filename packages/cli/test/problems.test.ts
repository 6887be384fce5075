import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attemptKey } from "../../renderer/src/workplace/ledger/money.ts";
import { openFolder } from "../../renderer/src/workplace/workplace.ts";
import { createFolder, runCli } from "./cli-process.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: engine, prompt: One. }
  - { id: mirror, prompt: Two. }
`;

const unusable =
  "the clip of request r-1 cannot be used: downloaded 15 times, last: the file has damaged frames";
const empty = "request r-2 succeeded, but its record has no video";
const decide = "it is paid; --download-again engine downloads it again at no cost";
const look = "the next render looks once more; --resubmit-uncertain mirror pays for a new request";

let folder: Awaited<ReturnType<typeof createFolder>>;
const run = (...args: readonly string[]) => runCli(args, { cwd: folder.path });
const json = async (...args: readonly string[]): Promise<unknown> =>
  JSON.parse((await run(...args, "--json")).stdout);

/** A ledger with a clip that was given up, and a success without a video. */
beforeAll(async () => {
  folder = await createFolder({ "package.json": "{}", "film.yaml": film });
  const { shots } = (await json("plan", "film.yaml")) as {
    readonly shots: readonly { readonly takes: readonly { readonly requestKey: string }[] }[];
  };
  const workplace = openFolder(join(folder.path, ".storyreel"));
  const state = await workplace.hold({ clock: systemClock });
  const id = workplace.budgetId(join(folder.path, "film.yaml"));
  const at = Date.UTC(2026, 10, 27);
  const submit = async (index: number, shotId: string, problem: object): Promise<void> => {
    const key = shots[index]!.takes[0]!.requestKey;
    const requestId = `r-${index + 1}`;
    const sent = { attempt: 1, payloadSha256: "p", startedAtMs: at, sendByMs: at };
    await state.ledger.cas(
      { key, version: 0 },
      {
        shotId,
        take: 1,
        modelId: "kling-3.0-turbo-t2v",
        intents: [{ ...sent, requestId }],
        state: "submitted",
        requestId,
        submittedAtMs: at,
        adopted: false,
        ...problem,
      },
      {
        reserve: {
          attempt: attemptKey(key, 1),
          usd: 336_000_000n,
          budgets: [{ id, name: "film", maxUsd: undefined, elsewhereUsd: 0n }],
        },
      },
    );
  };
  await submit(0, "engine", { problem: unusable, isUnusable: true });
  await submit(1, "mirror", { problem: empty });
  await state.close();
});
afterAll(async () => folder[Symbol.asyncDispose]());

test("plan shows requests that came to nothing as what they are, in the contract's states", async () => {
  const { stdout } = await run("plan", "film.yaml");
  expect(stdout).toMatch(/engine .* clip cannot be used\n/);
  expect(stdout).toMatch(/mirror .* without a video\n/);
  expect(stdout).toContain(`  engine: ${unusable}; ${decide}\n`);
  expect(stdout).toContain(`  mirror: ${empty}; ${look}\n`);
  expect(stdout).not.toContain("already running");
  expect(stdout).toContain("before: paid $0.672");
  expect(await json("plan", "film.yaml")).toMatchObject({
    totalUsd: "0.00",
    shots: [
      { state: "running", problem: unusable, takes: [{ state: "running", problem: unusable }] },
      { state: "running", problem: empty, takes: [{ state: "running", problem: empty }] },
    ],
  });
});

test("status says why, and what happens next", async () => {
  const { stdout } = await run("status", "film.yaml");
  expect(stdout).toMatch(/engine +clip cannot be used +2026-11-27T00:00:00Z +it is paid; /);
  expect(stdout).toContain(unusable);
  expect(stdout).toContain(look);
  // What is paid is not open any more.
  expect(stdout).not.toMatch(/^ +r-1 /m);
  expect(await json("status", "film.yaml")).toMatchObject({
    shots: [
      { state: "unusable-clip", takes: [{ reason: unusable, next: "decide", paidUsd: "0.336" }] },
      { state: "no-video", takes: [{ reason: empty, next: "look", paidUsd: "0.336" }] },
    ],
  });
});

test("takes, explain and the review page say the same", async () => {
  const takes = (await run("takes", "film.yaml")).stdout;
  for (const words of [unusable, decide, empty, look]) expect(takes).toContain(words);
  expect(takes).toMatch(/\* 1 .*clip cannot be used .*\$0\.336 paid/);
  const explained = (await run("explain", "film.yaml", "engine")).stdout;
  expect(explained).toContain(`not paid again: ${unusable}; ${decide}`);
  expect(explained).not.toContain("the next run downloads its clip");
  expect((await run("review", "film.yaml", "-o", "page.html")).exit).toBe(0);
  const page = await readFile(join(folder.path, "page.html"), "utf8");
  expect(page).toContain("1 clip cannot be used");
  expect(page).toContain("1 without a video");
  expect(page).toContain(unusable);
  expect(page).not.toContain("generating");
});
