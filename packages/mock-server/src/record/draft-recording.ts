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

/** How a call ended, and when. */
export type SeenCall = {
  readonly answer: SeenAnswer;
  /** Default: when it ended. */
  readonly sentAtMs?: number;
  readonly endedAtMs: number;
};

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
  /** When a submit was sent whose answer does not say that the queue refused it. */
  readonly lostAtMs: number | undefined;
  /** Which of the refusals was none: the queue had accepted that submit, as a list showed. */
  readonly acceptedRefusal: number | undefined;
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
  readonly wasListed: boolean;
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
    lostAtMs: undefined,
    acceptedRefusal: undefined,
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
export function addSubmit(draft: DraftRecording, call: SeenCall): DraftRecording {
  const { answer, endedAtMs, sentAtMs = endedAtMs } = call;
  collectFromAnswer(answer, draft.identities);
  const record = recordIn(answer);
  const requestId = record?.["request_id"];
  if (record === undefined || typeof requestId !== "string" || requestId === "") {
    const lostAtMs = draft.lostAtMs ?? (mayBeAccepted(answer) ? sentAtMs : undefined);
    return { ...draft, refusals: [...draft.refusals, answer], lostAtMs };
  }
  const state = stateOf(record, { atMs: endedAtMs });
  return { ...draft, requestId, submitFields: Object.keys(record), states: [state] };
}

/** Whether a submit without a record may have been accepted: a gateway's 5xx says nothing about the queue behind it. */
export function mayBeAccepted(answer: SeenAnswer): boolean {
  return "lost" in answer || answer.status >= 500;
}

/** Whether the answer to a submit never came, and no list has shown a request of it. */
export function hasLostSubmit({ refusals, acceptedRefusal }: DraftRecording): boolean {
  return acceptedRefusal === undefined && refusals.some((answer) => "lost" in answer);
}

/** Makes the request of a list that of the submit whose answer was lost. */
export function adopt(draft: DraftRecording, requestId: string): DraftRecording {
  return { ...draft, requestId, acceptedRefusal: draft.refusals.findLastIndex(mayBeAccepted) };
}

/** Adds the answer to a read. */
export function addRead(draft: DraftRecording, answer: SeenAnswer, atMs: number): DraftRecording {
  collectFromAnswer(answer, draft.identities);
  const record = recordIn(answer);
  if (record === undefined) {
    return { ...draft, oddReads: [...draft.oddReads, { after: draft.readCount, answer }] };
  }
  return {
    ...withState(draft, stateOf(record, { wasRead: true, atMs })),
    readCount: draft.readCount + 1,
    readFields: Object.keys(record),
  };
}

/** Adds what a list shows of the request. */
export function addListed(draft: DraftRecording, record: JsonObject, atMs: number): DraftRecording {
  collectFromRecord(record, draft.identities);
  const { readCount, readFields } = draft;
  return {
    ...withState(draft, stateOf(record, { wasListed: true, atMs })),
    readFields: readCount === 0 ? Object.keys(record) : readFields,
  };
}

/** A state begins when it is first seen. */
function withState(draft: DraftRecording, seen: DraftState): DraftRecording {
  const before = draft.states.at(-1);
  if (before?.status !== seen.status) return { ...draft, states: [...draft.states, seen] };
  const { seenAtMs, wasRead, wasListed } = before;
  const kept: DraftState = {
    ...seen,
    seenAtMs,
    wasRead: wasRead || seen.wasRead,
    wasListed: wasListed || seen.wasListed,
  };
  return { ...draft, states: [...draft.states.slice(0, -1), kept] };
}

/** Whether nothing more is to be expected: a client has looked at the final state. */
export function isComplete(draft: DraftRecording): boolean {
  const last = draft.states.at(-1);
  return isFinal(draft) && (last?.wasRead === true || last?.wasListed === true);
}

/** Whether the request has reached a final state. */
export function isFinal(draft: DraftRecording): boolean {
  return finalStatuses.includes(draft.states.at(-1)?.status ?? "");
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
  seen: { readonly wasRead?: boolean; readonly wasListed?: boolean; readonly atMs: number },
): DraftState {
  const { payload } = record;
  const isEcho = isObject(payload) && Object.keys(payload).length > 0;
  return {
    status: textOf(record["status"]),
    wasRead: seen.wasRead === true,
    wasListed: seen.wasListed === true,
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
  collectFromRecord(record, into);
}

function collectFromRecord(record: JsonObject, into: Identities): void {
  // Links in the payload are inputs.
  const { payload = null, ...rest } = record;
  collectFromValue(rest, into, { isResult: true });
  collectFromValue(payload, into, { isResult: false });
}
