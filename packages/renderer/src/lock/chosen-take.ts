import type { Lock } from "./lock.ts";

/** Number of the take that a person chose for a shot, from 1; `undefined` when nobody did. */
export function chosenTake(lock: Lock, shotId: string): number | undefined {
  const shot = lock.shots.find(({ id }) => id === shotId);
  if (shot?.chosen === undefined) return undefined;
  return shot.takes.find(({ requestKey }) => requestKey === shot.chosen)?.take;
}
