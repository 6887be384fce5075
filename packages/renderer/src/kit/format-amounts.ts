/** `0:41`, `12:05`, `1:02:05`; whole seconds, rounded down, never negative. */
export function formatMs(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (part: number): string => String(part).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}

/** To the millisecond, so that sums of decimals show no rounding errors. */
export function roundSeconds(seconds: number): number {
  return Number(seconds.toFixed(3));
}

/** `5 s`, `2.042 s`. */
export function formatSeconds(seconds: number): string {
  return `${roundSeconds(seconds)} s`;
}

/** `812 B`, `3.2 MB`: decimal units, as download tools show them. */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  if (sizeBytes < 1_000_000) return `${Math.round(sizeBytes / 1000)} kB`;
  if (sizeBytes < 1_000_000_000) return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
  return `${(sizeBytes / 1_000_000_000).toFixed(2)} GB`;
}

/** `1 clip`, `3 clips`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `2026-11-27T16:34:20Z`, from milliseconds since the Unix epoch. */
export function formatInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
