import {
  ApiError,
  type RequestPage,
  type RequestRecord,
  type SubmitOutcome,
} from "@storyreel/core";
import type { StepClient } from "@storyreel/renderer/engine";
import type { FleetClock } from "../../src/database/fleet-clock.ts";
import { epochMs, type Process, type Timeline } from "./simulated-machine.ts";

type Payload = { readonly [name: string]: unknown };

export type Job = {
  readonly id: string;
  readonly modelId: string;
  readonly payload: Payload;
  readonly createdAtMs: number;
  readonly doneAtMs: number;
  /** It ends in a rate limit, which costs nothing. */
  readonly isRateLimited: boolean;
};

export type ProviderOptions = {
  readonly timeline: Timeline;
  readonly random: () => number;
  /** How far its clock is ahead of the database's. */
  readonly offsetMs: number;
  /** How far the list may be behind. */
  readonly listLagMs: number;
  /** Longest wait for the answer to a submit. */
  readonly answerTimeoutMs: number;
  /** Most submits in a minute; more are refused. */
  readonly postsPerMinute: number | undefined;
};

/** The API on a simulated clock: loses answers and connections, and shows pages of a list that is behind. */
export function createSimulatedProvider(options: ProviderOptions) {
  const { timeline, random, offsetMs, listLagMs, answerTimeoutMs, postsPerMinute } = options;
  const jobs: Job[] = [];
  const facts = { lostAnswers: 0, mostInFlight: 0, posts: 0, refused: 0, lists: 0, reads: 0 };
  const nowMs = (): number => epochMs + timeline.now() + offsetMs;

  function accept(modelId: string, payload: Payload): Job {
    const createdAtMs = nowMs();
    const job: Job = {
      id: `r${jobs.length + 1}`,
      modelId,
      payload,
      createdAtMs,
      doneAtMs: createdAtMs + 20_000 + random() * 40_000,
      isRateLimited: random() < 0.05,
    };
    jobs.push(job);
    const open = jobs.filter(({ doneAtMs }) => doneAtMs > createdAtMs).length;
    facts.mostInFlight = Math.max(facts.mostInFlight, open);
    return job;
  }

  function isOverRate(): boolean {
    if (postsPerMinute === undefined) return false;
    return (
      jobs.filter(({ createdAtMs }) => nowMs() - createdAtMs < 60_000).length >= postsPerMinute
    );
  }

  async function submit(
    process: Process,
    modelId: string,
    payload: Payload,
  ): Promise<SubmitOutcome> {
    facts.posts += 1;
    if (process.isCut("api") || random() < 0.03) {
      await process.pause(random() * 300);
      return { kind: "not-sent", error: new ApiError("API_UNREACHABLE", "refused") };
    }
    if (isOverRate()) {
      facts.refused += 1;
      await process.pause(random() * 300);
      const error = new ApiError("API_RATE_LIMITED", "rate limit exceeded");
      return { kind: "not-sent", error, retryAfterMs: 5_000 + random() * 20_000 };
    }
    // Some take almost as long as is waited for.
    const arrivesMs = random() * (random() < 0.15 ? answerTimeoutMs : 1_000);
    const isDropped = random() < 0.03;
    const answersMs = random() < 0.1 ? Infinity : arrivesMs + random() * 1_000;
    const accepted: { job?: Job } = {};
    if (!isDropped) timeline.at(arrivesMs, () => void (accepted.job = accept(modelId, payload)));
    if (isDropped || answersMs > answerTimeoutMs) {
      facts.lostAnswers += 1;
      await process.pause(answerTimeoutMs);
      return { kind: "uncertain", error: new ApiError("API_NO_ANSWER", "no answer") };
    }
    await process.pause(answersMs);
    return accepted.job === undefined
      ? { kind: "uncertain", error: new ApiError("API_NO_ANSWER", "no answer") }
      : { kind: "accepted", record: recordOf(accepted.job, nowMs()) };
  }

  async function answer(process: Process): Promise<void> {
    await process.pause(random() * 400);
    if (process.isCut("api")) throw new ApiError("API_UNREACHABLE", "refused");
    if (random() < 0.03) throw new ApiError("API_UNAVAILABLE", "HTTP 502");
  }

  return {
    jobs: jobs as readonly Job[],
    facts: facts as Readonly<typeof facts>,
    clientFor: (process: Process, clock: FleetClock): StepClient => {
      let learnedMs: number | undefined;
      const learn = (): void => void (learnedMs = Math.floor(nowMs() / 1000) * 1000 - clock.now());
      return {
        clockOffsetMs: () => learnedMs,
        attemptSubmit: async (model, payload: object) => {
          const outcome = await submit(process, model.id, { ...payload });
          if (outcome.kind === "accepted") learn();
          return outcome;
        },
        read: async (requestId) => {
          facts.reads += 1;
          await answer(process);
          learn();
          const job = jobs.find(({ id }) => id === requestId);
          if (job === undefined) throw new ApiError("API_NOT_FOUND", "HTTP 404");
          return recordOf(job, nowMs());
        },
        list: async ({ limit = 10, offset = 0 } = {}): Promise<RequestPage> => {
          facts.lists += 1;
          await answer(process);
          learn();
          const shown = jobs
            .filter(({ createdAtMs }) => createdAtMs <= nowMs() - random() * listLagMs)
            .toReversed();
          const records = shown.slice(offset, offset + limit).map((job) => recordOf(job, nowMs()));
          const hasMore = shown.length > offset + limit;
          return { records, total: shown.length, hasMore, unreadable: 0 };
        },
        openMedia: () => Promise.reject(new Error("not simulated")),
        uploadMedia: () => Promise.reject(new Error("not simulated")),
      };
    },
  };
}

function recordOf(job: Job, nowMs: number): RequestRecord {
  const isDone = nowMs >= job.doneAtMs;
  const base = {
    requestId: job.id,
    modelId: job.modelId,
    createdAtSeconds: Math.floor(job.createdAtMs / 1_000),
    updatedAtSeconds: Math.floor(Math.min(nowMs, job.doneAtMs) / 1_000),
    payload: JSON.parse(JSON.stringify(job.payload)) as RequestRecord["payload"] & object,
    raw: null,
  };
  if (!isDone) return { ...base, status: "processing", state: "running", mediaUrls: [] };
  if (!job.isRateLimited) {
    return { ...base, status: "success", state: "succeeded", mediaUrls: ["u"] };
  }
  const failure = { message: "rate limit exceeded(RPM)", kind: "rate-limit" } as const;
  return { ...base, status: "failed", state: "failed", mediaUrls: [], failure };
}
