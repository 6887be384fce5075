import { narrationPath, resolveBeside } from "../../film/sound/sound-paths.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";

/** Every file that decides what a render does, absolute; files that could be there and are not included. */
export function listInputs(storyboard: Storyboard, lockPath: string): readonly string[] {
  const { music } = storyboard.audio;
  return [
    storyboard.path,
    lockPath,
    ...(music === undefined ? [] : [resolveBeside(storyboard, music.file)]),
    ...storyboard.shots.flatMap((shot) => [
      ...(narrationPath(storyboard, shot) === undefined ? [] : [narrationPath(storyboard, shot)!]),
      ...[shot.firstFrame, shot.lastFrame].flatMap((frame) =>
        frame?.kind === "file" ? [frame.path] : [],
      ),
    ]),
  ];
}
