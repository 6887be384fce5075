import type { BoardContext } from "./board-context.ts";
import { listEffects, listMusic, type WrittenCue } from "./list-cues.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { describeUnknown } from "./unknown-name.ts";

type NamedCue = WrittenCue & { readonly what: string };

/** Checks what can be known about music and effects without their files: the shots that they name, and their ranges. */
export function checkCues(board: BoardContext, shots: readonly ResolvedShot[]): void {
  const ids = new Set(shots.map(({ shot }) => shot.id));
  const music = listMusic(board.document).map((one) => ({ ...one, what: "the music" }));
  const effects = listEffects(board.document).map((one) => ({ ...one, what: "the effect" }));
  for (const one of [...music, ...effects]) {
    checkRange(one, board);
    const { shot: id } = one.cue;
    // A shot without an id, or whose id was refused, may be the one that is meant.
    if (id === undefined || ids.has(id) || ids.has("")) continue;
    const otherwise = "use the id of a shot, or count at: from the start of the film";
    const unknown = describeUnknown("shot", id, { known: ids, otherwise });
    board.report({ code: "STORYBOARD_SOUND_SHOT", path: [...one.path, "shot"], ...unknown });
  }
}

function checkRange({ cue, path, what }: NamedCue, { report }: BoardContext): void {
  const { in: start = 0, out } = cue;
  if (out === undefined || out > start) return;
  report({
    code: "STORYBOARD_SOUND_RANGE",
    path: [...path, "out"],
    message: `${what} starts at ${start} s of its file and ends at ${out} s, which leaves nothing to hear`,
    hint: "in and out are seconds of the file: set out to a time after in",
  });
}
