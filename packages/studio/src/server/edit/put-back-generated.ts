import type { JsonValue } from "@storyreel/models";
import { readPictureToken } from "@storyreel/renderer/edit";
import { isPlainMap } from "@storyreel/renderer/kit";
import type { Storyboard } from "@storyreel/renderer/storyboard";
import type { Board } from "../look-at-board.ts";
import { layersOf } from "./layers-of.ts";
import { neutralOf } from "./neutral-of.ts";
import { isSame } from "./is-same.ts";
import type { BackValue, PutBack } from "./put-back-values.ts";
import { keysOfPictures } from "./written-input.ts";

/**
 * A frame that a model makes for the shot, then and now, by the same model: only what differs in its own request. `undefined`: it is
 * something else.
 */
export function putBackGenerated(
  wire: JsonValue,
  {
    field,
    shot,
    board,
  }: {
    readonly field: string;
    readonly shot: Storyboard["shots"][number];
    readonly board: Board;
  },
): PutBack | undefined {
  const token = typeof wire === "string" ? readPictureToken(wire) : undefined;
  if (token?.kind !== "frame" || token.frame !== "whole") return undefined;
  const { own } = layersOf(shot, `${field}.generate`, board);
  const locked = board.project.lock.shots
    .flatMap(({ takes }) => takes)
    .find(({ requestKey }) => requestKey === token.requestKey);
  const now = board.plan.shots.find((planned) => planned.shot.id === `${shot.id}.${field}`);
  const model = board.formerModels.get(locked?.model ?? "");
  const [take] = now?.standsInFor ?? now?.takes ?? [];
  if (!isPlainMap(own) || locked === undefined || model === undefined) return undefined;
  if (take === undefined || take.modelId !== locked.model) return undefined;
  const values: BackValue[] = [];
  for (const [name, parameter] of Object.entries(model.parameters)) {
    const before = locked.payload[name];
    if (isSame(before, take.payload[name])) continue;
    const { role } = parameter;
    const isKey = role !== undefined && keysOfPictures.includes(role);
    const isScalar = before === undefined || typeof before !== "object";
    // Braces would be read as a variable.
    if (!isScalar || (typeof before === "string" && before.includes("{{"))) return undefined;
    values.push({
      field: `${field}.generate.${isKey ? role : `params.${name}`}`,
      value: before === undefined ? null : isKey ? neutralOf(parameter, before) : before,
    });
  }
  return { values, cannot: [] };
}
