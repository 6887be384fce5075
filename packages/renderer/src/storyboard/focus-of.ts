import type { Focus } from "./storyboard.ts";

/** `[x, y]` as it is written; `undefined` if a number was refused. */
export function focusOf(written: readonly (number | undefined)[] | undefined): Focus | undefined {
  const [x, y] = written ?? [];
  return x === undefined || y === undefined ? undefined : { x, y };
}
