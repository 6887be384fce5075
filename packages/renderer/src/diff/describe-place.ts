import type { ShotDiff } from "./board-diff.ts";

/** `renamed from opening; now behind street`; empty where the shot has its name and its place. */
export function describePlace({ renamedFrom, movedBehind }: ShotDiff): string {
  const place =
    movedBehind === undefined
      ? []
      : [movedBehind === null ? "now the first" : `now behind ${movedBehind}`];
  return [...(renamedFrom === undefined ? [] : [`renamed from ${renamedFrom}`]), ...place].join(
    "; ",
  );
}
