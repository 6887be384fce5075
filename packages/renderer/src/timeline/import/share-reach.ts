import type { SoundReach } from "../../storyboard/storyboard.ts";
import type { ReachEdit } from "./cut-edits.ts";
import type { EditedClip } from "./edited-cut.ts";

/**
 * Of a shot that was cut in two, the piece with its first frame has the lead of its sound, and the piece with its last frame has the
 * lag; by the id of the piece. Empty: the shot keeps both.
 */
export function shareReach(
  pieces: readonly EditedClip[],
  reach: SoundReach | undefined,
): ReadonlyMap<string, ReachEdit> {
  if (reach === undefined || pieces.length < 2) return new Map();
  const { leadSeconds, lagSeconds } = reach;
  const [first] = pieces.toSorted((one, other) => startOf(one) - startOf(other));
  const last = pieces.toSorted((one, other) => endOf(one) - endOf(other)).at(-1);
  return new Map(
    pieces.map((piece) => [
      piece.shotId,
      {
        leadSeconds: piece === first ? leadSeconds : 0,
        lagSeconds: piece === last ? lagSeconds : 0,
      },
    ]),
  );
}

function startOf({ range }: EditedClip): number {
  return range.start.frame;
}

function endOf({ range }: EditedClip): number {
  return range.end.frame;
}
