import { expect, test } from "vitest";
import { describeChanges, findClash } from "./board-text.ts";

const shot = (frame: string) => `shots:\n  - id: a\n    first_frame: ${frame}\n`;

test("keys in another order are no change", () => {
  const base = shot("{ shot: b, frame: last }");
  const patch = { kind: "set", shotId: "a", field: "first_frame", value: null } as const;
  const sorted = shot("{ frame: last, shot: b }");
  expect([findClash(patch, { base, now: sorted }), describeChanges(base, sorted)]).toEqual([
    undefined,
    [],
  ]);
  const other = shot("{ shot: b, frame: first }");
  expect(findClash(patch, { base, now: other })).toMatchObject({ shot: "a", field: "first_frame" });
  expect(describeChanges(base, other)).toEqual(["a (first frame)"]);
});
