import type { PlannedTake } from "../plan/render-plan.ts";
import type { RunContext } from "./take-run.ts";

// Models without history: their clips' length stands in, as longer clips take longer.
const guessedMsPerSecond = 20_000;

/**
 * What the API works on already first, then by expected time until the last take is done that builds on it, longest first: what
 * ends last started early.
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

/** Takes that begin or end with a frame of another's clip, by that other's request key. */
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
