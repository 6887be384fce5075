import type { JsonObject } from "../catalogue/json.ts";
import { isObject, parseJson } from "../catalogue/json.ts";
import type { DraftRecording, DraftState, SeenAnswer, SeenMedia } from "./draft-recording.ts";
import { hasLostSubmit, isRecordField } from "./draft-recording.ts";
import type { Identities } from "./identities.ts";
import { collectFromValue } from "./identities.ts";
import type { Redaction, RedactionLedger } from "./redact.ts";
import { createRedaction, promptsIn } from "./redact.ts";

export type FinishOptions = {
  readonly source: string;
  readonly asOf: string;
  readonly redactPrompts: boolean;
  /** Whether the catalogue contains the model, so that its id names nobody. */
  readonly isKnownModel: boolean;
  /** The model's name for its prompt, if the catalogue contains the model. */
  readonly textParameter: string | undefined;
  /** Private values of the exchange, such as those of headers. */
  readonly identities: Identities;
  readonly ledger: RedactionLedger;
};

/**
 * Makes the document of the recording. What is redacted is counted in the ledger. Undefined if the model id cannot be kept: the
 * recording would fit no request without it.
 */
export function finishDraft(draft: DraftRecording, options: FinishOptions): JsonObject | undefined {
  const { ledger } = options;
  const redaction = redactionOf(draft, options);
  if (!options.isKnownModel && redaction.text(draft.modelId) !== draft.modelId) return undefined;
  const known = (fields: readonly string[]): readonly string[] => fields.filter(isRecordField);
  const echo = draft.states.find((state) => state.echo !== undefined)?.echo;
  const submitFaults = draft.refusals.map((answer, index) => ({
    ...(index === 0 ? {} : { after: index }),
    ...(index === draft.acceptedRefusal ? { accepted: true } : {}),
    fault: faultOf(answer, redaction),
  }));
  const readFaults = draft.oddReads.map(({ after, answer }, index) => ({
    ...(after + index === 0 ? {} : { after: after + index }),
    fault: faultOf(answer, redaction),
  }));
  const states = draft.states.map((state, index) =>
    writeState(state, draft.states[index + 1], redaction),
  );
  const statuses = states.map(({ status }) => status).join(", ");
  return {
    recording: 1,
    title: `${draft.modelId}: ${statuses === "" ? describeRefusal(draft) : statuses}`,
    origin: { kind: "recorded", source: options.source, as_of: options.asOf },
    match: { model: draft.modelId, ...matchOf(draft.payload, redaction) },
    submit: {
      ...(draft.submitFields.length === 0 ? {} : { fields: known(draft.submitFields) }),
      ...(submitFaults.length === 0 ? {} : { faults: always(submitFaults, draft) }),
    },
    states: states.length === 0 ? [{ status: "failed" }] : states,
    ...(draft.readFields.length === 0
      ? {}
      : {
          read: {
            fields: known(draft.readFields),
            ...(echo === "empty" ? { payload: "empty" } : {}),
            ...(readFaults.length === 0 ? {} : { faults: readFaults }),
          },
        }),
    ...listOf(draft),
    ...(draft.media.length === 0
      ? {}
      : { seen_media: draft.media.map((media) => writeMedia(media, redaction)) }),
    ...(ledger.size === 0
      ? {}
      : { redactions: Object.fromEntries([...ledger].toSorted(([a], [b]) => (a < b ? -1 : 1))) }),
  };
}

function redactionOf(draft: DraftRecording, options: FinishOptions): Redaction {
  const { ledger, redactPrompts, textParameter } = options;
  // Models spell it negative_prompt, negativePrompt, multi_prompt, …
  const isPrompt = (name: string): boolean =>
    redactPrompts &&
    (name === textParameter || ["text", "lyrics"].includes(name) || /prompt/iu.test(name));
  const outcomes = draft.states.map(({ outcome, extra }) => [outcome, extra]);
  const identities: Identities = new Map([...draft.identities, ...options.identities]);
  collectFromValue(draft.payload, identities, { isResult: false });
  // An input that an answer quotes is no secret: without it, the recording would fit any input.
  const inputs = JSON.stringify(draft.payload);
  for (const [value, rule] of identities) {
    if (rule === "link" && inputs.includes(value)) identities.delete(value);
  }
  return createRedaction({
    requestId: draft.requestId ?? "",
    isPrompt,
    prompts: promptsIn([draft.payload, ...outcomes], isPrompt),
    identities,
    ledger,
  });
}

/** Without the parameters whose names cannot be kept, the rest must fit. */
function matchOf(payload: JsonObject, redaction: Redaction): JsonObject {
  const names = Object.keys(payload);
  const kept = names.filter((name) => redaction.text(name) === name);
  return {
    payload: Object.fromEntries(
      kept.map((name) => [name, redaction.payload(payload[name] ?? null, name)]),
    ),
    ...(kept.length === names.length ? { exact: true } : {}),
  };
}

function describeRefusal(draft: DraftRecording): string {
  return hasLostSubmit(draft) ? "answer lost" : "refused";
}

/** A client that reads a request by listing must find it as it was; one that was never seen must not appear. */
function listOf(draft: DraftRecording): JsonObject {
  const { requestId, states } = draft;
  if (requestId === undefined && hasLostSubmit(draft)) return { list: { shows: false } };
  const isReadByListing = states.some(({ wasRead, wasListed }) => wasListed && !wasRead);
  return isReadByListing ? { list: { advances: true } } : {};
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
  redaction: Redaction,
): JsonObject & { readonly status: string } {
  const extra = redaction.answer(state.extra);
  return {
    // A status is a word of the API unless it is made up of something else.
    status: /^[a-z_]{1,20}$/u.test(state.status) ? state.status : redaction.text(state.status),
    ...(state.wasRead || state.wasListed ? {} : { reads: 0 }),
    ...(next === undefined ? {} : { seconds: Math.round((next.seenAtMs - state.seenAtMs) / 1000) }),
    ...(state.outcome === null ? {} : { outcome: redaction.answer(state.outcome) }),
    ...(isObject(extra) && Object.keys(extra).length > 0 ? { extra } : {}),
  };
}

function writeMedia(
  { sha256, sizeBytes, contentType, status }: SeenMedia,
  redaction: Redaction,
): JsonObject {
  return { status, sha256, bytes: sizeBytes, type: redaction.text(contentType) };
}

function faultOf(answer: SeenAnswer, redaction: Redaction): JsonObject {
  if ("lost" in answer) return { kind: answer.lost };
  const retryAfter = answer.headers["retry-after"];
  const contentType = answer.headers["content-type"] ?? "";
  const body = bodyOf(answer.text, contentType, redaction);
  const headers = {
    ...(retryAfter === undefined ? {} : { "retry-after": redaction.text(retryAfter) }),
    ...("json" in body || contentType === ""
      ? {}
      : { "content-type": redaction.text(contentType) }),
  };
  return {
    kind: "answer",
    status: answer.status,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...body,
  };
}

/** Keeps JSON as JSON, so that a changed field is a changed line. Anything else stays text. */
function bodyOf(text: string, contentType: string, redaction: Redaction): JsonObject {
  if (text === "") return {};
  const value = /json/iu.test(contentType) ? parseJson(text) : undefined;
  return value === undefined ? { text: redaction.text(text) } : { json: redaction.answer(value) };
}
