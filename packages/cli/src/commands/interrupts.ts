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

/** A Ctrl-C or a signal to terminate, for a command that runs until then. */
export type Interrupted = {
  /** Resolves at the first one; the next one ends the process. */
  readonly received: Promise<void>;
  isReceived(): boolean;
  /** Listens no more. */
  stop(): void;
};

/**
 * Listens from now on: a command that starts something listens before it does, because a process that a signal ends cannot stop it.
 *
 * @param options.endsWithParent the end of a process that started this one with a channel counts as well.
 */
export function listenForInterrupt(
  process: NodeJS.EventEmitter & { readonly connected?: boolean },
  { endsWithParent = false }: { readonly endsWithParent?: boolean } = {},
): Interrupted {
  const events = ["SIGINT", "SIGTERM", "SIGHUP", ...(endsWithParent ? ["disconnect"] : [])];
  const received = Promise.withResolvers<void>();
  let isReceived = false;
  const stop = (): void => {
    for (const event of events) process.off(event, end);
  };
  function end(): void {
    stop();
    isReceived = true;
    received.resolve();
  }
  for (const event of events) process.on(event, end);
  // It was gone before anybody listened.
  if (endsWithParent && process.connected === false) end();
  return { received: received.promise, isReceived: () => isReceived, stop };
}

/** Resolves at the first Ctrl-C or signal to terminate. */
export function untilInterrupted(process: NodeJS.EventEmitter): Promise<void> {
  return listenForInterrupt(process).received;
}
