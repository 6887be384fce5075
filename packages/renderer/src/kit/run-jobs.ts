/**
 * Runs up to `limit` jobs at a time and returns their results in order. If one fails, or the caller aborts, the others are
 * aborted and awaited, so that nothing is still running when the error is thrown.
 */
export async function runJobs<T>(
  jobs: readonly ((signal: AbortSignal) => Promise<T>)[],
  limit: number,
  signal: AbortSignal | undefined,
): Promise<T[]> {
  const stop = new AbortController();
  const all = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const results: T[] = [];
  let next = 0;
  let failure: { readonly reason: unknown } | undefined;
  const work = async (): Promise<void> => {
    while (next < jobs.length && !all.aborted) {
      const index = next;
      next += 1;
      const job = jobs[index];
      if (job === undefined) return;
      try {
        results[index] = await job(all);
      } catch (reason) {
        failure ??= { reason };
        stop.abort(reason);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, limit) }, work));
  signal?.throwIfAborted();
  if (failure !== undefined) throw failure.reason;
  return results;
}
