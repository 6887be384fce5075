/** A run reports often: the page is told at most this often. */
const everyMs = 200;

/**
 * Tells the page about a run, many changes at once.
 *
 * @returns called after each change; `isFinal`: what is stored has changed too.
 */
export function createRunTeller(does: {
  /** Reads what is stored again, and tells. */
  readonly refresh: () => Promise<void>;
  /** Tells. */
  readonly show: () => Promise<void>;
}): (change: { readonly isFinal: boolean }) => void {
  let timer: NodeJS.Timeout | undefined;
  let hasStored = false;
  return ({ isFinal }) => {
    hasStored ||= isFinal;
    timer ??= setTimeout(() => {
      const wasStored = hasStored;
      timer = undefined;
      hasStored = false;
      // What cannot be shown now is shown after the next change.
      void (wasStored ? does.refresh() : does.show()).catch(() => undefined);
    }, everyMs);
    timer.unref();
  };
}
