import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer, type MockServer } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runHere, type Ended } from "./cli-process.ts";
import { createPlace, createProject, type Place, type StoryProject } from "./story-project.ts";

const shots = ["two", "three", "four", "five", "six", "seven"];
const film = `storyboard: 1
title: Film
budget: { max_usd: 12 }
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: one, takes: 2, prompt: A street at night. }
${shots.map((id) => `  - { id: ${id}, prompt: Door ${id}. }\n`).join("")}`;

const reason = "the content filter rejected it";
/** What every place says of eight jobs at $0.336, one of which failed. */
const sum = "paid $2.352, $0.336 failed (reported as not charged), $9.648 left of $12.00";
const sums = {
  paidUsd: "2.352",
  reservedUsd: "0.00",
  failedUsd: "0.336",
  unpricedRequests: 0,
  leftUsd: "9.648",
  budgetUsd: "12.00",
};

let server: MockServer;
let place: Place;
let project: StoryProject;
let rendered: Ended;

/** A command with a key; `onStderr` sees each line as it is printed. */
function run(args: readonly string[], onStderr?: (text: string) => void): Promise<Ended> {
  const environment = { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl };
  return runHere(args, { cwd: project.path, environment, onStderr });
}

async function json(...args: readonly string[]): Promise<Told> {
  const { stdout } = await run([...args, "--json"]);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Told;
}

type Told = {
  readonly shots: readonly { readonly id: string; readonly chosenTake?: number }[];
};

/** The request of the first take fails at GMI before anyone has looked at it. */
function failFirstTake(text: string): void {
  const id = /one take 1 {2}submitted {2}request (\S+)/.exec(text)?.[1];
  if (id === undefined) return;
  server.setState(id, { status: "failed", outcome: { error: reason } });
}

beforeAll(async () => {
  server = await createMockServer({ pollsPerState: 0 });
  place = await createPlace(server.baseUrl);
  project = await createProject(place, "film", film);
  await project.git("add", ".");
  await project.git("commit", "-q", "-m", "Film");
  const words = ["render", "film.yaml", "--yes", "--until", "generated", "--json"];
  rendered = await run(words, failFirstTake);
});
afterAll(async () => {
  await place[Symbol.asyncDispose]();
  await server.close();
});

describe("eight jobs, of which one failed", () => {
  test("the render's summary and its last JSON line", () => {
    expect(server.requests()).toHaveLength(8);
    expect(rendered.exit).toBe(5);
    expect(rendered.stderr).toContain(`\n${sum}\n`);
    expect(JSON.parse(rendered.stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      type: "render-finished",
      ...sums,
    });
  });

  test("the rerun's plan, which says why it buys the take again", async () => {
    const { stdout } = await run(["plan", "film.yaml"]);
    expect(stdout).toContain(`\n  before: ${sum}\n`);
    expect(stdout).toMatch(/^ {2}one +kling-3\.0-turbo-t2v +3 +\$0\.336 +1 of 2 takes failed, /m);
    expect(stdout).toMatch(
      /^ {2}one take 1: failed at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ: request \S+ failed: the content filter/m,
    );
    expect(await json("plan", "film.yaml")).toMatchObject({
      ...sums,
      totalUsd: "0.336",
      shots: [
        {
          id: "one",
          state: "new",
          takes: [
            { take: 1, failure: { message: expect.stringContaining(reason) } },
            { take: 2, state: "reused" },
          ],
        },
        ...shots.map((id) => ({ id, state: "reused" })),
      ],
    });
  });

  test("the list of takes", async () => {
    const { stdout } = await run(["takes", "film.yaml"]);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(sum);
    expect(stdout).toMatch(/^ {2}\* 1 .* failed +\$0\.336 failed \(reported as not charged\)$/m);
    expect(stdout).toMatch(/^ {8}failed at \S+: request \S+ failed: the content filter/m);
    expect(stdout).toMatch(/^ {4}2 .* finished +\$0\.336 paid /m);
    expect(await json("takes", "film.yaml")).toMatchObject({
      ...sums,
      shots: [
        {
          id: "one",
          takes: [
            { name: "1", take: 1, state: "failed", failedUsd: "0.336", paidUsd: "0.00" },
            { name: "2", take: 2, state: "finished", failedUsd: "0.00", paidUsd: "0.336" },
          ],
        },
        ...shots.map((id) => ({ id })),
      ],
    });
  });

  test("the review page", async () => {
    await run(["review", "film.yaml", "-o", "review.html"]);
    const page = await readFile(join(project.path, "review.html"), "utf8");
    const [paid, failed, left] = sum.split(", ");
    expect(page).toContain(`${paid} · ${failed} · ${left} · $0.336 still to pay`);
    expect(page).toMatch(/<span class="state state-failed">(?:<svg.*?<\/svg>)?Failed</);
    expect(page).toMatch(
      /take 1 <span class="state state-failed">.*<span class="why">failed at \S+: request \S+ failed: /,
    );
  });

  test("the status, with the time, the reason and what happens next", async () => {
    const { stdout } = await run(["status", "film.yaml"]);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(`${sum}, $0.336 still to pay`);
    expect(stdout).toMatch(
      /^ {2}one take 1 +failed +\d{4}-\d\d-\d\dT\S+Z +the next render generates it again \(\$0\.336\)\n {6}request \S+ failed: the content filter/m,
    );
    expect(stdout).toMatch(/^ {2}one take 2 +finished +\d{4}-\d\d-\d\dT\S+Z$/m);
    expect(await json("status", "film.yaml")).toMatchObject({
      type: "status",
      ...sums,
      toPayUsd: "0.336",
      open: [],
      shots: [
        {
          id: "one",
          state: "failed",
          takes: [
            { take: 1, state: "failed", next: "generate", reason: expect.stringContaining(reason) },
            { take: 2, state: "finished", next: "none", reason: null },
          ],
        },
        ...shots.map((id) => ({ id, state: "finished" })),
      ],
    });
  });

  test("the costs: every request, and the same sum by film, model and day", async () => {
    const { leftUsd: _, budgetUsd: __, ...total } = sums;
    const told = await json("costs");
    expect(told).toMatchObject({
      type: "costs",
      ...total,
      byFilm: [{ film: "film.yaml", ...total }],
      byModel: [{ model: "kling-3.0-turbo-t2v", ...total }],
      byDay: [{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), ...total }],
    });
    const { payments } = told as unknown as { readonly payments: readonly object[] };
    expect(payments).toHaveLength(8);
    const common = { usd: "0.336", basis: "3 second × 0.112", knownFrom: "ledger" };
    for (const payment of payments) expect(payment).toMatchObject(common);
    expect(payments).toContainEqual(
      expect.objectContaining({ shot: "one", take: 1, state: "failed" }),
    );
    const { stdout } = await run(["costs", "film.yaml"]);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(
      /^total +paid \$2\.352, \$0\.336 failed \(reported as not charged\)$/,
    );
  });

  test("a diff counts what the lock file lists as paid", async () => {
    await project.edit("Door two", "Gate two");
    const words = ["diff", "film.yaml", "--against", "HEAD"];
    const { stdout } = await run(words);
    await project.edit("Gate two", "Door two");
    expect(stdout).toContain("  paid          $0.00 → $2.352 (+$2.352)\n");
    expect(stdout).toContain("; within the $9.648 left of $12.00\n");
  });
});

describe("the number of a take", () => {
  test("is the storyboard's; one that failed is refused with its reason", async () => {
    const lock = await project.read("film.lock.yaml");
    const refused = await run(["takes", "film.yaml", "one", "1"]);
    expect(refused).toMatchObject({ exit: 2, stdout: "" });
    expect(refused.stderr).toMatch(
      /^storyreel: take 1 of shot "one" cannot be chosen: it failed at \S+: request \S+ failed: the content filter/,
    );
    expect(await project.read("film.lock.yaml")).toBe(lock);
    expect((await run(["takes", "film.yaml", "one", "2"])).exit).toBe(0);
    expect((await json("plan", "film.yaml")).shots[0]).toMatchObject({ chosenTake: 2 });
    await run(["takes", "film.yaml", "one", "auto"]);
  });
});

test("the next run pays for the failed take, and without the state folder the lock file says the same", async () => {
  const words = ["render", "film.yaml", "--yes", "--until", "generated"];
  const again = await run(words);
  expect(again.stderr).toContain(
    "\npaid $2.688, $0.336 failed (reported as not charged), $9.312 left of $12.00\n",
  );
  await rm(join(project.path, ".storyreel"), { recursive: true });
  const { stdout } = await run(["takes", "film.yaml"]);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("paid $2.688, $9.312 left of $12.00");
  expect((await run(["plan", "film.yaml"])).stdout).toContain("before: paid $2.688, $9.312 left");
  const status = await run(["status", "film.yaml"]);
  expect(status.stdout.trimEnd().split("\n").at(-1)).toBe("paid $2.688, $9.312 left of $12.00");
  expect(await json("costs")).toMatchObject({
    paidUsd: "2.688",
    failedUsd: "0.00",
    byFilm: [{ film: "film.yaml", paidUsd: "2.688" }],
  });
});
