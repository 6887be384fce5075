import { hasCommentAt } from "@storyreel/renderer/edit";
import type { Storyboard } from "@storyreel/renderer/storyboard";
import type { Board } from "../look-at-board.ts";
import { pathOf, sourceOf, writtenAt } from "../view/place-in-board.ts";

type Shot = Storyboard["shots"][number];

/** Whether a shot is as well without a key: it gets nothing from defaults then, and no comment goes with it. */
export function canGo(key: string, { id }: Shot, board: Board): boolean {
  const { storyboard } = board;
  const path = [...pathOf(storyboard, id), key];
  const source = sourceOf(storyboard);
  const hasComment = writtenAt(source, path) !== undefined && hasCommentAt(source, path);
  return !hasComment && !inherits(key, board);
}

/** Whether shots may have it from defaults, which only a value of their own takes back. */
export function inherits(key: string, { storyboard }: Board): boolean {
  const source = sourceOf(storyboard);
  const scenes = writtenAt(source, ["scenes"]);
  return [
    ["defaults", key],
    ...(Array.isArray(scenes) ? scenes : []).map((_, index) => ["scenes", index, "defaults", key]),
  ].some((path) => writtenAt(source, path) !== undefined);
}
