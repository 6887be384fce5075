import { describe, expect, test } from "vitest";
import { advance } from "../src/run/advance.ts";
import { createPlanRun } from "../src/run/plan-run.ts";
import type { RunOptions } from "../src/run/run-options.ts";
import type { RunPolicy } from "../src/run/run-policy.ts";
import { exitOf } from "../src/run/run-result.ts";
import type { Next } from "../src/run/step.ts";
import { startTake } from "../src/run/take-run.ts";
import { parseUsd } from "@storyreel/models";
import type { Ledger } from "../src/workplace/ledger/ledger.ts";
import { readTakeStates } from "../src/workplace/read-take-states.ts";
import { createRunKit } from "./run-kit.ts";
import { buildKitPlan } from "./run-plan-kit.ts";

type Kit = Awaited<ReturnType<typeof createRunKit>>;

const shot = [{ id: "a" }];
const downloads = (kit: Kit): number => kit.server.calls().filter(isMedia).length;
const isMedia = ({ route }: { readonly route: string }): boolean => route === "media";
/** Not a clip, whatever is done about it. */
const poison = { route: "media", fault: { kind: "cut", bytes: 500 }, times: "always" } as const;

describe("a clip that can never be used", () => {
  const policy: Partial<RunPolicy> = { downloadTries: 2, unusableClips: 5 };

  test("is downloaded as often as the policy says, over all runs, and then a person decides", async () => {
    await using kit = await createRunKit();
    kit.server.inject(poison);
    expect(exitOf(await kit.run(shot, { policy }))).toBe(3);
    expect(exitOf(await kit.run(shot, { policy }))).toBe(3);
    const third = await kit.run(shot, { policy });
    expect([exitOf(third), downloads(kit)]).toEqual([5, 5]);
    const { requestId } = third.takes[0]!;
    expect(third.takes[0]).toMatchObject({
      state: "failed",
      usd: parseUsd("0.336"),
      message: expect.stringContaining(
        `the clip of request ${requestId} cannot be used: downloaded 5 times, last: the index of the file is missing or cut off`,
      ),
      hint: "the request is paid; storyreel render FILE --download-again a downloads it again at no cost, --resubmit-uncertain a does that too and then pays for a new request",
    });
    expect(kit.events.at(-1)).toMatchObject({ type: "take-failed", isPaid: true, requestId });
    const { plan } = await buildKitPlan(shot, await readTakeStates(kit.stateDir));
    expect(plan.shots[0]?.takes[0]?.state).toEqual({
      kind: "running",
      requestId,
      problem: { kind: "unusable-clip", message: third.takes[0]?.message },
    });
    // Neither the file nor the request is asked for again, whatever became of them.
    kit.server.clearFaults();
    const calls = kit.server.calls().length;
    expect(exitOf(await kit.run(shot, { policy }))).toBe(5);
    expect(kit.server.calls()).toHaveLength(calls);
  });

  test("is downloaded again, at no cost, when a person says so", async () => {
    await using kit = await createRunKit();
    kit.server.inject(poison);
    while (exitOf(await kit.run(shot, { policy })) === 3);
    expect(exitOf(await kit.run(shot, { policy, downloadAgain: ["a"] }))).toBe(5);
    expect(downloads(kit)).toBe(7);
    kit.server.clearFaults();
    expect(exitOf(await kit.run(shot, { policy, downloadAgain: ["b"] }))).toBe(5);
    expect(exitOf(await kit.run(shot, { policy, downloadAgain: ["a"] }))).toBe(0);
    expect(kit.submits()).toBe(1);
  });

  test("is paid for once more only by a decision, and both requests count as spent", async () => {
    await using kit = await createRunKit();
    const film = { id: "film", name: "budget.max_usd", maxUsd: parseUsd("1")!, elsewhereUsd: 0n };
    kit.server.inject({ ...poison, requestIndex: 0 });
    while (exitOf(await kit.run(shot, { policy, film })) === 3);
    const bought = await kit.run(shot, { policy, film, resubmit: ["a"] });
    expect([exitOf(bought), kit.submits(), downloads(kit)]).toEqual([0, 2, 8]);
    expect(bought.takes[0]?.requestId).toBe(kit.server.requests()[1]?.requestId);
    // Of one dollar, two requests at $0.336 have left less than a third one costs.
    const third = await kit.run([{ id: "b" }], { policy, film });
    expect(third.takes[0]).toMatchObject({
      reason: "budget",
      message: expect.stringContaining("has $0.328 left of $1.00"),
    });
  });

  test("is counted by a run that was killed, too", async () => {
    await using kit = await createRunKit();
    kit.server.inject(poison);
    const policyOfOne = { downloadTries: 5 };
    const death = new AbortController();
    let failures = 0;
    await kit.run(shot, {
      policy: policyOfOne,
      signal: { stopSubmitting: death.signal, leave: death.signal },
      onEvent: ({ type }) => {
        if (type === "retrying" && ++failures === 3) death.abort();
      },
    });
    expect(downloads(kit)).toBe(3);
    expect(exitOf(await kit.run(shot, { policy: policyOfOne }))).toBe(3);
    expect(downloads(kit)).toBe(5);
  });

  test("is not what a host that is away is taken for", async () => {
    await using kit = await createRunKit();
    const away = { kind: "answer", status: 503, text: "down" } as const;
    kit.server.inject({ route: "media", fault: away, times: "always" });
    for (let run = 0; run < 4; run += 1) {
      expect(exitOf(await kit.run(shot, { policy }))).toBe(3);
    }
    kit.server.clearFaults();
    expect(exitOf(await kit.run(shot, { policy }))).toBe(0);
  });
});

test("a download that is too slow ends, and is tried again", async () => {
  await using kit = await createRunKit();
  const drip = { kind: "drip", bytes: 20, milliseconds: 2 } as const;
  kit.server.inject({ route: "media", fault: drip, times: "always" });
  const policy = { downloadTries: 2, slowestDownload: { bytes: 1_000_000, windowMs: 40 } };
  const slow = await kit.run(shot, { policy });
  expect([exitOf(slow), downloads(kit)]).toEqual([3, 2]);
  expect(slow.takes[0]).toMatchObject({
    reason: "network",
    message: expect.stringMatching(/ sent only \d+ bytes in /),
  });
  kit.server.clearFaults();
  // A busy machine may need longer than that for a clip that comes at once.
  expect(exitOf(await kit.run(shot))).toBe(0);
  expect(kit.submits()).toBe(1);
});

describe("an id that the API does not know", () => {
  const unknown = { kind: "answer", status: 404, json: { error: "request not found" } } as const;

  test("is waited for while it is fresh", async () => {
    await using kit = await createRunKit();
    kit.server.inject({ route: "read", fault: unknown, times: 6 });
    const result = await kit.run(shot, { policy: { unknownGraceMs: 60_000 } });
    expect([exitOf(result), kit.submits()]).toEqual([0, 1]);
  });

  test("is told when it stays unknown", async () => {
    await using kit = await createRunKit();
    kit.server.inject({ route: "read", fault: unknown, times: "always" });
    const result = await kit.run(shot);
    expect([exitOf(result), kit.submits()]).toEqual([6, 1]);
    const reads = kit.server.calls().filter(({ route }) => route === "read");
    expect(reads.length).toBeGreaterThanOrEqual(3);
  });
});

describe("a take that another process holds after each step", () => {
  const always = "always";
  const answer = (status: number) => ({ kind: "answer", status, json: { error: "no" } }) as const;

  test.for<
    readonly [
      name: string,
      prepare: (kit: Kit) => void,
      why: string,
      policy: Partial<RunPolicy>,
      jobs: number,
    ]
  >([
    [
      "asks a person about a lost submit",
      (kit) => kit.server.inject({ route: "submit", fault: { kind: "reset" }, accepted: false }),
      "uncertain",
      {},
      0,
    ],
    [
      "waits no longer than allowed for a rate limit",
      (kit) => kit.server.inject({ route: "submit", fault: answer(429), times: always }),
      "rate-limit",
      { limitedDeadlineMs: 30 },
      0,
    ],
    [
      "waits no longer than allowed for a request that is queued",
      (kit) => sayStatus(kit, "queued"),
      "deadline",
      { queuedDeadlineMs: 30 },
      1,
    ],
    [
      "waits no longer than allowed for a request that is running",
      (kit) => sayStatus(kit, "processing"),
      "deadline",
      { runningDeadlineMs: 30 },
      1,
    ],
    [
      "waits no longer than allowed for an API that is away",
      (kit) => kit.server.inject({ route: "read", fault: answer(503), times: always }),
      "network",
      { unreachableMs: 30 },
      1,
    ],
    ["looks a few times for a result", (kit) => sayStatus(kit, "success"), "failed", {}, 1],
    ["downloads a clip a few times", (kit) => kit.server.inject(poison), "network", {}, 1],
  ])("%s", async ([, prepare, why, policy, jobs]) => {
    await using kit = await createRunKit();
    prepare(kit);
    let ended: Next | undefined;
    await kit.run(shot, {
      policy,
      drive: async (options) => {
        ended = await handOver(options);
        return { takes: [] };
      },
    });
    expect(ended).toMatchObject({ kind: "stopped", why });
    expect(kit.jobs()).toHaveLength(jobs);
  });

  test("is found by the request that an unclear answer named", async () => {
    await using kit = await createRunKit();
    const json = { error: "no capacity", request_id: "{{request_id}}" };
    const named = { kind: "answer", status: 503, json } as const;
    kit.server.inject({ route: "submit", fault: named, accepted: true });
    const empty = { kind: "answer", status: 200, json: { requests: [] } } as const;
    kit.server.inject({ route: "list", fault: empty, times: always });
    let ended: Next | undefined;
    await kit.run(shot, {
      drive: async (options) => {
        ended = await handOver(options);
        return { takes: [] };
      },
    });
    expect([ended?.kind, kit.submits()]).toEqual(["done", 1]);
  });

  test("is refused by a closed port as often as in one process", async () => {
    await using kit = await createRunKit();
    await using gone = await createRunKit();
    await gone.server.close();
    let ended: Next | undefined;
    await kit.run(shot, {
      client: { baseUrl: gone.server.baseUrl },
      policy: { unsentTries: 3 },
      drive: async (options) => {
        ended = await handOver(options);
        return { takes: [] };
      },
    });
    expect(ended).toMatchObject({ kind: "stopped", why: "network" });
    expect(kit.events.filter(({ type }) => type === "submit-started")).toHaveLength(3);
  });
});

test("a take is read once: each step hands on what it wrote", async () => {
  await using kit = await createRunKit();
  const calls: string[] = [];
  await kit.run(shot, {
    drive: async (options) => {
      const { context, takes } = await createPlanRun(options);
      const run = startTake({ ...context, ledger: counted(context.ledger, calls) }, takes[0]!);
      let next = await advance(run);
      while (next.kind === "again") {
        await context.clock.sleep(next.afterMs);
        next = await advance(run, next.entry);
      }
      expect(next.kind).toBe("done");
      return { takes: [] };
    },
  });
  const changes = ["planned", "sending", "submitted", "submitted", "rendered", "done"];
  expect(calls.filter((call) => changes.includes(call))).toEqual(changes);
  expect(calls.filter((call) => !changes.includes(call))).toEqual(["get", "twins", "twins"]);
});

/** Notes what is asked of a ledger, and the states that are written. */
function counted(ledger: Ledger, calls: string[]): Ledger {
  return {
    ...ledger,
    get: (key) => {
      calls.push("get");
      return ledger.get(key);
    },
    sending: (payload) => {
      calls.push("twins");
      return ledger.sending(payload);
    },
    cas: (base, record, money) => {
      calls.push(record.state);
      return ledger.cas(base, record, money);
    },
    claimed: (modelId) => {
      calls.push("claimed");
      return ledger.claimed(modelId);
    },
    entries: (state) => {
      calls.push("entries");
      return ledger.entries(state);
    },
  };
}

function sayStatus(kit: Kit, status: string): void {
  const json = { request_id: "{{request_id}}", model: "{{model}}", status };
  kit.server.inject({
    route: "read",
    fault: { kind: "answer", status: 200, json },
    times: "always",
  });
}

/** Drives the only take of a plan, and forgets everything but the ledger after each step. */
async function handOver(options: RunOptions): Promise<Next> {
  const { context, takes } = await createPlanRun(options);
  for (let step = 0; step < 1_000; step += 1) {
    const next = await advance(startTake(context, takes[0]!));
    if (next.kind !== "again") return next;
    await context.clock.sleep(next.afterMs);
  }
  throw new Error("the take has no end");
}
