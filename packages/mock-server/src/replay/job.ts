import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject } from "../catalogue/json.ts";
import { resultCount, resultExtension } from "../catalogue/result-file.ts";
import type { Model } from "@storyreel/models";
import type { RecordedState, RecordField, Recording } from "../recording/recording.ts";
import type { PictureSize } from "./picture-size.ts";
import { withIds } from "./result-ids.ts";

/** One accepted request, and how far its recording has been played. */
export type Job = {
  /** Its number in order of acceptance, from 0. */
  readonly index: number;
  readonly requestId: string;
  readonly modelId: string;
  readonly model: Model;
  /** Empty once a large request is forgotten: the call log may still have it. */
  payload: JsonObject;
  /** Of the body of the submit, about. */
  readonly sizeBytes: number;
  /** Size of the first picture in the payload. */
  readonly picture: PictureSize | undefined;
  readonly label: string | undefined;
  /** Of the header `x-storyreel-shot`, as it came. */
  readonly shot: string | undefined;
  /** Of the submit, those that the recording names. */
  readonly headers: { readonly [name: string]: string };
  readonly recording: Recording;
  /** URL of the folder of its results. */
  readonly mediaBase: string;
  readonly createdAtMs: number;
  updatedAtSeconds: number;
  /** Index into the recording's states. */
  state: number;
  /** How many reads have shown this state. */
  shown: number;
  /** Reads and downloads so far, including failed ones. The recording's faults count them. */
  readCalls: number;
  mediaCalls: number;
  /** A state that was set by hand; it stays. */
  forced: RecordedState | undefined;
  /** The record as JSON, kept until the state changes. */
  text: string | undefined;
};

export type JobLinks = {
  /** One for each result. */
  readonly mediaUrls: readonly string[];
  readonly thumbnailUrl: string;
  /** The result that a part of the outcome is about. Default: the first. */
  readonly result?: number;
};

/** What advances a job: reads, the session's clock, or only a call of `advanceRequest`. */
export type Progression = (typeof progressions)[number];

export const progressions = ["reads", "time", "manual"] as const;

export type Pace = {
  readonly progression: Progression;
  /** How many reads show a state, unless the recording says so. */
  readonly pollsPerState: number;
  /** How long a state lasts, unless the recording says so. */
  readonly secondsPerState: number;
};

export function currentState(job: Job): RecordedState {
  return job.forced ?? job.recording.states[job.state] ?? job.recording.states[0];
}

/** Moves to the state that this read shows; the last one stays. Returns whether the state has changed. */
export function advanceJob(job: Job, pace: Pace, nowMs: number): boolean {
  if (job.forced !== undefined) return false;
  const before = job.state;
  switch (pace.progression) {
    case "reads":
      while (job.state < job.recording.states.length - 1) {
        if (job.shown < (currentState(job).reads ?? pace.pollsPerState)) break;
        job.state += 1;
        job.shown = 0;
      }
      break;
    case "time":
      job.state = stateAt(job.recording, (nowMs - job.createdAtMs) / 1000, pace.secondsPerState);
      break;
    case "manual":
      break;
  }
  job.shown += 1;
  return job.state !== before;
}

function stateAt(recording: Recording, elapsedSeconds: number, secondsPerState: number): number {
  let endsAt = 0;
  for (const [index, state] of recording.states.entries()) {
    endsAt += state.seconds ?? secondsPerState;
    if (elapsedSeconds < endsAt) return index;
  }
  return recording.states.length - 1;
}

/** When the job's state began, if time advances it. */
export function beginsAtMs(job: Job, { secondsPerState }: Pace): number {
  const before = job.recording.states.slice(0, job.state);
  return before.reduce(
    (atMs, { seconds = secondsPerState }) => atMs + seconds * 1000,
    job.createdAtMs,
  );
}

/** Moves to the next state by hand. False if the job is in its last state. */
export function stepJob(job: Job): boolean {
  if (job.forced !== undefined || job.state >= job.recording.states.length - 1) return false;
  job.state += 1;
  job.shown = 0;
  return true;
}

/** The record of a job with these fields, in this order. */
export function recordOf(job: Job, fields: readonly RecordField[]): JsonObject {
  const state = currentState(job);
  const record: Record<string, JsonValue> = {};
  for (const field of fields) record[field] = fieldOf(job, field);
  if (state.extra === undefined) return record;
  const extra = fillPlaceholders(state.extra, job, linksOf(job));
  return isObject(extra) ? { ...record, ...extra } : record;
}

/** The value of one field of the record. */
export function fieldOf(job: Job, field: RecordField): JsonValue {
  switch (field) {
    case "request_id":
      return job.requestId;
    case "org_id":
      return "org-mock";
    case "user_id":
      return "user-mock";
    case "model":
      return job.modelId;
    case "status":
      return currentState(job).status;
    case "is_public":
      return false;
    case "payload":
      return job.recording.read.payload === "echo" ? job.payload : {};
    case "outcome": {
      const { outcome } = currentState(job);
      return outcome === undefined || outcome === null
        ? null
        : withIds(fillPlaceholders(outcome, job, linksOf(job)), outcome, job);
    }
    case "created_at":
    case "queued_at":
      return createdAtSeconds(job);
    case "updated_at":
      return job.updatedAtSeconds;
    case "qworker_id":
      return "qworker-mock";
  }
}

export function createdAtSeconds(job: Job): number {
  return Math.floor(job.createdAtMs / 1000);
}

/** The download URLs of a job's results. */
export function linksOf(job: Job): JobLinks {
  const vendor = job.model.vendor.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
  const stem = `${job.mediaBase}/${vendor}_${job.requestId}`;
  return {
    mediaUrls: Array.from({ length: resultCount(job.model, job.payload) }, (_, index) => {
      const number = index === 0 ? "" : `-${index}`;
      return `${stem}_result${number}.${resultExtension(job.model, job.payload)}`;
    }),
    thumbnailUrl: `${stem}_thumbnail.png`,
  };
}

/** What placeholders are about. */
export type PlaceholderSubject = {
  readonly requestId: string;
  readonly modelId: string;
  readonly payload?: JsonObject;
  readonly label?: string | undefined;
  readonly headers?: { readonly [name: string]: string };
};

const anyPart = /\{\{((?:payload|header)\.[^{}]+)\}\}/gu;
const wholePart = /^\{\{((?:payload|header)\.[^{}]+)\}\}$/u;

/** `payload.images.0.url` or `header.x-team`; undefined if the request does not have it. */
function partOf({ payload, headers }: PlaceholderSubject, name: string): JsonValue | undefined {
  const [kind = "", ...keys] = name.split(".");
  if (kind === "header") return headers?.[keys.join(".").toLowerCase()];
  let value: JsonValue | undefined = payload;
  for (const key of keys) {
    if (isList(value)) value = value[Number(key)];
    else value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/**
 * Fills in the placeholders (`{{name}}`) in every string of a recorded value. If a list has one item with `{{media_url}}`, it is
 * repeated for every result; if it has several, each is for another result.
 */
export function fillPlaceholders(
  value: JsonValue,
  job: PlaceholderSubject,
  links?: JobLinks,
): JsonValue {
  const result = links?.result ?? 0;
  if (typeof value === "string") {
    if (!value.includes("{{")) return value;
    const part = wholePart.exec(value)?.[1];
    // Alone, a part of the request stays what it is: a number, a list.
    if (part !== undefined) return partOf(job, part) ?? null;
    return value
      .replaceAll("{{request_id}}", () => job.requestId)
      .replaceAll("{{model}}", () => job.modelId)
      .replaceAll("{{media_url}}", () => links?.mediaUrls[result] ?? links?.mediaUrls[0] ?? "")
      .replaceAll("{{media_index}}", () => String(result))
      .replaceAll("{{thumbnail_url}}", () => links?.thumbnailUrl ?? "")
      .replaceAll("{{label}}", () => job.label ?? "")
      .replaceAll(anyPart, (_, name: string) => {
        const found = partOf(job, name);
        return typeof found === "string" ? found : found === undefined ? "" : JSON.stringify(found);
      });
  }
  if (Array.isArray(value)) {
    return fillList(value, links?.mediaUrls.length ?? 1, (item, index) =>
      fillPlaceholders(
        item,
        job,
        links === undefined || index === undefined ? links : { ...links, result: index },
      ),
    );
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillPlaceholders(item, job, links)]),
  );
}

function fillList(
  items: readonly JsonValue[],
  count: number,
  fill: (item: JsonValue, result: number | undefined) => JsonValue,
): readonly JsonValue[] {
  const isResult = (item: JsonValue): boolean => JSON.stringify(item).includes("{{media_url}}");
  const results = count === 1 ? [] : items.filter(isResult);
  return items.flatMap((item): readonly JsonValue[] => {
    const place = results.indexOf(item);
    if (place === -1) return [fill(item, undefined)];
    if (results.length > 1) return [fill(item, place)];
    return Array.from({ length: count }, (_, result) => fill(item, result));
  });
}
