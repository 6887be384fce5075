import { expect, test } from "vitest";
import { patchBoard } from "../src/timeline/edit/patch-board.ts";
import type { BoardPatch } from "../src/timeline/edit/board-patch.ts";
import { unifiedDiff } from "../src/timeline/import/unified-diff.ts";

const board = `shots:
  - id: block
    prompt: A quay
    overlays:
      # who it is
      - { text: Ana, from: 1 } # left
      - text: Taipei
        position: top
    first_frame: # the storm
      file: storm.png
    duration: 5
  - id: flow
    prompt: A pier
    overlays: [{ text: One }]
    params:
      image_list:
        - https://a.test/1.png
        - https://a.test/2.png
  - { id: bare, prompt: Sea }
`;

function diffOf(patch: BoardPatch): readonly string[] {
  const patched = patchBoard({ path: "film.yaml", text: board }, patch);
  if ("refused" in patched) return [patched.refused];
  return unifiedDiff("film.yaml", { before: board, after: patched.text })
    .split("\n")
    .filter((line) => /^[+-](?![+-]{2} )/.test(line));
}

const text = (words: string) => ({ text: words });

test.each<[string, BoardPatch, readonly string[]]>([
  [
    "an item of a block list",
    { kind: "add-item", shotId: "block", field: "overlays", value: text("Now: night") },
    ['+      - { text: "Now: night" }'],
  ],
  [
    "an item of a list in brackets",
    { kind: "add-item", shotId: "flow", field: "overlays", value: text("Two") },
    ["-    overlays: [{ text: One }]", "+    overlays: [{ text: One }, { text: Two }]"],
  ],
  [
    "the first item",
    { kind: "add-item", shotId: "bare", field: "overlays", value: text("Two") },
    ["-  - { id: bare, prompt: Sea }", "+  - { id: bare, prompt: Sea, overlays: [{ text: Two }] }"],
  ],
  [
    "an item that goes with its comments",
    { kind: "remove-item", shotId: "block", field: "overlays", index: 0 },
    ["-      # who it is", "-      - { text: Ana, from: 1 } # left"],
  ],
  [
    "the last item that there is goes with the list",
    { kind: "remove-item", shotId: "flow", field: "overlays", index: 0 },
    ["-    overlays: [{ text: One }]"],
  ],
  [
    "no such item",
    { kind: "remove-item", shotId: "flow", field: "overlays", index: 3 },
    ['there is no item 4 in "overlays"'],
  ],
  [
    "a map in the place of another",
    { kind: "set", shotId: "block", field: "first_frame", value: { shot: "flow", frame: "last" } },
    [
      "-    first_frame: # the storm",
      "-      file: storm.png",
      "+    first_frame: { shot: flow, frame: last } # the storm",
    ],
  ],
  [
    "a list in the place of another",
    { kind: "set", shotId: "flow", field: "params.image_list", value: ["https://a.test/3.png"] },
    [
      "-      image_list:",
      "-        - https://a.test/1.png",
      "-        - https://a.test/2.png",
      '+      image_list: ["https://a.test/3.png"]',
    ],
  ],
])("%s", (_, patch, changed) => {
  expect(diffOf(patch)).toEqual(changed);
});
