import type { Model } from "@storyreel/models";
import type { BoardContext } from "./board-context.ts";
import type { ShotLayers, ShotPlace } from "./shot-layers.ts";

/** What one shot is resolved with. */
export type ShotContext = {
  readonly board: BoardContext;
  readonly place: ShotPlace;
  readonly layers: ShotLayers;
  /** `undefined`: the shot names none, or an unknown one; both are reported. */
  readonly model: Model | undefined;
};

/** The closest text of a key with its variables replaced. */
export function textOf(
  { layers, board }: ShotContext,
  key: "negative_prompt" | "dialogue" | "lighting",
): string | undefined {
  const setting = layers.get(key);
  return setting === undefined
    ? undefined
    : board.variables.substitute(setting.value, setting.path);
}
