import type { Storyboard } from "@storyreel/renderer/storyboard";
import type { Board } from "../look-at-board.ts";
import { pathOf, sourceOf, writtenAt } from "../view/place-in-board.ts";

/** What is written for a shot at a key, and what it would have from defaults; dots separate keys inside keys. */
export function layersOf(
  { id }: Storyboard["shots"][number],
  field: string,
  { storyboard }: Board,
): { readonly own: unknown; readonly inherited: unknown } {
  const source = sourceOf(storyboard);
  const path = pathOf(storyboard, id);
  const keys = field.split(".");
  const scene =
    path[0] === "scenes"
      ? writtenAt(source, ["scenes", path[1] ?? 0, "defaults", ...keys])
      : undefined;
  return {
    own: writtenAt(source, [...path, ...keys]),
    inherited: scene ?? writtenAt(source, ["defaults", ...keys]),
  };
}
