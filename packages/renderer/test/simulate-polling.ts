import type { RequestRecord } from "@storyreel/core";
import { createTakeHistory } from "../src/workplace/ledger/take-history.ts";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import type { LookPolicy } from "../src/run/poll-schedule.ts";
import { watchRequests } from "../src/run/watch-requests.ts";
import type { WatchSettings } from "../src/run/watch-settings.ts";
import { createSimulatedList, type ListWeather } from "./simulated-list.ts";
import { createTimeline, randomFrom } from "./simulated-time.ts";

export type PollingSettings = {
  readonly jobs: number;
  readonly concurrency: number;
  readonly policy: LookPolicy;
  /** Whether earlier runs have taught how long jobs take. Without that, nothing is learned on the way either. */
  readonly isLearned: boolean;
  /** Jobs are spread over so many models. Default: 1. */
  readonly models?: number;
  /** What is odd about the lists of a model, by its number. Default: nothing. */
  readonly weatherOf?: (model: number) => ListWeather;
  readonly settings?: Partial<WatchSettings>;
};

export type PollingReport = {
  /** Jobs whose end was not noticed in twice the time. */
  readonly unfinished: number;
  /** Status calls for each job; a list counts once, whomever it serves. */
  readonly callsPerJob: number;
  readonly readsPerJob: number;
  readonly listsPerJob: number;
  /** Reads of requests that a list showed at the same time. */
  readonly doublesPerJob: number;
  /** Between the end of a job and the moment when we know. */
  readonly meanDelayMs: number;
  readonly p95DelayMs: number;
  /** By number of the model. */
  readonly models: readonly {
    readonly readsPerJob: number;
    readonly listsPerJob: number;
    readonly meanDelayMs: number;
  }[];
};

const answerMs = 150;
// Round trips of a list and a read that were asked for together overlap.
const togetherMs = 2 * answerMs;

type ModelCount = { jobs: number; reads: number; lists: number; delayMs: number };

/** Simulated jobs, the real watch and schedule, on a clock of their own. The same numbers for the same settings. */
export async function simulatePolling(settings: PollingSettings): Promise<PollingReport> {
  const { jobs, concurrency, policy, models = 1, weatherOf = () => ({}) } = settings;
  const random = randomFrom(7);
  const timeline = createTimeline();
  const history = createTakeHistory();
  const lists = Array.from({ length: models }, (_, model) =>
    createSimulatedList({ modelId: nameOf(model), timeline, weather: weatherOf(model) }),
  );
  const counts = lists.map((): ModelCount => ({ jobs: 0, reads: 0, lists: 0, delayMs: 0 }));
  for (let job = 0; settings.isLearned && job < 30; job += 1) {
    const totalMs = jobMs(random);
    for (let model = 0; model < models; model += 1) {
      history.add(nameOf(model), { seconds: 5, totalMs });
    }
  }
  const listedAtMs = new Map<string, number>();
  let doubles = 0;
  const watch = watchRequests({
    client: {
      read: async (requestId) => {
        const model = modelOf(requestId);
        counts[model]!.reads += 1;
        if (timeline.now() - (listedAtMs.get(requestId) ?? -Infinity) < togetherMs) doubles += 1;
        await timeline.sleep(answerMs);
        return lists[model]!.read(requestId);
      },
      list: async ({ modelId = "", offset = 0, limit = 100 } = {}) => {
        const model = Number(modelId.slice(1));
        counts[model]!.lists += 1;
        await timeline.sleep(answerMs);
        const page = lists[model]!.page(offset, limit);
        for (const { requestId } of page.records) listedAtMs.set(requestId, timeline.now());
        return page;
      },
    },
    clock: { now: timeline.now, sleep: timeline.sleep },
    random,
    policy,
    history,
    signal: new AbortController().signal,
    settings: settings.settings,
  });
  const delays: number[] = [];
  let next = 0;
  async function lane(): Promise<void> {
    while (next < jobs) {
      const model = (next += 1) % models;
      const requestId = `r${next}@${model}`;
      const submittedAtMs = timeline.now();
      const endsAtMs = submittedAtMs + jobMs(random);
      lists[model]!.add(requestId, endsAtMs);
      const take = { modelId: nameOf(model), seconds: 5, shotId: requestId } as PlannedTake;
      let record: RequestRecord;
      do record = await watch.look({ take, requestId, submittedAtMs });
      while (record.state !== "succeeded");
      const delayMs = timeline.now() - endsAtMs;
      delays.push(delayMs);
      counts[model]!.jobs += 1;
      counts[model]!.delayMs += delayMs;
    }
  }
  // Slots that start together would let one list serve all of them: the easy case.
  const apartMs = Math.min(7_000, 120_000 / concurrency);
  for (let slot = 0; slot < concurrency; slot += 1) {
    timeline.at(slot * apartMs, () => void lane().catch((error: unknown) => timeline.fail(error)));
  }
  const enoughMs = ((jobs / concurrency) * 2 + 10) * 180_000;
  await timeline.run(() => delays.length < jobs && timeline.now() < enoughMs);
  return { ...reportOn(delays, counts, doubles), unfinished: jobs - delays.length };
}

function reportOn(
  delays: readonly number[],
  counts: readonly ModelCount[],
  doubles: number,
): Omit<PollingReport, "unfinished"> {
  const jobs = delays.length;
  const sumOf = (value: (count: ModelCount) => number): number =>
    counts.reduce((sum, count) => sum + value(count), 0);
  const readsPerJob = sumOf(({ reads }) => reads) / jobs;
  const listsPerJob = sumOf(({ lists }) => lists) / jobs;
  return {
    callsPerJob: readsPerJob + listsPerJob,
    readsPerJob,
    listsPerJob,
    doublesPerJob: doubles / jobs,
    meanDelayMs: sumOf(({ delayMs }) => delayMs) / jobs,
    p95DelayMs: delays.toSorted((a, b) => a - b)[Math.floor(jobs * 0.95)]!,
    models: counts.map((count) => ({
      readsPerJob: count.reads / count.jobs,
      listsPerJob: count.lists / count.jobs,
      meanDelayMs: count.delayMs / count.jobs,
    })),
  };
}

const nameOf = (model: number): string => `m${model}`;
const modelOf = (requestId: string): number => Number(requestId.split("@")[1]);

/** 90 to 150 s of work, most near 120 s, after a wait in the queue that is mostly short: one in twenty waits 30 s and more. */
function jobMs(random: () => number): number {
  const queueMs = Math.min(60_000, -10_000 * Math.log(1 - random()));
  return queueMs + 90_000 + 30_000 * (random() + random());
}
