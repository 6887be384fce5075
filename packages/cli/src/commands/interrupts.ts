/** What Ctrl-C means to a run that costs money. */
export type Interrupts = {
  /** Aborts at the first Ctrl-C: nothing more is submitted, what runs is let go of in an orderly way. */
  readonly stopSubmitting: AbortSignal;
  /** Aborts at the second, and at a signal to end: everything stops where it is. */
  readonly leave: AbortSignal;
  stop(): void;
};

/** Time for a run to let go after `leave` before the process ends without it; every record is on disk by then. */
const graceMs = 2000;

/**
 * Listens for SIGINT, SIGTERM and SIGHUP.
 *
 * `onFirst` is told of the first Ctrl-C; `onOverdue` of a run that did not end within the grace time, and must
 * then end the process.
 */
export function watchInterrupts(
  process: NodeJS.EventEmitter,
  told: { readonly onFirst: () => void; readonly onOverdue: () => void },
): Interrupts {
  const stopSubmitting = new AbortController();
  const leave = new AbortController();
  let overdue: NodeJS.Timeout | undefined;

  const onTerminate = (): void => {
    // Before the signals: whoever lets go at once also calls `stop`, which must find the timer.
    overdue ??= setTimeout(told.onOverdue, graceMs);
    stopSubmitting.abort();
    leave.abort();
  };
  const onInterrupt = (): void => {
    if (stopSubmitting.signal.aborted) {
      onTerminate();
      return;
    }
    stopSubmitting.abort();
    told.onFirst();
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
