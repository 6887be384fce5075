import { ApiError, DownloadError, type CodedError } from "@storyreel/core";
import { codeOf } from "../kit/errors.ts";

/** Why something failed, for a line that has no room for what was asked: `HTTP 503`, `cannot connect (ECONNREFUSED)`. */
export function briefReason(error: CodedError): string {
  if (error instanceof ApiError || error instanceof DownloadError) {
    if (error.code === "API_MALFORMED_ANSWER") return "unusable answer";
    if (error.status !== undefined) return `HTTP ${error.status}`;
  }
  const system = systemCode(error.cause);
  const word = error.code === "API_UNREACHABLE" ? "cannot connect" : "no answer";
  if (error instanceof ApiError) return system === undefined ? word : `${word} (${system})`;
  return system ?? error.message;
}

/** The operating system's code in a chain of causes. */
function systemCode(cause: unknown): string | undefined {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const code = codeOf(error);
    if (/^E[A-Z]{3,}$/.test(code ?? "")) return code;
  }
  return undefined;
}
