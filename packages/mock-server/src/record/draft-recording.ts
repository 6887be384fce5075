import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isObject, parseJson, parseObject, textOf } from "../catalogue/json.ts";
import type { RecordField } from "../recording/recording.ts";
import { recordFields } from "../recording/recording.ts";
import type { RedactionLedger } from "./redact.ts";
import { promptsIn, redact } from "./redact.ts";

/** An answer that is not a record: a refusal, a gateway's page, half a body. */
export type OddAnswer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
};

/** How one call of the live queue ended. */
export type SeenAnswer = OddAnswer | { readonly lost: "reset" };

/** A downloaded result. */
export type SeenMedia = {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly contentType: string;
  readonly status: number;
};

/** An unfinished recording: one request of the live queue, from its first submit to the last read so far. */
export type DraftRecording = {
  readonly modelId: string;
  readonly payload: JsonObject;
  /** Undefined until a submit is answered with a record. */
  readonly requestId: string | undefined;
  /** Answers to earlier submits that were not records. */
  readonly refusals: readonly SeenAnswer[];
  readonly submitFields: readonly string[];
  readonly readFields: readonly string[];
  /** Answers to reads that were not records, and how many records were read before. */
  readonly oddReads: readonly { readonly after: number; readonly answer: SeenAnswer }[];
  readonly readCount: number;
  /** Each status once, because how often it was read depends on the client, not on the queue. */
  readonly states: readonly DraftState[];
  readonly media: readonly SeenMedia[];
};

type DraftState = {
  readonly status: string;
  readonly wasRead: boolean;
  readonly outcome: JsonValue;
  readonly extra: JsonObject;
  readonly seenAtMs: number;
  readonly echo: "echo" | "empty" | undefined;
};

/** Equal for the same model and payload, whatever the order of keys. */
export function contentKey(modelId: string, payload: JsonValue): string {
  return JSON.stringify([modelId, sortKeys(payload)]);
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => sortKeys(item));
  if (!isObject(value)) return value;
  const sorted: Record<string, JsonValue> = {};
  for (const key of Object.keys(value).toSorted()) sorted[key] = sortKeys(value[key] ?? null);
  return sorted;
}

export function startDraft(modelId: string, payload: JsonObject): DraftRecording {
  return {
    modelId,
    payload,
    requestId: undefined,
    refusals: [],
    submitFields: [],
    readFields: [],
    oddReads: [],
    readCount: 0,
    states: [],
    media: [],
  };
}

/** Adds the answer to a submit. */
export function addSubmit(draft: DraftRecording, answer: SeenAnswer, atMs: number): DraftRecording {
  const record = recordIn(answer);
  const requestId = record?.["request_id"];
  if (record === undefined || typeof requestId !== "string" || requestId === "") {
    return { ...draft, refusals: [...draft.refusals, answer] };
  }
  const state = stateOf(record, { wasRead: false, atMs });
  return { ...draft, requestId, submitFields: Object.keys(record), states: [state] };
}

/** Adds the answer to a read. */
export function addRead(draft: DraftRecording, answer: SeenAnswer, atMs: number): DraftRecording {
  const record = recordIn(answer);
  if (record === undefined) {
    return { ...draft, oddReads: [...draft.oddReads, { after: draft.readCount, answer }] };
  }
  const before = draft.states.at(-1);
  const same = before?.status === record["status"];
  const seen = stateOf(record, { wasRead: true, atMs });
  // A state begins when it is first seen.
  const kept = same && before !== undefined ? { ...seen, seenAtMs: before.seenAtMs } : seen;
  return {
    ...draft,
    readCount: draft.readCount + 1,
    readFields: Object.keys(record),
    states: [...(same ? draft.states.slice(0, -1) : draft.states), kept],
  };
}

/** Whether the request has reached a final state. */
export function isComplete(draft: DraftRecording): boolean {
  const last = draft.states.at(-1);
  return last?.wasRead === true && finalStatuses.includes(last.status);
}

const finalStatuses = ["success", "failed", "cancelled", "canceled"];

/** The record in an answer: status 200, and an object with a status. */
function recordIn(answer: SeenAnswer): JsonObject | undefined {
  if ("lost" in answer || answer.status !== 200) return undefined;
  const value = parseObject(answer.text);
  return typeof value?.["status"] === "string" ? value : undefined;
}

function stateOf(
  record: JsonObject,
  seen: { readonly wasRead: boolean; readonly atMs: number },
): DraftState {
  const { payload } = record;
  const isEcho = isObject(payload) && Object.keys(payload).length > 0;
  return {
    status: textOf(record["status"]),
    wasRead: seen.wasRead,
    outcome: record["outcome"] ?? null,
    extra: Object.fromEntries(Object.entries(record).filter(([key]) => !isRecordField(key))),
    seenAtMs: seen.atMs,
    echo: payload === undefined ? undefined : isEcho ? "echo" : "empty",
  };
}

function isRecordField(name: string): name is RecordField {
  return recordFields.some((field) => field === name);
}

/** Makes the document of the recording. What is redacted is counted in the ledger. */
export function finishDraft(
  draft: DraftRecording,
  options: {
    readonly source: string;
    readonly asOf: string;
    readonly redactPrompts: boolean;
    /** The model's name for its prompt, if the catalogue contains the model. */
    readonly textParameter: string | undefined;
    readonly ledger: RedactionLedger;
  },
): JsonObject {
  const { ledger, redactPrompts, textParameter } = options;
  // Models spell it negative_prompt, negativePrompt, multi_prompt, …
  const isPrompt = (name: string): boolean =>
    redactPrompts &&
    (name === textParameter || ["text", "lyrics"].includes(name) || /prompt/iu.test(name));
  const prompts = promptsIn(draft.payload, isPrompt);
  const requestId = draft.requestId ?? "";
  const context = (isResult: boolean) => ({ requestId, isResult, isPrompt, prompts, ledger });
  const result = (value: JsonValue): JsonValue => redact(value, context(true));
  const known = (fields: readonly string[]): readonly string[] => fields.filter(isRecordField);
  const echo = draft.states.find((state) => state.echo !== undefined)?.echo;
  const submitFaults = draft.refusals.map((answer, index) => ({
    ...(index === 0 ? {} : { after: index }),
    fault: faultOf(answer, result),
  }));
  const readFaults = draft.oddReads.map(({ after, answer }, index) => ({
    ...(after + index === 0 ? {} : { after: after + index }),
    fault: faultOf(answer, result),
  }));
  const statuses = draft.states.map((state) => state.status).join(", ");
  return {
    recording: 1,
    title: `${draft.modelId}: ${statuses === "" ? "refused" : statuses}`,
    origin: { kind: "recorded", source: options.source, as_of: options.asOf },
    match: {
      model: draft.modelId,
      payload: redact(draft.payload, context(false)),
      exact: true,
    },
    submit: {
      ...(draft.submitFields.length === 0 ? {} : { fields: known(draft.submitFields) }),
      ...(submitFaults.length === 0 ? {} : { faults: always(submitFaults, draft) }),
    },
    states:
      draft.states.length === 0
        ? [{ status: "failed" }]
        : draft.states.map((state, index) => writeState(state, draft.states[index + 1], result)),
    ...(draft.readFields.length === 0
      ? {}
      : {
          read: {
            fields: known(draft.readFields),
            ...(echo === "empty" ? { payload: "empty" } : {}),
            ...(readFaults.length === 0 ? {} : { faults: readFaults }),
          },
        }),
    ...(draft.media.length === 0 ? {} : { seen_media: draft.media.map(writeMedia) }),
    ...(ledger.size === 0
      ? {}
      : { redactions: Object.fromEntries([...ledger].toSorted(([a], [b]) => (a < b ? -1 : 1))) }),
  };
}

/** If a request was only ever refused, its last refusal repeats. */
function always(
  faults: readonly { readonly fault: JsonObject }[],
  draft: DraftRecording,
): readonly JsonObject[] {
  if (draft.requestId !== undefined) return faults;
  return faults.map((step, index) =>
    index === faults.length - 1 ? { ...step, calls: "always" } : step,
  );
}

function writeState(
  state: DraftState,
  next: DraftState | undefined,
  safe: (value: JsonValue) => JsonValue,
): JsonObject {
  const extra = safe(state.extra);
  return {
    status: state.status,
    ...(state.wasRead ? {} : { reads: 0 }),
    ...(next === undefined ? {} : { seconds: Math.round((next.seenAtMs - state.seenAtMs) / 1000) }),
    ...(state.outcome === null ? {} : { outcome: safe(state.outcome) }),
    ...(isObject(extra) && Object.keys(extra).length > 0 ? { extra } : {}),
  };
}

function writeMedia({ sha256, sizeBytes, contentType, status }: SeenMedia): JsonObject {
  return { status, sha256, bytes: sizeBytes, type: contentType };
}

function faultOf(answer: SeenAnswer, safe: (value: JsonValue) => JsonValue): JsonObject {
  if ("lost" in answer) return { kind: answer.lost };
  const retryAfter = answer.headers["retry-after"];
  const contentType = answer.headers["content-type"] ?? "";
  const body = bodyOf(answer.text, contentType, safe);
  const headers = {
    ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
    ...("json" in body || contentType === "" ? {} : { "content-type": contentType }),
  };
  return {
    kind: "answer",
    status: answer.status,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...body,
  };
}

/** Keeps JSON as JSON, so that a changed field is a changed line. Anything else stays text. */
function bodyOf(
  text: string,
  contentType: string,
  safe: (value: JsonValue) => JsonValue,
): JsonObject {
  if (text === "") return {};
  const value = /json/iu.test(contentType) ? parseJson(text) : undefined;
  return value === undefined ? { text: safe(text) } : { json: safe(value) };
}
