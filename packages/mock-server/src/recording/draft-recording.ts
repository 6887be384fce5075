import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import type { RecordField } from "./recording.ts";
import { recordFields } from "./recording.ts";

/** A recording in the making: one request of a live queue, from its submit to the last read so far. */
export type DraftRecording = {
  readonly modelId: string;
  readonly payload: JsonObject;
  readonly requestId: string;
  readonly submitFields: readonly string[];
  readonly readFields: readonly string[];
  /** Each status once, however often it was read: how often depends on the client, not on the queue. */
  readonly states: readonly {
    readonly status: string;
    readonly wasRead: boolean;
    readonly outcome: JsonValue;
  }[];
};

/** Begins with the answer to a submit; undefined when it is no record. */
export function draftFromSubmit(
  request: { readonly modelId: string; readonly payload: JsonObject },
  answer: JsonObject,
): DraftRecording | undefined {
  const { request_id: requestId, status } = answer;
  if (typeof requestId !== "string" || requestId === "" || typeof status !== "string")
    return undefined;
  return {
    ...request,
    requestId,
    submitFields: Object.keys(answer),
    readFields: [],
    states: [{ status, wasRead: false, outcome: answer["outcome"] ?? null }],
  };
}

/** Adds what a read showed. */
export function addRead(draft: DraftRecording, record: JsonObject): DraftRecording {
  const { status } = record;
  if (typeof status !== "string") return draft;
  const seen = { status, wasRead: true, outcome: record["outcome"] ?? null };
  const same = draft.states.at(-1)?.status === status;
  return {
    ...draft,
    readFields: Object.keys(record),
    states: [...(same ? draft.states.slice(0, -1) : draft.states), seen],
  };
}

/** True when nothing more will happen to the request. */
export function isComplete(draft: DraftRecording): boolean {
  const last = draft.states.at(-1);
  return (
    last?.wasRead === true && ["success", "failed", "cancelled", "canceled"].includes(last.status)
  );
}

/**
 * The recording as it is written to a file: ids, links and names of people and organisations are replaced, fields that
 * no recording has are left out and named in `dropped`.
 */
export function finishDraft(
  draft: DraftRecording,
  origin: { readonly source: string; readonly asOf: string },
): { readonly document: JsonObject; readonly dropped: readonly string[] } {
  const known = (fields: readonly string[]): readonly RecordField[] =>
    recordFields
      .filter((field) => fields.includes(field))
      .toSorted((a, b) => fields.indexOf(a) - fields.indexOf(b));
  const all = [...new Set([...draft.submitFields, ...draft.readFields])];
  const isKnown = (field: string): boolean => recordFields.some((one) => one === field);
  const document: JsonObject = {
    recording: 1,
    title: `${draft.modelId}: ${draft.states.map((state) => state.status).join(", ")}`,
    origin: { kind: "recorded", source: origin.source, as_of: origin.asOf },
    match: { model: draft.modelId, payload: draft.payload },
    submit: { fields: known(draft.submitFields) },
    states: draft.states.map((state): JsonValue => ({
      status: state.status,
      ...(state.wasRead ? {} : { reads: 0 }),
      ...(state.outcome === null ? {} : { outcome: redact(state.outcome, draft.requestId, "") }),
    })),
    read: { fields: known(draft.readFields) },
  };
  return { document, dropped: all.filter((field) => !isKnown(field)) };
}

/** Every link and every key that may name somebody is replaced, whether it is known to be harmless or not. */
function redact(value: JsonValue, requestId: string, key: string): JsonValue {
  if (typeof value === "string") {
    if (/^(org|user|account|owner|email|token|secret|qworker)/u.test(key)) return "redacted";
    if (/^https?:\/\//u.test(value))
      return key.includes("thumbnail") ? "{{thumbnail_url}}" : "{{media_url}}";
    return value
      .replaceAll(requestId, "{{request_id}}")
      .replaceAll(/https?:\/\/\S+/gu, "{{media_url}}");
  }
  if (Array.isArray(value)) return value.map((item: JsonValue) => redact(item, requestId, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, redact(item, requestId, name)]),
  );
}
