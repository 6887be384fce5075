/** How Ctrl-C stops a run that costs money. */
export type Interrupts = {
  /** Aborts at the first Ctrl-C: nothing more is submitted, and running jobs are left to the next run. */
  readonly stopSubmitting: AbortSignal;
  /** Aborts at the second Ctrl-C and at a signal to terminate: everything stops at once. */
  readonly leave: AbortSignal;
  readonly stop: () => void;
};

/** How long a run may take to end after `leave`. Every record is on disk by then. */
const graceMs = 2000;

/**
 * Listens for SIGINT, SIGTERM and SIGHUP.
 *
 * `onFirst` is called at the first Ctrl-C; `onOverdue` when the run has not ended within the grace time. It must then
 * end the process.
 */
export function watchInterrupts(
  process: NodeJS.EventEmitter,
  handlers: { readonly onFirst: () => void; readonly onOverdue: () => void },
): Interrupts {
  const stopSubmitting = new AbortController();
  const leave = new AbortController();
  let overdue: NodeJS.Timeout | undefined;

  const onTerminate = (): void => {
    // Before the signals: a run that ends at once calls `stop`, which must find the timer.
    overdue ??= setTimeout(handlers.onOverdue, graceMs);
    stopSubmitting.abort();
    leave.abort();
  };
  const onInterrupt = (): void => {
    if (stopSubmitting.signal.aborted) {
      onTerminate();
      return;
    }
    stopSubmitting.abort();
    handlers.onFirst();
  };
  process.on("SIGINT", onInterrupt).on("SIGTERM", onTerminate).on("SIGHUP", onTerminate);
  return {
    stopSubmitting: stopSubmitting.signal,
    leave: leave.signal,
    stop: () => {
      clearTimeout(overdue);
      process.off("SIGINT", onInterrupt).off("SIGTERM", onTerminate).off("SIGHUP", onTerminate);
    },
  };
}

/** Resolves at the first Ctrl-C or signal to terminate, for a command that runs until then. */
export function untilInterrupted(process: NodeJS.EventEmitter): Promise<void> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  return new Promise((resolve) => {
    const end = (): void => {
      for (const signal of signals) process.off(signal, end);
      resolve();
    };
    for (const signal of signals) process.on(signal, end);
  });
}
