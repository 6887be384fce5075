import { readFile, rm, truncate } from "node:fs/promises";
import { createHash } from "node:crypto";
import { parseUsd } from "@storyreel/models";
import { describe, expect, test } from "vitest";
import { MediaError } from "../src/film/media/media-error.ts";
import { exitOf } from "../src/run/run-result.ts";
import { createRunKit } from "./run-kit.ts";

const three = [{ id: "a" }, { id: "b" }, { id: "c" }];

test("every take becomes a checked clip under the hash of its bytes", async () => {
  await using kit = await createRunKit();
  const result = await kit.run(three);
  expect(exitOf(result)).toBe(0);
  expect(new Set(kit.jobs())).toEqual(new Set(["a/1", "b/1", "c/1"]));
  expect(kit.submits()).toBe(3);
  for (const take of result.takes) {
    expect(take).toMatchObject({ state: "succeeded", reused: false, usd: parseUsd("0.336") });
    const hash = createHash("sha256").update(await readFile(take.path!));
    expect(take.path).toContain(hash.digest("hex"));
  }
});

test("a second run reuses every clip and does not call the API", async () => {
  await using kit = await createRunKit();
  const first = await kit.run(three);
  const calls = kit.server.calls().length;
  const second = await kit.run(three);
  expect(kit.server.calls()).toHaveLength(calls);
  expect(second.takes.map(({ reused, sha256 }) => [reused, sha256])).toEqual(
    first.takes.map(({ sha256 }) => [true, sha256]),
  );
});

test("a lost answer is found in the list and adopted, with one job paid for", async () => {
  await using kit = await createRunKit();
  kit.server.inject({ route: "submit", fault: { kind: "reset" }, label: "b/1" });
  const result = await kit.run(three);
  expect(exitOf(result)).toBe(0);
  expect(kit.submits()).toBe(3);
  expect(kit.events).toContainEqual(
    expect.objectContaining({ type: "request-submitted", adopted: true }),
  );
});

test("a submit that is nowhere in the list stops its shot alone, with exit 6", async () => {
  await using kit = await createRunKit();
  kit.server.inject({ route: "submit", fault: { kind: "reset" }, label: "b/1", accepted: false });
  const result = await kit.run(three);
  expect(exitOf(result)).toBe(6);
  expect(result.takes.map(({ state }) => state)).toEqual(["succeeded", "uncertain", "succeeded"]);
  expect(result.takes[1]!.hint).toContain("--resubmit-uncertain b");

  const again = await kit.run(three);
  expect(exitOf(again)).toBe(6);
  expect(kit.submits()).toBe(3);

  const decided = await kit.run(three, { resubmit: ["b"] });
  expect(exitOf(decided)).toBe(0);
  expect(kit.submits()).toBe(4);
});

test("a request that was given up and turns up after all is told", async () => {
  let submits = 0;
  await using kit = await createRunKit({
    onCall: ({ route }) => {
      if (route === "submit") submits += 1;
      if (submits === 2) kit.server.clearFaults();
    },
  });
  kit.server.inject({ route: "submit", fault: { kind: "reset" }, accepted: true });
  const empty = { kind: "answer", status: 200, json: { requests: [] } } as const;
  kit.server.inject({ route: "list", fault: empty, times: "always" });
  expect(exitOf(await kit.run([{ id: "a" }]))).toBe(6);
  expect(exitOf(await kit.run([{ id: "a" }], { resubmit: ["a"] }))).toBe(0);
  const stray = kit.server.requests()[0]!.requestId;
  expect(kit.events).toContainEqual(
    expect.objectContaining({ type: "warning", message: expect.stringContaining(stray) }),
  );
});

describe("nothing is bought that the approved plan did not say", () => {
  test("what another process submitted, and has failed since", async () => {
    await using kit = await createRunKit({ scenario: "failed-content" });
    expect(exitOf(await kit.run([{ id: "a" }]))).toBe(5);
    const { requestId } = kit.server.requests()[0]!;
    // The plan was made while the other one was still waiting for it.
    const result = await kit.run([{ id: "a" }], { planned: { kind: "running", requestId } });
    expect(exitOf(result)).toBe(5);
    expect(kit.submits()).toBe(1);
    expect(exitOf(await kit.run([{ id: "a" }]))).toBe(5);
    expect(kit.submits()).toBe(2);
  });

  test("an attempt that was made, and lost, after the decision to send again", async () => {
    await using kit = await createRunKit();
    kit.server.inject({
      route: "submit",
      fault: { kind: "reset" },
      accepted: false,
      times: "always",
    });
    const planned = { kind: "uncertain", attempts: 1, isGivenUp: true } as const;
    expect(exitOf(await kit.run([{ id: "a" }]))).toBe(6);
    expect(exitOf(await kit.run([{ id: "a" }], { resubmit: ["a"] }))).toBe(6);
    expect(kit.submits()).toBe(2);
    // The same decision, of another process that waited meanwhile: it was about the first attempt.
    expect(exitOf(await kit.run([{ id: "a" }], { resubmit: ["a"], planned }))).toBe(6);
    expect(kit.submits()).toBe(2);
  });

  test("an attempt whose process was killed, by the same command again", async () => {
    const death = new AbortController();
    let submits = 0;
    await using kit = await createRunKit({
      onCall: ({ route }) => {
        if (route === "submit") submits += 1;
        if (submits === 2) death.abort();
      },
    });
    kit.server.inject({
      route: "submit",
      fault: { kind: "reset" },
      accepted: false,
      times: "always",
    });
    expect(exitOf(await kit.run([{ id: "a" }]))).toBe(6);
    await kit.run([{ id: "a" }], {
      resubmit: ["a"],
      signal: { stopSubmitting: death.signal, leave: death.signal },
    });
    expect(kit.submits()).toBe(2);
    kit.server.clearFaults();
    expect(exitOf(await kit.run([{ id: "a" }], { resubmit: ["a"] }))).toBe(6);
    expect(kit.submits()).toBe(2);
    // Now it was told, and a person decides again.
    expect(exitOf(await kit.run([{ id: "a" }], { resubmit: ["a"] }))).toBe(0);
    expect(kit.submits()).toBe(3);
  });
});

test("without credit in mid-run nothing more is submitted, and what runs is finished", async () => {
  await using kit = await createRunKit();
  const fault = { kind: "answer", status: 402, json: { error: "Insufficient credits" } } as const;
  kit.server.inject({ route: "submit", label: "b/1", fault });
  const result = await kit.run(three, { concurrency: 1 });
  expect(exitOf(result)).toBe(7);
  expect(result.takes.map(({ state, reason }) => reason ?? state)).toEqual([
    "succeeded",
    "credit",
    "credit",
  ]);
  expect(kit.submits()).toBe(2);
  expect(exitOf(await kit.run(three))).toBe(0);
  expect(kit.jobs()).toHaveLength(3);
});

test("a budget is held while the run goes on: what does not fit waits", async () => {
  await using kit = await createRunKit();
  // Two clips of 3 s at 0.112 a second fit, to the last billionth.
  const result = await kit.run(three, { maxUsd: parseUsd("0.672")! });
  expect(exitOf(result)).toBe(4);
  expect(kit.jobs()).toHaveLength(2);
  expect(result.takes.filter(({ reason }) => reason === "budget")).toHaveLength(1);
});

test("money that a refused submit had set aside is free for the next one", async () => {
  await using kit = await createRunKit();
  const fault = { kind: "answer", status: 400, json: { error: "bad prompt" } } as const;
  kit.server.inject({ route: "submit", label: "a/1", fault });
  const result = await kit.run(three, { maxUsd: parseUsd("0.672")!, concurrency: 1 });
  expect(result.takes.map(({ state }) => state)).toEqual(["failed", "succeeded", "succeeded"]);
});

test("the budget of a film counts all its runs, and each limit is named when one refuses", async () => {
  await using kit = await createRunKit();
  const film = { id: "film", name: "budget.max_usd", maxUsd: parseUsd("1")!, elsewhereUsd: 0n };
  const first = await kit.run(three, { film, maxUsd: parseUsd("0.5")!, concurrency: 1 });
  expect(first.takes.map(({ state }) => state)).toEqual(["succeeded", "waiting", "waiting"]);
  expect(first.takes[1]).toMatchObject({
    message:
      "its price of $0.336 exceeds what is left: --max-usd has $0.164 left of $0.50, budget.max_usd has $0.664 left of $1.00",
    hint: "raise --max-usd",
  });
  // The next process knows what the first one spent.
  const second = await kit.run(three, { film, maxUsd: parseUsd("5")!, concurrency: 1 });
  expect(second.takes.map(({ state }) => state)).toEqual(["succeeded", "succeeded", "waiting"]);
  expect(second.takes[2]).toMatchObject({
    message:
      "its price of $0.336 exceeds what is left: --max-usd has $4.664 left of $5.00, budget.max_usd has $0.328 left of $1.00",
    hint: "raise budget.max_usd",
  });
  expect(kit.jobs()).toHaveLength(2);
  // A clone that paid for another take counts too.
  const poorer = { ...film, maxUsd: parseUsd("1.5")!, elsewhereUsd: parseUsd("0.5")! };
  expect(exitOf(await kit.run(three, { film: poorer }))).toBe(4);
  expect(exitOf(await kit.run(three, { film: { ...poorer, elsewhereUsd: 0n } }))).toBe(0);
});

test("a submit whose fate is unknown counts as spent, and one that failed does not", async () => {
  await using kit = await createRunKit();
  const film = { id: "film", name: "budget.max_usd", maxUsd: parseUsd("0.672")!, elsewhereUsd: 0n };
  const refused = { kind: "answer", status: 400, json: { error: "bad prompt" } } as const;
  kit.server.inject({ route: "submit", label: "a/1", fault: refused });
  kit.server.inject({ route: "submit", label: "b/1", fault: { kind: "reset" }, accepted: false });
  const ended = await kit.run(three, { film, concurrency: 1 });
  expect(ended.takes.map(({ state }) => state)).toEqual(["failed", "uncertain", "succeeded"]);
  const again = await kit.run(three, { film, concurrency: 1 });
  expect(again.takes[0]).toMatchObject({ state: "waiting", reason: "budget" });
});

test("an unknown price fits no budget", async () => {
  await using kit = await createRunKit();
  const unpriced = [{ id: "a", model: "kling-v3-text-to-video" }];
  const result = await kit.run(unpriced, { maxUsd: parseUsd("100")! });
  expect(exitOf(result)).toBe(4);
  expect(kit.submits()).toBe(0);
});

test("an interrupt submits no more and leaves what waits to the next run, which pays nothing for it", async () => {
  await using kit = await createRunKit({ scenario: "success-after-many-polls" });
  const stop = new AbortController();
  const signal = { stopSubmitting: stop.signal, leave: new AbortController().signal };
  const running = kit.run(three, { concurrency: 2, signal });
  while (!kit.events.some(({ type }) => type === "request-state")) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  stop.abort();
  const result = await running;
  expect(exitOf(result)).toBe(130);
  const paid = kit.jobs().length;
  expect(paid).toBeLessThan(3);
  expect(exitOf(await kit.run(three))).toBe(0);
  expect(kit.jobs()).toHaveLength(3);
});

test.for([
  ["deleted", (path: string) => rm(path)],
  ["cut short", (path: string) => truncate(path, 1_000)],
] as const)("a clip that was %s is fetched again by its request id", async ([, harm]) => {
  await using kit = await createRunKit();
  const [first] = (await kit.run([{ id: "a" }])).takes;
  await harm(first!.path!);
  const [second] = (await kit.run([{ id: "a" }])).takes;
  expect(second).toMatchObject({ state: "succeeded", sha256: first!.sha256 });
  expect(kit.submits()).toBe(1);
});

test("two takes of one prompt are two jobs, even when an answer is lost", async () => {
  await using kit = await createRunKit();
  kit.server.inject({ route: "submit", fault: { kind: "reset" } });
  const result = await kit.run([{ id: "a" }, { id: "a", take: 2 }]);
  expect(exitOf(result)).toBe(0);
  expect(new Set(result.takes.map(({ requestId }) => requestId)).size).toBe(2);
  expect(kit.jobs()).toHaveLength(2);
});

test("a failed shot is told and leaves the others alone; a new run may try it again", async () => {
  await using kit = await createRunKit();
  const fault = { kind: "answer", status: 400, json: { error: "bad prompt" } } as const;
  kit.server.inject({ route: "submit", label: "b/1", fault });
  const result = await kit.run(three);
  expect(exitOf(result)).toBe(5);
  expect(result.takes[1]).toMatchObject({
    state: "failed",
    message: expect.stringContaining("bad prompt"),
  });
  expect(exitOf(await kit.run(three))).toBe(0);
  expect(kit.jobs()).toHaveLength(3);
});

test("never more requests at the API than asked for", async () => {
  await using kit = await createRunKit();
  const many = Array.from({ length: 12 }, (_, index) => ({ id: `s${index}` }));
  let submits = 0;
  let most = 0;
  await kit.run(many, {
    concurrency: 3,
    onEvent: ({ type }) => {
      if (type !== "submit-started") return;
      submits += 1;
      const ended = kit.server.requests().filter(({ status }) => status === "success").length;
      most = Math.max(most, submits - ended);
    },
  });
  expect(most).toBe(3);
});

test("the longest clip is submitted first", async () => {
  await using kit = await createRunKit();
  const takes = ["3", "15", "9"].map((duration) => ({ id: `d${duration}`, payload: { duration } }));
  await kit.run(takes, { concurrency: 1 });
  expect(kit.jobs()).toEqual(["d15/1", "d9/1", "d3/1"]);
});

test("a clip that was bought but is not what was asked for keeps its request", async () => {
  await using kit = await createRunKit();
  const verify = () => Promise.reject(new MediaError("MEDIA_WRONG_LENGTH", "too short"));
  const result = await kit.run([{ id: "a" }], { verify });
  expect(result.takes[0]).toMatchObject({ state: "waiting", requestId: expect.any(String) });
  expect(exitOf(await kit.run([{ id: "a" }]))).toBe(0);
  expect(kit.submits()).toBe(1);
});

describe("a rate limit", () => {
  const limit = (seconds: number) =>
    ({
      kind: "answer",
      status: 429,
      json: { error: "too many requests" },
      headers: { "retry-after": String(seconds) },
    }) as const;

  test("with Retry-After stops the submits of all takes for that long, and is told once", async () => {
    await using kit = await createRunKit();
    kit.server.inject({ route: "submit", label: "a/1", fault: limit(1) });
    const result = await kit.run(three, { concurrency: 1 });
    expect(exitOf(result)).toBe(0);
    expect(kit.submits()).toBe(4);
    const warnings = kit.events.filter(({ type }) => type === "warning");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({
      take: undefined,
      message: expect.stringMatching(/^GMI limits .* nothing is submitted until \d{4}-.*Z/),
    });
    expect(kit.events.filter(({ type }) => type === "retrying")).toEqual([]);
  });

  test("that lasts does not end takes, however often it is met", async () => {
    await using kit = await createRunKit();
    const json = { error: "too many requests" };
    const fault = { kind: "answer", status: 429, json } as const;
    kit.server.inject({ route: "submit", fault, times: 30 });
    expect(exitOf(await kit.run(three))).toBe(0);
    expect(kit.submits()).toBe(33);
  });

  test("that lasts for hours leaves the take to a later run", async () => {
    await using kit = await createRunKit();
    kit.server.inject({ route: "submit", fault: limit(0), times: "always" });
    const result = await kit.run([{ id: "a" }], { policy: { limitedDeadlineMs: 50 } });
    expect(result.takes[0]).toMatchObject({ state: "waiting", reason: "rate-limit" });
    expect(exitOf(result)).toBe(3);
  });

  test("is not waited for after an interrupt", async () => {
    const stop = new AbortController();
    await using kit = await createRunKit();
    kit.server.inject({ route: "submit", fault: limit(3_600), times: "always" });
    const result = await kit.run(three, {
      signal: { stopSubmitting: stop.signal, leave: new AbortController().signal },
      onEvent: ({ type }) => type === "warning" && stop.abort(),
    });
    expect(exitOf(result)).toBe(130);
    expect(kit.submits()).toBeLessThan(4);
  });

  test("is waited for by the next process too, which says so once and can be interrupted", async () => {
    await using kit = await createRunKit();
    kit.server.inject({ route: "submit", fault: limit(3_600) });
    const interrupted = async (takes: readonly { readonly id: string }[], clockErrorMs = 0) => {
      const stop = new AbortController();
      const leave = new AbortController().signal;
      const from = kit.events.length;
      const result = await kit.run(takes, {
        clockErrorMs,
        signal: { stopSubmitting: stop.signal, leave },
        onEvent: ({ type }) => type === "warning" && stop.abort(),
      });
      const warnings = kit.events.slice(from).filter(({ type }) => type === "warning");
      return [exitOf(result), kit.submits(), warnings.length];
    };
    expect(await interrupted([{ id: "a" }])).toEqual([130, 1, 1]);
    // Also for what was not refused: the limit is the account's.
    expect(await interrupted(three)).toEqual([130, 1, 1]);
    expect(await interrupted([{ id: "c" }], 3_500_000)).toEqual([130, 1, 1]);
    // A clock that was set back cannot tell for how long.
    expect(await interrupted([{ id: "b" }], -86_400_000)).toEqual([0, 2, 0]);
    expect(await interrupted(three, 3_601_000)).toEqual([0, 4, 0]);
  });

  test("is not waited for when the credit is used up", async () => {
    await using kit = await createRunKit();
    const fault = { kind: "answer", status: 402, json: { error: "Insufficient credits" } } as const;
    kit.server.inject({ route: "submit", label: "a/1", fault: limit(3_600) });
    kit.server.inject({ route: "submit", label: "b/1", fault });
    expect(exitOf(await kit.run(three, { concurrency: 3 }))).toBe(7);
  });
});
