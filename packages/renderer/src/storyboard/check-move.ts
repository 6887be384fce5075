import type { BoardContext } from "./board-context.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { View } from "./storyboard.ts";
import { isInside, viewSize } from "./still-view.ts";

/** Reports a view that shows more than its picture. Without the shape of the film, only what is outside in any shape. */
export function checkMove(
  { report, isBroken }: BoardContext,
  { shot, path }: ResolvedShot,
  known: {
    readonly size: { readonly widthPx: number; readonly heightPx: number } | undefined;
    /** Width by height. */
    readonly filmShape: number | undefined;
  },
): void {
  const { source } = shot;
  if (source.kind !== "still" || source.move === undefined || isBroken([...path, "still"])) return;
  const { size, filmShape } = known;
  for (const end of ["from", "to"] as const) {
    const view = source.move[end];
    const refuse = (message: string, hint: string): void =>
      report({
        code: "STORYBOARD_MOVE_OUTSIDE",
        path: [...path, "still", "move", end],
        message: `the view ${written(view)} ${message}`,
        hint,
      });
    if (view.zoom < 1) {
      refuse(
        "is larger than the picture: its zoom is below 1",
        "zoom 1 shows as much as fits; use 1 or more",
      );
      continue;
    }
    const shape = size && size.widthPx / size.heightPx;
    const part =
      shape === undefined || filmShape === undefined
        ? { width: 0, height: 0 }
        : viewSize(view.zoom, { picture: shape, film: filmShape });
    if (isInside({ ...view, ...part })) continue;
    const most = { x: floor(1 - part.width), y: floor(1 - part.height) };
    refuse(
      `of shot "${shot.id}" leaves the picture: at this zoom, x can be 0 to ${most.x} and y 0 to ${most.y}`,
      `use ${written({ x: clamp(view.x, most.x), y: clamp(view.y, most.y), zoom: view.zoom })}, or a larger zoom`,
    );
  }
}

function written({ x, y, zoom }: View): string {
  return `[${x}, ${y}, ${zoom}]`;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/** Three decimal places, so that what is suggested is inside. */
function floor(value: number): number {
  return Math.floor(value * 1000 + 1e-6) / 1000;
}
