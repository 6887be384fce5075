import { dirname, resolve } from "node:path";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";

/** Absolute path of a file that the storyboard names: relative names start beside it. */
export function resolveBeside(storyboard: Storyboard, file: string): string {
  return resolve(dirname(storyboard.path), file);
}

/** Where the narration of a shot would be: its own file, else the pattern's. */
export function narrationPath(storyboard: Storyboard, shot: Shot): string | undefined {
  const own = shot.narration?.file;
  if (own !== undefined) return resolveBeside(storyboard, own);
  const pattern = storyboard.audio.narrationPattern;
  return pattern === undefined
    ? undefined
    : resolveBeside(storyboard, pattern.replaceAll("{shot}", shot.id));
}
