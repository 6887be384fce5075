import { asObject, unwrapJson } from "../http/read-json.ts";
import type { Redactor } from "../http/redact.ts";
import { findRecord } from "../http/request-id.ts";
import type { JsonValue } from "@storyreel/models";
import { parseFailure, parseNoResult } from "./parse-failure.ts";
import { parseOutcome } from "./parse-outcome.ts";
import type { QueueFacts } from "./queue-facts.ts";
import type { JsonObject, RequestRecord } from "./request-record.ts";
import { stateOfStatus } from "./request-state.ts";

/** What reading a record needs to know. */
export type RecordReader = {
  readonly facts: QueueFacts;
  readonly redactor: Redactor;
  /** Called for every record with an unknown status. */
  readonly onUnrecognised: (record: RequestRecord) => void;
};

/**
 * Reads a record from the answer to a submit or a read, or from an item of a list. Lenient: only an id is required; anything else
 * may be missing, of another type, or wrapped.
 *
 * @param modelId used if the record does not name its model.
 * @returns undefined if there is no usable request id.
 */
export function parseRecord(
  value: JsonValue,
  reader: RecordReader,
  modelId = "",
): RequestRecord | undefined {
  const members = findRecord(unwrapJson(value));
  const requestId = members?.["request_id"];
  if (members === undefined || !isUsableId(requestId)) return undefined;
  const status = typeof members["status"] === "string" ? members["status"] : "";
  const state = stateOfStatus(status, reader.facts);
  const outcome = parseOutcome(members["outcome"], reader.facts);
  const hasFailed = state === "failed" || state === "cancelled";
  const isEmpty = state === "succeeded" && outcome.mediaUrls.length === 0;
  const noResult = isEmpty ? parseNoResult(members, reader.redactor) : undefined;
  const wireModel = members["model"] ?? members["model_id"];
  const record: RequestRecord = {
    requestId,
    modelId: typeof wireModel === "string" && wireModel !== "" ? wireModel : modelId,
    status,
    state,
    ...withTimes(members),
    ...withPayload(members["payload"]),
    // Until the request succeeds, `outcome` may contain previews.
    mediaUrls: state === "succeeded" ? outcome.mediaUrls : [],
    ...(outcome.thumbnailUrl === undefined ? {} : { thumbnailUrl: outcome.thumbnailUrl }),
    ...(hasFailed ? { failure: parseFailure(members, reader.redactor) } : {}),
    ...(noResult === undefined ? {} : { failure: noResult }),
    raw: members,
  };
  if (state === "unrecognised") reader.onUnrecognised(record);
  return record;
}

/** An id becomes part of a path, so it must not contain anything that leaves it. */
function isUsableId(id: JsonValue | undefined): id is string {
  return typeof id === "string" && /^[^\s\p{Cc}]{1,200}$/u.test(id) && !/^\.{1,2}$/.test(id);
}

function withTimes(
  members: JsonObject,
): Pick<RequestRecord, "createdAtSeconds" | "queuedAtSeconds" | "updatedAtSeconds"> {
  const createdAtSeconds = unixSeconds(members["created_at"]);
  const queuedAtSeconds = unixSeconds(members["queued_at"]);
  const updatedAtSeconds = unixSeconds(members["updated_at"]);
  return {
    ...(createdAtSeconds === undefined ? {} : { createdAtSeconds }),
    ...(queuedAtSeconds === undefined ? {} : { queuedAtSeconds }),
    ...(updatedAtSeconds === undefined ? {} : { updatedAtSeconds }),
  };
}

/**
 * Seconds are documented; similar services send numbers as text, smaller units, or ISO dates. A date without a time zone may be
 * off by hours, so it is ignored.
 */
function unixSeconds(value: JsonValue | undefined): number | undefined {
  if (typeof value === "number") return fromNumber(value);
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const number = Number(value);
  if (!Number.isNaN(number)) return fromNumber(number);
  const hasZone = /(?:Z|[+-]\d\d:?\d\d|GMT|UTC)$/i.test(value.trim());
  const ms = hasZone ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms / 1000;
}

function fromNumber(value: number): number | undefined {
  // Go writes an unset time as 0. 1e11 seconds is the year 5138, so larger numbers are milliseconds, and so on.
  if (!Number.isFinite(value) || value <= 0) return undefined;
  if (value > 1e17) return value / 1e9;
  if (value > 1e14) return value / 1e6;
  return value > 1e11 ? value / 1e3 : value;
}

function withPayload(value: JsonValue | undefined): Pick<RequestRecord, "payload"> {
  const payload = value === undefined ? undefined : asObject(unwrapJson(value));
  return payload === undefined ? {} : { payload };
}
