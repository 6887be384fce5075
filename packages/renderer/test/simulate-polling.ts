import type { RequestRecord } from "@storyreel/core";
import { createTakeHistory } from "../src/workplace/ledger/take-history.ts";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import type { LookPolicy } from "../src/run/poll-schedule.ts";
import { watchRequests } from "../src/run/watch-requests.ts";
import { createTimeline, randomFrom } from "./simulated-time.ts";

export type PollingSettings = {
  readonly jobs: number;
  readonly concurrency: number;
  readonly policy: LookPolicy;
  /** Whether earlier runs have taught how long jobs take. Without that, nothing is learned on the way either. */
  readonly isLearned: boolean;
  /** The list never notices by itself, as of a server that advances a request only when that is read. */
  readonly isListStale?: boolean;
};

export type PollingReport = {
  /** Status calls for each job; a list counts once, whomever it serves. */
  readonly callsPerJob: number;
  /** Between the end of a job and the moment when we know. */
  readonly meanDelayMs: number;
  readonly p95DelayMs: number;
};

const answerMs = 150;

/** Simulated jobs, the real watch and schedule, on a clock of their own. The same numbers for the same settings. */
export async function simulatePolling(settings: PollingSettings): Promise<PollingReport> {
  const { jobs, concurrency, policy } = settings;
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
    await timeline.sleep(answerMs);
    return value();
  };
  const history = createTakeHistory();
  for (let job = 0; settings.isLearned && job < 30; job += 1) {
    history.add("m", { seconds: 5, totalMs: jobMs(random) });
  }
  const watch = watchRequests({
    client: {
      read: (requestId) => answer(() => record(requestId, true)),
      list: () =>
        answer(() => ({
          records: [...ends.keys()].slice(-100).map((id) => record(id, !settings.isListStale)),
          unreadable: 0,
        })),
    },
    clock: { now: timeline.now, sleep: timeline.sleep },
    random,
    policy,
    history,
    signal: new AbortController().signal,
  });
  const delays: number[] = [];
  let next = 0;
  async function lane(): Promise<void> {
    while (next < jobs) {
      const requestId = `r${(next += 1)}`;
      const submittedAtMs = timeline.now();
      ends.set(requestId, submittedAtMs + jobMs(random));
      const take = { modelId: "m", seconds: 5, shotId: requestId } as PlannedTake;
      while ((await watch.look({ take, requestId, submittedAtMs })).state !== "succeeded");
      delays.push(timeline.now() - ends.get(requestId)!);
    }
  }
  for (let slot = 0; slot < concurrency; slot += 1) {
    // Slots that start together would let one list serve all of them: the easy case.
    timeline.at(slot * 7_000, () => void lane().catch((error: unknown) => timeline.fail(error)));
  }
  await timeline.run(() => delays.length < jobs);
  const sorted = delays.toSorted((a, b) => a - b);
  return {
    callsPerJob: calls / jobs,
    meanDelayMs: delays.reduce((sum, delay) => sum + delay, 0) / jobs,
    p95DelayMs: sorted[Math.floor(jobs * 0.95)]!,
  };
}

/** 90 to 150 s of work, most near 120 s, after a wait in the queue that is mostly short: one in twenty waits 30 s and more. */
function jobMs(random: () => number): number {
  const queueMs = Math.min(60_000, -10_000 * Math.log(1 - random()));
  return queueMs + 90_000 + 30_000 * (random() + random());
}
