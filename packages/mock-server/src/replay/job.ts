import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import type { ResultFacts } from "../catalogue/result-facts.ts";
import type { RecordField, RecordedState, Recording } from "../recording/recording.ts";

/** One accepted request: what was asked, and how far its recording has been played. */
export type Job = {
  /** Place in the order of acceptance, from 0. */
  readonly index: number;
  readonly requestId: string;
  readonly modelId: string;
  readonly payload: JsonObject;
  readonly label: string | undefined;
  readonly recording: Recording;
  readonly result: ResultFacts;
  readonly createdAtSeconds: number;
  updatedAtSeconds: number;
  /** Index into the recording's states. */
  state: number;
  /** Reads that showed this state. */
  shown: number;
  /** Reads and downloads so far, faulty ones included: what the recording's faults count. */
  readCalls: number;
  mediaCalls: number;
};

export type JobLinks = { readonly mediaUrl: string; readonly thumbnailUrl: string };

export function currentState(job: Job): RecordedState {
  return job.recording.states[job.state] ?? job.recording.states[0];
}

/**
 * Moves to the state that this read shows. A state lasts for its `reads`, or for `pollsPerState`; the last one stays.
 * Returns whether the state is a new one.
 */
export function advanceJob(job: Job, pollsPerState: number): boolean {
  const before = job.state;
  while (job.state < job.recording.states.length - 1) {
    if (job.shown < (currentState(job).reads ?? pollsPerState)) break;
    job.state += 1;
    job.shown = 0;
  }
  job.shown += 1;
  return job.state !== before;
}

/** The record of a job with the given fields, in their order. */
export function recordOf(job: Job, fields: readonly RecordField[], links: JobLinks): JsonObject {
  const state = currentState(job);
  const values: Readonly<Record<RecordField, JsonValue>> = {
    request_id: job.requestId,
    org_id: "org-mock",
    user_id: "user-mock",
    model: job.modelId,
    status: state.status,
    is_public: false,
    payload: job.recording.read.payload === "echo" ? job.payload : {},
    outcome: fillPlaceholders(state.outcome ?? null, job, links),
    created_at: job.createdAtSeconds,
    updated_at: job.updatedAtSeconds,
    queued_at: job.createdAtSeconds,
    qworker_id: "qworker-mock",
  };
  const extra = fillPlaceholders(state.extra ?? {}, job, links);
  return {
    ...Object.fromEntries(fields.map((field) => [field, values[field]])),
    ...(isObject(extra) ? extra : {}),
  };
}

/** Fills `{{name}}` in every string of a recorded value. */
export function fillPlaceholders(
  value: JsonValue,
  job: { readonly requestId: string; readonly modelId: string },
  links?: JobLinks,
): JsonValue {
  if (typeof value === "string") {
    return value
      .replaceAll("{{request_id}}", job.requestId)
      .replaceAll("{{model}}", job.modelId)
      .replaceAll("{{media_url}}", links?.mediaUrl ?? "")
      .replaceAll("{{thumbnail_url}}", links?.thumbnailUrl ?? "");
  }
  if (Array.isArray(value)) {
    return value.map((item: JsonValue) => fillPlaceholders(item, job, links));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillPlaceholders(item, job, links)]),
  );
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
