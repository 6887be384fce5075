import type { PlannedTake } from "../plan/render-plan.ts";
import type { RunContext } from "./take-run.ts";

// For models without history: longer clips take longer.
const guessedMsPerSecond = 20_000;

/**
 * Takes in flight come first. The others are sorted by the expected time until the last take that builds on them is done, longest
 * first, so that what ends last starts early.
 */
export async function startOrder(
  takes: readonly PlannedTake[],
  { ledger, api }: Pick<RunContext, "ledger" | "api">,
): Promise<readonly PlannedTake[]> {
  const wholeMs = pathLengths(takes, (take) => api.expectedMs(take));
  const ranked: { take: PlannedTake; isInFlight: boolean; lengthMs: number }[] = [];
  for (const take of takes) {
    const state = (await ledger.get(take.requestKey))?.record.state;
    const isInFlight = state !== undefined && state !== "planned";
    ranked.push({ take, isInFlight, lengthMs: wholeMs.get(take) ?? 0 });
  }
  return ranked
    .toSorted((a, b) => Number(b.isInFlight) - Number(a.isInFlight) || b.lengthMs - a.lengthMs)
    .map(({ take }) => take);
}

/**
 * From the start of each take until the last take that builds on it is done. Without recursion: a film can be one chain of
 * thousands of shots.
 */
function pathLengths(
  takes: readonly PlannedTake[],
  expectedMs: (take: PlannedTake) => number | undefined,
): ReadonlyMap<PlannedTake, number> {
  const followers = followersOf(takes);
  const lengths = new Map<PlannedTake, number>();
  for (const take of takes) {
    const trail = [take];
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const following = followers.get(top.requestKey) ?? [];
      const open = lengths.has(top) ? [] : following.filter((one) => !lengths.has(one));
      if (open.length > 0) {
        trail.push(...open);
        continue;
      }
      trail.pop();
      const ownMs = expectedMs(top) ?? top.seconds * guessedMsPerSecond;
      const restMs = following.reduce((most, one) => Math.max(most, lengths.get(one) ?? 0), 0);
      lengths.set(top, ownMs + restMs);
    }
  }
  return lengths;
}

/** The takes that begin or end with a frame of a take's clip, by the request key of that take. */
function followersOf(takes: readonly PlannedTake[]): ReadonlyMap<string, readonly PlannedTake[]> {
  const followers = new Map<string, PlannedTake[]>();
  for (const take of takes) {
    for (const { source } of take.pictures ?? []) {
      if (source.kind !== "frame") continue;
      const known = followers.get(source.requestKey);
      if (known === undefined) followers.set(source.requestKey, [take]);
      else known.push(take);
    }
  }
  return followers;
}
