import type { LaidOutText } from "./drawn-text.ts";

/** The same lines, further down. */
export function moveText({ lines, bounds, ...rest }: LaidOutText, downPx: number): LaidOutText {
  return {
    ...rest,
    lines: lines.map((line) => ({ ...line, y: line.y + downPx })),
    bounds: { ...bounds, y: bounds.y + downPx },
  };
}
