import type { StudioShot, StudioTake } from "../../api/studio-view.ts";
import { say } from "../store/messages.ts";
import { comparison, dialog, send } from "../store/store.ts";
import { openPurchase } from "../buy/open-purchase.ts";
import { edit, revisionNow, viewAfter } from "./edits.ts";

/** Takes that can be played and chosen, in their order. */
export function playable({ takes }: StudioShot): readonly StudioTake[] {
  return takes.filter(({ state, media }) => state === "done" && media !== undefined);
}

/** Puts a take into the film; while two are compared, makes it the B of the comparison. */
export async function chooseTake(shot: StudioShot, take: StudioTake): Promise<void> {
  const compared = comparison.peek();
  if (compared?.shot === shot.id && compared.a !== take.key) {
    comparison.value = { ...compared, b: take.key };
    return;
  }
  if (take.media === undefined) {
    say(
      `${take.label} has no clip${take.reason === undefined ? "" : `: ${take.reason}`}.`,
      "warning",
    );
    return;
  }
  await send({ do: "choose", shot: shot.id, take: take.key });
}

export async function rejectTake(take: StudioTake): Promise<void> {
  await send({ do: "reject", take: take.key, isRejected: !take.isRejected });
}

/** Whose sound is heard: of A, or of B when swapped. */
export function swapSound(): void {
  const now = comparison.peek();
  if (now !== undefined) comparison.value = { ...now, isSwapped: !now.isSwapped };
}

/** One more take of a shot: first into the plan, then to be bought as anything else. */
export async function orderTake(shot: StudioShot): Promise<void> {
  const asked = shot.takes.filter(({ changed }) => changed.length === 0);
  // One that the plan has already, and nobody has bought, is the one more.
  if (asked.every(({ state }) => state !== "new")) {
    const before = revisionNow();
    const change = { kind: "takes", shot: shot.id, count: asked.length + 1 } as const;
    const outcome = await edit(change, { isQuiet: true });
    if (!outcome.ok) return;
    await viewAfter(before);
  }
  if (dialog.peek() === undefined) openPurchase(shot.id);
}
