import { dirname, resolve } from "node:path";
import type { CueSource, Shot, Storyboard } from "../../storyboard/storyboard.ts";

/** Absolute path of a file that the storyboard names, relative to the folder of the storyboard. */
export function resolveBeside(storyboard: Storyboard, file: string): string {
  return resolve(dirname(storyboard.path), file);
}

/** Path of the sound of a cue. */
export function cuePath(storyboard: Storyboard, { file }: CueSource): string {
  return resolveBeside(storyboard, file);
}

/** Path of the narration of a shot: its own file, otherwise from the pattern. */
export function narrationPath(storyboard: Storyboard, shot: Shot): string | undefined {
  const own = shot.narration?.file;
  if (own !== undefined) return resolveBeside(storyboard, own);
  // What a model is still to speak has no file, whatever a pattern leads to.
  if (shot.narration?.madeBy !== undefined) return undefined;
  const pattern = storyboard.audio.narrationPattern;
  return pattern === undefined
    ? undefined
    : resolveBeside(
        storyboard,
        pattern.replaceAll("{shot}", () => shot.id),
      );
}
