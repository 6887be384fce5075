/** Places for work that happens at the same time. */
export type Slots = {
  /**
   * Resolves to a function that gives the place back. The lowest rank is served first, equal ranks in the order of their calls.
   * A kind that is full never blocks the others.
   */
  take(kind: string, rank: number): Promise<() => void>;
};

/** @param perKind undefined: only the total counts. */
export function createSlots(total: number, perKind: (kind: string) => number | undefined): Slots {
  const waiting: { readonly kind: string; readonly rank: number; readonly start: () => void }[] =
    [];
  const inUse = new Map<string, number>();
  let used = 0;

  function startNext(): void {
    while (used < total) {
      const index = waiting.findIndex(
        ({ kind }) => (inUse.get(kind) ?? 0) < (perKind(kind) ?? total),
      );
      const [next] = index === -1 ? [] : waiting.splice(index, 1);
      if (next === undefined) return;
      used += 1;
      inUse.set(next.kind, (inUse.get(next.kind) ?? 0) + 1);
      next.start();
    }
  }

  return {
    take: (kind, rank) =>
      new Promise((resolve) => {
        const giveBack = (): void => {
          used -= 1;
          inUse.set(kind, (inUse.get(kind) ?? 1) - 1);
          startNext();
        };
        const place = waiting.findLastIndex((other) => other.rank <= rank) + 1;
        waiting.splice(place, 0, { kind, rank, start: () => resolve(giveBack) });
        startNext();
      }),
  };
}
