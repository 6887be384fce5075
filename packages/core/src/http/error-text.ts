import type { JsonValue } from "@storyreel/models";
import { asObject, unwrapJson } from "./read-json.ts";

// Where public clients of the queue look for a reason, in their order.
const REASON_NAMES = [
  "error",
  "error_message",
  "message",
  "detail",
  "fail_reason",
  "reason",
  "msg",
];

/**
 * The text inside an error value: a string, `{error}`, `{error: {code, message, status}}`, `{message}`, or any of these encoded
 * again as JSON text, also after a prefix ("API request failed with status 400: {…}").
 *
 * @returns undefined if there is none.
 */
export function errorText(value: JsonValue | undefined, depth = 0): string | undefined {
  if (value === undefined || depth > 4) return undefined;
  const unwrapped = unwrapJson(value);
  if (typeof unwrapped === "string") return sentence(unwrapped, depth);
  if (Array.isArray(unwrapped)) return errorText(unwrapped[0], depth + 1);
  const members = asObject(unwrapped);
  if (members === undefined) return undefined;
  const reason = REASON_NAMES.map((name) => errorText(members[name], depth + 1)).find(
    (text) => text !== undefined,
  );
  // A status such as INVALID_INPUT shows that the input is wrong and not the API.
  const status = [members["status"], members["code"]].find(
    (mark): mark is string => typeof mark === "string" && /^[A-Z][A-Z_]+$/.test(mark),
  );
  if (reason === undefined || status === undefined || reason.includes(status))
    return reason ?? status;
  return `${reason} (${status})`;
}

function sentence(text: string, depth: number): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const brace = trimmed.indexOf("{");
  if (brace <= 0) return trimmed;
  const inner = unwrapJson(trimmed.slice(brace));
  const innerText = typeof inner === "string" ? undefined : errorText(inner, depth + 1);
  return innerText === undefined ? trimmed : `${trimmed.slice(0, brace).trimEnd()} ${innerText}`;
}
