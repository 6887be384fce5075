import type { ClipRate } from "../api/clip-time.ts";
import type { Board } from "./look-at-board.ts";

/** Of the cut; of a film that cannot be cut, as the storyboard has it. */
export function filmRate({ built, storyboard }: Pick<Board, "built" | "storyboard">): ClipRate {
  const { rate } = built.handover?.timeline ?? {};
  if (rate !== undefined) return { numerator: rate.numerator, denominator: rate.denominator };
  return { numerator: Math.round(storyboard.rate * 1000), denominator: 1000 };
}
