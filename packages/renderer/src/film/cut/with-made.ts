import { showMade, stillMaker, type MadeBy } from "../../storyboard/made-file.ts";
import type { MusicCue, Shot, Storyboard } from "../../storyboard/storyboard.ts";

/**
 * The storyboard with the stills and the sounds that models made as files of its own: pictures and narration of its shots, music of the
 * film. What is not there yet is not seen and not heard.
 *
 * @param madeBy the file that a shot among `pictures` and `sounds` makes; `undefined`: there is none.
 */
export function withMade(storyboard: Storyboard, madeBy: MadeBy): Storyboard {
  const { audio, sounds, shots } = storyboard;
  if (sounds.length === 0 && shots.every((shot) => stillMaker(shot) === undefined))
    return storyboard;
  const made = (audio.madeMusic ?? []).flatMap(({ madeBy: id, ...place }): readonly MusicCue[] => {
    const file = madeBy(id)?.path;
    return file === undefined ? [] : [{ ...place, source: { kind: "file", file } }];
  });
  // In the order of the file, as all cues are.
  const music = [...audio.music, ...made].toSorted((a, b) => a.span.start - b.span.start);
  return {
    ...storyboard,
    shots: shots.map((shot) => speak(showMade(shot, madeBy), madeBy)),
    audio: { ...audio, music },
  };
}

function speak(shot: Shot, madeBy: MadeBy): Shot {
  const { narration } = shot;
  const file = narration?.madeBy === undefined ? undefined : madeBy(narration.madeBy)?.path;
  if (narration === undefined || file === undefined) return shot;
  return { ...shot, narration: { ...narration, file } };
}
