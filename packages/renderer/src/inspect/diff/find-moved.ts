import type { PlannedShot } from "../../plan/render-plan.ts";

/** The fewest moved shots that explain the new order: all but the longest sequence that is in the same order before and after. */
export function findMoved(
  before: readonly PlannedShot[],
  after: readonly PlannedShot[],
  pairs: ReadonlyMap<PlannedShot, PlannedShot>,
): ReadonlySet<PlannedShot> {
  const places = new Map(before.map((planned, place) => [planned, place]));
  const paired = after.flatMap((planned) => {
    const old = pairs.get(planned);
    const place = old === undefined ? undefined : places.get(old);
    return place === undefined ? [] : [{ planned, place }];
  });
  const stayed = longestIncrease(paired.map(({ place }) => place));
  return new Set(paired.filter((_, index) => !stayed.has(index)).map(({ planned }) => planned));
}

/** Indices of a longest increasing subsequence, by patience sorting in n log n. */
function longestIncrease(values: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tops[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = tops[low - 1];
    tops[low] = index;
  }
  const rise = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) rise.add(at);
  return rise;
}
