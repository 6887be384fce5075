import { watchFiles } from "@storyreel/renderer/watch";
import type { BoardWatch } from "./board-watch.ts";
import type { RunKeeper } from "./run-keeper.ts";
import type { StudioOptions } from "./studio-options.ts";

/** Notices what others do to the takes of the film: another render on this machine, or the workers of a fleet. */
export type LedgerWatch = {
  /** The other process that is at work, as messages name it; `undefined`: none. */
  holder(): string | undefined;
  /** Watches the workplace that the newest look has. */
  follow(): void;
  close(): Promise<void>;
};

/** How often to look while others are at work. */
const lookEveryMs = 2000;
/** A run records often: the page is told at most this often. */
const restMs = 500;

/** Looks again at what the page shows after each change of others. */
export function watchLedger(
  { followFleet }: StudioOptions,
  { watch, runs }: { readonly watch: BoardWatch; readonly runs: RunKeeper },
): LedgerWatch {
  let holder: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let dueAtMs = Infinity;
  let lookedAtMs = -Infinity;
  let hasSign = false;
  let isClosed = false;
  let looking = Promise.resolve();
  const findOther = async (): Promise<string | undefined> => {
    const workplace = watch.board()?.settings.workplace;
    if (workplace === undefined || runs.isGoing()) return undefined;
    // What cannot be read is said by the look.
    const found = await workplace.holder().catch(() => undefined);
    // Writing a choice holds it for a moment, too.
    return found?.startsWith(`process ${process.pid} on `) === true ? undefined : found;
  };
  const look = async (): Promise<void> => {
    dueAtMs = Infinity;
    if (isClosed) return;
    const [before, isNew] = [holder, hasSign];
    hasSign = false;
    files.begin();
    holder = await findOther();
    // A run of this studio tells of itself.
    const isOfOthers = holder !== undefined || before !== undefined || (isNew && !runs.isGoing());
    if (isOfOthers) await watch.refresh();
    lookedAtMs = performance.now();
    if (holder !== undefined) lookSoon(lookEveryMs);
  };
  const lookSoon = (ms: number): void => {
    const atMs = performance.now() + ms;
    if (isClosed || dueAtMs <= atMs) return;
    clearTimeout(timer);
    dueAtMs = atMs;
    timer = setTimeout(() => {
      looking = looking.then(look).catch(() => undefined);
    }, ms).unref();
  };
  const files = watchFiles(
    () => {
      hasSign = true;
      lookSoon(Math.max(0, lookedAtMs + restMs - performance.now()));
    },
    () => undefined,
  );
  const follow = (): void => {
    if (isClosed) return;
    files.follow({ files: watch.board()?.settings.workplace.signs ?? [], folders: [] });
  };
  lookSoon(0);
  const leave = followFleet?.(() => {
    if (!runs.isGoing()) void watch.refresh();
  });
  return {
    holder: () => (runs.isGoing() ? undefined : holder),
    follow,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      files.close();
      await looking;
      await leave?.();
    },
  };
}
