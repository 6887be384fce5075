/**
 * Why a request or a call failed. The API documents no codes, so this is derived from codes, field names and, as a last resort, words
 * seen in messages.
 *
 * - `content`: a filter rejected the prompt, a picture or the result.
 * - `rate-limit`: a limit of the model; a new request may work later.
 * - `input`: the payload or one of its files cannot be used.
 */
export type FailureKind = "content" | "rate-limit" | "input" | "unknown";

/** What to do next. */
export function failureHint(kind: FailureKind | undefined): string | undefined {
  switch (kind) {
    case "content":
      return "a content filter rejected it: change the prompt or the picture";
    case "rate-limit":
      return "the model was busy: submit it again in a minute";
    case "input":
      return "the model cannot use the payload or one of its files: check the parameters";
    case "unknown":
    case undefined:
      return undefined;
  }
}
