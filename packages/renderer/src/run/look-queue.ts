import type { Clock } from "@storyreel/core";
import { createMinHeap } from "../kit/min-heap.ts";

/** Something that waits until it is due. */
export type Timed = {
  dueAtMs: number;
  /** Time of its entry in the queue; entries with other times are out of date. */
  queuedAtMs: number | undefined;
  /** False: it is passed over. */
  readonly isWaiting: boolean;
};

/** Hands out what is due, in rounds that are at least `roundMs` apart. */
export type LookQueue<Item extends Timed> = {
  add(item: Item): void;
  /** No round starts before then. */
  pauseUntil(atMs: number): void;
  stop(): void;
};

export type LookQueueOptions<Item extends Timed> = {
  readonly clock: Clock;
  readonly roundMs: number;
  /** What is due within this time goes along with a round. */
  readonly soonMs: number;
  /** @param soon stays in the queue. */
  readonly onRound: (due: readonly Item[], soon: readonly Item[]) => void;
};

export function createLookQueue<Item extends Timed>(
  options: LookQueueOptions<Item>,
): LookQueue<Item> {
  const { clock, roundMs, soonMs, onRound } = options;
  const entries = createMinHeap<{ readonly atMs: number; readonly item: Item }>(({ atMs }) => atMs);
  let alarm: { readonly atMs: number; readonly stop: AbortController } | undefined;
  let earliestMs = -Infinity;
  let isStopped = false;

  // An item whose time moves back keeps its entry, which is moved when it comes up: rescheduling needs no search.
  function enqueue(item: Item): void {
    if (item.queuedAtMs !== undefined && item.queuedAtMs <= item.dueAtMs) return;
    item.queuedAtMs = item.dueAtMs;
    entries.add({ atMs: item.dueAtMs, item });
  }

  /** Time of the first item, after what is out of date was removed. */
  function firstMs(): number | undefined {
    for (let first = entries.first(); first !== undefined; first = entries.first()) {
      const { atMs, item } = first;
      const isCurrent = item.queuedAtMs === atMs;
      if (isCurrent && item.isWaiting && item.dueAtMs <= atMs) return atMs;
      entries.removeFirst();
      if (!isCurrent) continue;
      item.queuedAtMs = undefined;
      if (item.isWaiting) enqueue(item);
    }
    return undefined;
  }

  function takeDue(byMs: number): readonly Item[] {
    const due: Item[] = [];
    for (let atMs = firstMs(); atMs !== undefined && atMs <= byMs; atMs = firstMs()) {
      const { item } = entries.removeFirst()!;
      item.queuedAtMs = undefined;
      due.push(item);
    }
    return due;
  }

  function setAlarm(): void {
    const first = isStopped ? undefined : firstMs();
    const atMs = Math.max(first ?? 0, earliestMs);
    if (first !== undefined && alarm !== undefined && alarm.atMs <= atMs) return;
    alarm?.stop.abort();
    alarm = undefined;
    if (first === undefined) return;
    const stop = new AbortController();
    alarm = { atMs, stop };
    void ring(Math.max(0, atMs - clock.now()), stop.signal);
  }

  async function ring(afterMs: number, stop: AbortSignal): Promise<void> {
    try {
      await clock.sleep(afterMs, stop);
    } catch {
      return;
    }
    if (stop.aborted) return;
    alarm = undefined;
    const nowMs = clock.now();
    if (nowMs >= earliestMs) {
      const due = takeDue(nowMs);
      const soon = due.length > 0 ? takeDue(nowMs + soonMs) : [];
      for (const item of soon) enqueue(item);
      if (due.length > 0) {
        earliestMs = nowMs + roundMs;
        onRound(due, soon);
      }
    }
    setAlarm();
  }

  return {
    add: (item) => {
      enqueue(item);
      setAlarm();
    },
    pauseUntil: (atMs) => {
      earliestMs = Math.max(earliestMs, atMs);
    },
    stop: () => {
      isStopped = true;
      setAlarm();
    },
  };
}
