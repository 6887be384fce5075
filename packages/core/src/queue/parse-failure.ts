import { errorText } from "../http/error-text.ts";
import { asObject, unwrapJson } from "../http/read-json.ts";
import type { Redactor } from "../http/redact.ts";
import type { JsonObject, RequestFailure } from "./request-record.ts";

/**
 * The reason of a failed record. It is in `outcome.error` (text, object, or JSON inside text), elsewhere in `outcome`, or at the
 * top of the record. If `outcome` is null, there may be none.
 */
export function parseFailure(record: JsonObject, redactor: Redactor): RequestFailure {
  const outcome = asObject(record["outcome"]);
  const text = errorText(outcome) ?? errorText(record);
  const coded = codedKind(outcome) ?? codedKind(record);
  if (text === undefined) {
    return { message: "the API gave no reason", kind: coded ?? "unknown" };
  }
  return { message: redactor.text(text), kind: coded ?? kindOf(text) };
}

// Codes are made for programs, so they come before text.
const CODES: readonly (readonly [RequestFailure["kind"], RegExp])[] = [
  ["rate-limit", /^429$|rate.?limit|too.?many.?requests|quota/i],
  ["content", /content|sensitive|moderation|policy|safety|nsfw/i],
  ["input", /invalid|bad.?request|unsupported|^4(00|13|15|22)$/i],
];

/** Looks at the codes of an error object and of the objects inside it. */
function codedKind(value: JsonObject | undefined): RequestFailure["kind"] | undefined {
  const error = asObject(unwrapJson(value?.["error"] ?? null));
  for (const name of ["code", "error_code", "type", "status_code"]) {
    const code = error?.[name];
    if (typeof code !== "string" && typeof code !== "number") continue;
    const kind = CODES.find(([, pattern]) => pattern.test(String(code)))?.[0];
    if (kind !== undefined) return kind;
  }
  return error === undefined ? undefined : codedKind(error);
}

// Words in failures that public clients of the queue reported up to September 2026. The rate limit comes last: it is the only
// kind that is submitted again automatically, and the others may quote a prompt that contains its words.
const KINDS: readonly (readonly [RequestFailure["kind"], RegExp])[] = [
  [
    "content",
    /sensitive|moderat|content.?(policy|filter)|policy|real person|prohibited|nsfw|safety|violat|copyright/i,
  ],
  [
    "input",
    /invalid.?(input|param|argument|request)|INVALID_|failed to download media|unsupported|must be|is required/i,
  ],
  ["rate-limit", /rate.?limit|\bRPM\b|too many requests|quota exceeded/i],
];

function kindOf(text: string): RequestFailure["kind"] {
  const own = text.replaceAll(QUOTED, " ");
  return KINDS.find(([, words]) => words.test(own))?.[0] ?? "unknown";
}

// Quoted text may come from the user, for example the prompt.
const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|«[^»]*»/g;
