import type { StudioTake } from "../../api/studio-view.ts";
import { say } from "../store/messages.ts";
import { goToShot } from "../store/moves.ts";
import { comparison, selected, send } from "../store/store.ts";

/** A starts a comparison of the chosen take and another one, and ends it. */
export function startComparison(): void {
  const shot = selected.value;
  if (comparison.value !== undefined) {
    comparison.value = undefined;
    return;
  }
  const playable = playableTakes();
  const a = playable.find(({ key }) => key === shot?.playing) ?? playable[0];
  const b =
    playable.find((take) => take !== a && !take.isRejected) ?? playable.find((take) => take !== a);
  if (shot === undefined || a === undefined || b === undefined) {
    say("You need two takes of this shot to compare.");
    return;
  }
  goToShot(shot);
  comparison.value = { shot: shot.id, a: a.key, b: b.key, layout: "wipe", isSwapped: false };
}

export function switchLayout(): void {
  const now = comparison.value;
  if (now === undefined) return;
  comparison.value = { ...now, layout: now.layout === "wipe" ? "side-by-side" : "wipe" };
}

/** 1–9: chooses that take; during a comparison it becomes B. */
export function takeOfNumber(number: number): void {
  const shot = selected.value;
  const named = shot?.takes.filter((one) => one.number === number);
  const take = named?.find(({ isOld }) => !isOld) ?? named?.[0];
  if (shot === undefined || take === undefined || take.media === undefined) return;
  const now = comparison.value;
  if (now === undefined) void send({ do: "choose", shot: shot.id, take: take.key });
  else if (take.key !== now.a) comparison.value = { ...now, b: take.key };
}

function playableTakes(): readonly StudioTake[] {
  return selected.value?.takes.filter(({ media }) => media !== undefined) ?? [];
}
