/** Places for work that goes on at the same time. */
export type Slots = {
  /** Resolves with what gives the place back. First come, first served, but a full kind never blocks the others. */
  take(kind: string): Promise<() => void>;
};

/** @param perKind undefined: only the total counts. */
export function createSlots(total: number, perKind: (kind: string) => number | undefined): Slots {
  const waiting: { readonly kind: string; readonly start: () => void }[] = [];
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
    take: (kind) =>
      new Promise((resolve) => {
        const giveBack = (): void => {
          used -= 1;
          inUse.set(kind, (inUse.get(kind) ?? 1) - 1);
          startNext();
        };
        waiting.push({ kind, start: () => resolve(giveBack) });
        startNext();
      }),
  };
}
