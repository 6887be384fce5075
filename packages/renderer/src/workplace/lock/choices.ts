import { parseUsd, type Price } from "@storyreel/models";
import type { TakeChoice } from "../../plan/take-choice.ts";
import type { Lock, LockedPrice, LockedShot, LockedTake } from "./lock.ts";

/** Finds the take that a person chose for a shot. `firstKey` is the request key of its first take, which finds renamed shots. */
export type ChoiceOf = (shotId: string, firstKey: string) => TakeChoice | undefined;

/** The choices of a lock. A shot that the lock does not list gets the choice that was made for the same request. */
export function choicesOf(lock: Lock): ChoiceOf {
  const byShot = new Map<string, TakeChoice | undefined>();
  const byRequest = new Map<string, TakeChoice>();
  for (const shot of lock.shots) {
    const choice = choiceOfShot(shot);
    byShot.set(shot.id, choice);
    if (choice?.chosenFor !== undefined) byRequest.set(choice.chosenFor, choice);
  }
  return (shotId, firstKey) => (byShot.has(shotId) ? byShot.get(shotId) : byRequest.get(firstKey));
}

function choiceOfShot({ chosen, chosenFor, takes }: LockedShot): TakeChoice | undefined {
  if (chosen === undefined) return undefined;
  const take = takes.find(({ requestKey }) => requestKey === chosen);
  if (take === undefined) return { kind: "unmade", requestKey: chosen, chosenFor };
  return { kind: "made", requestKey: chosen, chosenFor, ...madeTake(take) };
}

function madeTake({ take, model: modelId, payload, media, price }: LockedTake) {
  const { seconds, widthPx, heightPx } = media;
  return { take, modelId, payload, seconds, widthPx, heightPx, price: paidPrice(price) };
}

/** What was paid for one clip, and the source of the price. */
export function paidPrice({ usd, assumed, source, date }: LockedPrice): Price {
  const amount = usd === undefined ? undefined : parseUsd(usd);
  if (amount === undefined) return { known: false, reason: source, reported: [] };
  return {
    known: true,
    usd: amount,
    unitUsd: amount,
    unit: "video",
    quantity: "1",
    assumed: [],
    ...(assumed === undefined ? {} : { assumption: assumed }),
    from: { source, asOf: date, confidence: "documented" },
  };
}
