import { ApiError, type RequestRecord, type SubmitOutcome } from "@storyreel/core";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import type { Payload } from "../src/run/request-payload.ts";
import type { createTimeline } from "./simulated-time.ts";

export type Pause = (ms: number) => Promise<void>;

export type Job = {
  readonly id: string;
  readonly take: PlannedTake;
  readonly payload: Payload;
  readonly createdAtMs: number;
  readonly doneAtMs: number;
  readonly isRateLimited: boolean;
};

export const epochMs = 1_800_000_000_000;
const answerTimeoutMs = 10_000;

/** An API on a simulated clock that loses answers, refuses connections and has a list that is behind. */
export function createSimulatedApi(options: {
  readonly timeline: ReturnType<typeof createTimeline>;
  readonly random: () => number;
  /** How far the list may be behind. */
  readonly listLagMs: number;
}) {
  const { timeline, random, listLagMs } = options;
  const jobs: Job[] = [];
  let lostAnswers = 0;
  const nowMs = (): number => epochMs + timeline.now();

  /** Adds the job at the moment when the request arrives. */
  function schedule(take: PlannedTake, payload: Payload, arrivesMs: number): { job?: Job } {
    const accepted: { job?: Job } = {};
    timeline.at(arrivesMs, () => {
      const createdAtMs = nowMs();
      accepted.job = {
        id: `r${jobs.length + 1}`,
        take,
        payload,
        createdAtMs,
        doneAtMs: createdAtMs + 30_000 + random() * 60_000,
        isRateLimited: random() < 0.05,
      };
      jobs.push(accepted.job);
    });
    return accepted;
  }

  async function submit(take: PlannedTake, payload: Payload, pause: Pause): Promise<SubmitOutcome> {
    if (random() < 0.05) {
      await pause(random() * 300);
      return { kind: "not-sent", error: new ApiError("API_UNREACHABLE", "refused") };
    }
    const arrivesMs = random() * 2_000;
    const isDropped = random() < 0.03;
    const answersMs = random() < 0.1 ? Infinity : arrivesMs + random() * 2_000;
    const accepted = isDropped ? {} : schedule(take, payload, arrivesMs);
    if (isDropped || answersMs > answerTimeoutMs) {
      lostAnswers += 1;
      await pause(answerTimeoutMs);
      return { kind: "uncertain", error: new ApiError("API_NO_ANSWER", "no answer") };
    }
    await pause(answersMs);
    return { kind: "accepted", record: recordOf(accepted.job!, nowMs()) };
  }

  async function answer(pause: Pause): Promise<void> {
    await pause(random() * 500);
    if (random() < 0.05) throw new ApiError("API_UNAVAILABLE", "HTTP 502");
  }

  return {
    jobs: jobs as readonly Job[],
    lostAnswers: () => lostAnswers,
    submit,
    read: async (requestId: string, pause: Pause): Promise<RequestRecord> => {
      await answer(pause);
      return recordOf(
        jobs.find((job) => job.id === requestId)!,
        nowMs(),
      );
    },
    list: async (pause: Pause): Promise<{ records: RequestRecord[]; unreadable: number }> => {
      await answer(pause);
      const shown = jobs.filter((job) => job.createdAtMs <= nowMs() - random() * listLagMs);
      return { records: shown.map((job) => recordOf(job, nowMs())).reverse(), unreadable: 0 };
    },
  };
}

function recordOf(job: Job, nowMs: number): RequestRecord {
  const isDone = nowMs >= job.doneAtMs;
  const base = {
    requestId: job.id,
    modelId: "model",
    createdAtSeconds: Math.floor(job.createdAtMs / 1_000),
    payload: job.payload,
    raw: null,
  };
  if (!isDone) return { ...base, status: "processing", state: "running", mediaUrls: [] };
  if (!job.isRateLimited)
    return { ...base, status: "success", state: "succeeded", mediaUrls: ["u"] };
  const failure = { message: "rate limit exceeded(RPM)", kind: "rate-limit" } as const;
  return { ...base, status: "failed", state: "failed", mediaUrls: [], failure };
}
