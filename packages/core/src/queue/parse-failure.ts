import { errorText } from "../http/error-text.ts";
import { asObject } from "../http/read-json.ts";
import type { Redactor } from "../http/redact.ts";
import type { JsonObject, RequestFailure } from "./request-record.ts";

/**
 * The reason of a failed record. It stands in `outcome.error` (text, object, or JSON inside text), elsewhere in `outcome`, or
 * at the top of the record; `outcome` may be null, and then there may be none at all.
 */
export function parseFailure(record: JsonObject, redactor: Redactor): RequestFailure {
  const outcome = asObject(record["outcome"]);
  const text = errorText(outcome) ?? errorText(record);
  if (text === undefined) {
    return { message: "the API gave no reason", kind: "unknown" };
  }
  return { message: redactor.text(text), kind: kindOf(text) };
}

// Words of failures that were seen in public clients of the queue up to September 2026. The rate limit stands first: its
// text may quote an input as well.
const KINDS: readonly (readonly [RequestFailure["kind"], RegExp])[] = [
  ["rate-limit", /rate.?limit|\bRPM\b|too many requests|quota exceeded/i],
  [
    "content",
    /sensitive|moderat|content.?(policy|filter)|policy|real person|prohibited|nsfw|safety|violat|copyright/i,
  ],
  [
    "input",
    /invalid.?(input|param|argument|request)|INVALID_|failed to download media|unsupported|must be|is required/i,
  ],
];

function kindOf(text: string): RequestFailure["kind"] {
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? "unknown";
}
