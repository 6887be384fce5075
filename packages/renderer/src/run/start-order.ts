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
  const followers = followersOf(takes);
  const known = new Map<PlannedTake, number>();
  const pathMs = (take: PlannedTake): number => {
    const ownMs = api.expectedMs(take) ?? take.seconds * guessedMsPerSecond;
    const pathOf = (other: PlannedTake): number => known.get(other) ?? pathMs(other);
    const wholeMs = ownMs + Math.max(0, ...(followers.get(take.requestKey) ?? []).map(pathOf));
    known.set(take, wholeMs);
    return wholeMs;
  };
  const ranked: { take: PlannedTake; isInFlight: boolean; lengthMs: number }[] = [];
  for (const take of takes) {
    const state = (await ledger.get(take.requestKey))?.record.state;
    const isInFlight = state !== undefined && state !== "planned";
    ranked.push({ take, isInFlight, lengthMs: known.get(take) ?? pathMs(take) });
  }
  return ranked
    .toSorted((a, b) => Number(b.isInFlight) - Number(a.isInFlight) || b.lengthMs - a.lengthMs)
    .map(({ take }) => take);
}

/** The takes that begin or end with a frame of a take's clip, by the request key of that take. */
function followersOf(takes: readonly PlannedTake[]): ReadonlyMap<string, readonly PlannedTake[]> {
  const followers = new Map<string, PlannedTake[]>();
  for (const take of takes) {
    for (const { source } of take.pictures ?? []) {
      if (source.kind !== "frame") continue;
      followers.set(source.requestKey, [...(followers.get(source.requestKey) ?? []), take]);
    }
  }
  return followers;
}
