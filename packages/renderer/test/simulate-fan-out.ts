import { ApiError, type ListQuery, type RequestRecord, type SubmitOutcome } from "@storyreel/core";
import type { MediaStore } from "../src/workplace/media-store.ts";
import { createMemoryLedger } from "../src/workplace/ledger/memory-ledger.ts";
import { createTakeHistory, type TakeHistory } from "../src/workplace/ledger/take-history.ts";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import { createAccountPace, pacedCalls } from "../src/run/account-pace.ts";
import { createInProcessEngine } from "../src/run/engine.ts";
import type { PlanRun } from "../src/run/plan-run.ts";
import { defaultPolicy, type RunPolicy } from "../src/run/run-policy.ts";
import { runTake } from "../src/run/run-take.ts";
import { startOrder } from "../src/run/start-order.ts";
import { createTakeEndings } from "../src/run/take-endings.ts";
import { watchRequests } from "../src/run/watch-requests.ts";
import { createTimeline, randomFrom } from "./simulated-time.ts";

export type FanOutSettings = {
  readonly jobs: number;
  readonly concurrency: number;
  /** Whether earlier runs have taught how long jobs take. */
  readonly isLearned: boolean;
  /** The API takes so many submits in each hour. Default: no limit. */
  readonly hourly?: HourlyLimit | undefined;
  readonly policy?: Partial<RunPolicy> | undefined;
};

export type HourlyLimit = {
  readonly submits: number;
  /** Whether a refusal says how long it lasts. */
  readonly saysWhen: boolean;
};

export type FanOutReport = {
  readonly totalMs: number;
  /** No schedule is shorter: all places are busy from the first to the last moment, or one job alone takes that long. */
  readonly idealMs: number;
  readonly succeeded: number;
  readonly mostAtOnce: number;
  /** Submits that the API refused because of its limit. */
  readonly refused: number;
  /** What a person was told. */
  readonly warnings: readonly string[];
};

const answerMs = 150;
const downloadMs = 3_000;

/** A run of many takes on a simulated clock: the real driver, steps, places, order and watch. */
export async function simulateFanOut(settings: FanOutSettings): Promise<FanOutReport> {
  const { jobs, concurrency } = settings;
  const random = randomFrom(11);
  const timeline = createTimeline();
  const takes = Array.from({ length: jobs }, (_, index) => takeOf(index));
  const lengths = new Map(takes.map((take) => [take.requestKey, jobMs(take, random)]));
  const history = createTakeHistory();
  for (let job = 0; settings.isLearned && job < 200; job += 1) {
    const take = takeOf(job);
    history.add(take.modelId, { seconds: take.seconds, totalMs: jobMs(take, random) });
  }
  const warnings: string[] = [];
  const api = createJobApi(timeline, { lengths, hourly: settings.hourly });
  const run = planRunOf(takes, {
    timeline,
    random,
    history,
    api,
    warnings,
    policy: settings.policy,
  });
  const ordered = await startOrder(takes, run.context);
  let succeeded = 0;
  let ended = 0;
  const work = createInProcessEngine({ concurrency }).work(ordered, async (take, places) => {
    const result = await runTake(run, take, places);
    ended += 1;
    if (result.state === "succeeded") succeeded += 1;
  });
  await timeline.run(() => ended < jobs);
  await work;
  const sumMs = [...lengths.values()].reduce((sum, ms) => sum + ms, 0);
  const idealMs = Math.max(sumMs / concurrency, ...lengths.values());
  return {
    totalMs: timeline.now(),
    idealMs,
    succeeded,
    mostAtOnce: api.mostAtOnce(),
    refused: api.refused(),
    warnings,
  };
}

type Timeline = ReturnType<typeof createTimeline>;

/** An API whose jobs take as long as they are told to. */
function createJobApi(
  timeline: Timeline,
  {
    lengths,
    hourly,
  }: { readonly lengths: ReadonlyMap<string, number>; readonly hourly?: HourlyLimit | undefined },
) {
  const accepted = new Map<
    string,
    { readonly take: PlannedTake; readonly createdAtMs: number; readonly endsAtMs: number }
  >();
  let mostAtOnce = 0;
  let refused = 0;
  const inHour = new Map<number, number>();
  const hourMs = 3_600_000;
  const answer = async <T>(value: () => T): Promise<T> => {
    await timeline.sleep(answerMs);
    return value();
  };
  const record = (requestId: string): RequestRecord => {
    const { take, createdAtMs, endsAtMs } = accepted.get(requestId)!;
    const facts = {
      requestId,
      modelId: take.modelId,
      createdAtSeconds: Math.floor(createdAtMs / 1_000),
      updatedAtSeconds: Math.floor(Math.min(timeline.now(), endsAtMs) / 1_000),
      raw: null,
    };
    return timeline.now() < endsAtMs
      ? { ...facts, status: "processing", state: "running", mediaUrls: [] }
      : { ...facts, status: "success", state: "succeeded", mediaUrls: ["u"] };
  };
  const submit = (take: PlannedTake): RequestRecord => {
    const requestId = `r${accepted.size}`;
    const createdAtMs = timeline.now();
    const endsAtMs = createdAtMs + lengths.get(take.requestKey)!;
    accepted.set(requestId, { take, createdAtMs, endsAtMs });
    const running = [...accepted.values()].filter(({ endsAtMs }) => endsAtMs > timeline.now());
    mostAtOnce = Math.max(mostAtOnce, running.length);
    return record(requestId);
  };
  return {
    mostAtOnce: () => mostAtOnce,
    refused: () => refused,
    submit: (take: PlannedTake) =>
      answer((): SubmitOutcome => {
        const hour = Math.floor(timeline.now() / hourMs);
        const taken = inHour.get(hour) ?? 0;
        if (hourly !== undefined && taken >= hourly.submits) {
          refused += 1;
          const error = new ApiError("API_RATE_LIMITED", "HTTP 429");
          const retryAfterMs = (hour + 1) * hourMs - timeline.now();
          return hourly.saysWhen
            ? { kind: "not-sent", error, retryAfterMs }
            : { kind: "not-sent", error };
        }
        inHour.set(hour, taken + 1);
        return { kind: "accepted", record: submit(take) };
      }),
    read: (requestId: string) => answer(() => record(requestId)),
    list: ({ modelId, limit = 100, offset = 0 }: ListQuery = {}) =>
      answer(() => ({
        records: [...accepted.keys()]
          .filter((id) => accepted.get(id)!.take.modelId === modelId)
          .reverse()
          .slice(offset, offset + limit)
          .map(record),
        unreadable: 0,
      })),
  };
}

function planRunOf(
  takes: readonly PlannedTake[],
  world: {
    readonly timeline: Timeline;
    readonly random: () => number;
    readonly history: TakeHistory;
    readonly api: ReturnType<typeof createJobApi>;
    readonly warnings: string[];
    readonly policy: Partial<RunPolicy> | undefined;
  },
): PlanRun {
  const { timeline, random, history, api, warnings } = world;
  const clock = { now: timeline.now, sleep: timeline.sleep };
  const signal = new AbortController().signal;
  const policy = { ...defaultPolicy, ...world.policy };
  const pace = createAccountPace({
    clock,
    policy: policy.submitRate,
    signal,
    onWarning: ({ message }) => void warnings.push(message),
  });
  const lookPolicy = { kind: "adaptive" } as const;
  const watch = watchRequests({ client: api, clock, random, policy: lookPolicy, history, signal });
  return {
    takes,
    gate: { stop: undefined, fault: undefined },
    pace,
    signal,
    media: { path: () => "clip" } as unknown as MediaStore,
    endings: createTakeEndings(takes),
    context: {
      ledger: createMemoryLedger(),
      clock,
      random,
      policy,
      budgets: [],
      modelOf: () => undefined,
      isApproved: () => true,
      mayResubmit: () => false,
      pictures: async () => new Map(),
      checkState: () => undefined,
      hasMedia: async () => true,
      save: async () => {
        await timeline.sleep(downloadMs);
        return { sha256: "0", sizeBytes: 1, path: "clip" };
      },
      learn: (take, timing) => history.add(take.modelId, timing),
      onEvent: () => undefined,
      api: {
        ...watch,
        ...pacedCalls({ look: watch.look, submit: api.submit }, pace, clock),
        read: api.read,
        findLost: async () => ({ kind: "none", isFresh: true }),
        findWrongAddress: async () => undefined,
        clockOffsetMs: () => 0,
      },
    },
  };
}

/** Three lengths of clip, two models. */
function takeOf(index: number): PlannedTake {
  const shotId = `s${index}`;
  return {
    shotId,
    take: 1,
    requestKey: shotId,
    payload: { prompt: shotId },
    modelId: index % 3 === 0 ? "slow" : "quick",
    seconds: [5, 8, 10][(index % 7) % 3]!,
    widthPx: undefined,
    heightPx: undefined,
    price: { known: false, reason: "simulated", reported: [] },
    state: { kind: "new" },
  };
}

/** 60 s and more, longer for longer clips, a third more or less. */
function jobMs({ modelId, seconds }: PlannedTake, random: () => number): number {
  const usualMs = (modelId === "slow" ? 2 : 1) * (40_000 + seconds * 8_000);
  return usualMs * (0.8 + 0.5 * random());
}
