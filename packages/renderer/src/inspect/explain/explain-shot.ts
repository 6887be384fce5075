import type { Model } from "@storyreel/models";
import type { Lock, LockedTake } from "../../workplace/lock/lock.ts";
import { compareRequests, type FieldChange } from "../../plan/compare-requests.ts";
import type { PlannedShot, PlannedTake } from "../../plan/render-plan.ts";
import type { ExplainedPrompt, ExplainedTake, Explanation, NearestTake } from "./explanation.ts";
import { originsOfChange } from "./origins-of-change.ts";

/** Says what a shot sends, what that costs, and what of it makes it to be generated again. Pure. */
export function explainShot(
  planned: PlannedShot,
  { lock, model }: { readonly lock: Lock; readonly model: Model },
): Explanation {
  const { shot, choice } = planned;
  const asked = planned.standsInFor ?? planned.takes;
  const first = asked[0]!;
  return {
    shotId: shot.id,
    modelId: first.modelId,
    prompt: measurePrompt(planned, model),
    takes: (choice === "kept" ? [...planned.takes, ...asked] : asked).map((take) =>
      explainTake(take, planned, lock),
    ),
    payload: first.payload,
    pictures: first.pictures ?? [],
    price: first.price,
    choice,
  };
}

function measurePrompt({ shot }: PlannedShot, { parameters }: Model): ExplainedPrompt {
  const parameter = Object.values(parameters).find(({ role }) => role === "prompt");
  const parts = shot.promptParts.map((part) => ({ ...part, length: lengthOf(part.text) }));
  const prompt = shot.roles.prompt;
  return {
    parts,
    length: typeof prompt === "string" ? lengthOf(prompt) : 0,
    maxLength: parameter?.maxLength,
  };
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function explainTake(take: PlannedTake, planned: PlannedShot, lock: Lock): ExplainedTake {
  const { requestKey, state } = take;
  const chosen = planned.takes.find((one) => one.take === planned.chosenTake);
  const nearest = state.kind === "new" ? findNearest(take, planned, lock) : undefined;
  return {
    take: take.take,
    requestKey,
    state,
    isChosen: chosen?.requestKey === requestKey,
    why: reasonOf(take, planned, nearest),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function reasonOf(
  take: PlannedTake,
  { choice, takes }: PlannedShot,
  nearest: NearestTake | undefined,
): string {
  const { state, movedFrom, sharedWith } = take;
  if (choice === "kept" && !takes.includes(take)) {
    return "not generated: a chosen take of another request stands in for it";
  }
  const from = movedFrom === undefined ? "" : `, made when the shot was called ${movedFrom}`;
  switch (state.kind) {
    case "reused":
      return `not generated: a clip of this very request is at hand${from}`;
    case "running":
      return `not paid again: it was submitted as request ${state.requestId}${from}; its clip is waited for or fetched`;
    case "uncertain":
      return "not sent: an earlier submit got no answer, and that has to be settled first";
    case "new":
      break;
  }
  if (sharedWith !== undefined)
    return `not bought twice: shot ${sharedWith} makes this very request`;
  if (nearest === undefined) return "to be generated: nothing was ever finished for this shot";
  if (nearest.changes.every(({ field }) => field === "take" || field === "seed")) {
    return "to be generated: it is one more take of a request that has others";
  }
  return `to be generated: ${nearest.changes.map(({ field }) => field).join(", ")} changed since the take of ${nearest.date}`;
}

/** The finished take of the shot with the fewest changes; of equals the latest. */
function findNearest(
  take: PlannedTake,
  { shot }: PlannedShot,
  lock: Lock,
): NearestTake | undefined {
  const locked = lock.shots.find(({ id }) => id === shot.id)?.takes ?? [];
  const compared = locked.map((before) => ({ before, changes: changesSince(before, take) }));
  const least = Math.min(...compared.map(({ changes }) => changes.length));
  const nearest = compared.findLast(({ changes }) => changes.length === least);
  if (nearest === undefined) return undefined;
  const { before, changes } = nearest;
  return {
    requestKey: before.requestKey,
    requestId: before.requestId,
    take: before.take,
    date: before.price.date,
    changes: changes.map((change) => ({ ...change, origins: originsOfChange(change, shot) })),
  };
}

function changesSince(before: LockedTake, take: PlannedTake): readonly FieldChange[] {
  return compareRequests(
    { modelId: before.model, payload: before.payload, take: before.take },
    take,
  );
}
