import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isObject, parseObject, textOf } from "../catalogue/json.ts";
import type { RecordField } from "../recording/recording.ts";
import { recordFields } from "../recording/recording.ts";
import type { Identities } from "./identities.ts";
import { collectFromBody, collectFromValue } from "./identities.ts";
import { collectFromHeaders } from "./private-headers.ts";

/** An answer that is not a record: a refusal, a gateway's page, half a body. */
export type OddAnswer = {
  readonly status: number;
  /** All of them, in lower case. Only the content type and Retry-After are kept. */
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
  /** Private values in its answers, also in those parts that are not kept. The only part that grows in place. */
  readonly identities: Identities;
};

export type DraftState = {
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
    identities: new Map(),
  };
}

/** Adds the answer to a submit. */
export function addSubmit(draft: DraftRecording, answer: SeenAnswer, atMs: number): DraftRecording {
  collectFromAnswer(answer, draft.identities);
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
  collectFromAnswer(answer, draft.identities);
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

export function isRecordField(name: string): name is RecordField {
  return recordFields.some((field) => field === name);
}

/** Collects the private values of an answer of the queue. */
export function collectFromAnswer(answer: SeenAnswer, into: Identities): void {
  if ("lost" in answer) return;
  collectFromHeaders(Object.entries(answer.headers), into);
  const record = recordIn(answer);
  if (record === undefined) {
    collectFromBody(answer.text, into, { isResult: true });
    return;
  }
  // Links in the payload are inputs.
  const { payload = null, ...rest } = record;
  collectFromValue(rest, into, { isResult: true });
  collectFromValue(payload, into, { isResult: false });
}
