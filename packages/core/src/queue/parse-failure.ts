import { readReason } from "../http/read-reason.ts";
import { asObject, unwrapJson } from "../http/read-json.ts";
import type { Redactor } from "../http/redact.ts";
import { readFilter } from "./read-filter.ts";
import type { JsonObject, RequestFailure } from "./request-record.ts";

/**
 * The reason of a failed record. It is in `outcome.error` (text, object, or JSON inside text), elsewhere in `outcome`, or at the
 * top of the record. If `outcome` is null, there may be none.
 */
export function parseFailure(record: JsonObject, redactor: Redactor): RequestFailure {
  return findReason(record, redactor) ?? unexplained;
}

const unexplained: RequestFailure = {
  message: "the API gave no reason",
  kind: "unknown",
  isUnexplained: true,
};

/** Why a success has no result: undefined if the record does not say it. */
export function parseNoResult(record: JsonObject, redactor: Redactor): RequestFailure | undefined {
  const outcome = asObject(unwrapJson(record["outcome"] ?? null));
  // Some models return an id, and a message about it.
  const isId = Object.keys(outcome ?? {}).some((name) => /(?<!request)_ids?$/.test(name));
  return isId ? undefined : findReason(record, redactor);
}

function findReason(record: JsonObject, redactor: Redactor): RequestFailure | undefined {
  const outcome = asObject(unwrapJson(record["outcome"] ?? null));
  const filter = outcome === undefined ? undefined : readFilter(outcome);
  const inner = readReason(outcome);
  const outer = readReason(record);
  const text = filter?.isReason === true ? filter.text : (inner.text ?? outer.text ?? filter?.text);
  if (text === undefined) return undefined;
  const kind = [filter === undefined ? "unknown" : "content", inner.kind, outer.kind] as const;
  return {
    message: redactor.text(text),
    kind: kind.find((each) => each !== "unknown") ?? "unknown",
  };
}
