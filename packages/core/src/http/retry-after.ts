// A wrong clock or a hostile header must not stop a run for days. Limits per hour exist, so an hour is realistic.
const MAX_RETRY_AFTER_MS = 3_600_000;

/**
 * How long a `Retry-After` header asks us to wait, at most one hour. It contains seconds or an HTTP date; a date in the past
 * is 0. It is not known whether GMI's queue sends one.
 *
 * @returns undefined if there is no header or it cannot be read.
 */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return bounded(Number(text) * 1000);
  // HTTP dates start with the name of a day; without this check, Date.parse reads "-1" as a year.
  if (!/^[A-Za-z]{3}/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : bounded(at - nowMs);
}

function bounded(ms: number): number {
  return Math.min(Math.max(Math.ceil(ms), 0), MAX_RETRY_AFTER_MS);
}
