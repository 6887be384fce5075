import type { ShotDiff } from "@storyreel/renderer/diff";

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
