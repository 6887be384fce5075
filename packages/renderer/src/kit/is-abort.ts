/**
 * Whether an error is an abort, which passes on unchanged. With a signal, its own reason counts as well: callers may
 * abort with any value.
 */
export function isAbort(error: unknown, signal?: AbortSignal): boolean {
  if (signal?.aborted === true && error === signal.reason) return true;
  return error instanceof Error && error.name === "AbortError";
}
