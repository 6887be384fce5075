import type { MusicCue, Shot, Storyboard } from "../../storyboard/storyboard.ts";

/**
 * The storyboard with the sounds that models made as files of its own: narration of its shots, music of the film. What is not
 * there yet is not heard.
 *
 * @param fileOf absolute path of the sound that a shot among `sounds` makes; `undefined`: there is none.
 */
export function withMadeSounds(
  storyboard: Storyboard,
  fileOf: (shotId: string) => string | undefined,
): Storyboard {
  if (storyboard.sounds.length === 0) return storyboard;
  const { audio } = storyboard;
  const made = (audio.madeMusic ?? []).flatMap(({ madeBy, ...place }): readonly MusicCue[] => {
    const file = fileOf(madeBy);
    return file === undefined ? [] : [{ ...place, source: { kind: "file", file } }];
  });
  // In the order of the file, as all cues are.
  const music = [...audio.music, ...made].toSorted((a, b) => a.span.start - b.span.start);
  const speak = (shot: Shot): Shot => {
    const { narration } = shot;
    const file = narration?.madeBy === undefined ? undefined : fileOf(narration.madeBy);
    if (narration === undefined || file === undefined) return shot;
    return { ...shot, narration: { ...narration, file } };
  };
  return {
    ...storyboard,
    shots: storyboard.shots.map(speak),
    audio: { ...audio, music },
  };
}
