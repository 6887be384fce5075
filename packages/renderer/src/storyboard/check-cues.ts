import type { BoardContext } from "./board-context.ts";
import { listEffects, listMusic, type WrittenCue } from "./list-cues.ts";
import type { Path } from "./diagnostic-list.ts";
import type { MusicCueDocument } from "./storyboard-document.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { describeUnknown } from "./unknown-name.ts";

type NamedCue = WrittenCue & { readonly what: string };

/**
 * Checks what can be known about music and effects without their files: the shots that they name, their ranges, and whether there
 * is sound to duck under.
 */
export function checkCues(board: BoardContext, shots: readonly ResolvedShot[]): void {
  const ids = new Set(shots.map(({ shot }) => shot.id));
  const music = listMusic(board.document).map((one) => ({ ...one, what: "the music" }));
  for (const { cue, path } of listMusic(board.document)) checkDucking(cue, path, board);
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

/** The sound of clips that is not heard does not lower music. */
function checkDucking(
  { ducking }: MusicCueDocument,
  path: Path,
  { document, report }: BoardContext,
): void {
  const under = ducking?.under;
  if (document.audio?.production_sound !== "mute") return;
  if (under !== "dialogue" && under !== "both") return;
  report({
    severity: "warning",
    code: "STORYBOARD_DUCKING_UNUSED",
    path: [...path, "ducking", "under"],
    message:
      "music is never lowered under the sound of clips, because production_sound: mute silences the clips",
    hint: "write under: narration, or keep the sound of the clips",
  });
}

function checkRange({ cue, path, what }: NamedCue, { report }: BoardContext): void {
  const { in: start = 0, out } = cue;
  if (out === undefined || out > start) return;
  report({
    code: "STORYBOARD_SOUND_RANGE",
    path: [...path, "out"],
    message: `${what} starts at ${start} s of its file and ends at ${out} s, which leaves nothing to hear`,
    hint: "in and out are seconds of the file; out must come after in",
  });
}
