import { ApiError } from "../errors/api-error.ts";
import { TransportError } from "./transport.ts";

/** The time limit of one call. Both are optional, as in the options of calls. */
export type CallLimits = {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
};

// Longer timers end at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs a call that ends when the caller aborts or the time is over. To what runs inside, the end of the time is a lost answer: a submit
 * that is being sent becomes uncertain.
 *
 * @param toError makes the error if the time ends anything else. Default: ApiError `API_NO_ANSWER`.
 */
export async function withTimeout<T>(
  { signal, timeoutMs }: CallLimits,
  call: (signal: AbortSignal | undefined) => Promise<T>,
  toError: (message: string, cause: unknown) => Error = (message, cause) =>
    new ApiError("API_NO_ANSWER", message, { cause }),
): Promise<T> {
  if (timeoutMs === undefined || timeoutMs === Infinity) return call(signal);
  const message = `not finished within ${timeoutMs / 1000} s`;
  const reason = new TransportError("answer-lost", message);
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer = setTimeout(() => controller.abort(reason), Math.min(timeoutMs, LONGEST_TIMER_MS));
  try {
    return await call(controller.signal);
  } catch (error) {
    throw error === reason ? toError(message, reason) : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}

/** Whether a signal's reason is the end of a call's time. */
export function isTimeout(reason: unknown): boolean {
  return reason instanceof TransportError;
}
