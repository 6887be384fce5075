import type { RequestRecord } from "@storyreel/core";
import { expect, test } from "vitest";
import { createTakeHistory } from "../src/journal/take-history.ts";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import type { LookPolicy } from "../src/run/poll-schedule.ts";
import { watchRequests } from "../src/run/watch-requests.ts";
import { createTimeline, randomFrom } from "./simulated-time.ts";

type Measured = {
  /** Status calls for each job, lists shared by all. */
  readonly callsPerJob: number;
  /** Between the end of a job and the moment when we know, on average. */
  readonly delayMs: number;
};

type Jobs = {
  readonly count: number;
  readonly concurrency: number;
  readonly policy: LookPolicy;
  /** What earlier runs have taught. */
  readonly learned: boolean;
  /** The list never notices by itself, as of a server that advances a request only when that is read. */
  readonly listIsStale?: boolean;
};

/** Jobs of 90 to 150 s, most near 120 s, on a simulated clock. */
function durationMs(random: () => number): number {
  return 90_000 + 30_000 * (random() + random());
}

async function measure({
  count,
  concurrency,
  policy,
  learned,
  listIsStale,
}: Jobs): Promise<Measured> {
  const random = randomFrom(7);
  const timeline = createTimeline();
  const ends = new Map<string, number>();
  let calls = 0;
  const record = (requestId: string, isFresh: boolean): RequestRecord => {
    const isDone = isFresh && timeline.now() >= ends.get(requestId)!;
    const facts = { requestId, modelId: "m", raw: null, mediaUrls: isDone ? ["u"] : [] };
    return isDone
      ? { ...facts, status: "success", state: "succeeded" }
      : { ...facts, status: "processing", state: "running" };
  };
  const answer = async <T>(value: () => T): Promise<T> => {
    calls += 1;
    await timeline.sleep(150);
    return value();
  };
  const history = createTakeHistory();
  if (learned) {
    for (let job = 0; job < 30; job += 1) {
      history.add("m", { seconds: 5, totalMs: durationMs(random) });
    }
  }
  const watch = watchRequests({
    client: {
      read: (requestId) => answer(() => record(requestId, true)),
      list: () =>
        answer(() => ({
          records: [...ends.keys()].map((id) => record(id, listIsStale !== true)).slice(-100),
          unreadable: 0,
        })),
    },
    clock: { now: timeline.now, sleep: timeline.sleep },
    random,
    policy,
    history,
    signal: new AbortController().signal,
  });
  let next = 0;
  let done = 0;
  let delays = 0;
  async function lane(): Promise<void> {
    while (next < count) {
      const requestId = `r${(next += 1)}`;
      const submittedAtMs = timeline.now();
      ends.set(requestId, submittedAtMs + durationMs(random));
      const take = { modelId: "m", seconds: 5, shotId: requestId } as PlannedTake;
      for (;;) {
        const seen = await watch.look({ take, requestId, submittedAtMs });
        if (seen.state === "succeeded") break;
      }
      delays += timeline.now() - ends.get(requestId)!;
      done += 1;
    }
  }
  for (let slot = 0; slot < concurrency; slot += 1) {
    // Slots that start together would let one list serve all of them: the easy case.
    timeline.at(slot * 7_000, () => void lane().catch((error: unknown) => timeline.fail(error)));
  }
  await timeline.run(() => done < count);
  return { callsPerJob: calls / count, delayMs: delays / count };
}

const board = { count: 120, learned: true } as const;
const every5s: LookPolicy = { kind: "fixed", everyMs: 5_000 };

test.for([4, 8, 16])(
  "with %i jobs at a time: a quarter of the calls of 5 s polling, no later",
  async (concurrency) => {
    const plain = await measure({ ...board, concurrency, policy: every5s });
    const adaptive = await measure({ ...board, concurrency, policy: { kind: "adaptive" } });
    process.stdout.write(`${concurrency} at a time: ${JSON.stringify({ plain, adaptive })}\n`);
    expect(adaptive.callsPerJob).toBeLessThanOrEqual(plain.callsPerJob / 4);
    expect(adaptive.delayMs).toBeLessThanOrEqual(plain.delayMs);
  },
);

test("without history there are fewer calls than with 5 s polling too", async () => {
  const plain = await measure({ ...board, concurrency: 4, policy: every5s });
  const adaptive = await measure({
    ...board,
    learned: false,
    concurrency: 4,
    policy: { kind: "adaptive" },
  });
  process.stdout.write(`without history: ${JSON.stringify({ plain, adaptive })}\n`);
  expect(adaptive.callsPerJob).toBeLessThan(plain.callsPerJob / 2);
});

test("a list that is behind the requests themselves is not relied on", async () => {
  const adaptive = await measure({
    ...board,
    concurrency: 4,
    policy: { kind: "adaptive" },
    listIsStale: true,
  });
  expect(adaptive.delayMs).toBeLessThan(6_000);
});
