import { expect, test } from "vitest";
import { readYaml } from "@storyreel/models/source";
import { patchBoard } from "../src/timeline/edit/patch-board.ts";
import type { BoardPatch } from "../src/timeline/edit/board-patch.ts";
import { findShots, patchStoryboard } from "../src/timeline/import/patch-storyboard.ts";
import { unifiedDiff } from "../src/timeline/import/unified-diff.ts";
import { valueAt } from "../src/timeline/import/yaml-edits.ts";

/** A shot with these lines after its id. */
const shotOf = (...lines: readonly string[]) =>
  ["shots:", "  - id: a", ...lines.map((line) => `    ${line}`), "  - id: b", ""].join("\n");

/** The changed lines of the file. */
function diffOf(before: string, after: string): readonly string[] {
  return unifiedDiff("film.yaml", { before, after })
    .split("\n")
    .filter((line) => /^[+-](?![+-]{2} )/.test(line));
}

function patched(text: string, patch: BoardPatch): string {
  const result = patchBoard({ path: "film.yaml", text }, patch);
  return "refused" in result ? `refused: ${result.refused}` : result.text;
}

function change(text: string, patch: BoardPatch): readonly string[] {
  const after = patched(text, patch);
  return after.startsWith("refused") ? [after] : diffOf(text, after);
}

const cut = (
  moved: readonly ("in" | "out")[],
  inSeconds: number,
  outSeconds?: number,
): BoardPatch => ({ kind: "cut", cuts: [{ shotId: "a", cut: { inSeconds, outSeconds, moved } }] });

const transition = (
  type: "cut" | "dissolve" | "dip_to_black",
  durationSeconds: number,
): BoardPatch => ({
  kind: "transition",
  shotId: "a",
  transition: { type, durationSeconds },
});

test.each<[string, string, BoardPatch, readonly string[]]>([
  [
    "an end that is taken away leaves what is said about it",
    shotOf("cut: # breath", "  # late", "  in: 1", "  out: 2 # the door", "takes: 2"),
    cut(["out"], 1),
    ["-      out: 2 # the door", "+      # the door"],
  ],
  [
    "the only end",
    shotOf("cut:", "  # late", "  out: 2"),
    cut(["out"], 0),
    ["-      out: 2", "+      in: 0"],
  ],
  [
    "the only end, with a comment behind it",
    shotOf("cut:", "  out: 2 # late"),
    cut(["out"], 0),
    ["-      out: 2 # late", "+      # late", "+      in: 0"],
  ],
  [
    "an end that is new",
    shotOf("cut: # breath", "  in: 1 # late"),
    cut(["out"], 1, 2.5),
    ["+      out: 2.5"],
  ],
  [
    "a value below its key and a comment",
    shotOf("cut:", "  in: # late", "    1"),
    cut(["in"], 1.5),
    ["-      in: # late", "-        1", "+      in: 1.5 # late"],
  ],
  [
    "a value between two comments",
    shotOf("cut:", "  in: # late", "    1 # breath"),
    cut(["in"], 1.5),
    ["-        1 # breath", "+        1.5 # breath"],
  ],
  [
    "brackets of several lines",
    shotOf("cut: { # breath", "  in: 1, # late", "  out: 2 # the door", "}"),
    cut(["out"], 1),
    [
      "-      in: 1, # late",
      "-      out: 2 # the door",
      "+      in: 1 # late",
      "+      # the door",
    ],
  ],
  [
    "a sign of anchors in a comment",
    shotOf("cut: # Ana & Bo *", "  in: 1", "  out: 2"),
    cut(["in"], 1.25),
    ["-      in: 1", "+      in: 1.25"],
  ],
  [
    "a cut that others repeat",
    "shots:\n  - id: a\n    cut: &c # breath\n      in: 1 # late\n  - id: b\n    cut: *c\n",
    cut(["in"], 1.25),
    [
      "-    cut: &c # breath",
      "-      in: 1 # late",
      "+    cut: # breath",
      "+      in: 1.25 # late",
      "-    cut: *c",
      "+    cut: &c { in: 1 }",
    ],
  ],
  [
    "an empty cut",
    shotOf("cut: { # breath", "  }"),
    cut(["out"], 0, 2),
    ["-    cut: { # breath", "+    cut: { out: 2 # breath"],
  ],
  [
    "line ends of the other kind",
    shotOf("cut: # breath", "  in: 1", "  out: 2 # late").replaceAll("\n", "\r\n"),
    cut(["out"], 1),
    ["-      out: 2 # late\r", "+      # late\r"],
  ],
  [
    "a length that is taken away",
    shotOf("transition: # soft", "  # as in the song", "  type: dissolve", "  duration: 0.5"),
    transition("cut", 0),
    ["-      type: dissolve", "-      duration: 0.5", "+      type: cut"],
  ],
  [
    "a type and a length",
    shotOf("transition: # soft", "  # song", "  type: dissolve # a", "  duration: 0.5 # b"),
    transition("dip_to_black", 0.75),
    [
      "-      type: dissolve # a",
      "-      duration: 0.5 # b",
      "+      type: dip_to_black # a",
      "+      duration: 0.75 # b",
    ],
  ],
  [
    "a length that is new",
    shotOf("transition: { type: cut } # hard"),
    transition("dissolve", 0.5),
    [
      "-    transition: { type: cut } # hard",
      "+    transition: { type: dissolve, duration: 0.5 } # hard",
    ],
  ],
  [
    "an empty cut on one line, both ends",
    shotOf("cut: {}"),
    cut(["in", "out"], 0.5, 2),
    ["-    cut: {}", "+    cut: { in: 0.5, out: 2 }"],
  ],
  [
    "an end on a line of its own in brackets",
    shotOf("cut: {", "  in: 1,", "  out: 2", "}"),
    cut(["out"], 1),
    ["-      in: 1,", "-      out: 2", "+      in: 1"],
  ],
  [
    "a key with a question mark",
    shotOf("cut:", "  in: 1", "  ? out", "  : 2"),
    cut(["out"], 1),
    ["refused: the file is written in a way that cannot be changed here"],
  ],
  [
    "the length of a card that is written elsewhere",
    'title: &t { text: "End", duration: 2 } # last\nshots:\n  - id: a\n    card: *t\n  - id: b\n',
    cut(["out"], 0, 3),
    ["-    card: *t", "+    card: { text: End, duration: 3 }"],
  ],
])("%s", (_, text, patch, lines) => {
  expect(change(text, patch)).toEqual(lines);
});

test("what an import says of held frames and sound leaves the comments", () => {
  const text = shotOf("hold: # still", "  last: 2 # the end", "sound: { lag: 1 } # rain");
  const after = patchStoryboard(
    { path: "film.yaml", text },
    {
      shots: [
        {
          shotId: "a",
          retime: { hold: { firstSeconds: 0.5, lastSeconds: 0 } },
          reach: { leadSeconds: 0, lagSeconds: 0 },
        },
      ],
      copies: [],
      order: undefined,
      takes: [],
    },
  ).text;
  expect(diffOf(text, after)).toEqual([
    "-      last: 2 # the end",
    "-    sound: { lag: 1 } # rain",
    "+      # the end",
    "+      first: 0.5",
    "+    sound: {} # rain",
  ]);
});

/** A shot split at 2 s, whose markers are where they say. */
function split(text: string): BoardPatch {
  const source = readYaml({ path: "film.yaml", text });
  const found = valueAt(source, [...(findShots(source).get("a") ?? []), "markers"]);
  const markers = (found as readonly { at: number; name: string }[]).map(({ at, name }) => ({
    marker: { atSeconds: at, name, comment: undefined, color: undefined },
    isLater: at >= 2,
  }));
  const rest = { inSeconds: 0, outSeconds: undefined, keepsDialogue: false, hidesCaptions: false };
  return { kind: "split", shotId: "a", id: "c", atSeconds: 2, ...rest, markers };
}

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  [
    "a list of lines",
    [
      "    markers: # beats",
      "      # one",
      "      - { at: 1, name: x }",
      "      # two",
      "      - at: 2 # b",
      "        name: y # c",
      "        # d",
    ],
    ["    markers: # beats", "      # one", "      - { at: 1, name: x }"],
    ["    markers:", "      # two", "      - at: 2 # b", "        name: y # c", "        # d"],
  ],
  [
    "dashes below the key",
    ["    markers:", "    - { at: 1, name: x } # one", "    - { at: 2, name: y } # two"],
    ["    markers:", "    - { at: 1, name: x } # one"],
    ["    markers:", "    - { at: 2, name: y } # two"],
  ],
  [
    "brackets of several lines",
    [
      "    markers: [",
      "      { at: 1, name: x }, # one",
      "      # two",
      "      { at: 2, name: y } # b",
      "    ]",
    ],
    ["    markers: [", "      { at: 1, name: x } # one", "    ]"],
    ["    markers:", "      # two", "      - { at: 2, name: y } # b"],
  ],
  [
    "the same marker twice",
    [
      "    markers:",
      "      - { at: 2, name: y } # b",
      "      - { at: 2, name: y } # c",
      "      - { at: 1, name: x }",
    ],
    ["    markers:", "      - { at: 1, name: x }"],
    ["    markers:", "      - { at: 2, name: y } # b", "      - { at: 2, name: y } # c"],
  ],
  [
    "all of them, with a sign of anchors in a name",
    ["    markers: # beats", "      - { at: 2, name: Q & A } # b"],
    ["    markers: [] # beats"],
    ["    markers:", "      - { at: 2, name: Q & A } # b"],
  ],
  [
    "all of them, with a comment about the list",
    ["    markers:", "      # of the song", "", "      # b", "      - { at: 2, name: y }"],
    ["    markers:", "      # of the song", "", "      []"],
    ["    markers:", "      # b", "      - { at: 2, name: y }"],
  ],
])("a split moves the comments of its markers: %s", (_, lines, first, second) => {
  const text = ["shots:", "  - id: a", ...lines, "  - id: b", ""].join("\n");
  const after = (lineBreak: string) =>
    [
      "shots:",
      "  - id: a",
      "    cut: { out: 2 }",
      ...first,
      "  - id: c",
      "    cut: { in: 2 }",
      ...second,
      "  - id: b",
      "",
    ].join(lineBreak);
  expect(patched(text, split(text))).toBe(after("\n"));
  expect(patched(text.replaceAll("\n", "\r\n"), split(text))).toBe(after("\r\n"));
});

test("a split moves the comments of its markers: a shot in brackets", () => {
  const text = `shots:
  - { id: a, markers: [
      { at: 1, name: x },
      { at: 2, name: y }, # b
      # c
      { at: 3, name: z },
    ] }
  - id: b
`;
  expect(patched(text, split(text))).toBe(`shots:
  - { id: a, markers: [
      { at: 1, name: x }
    ], cut: { out: 2 } }
  - { id: c, cut: { in: 2 }, markers: [
      { at: 2, name: y }, # b
      # c
      { at: 3, name: z }
    ] }
  - id: b
`);
});

test("a split shares out markers whatever the order of their keys", () => {
  const text = shotOf("markers: [{ name: x, at: 1 }, { name: z, at: 2 }]");
  expect(change(text, split(text))).toEqual([
    "-    markers: [{ name: x, at: 1 }, { name: z, at: 2 }]",
    "+    markers: [{ name: x, at: 1 }]",
    "+    cut: { out: 2 }",
    "+  - id: c",
    "+    cut: { in: 2 }",
    "+    markers: [{ at: 2, name: z }]",
  ]);
});

test("a split leaves its markers to others that repeat them", () => {
  const text = `shots:
  - id: a
    markers: &m # beats
      - { at: 1, name: x }
      - { at: 2, name: z } # b
  - id: b
    markers: *m
`;
  expect(patched(text, split(text))).toBe(`shots:
  - id: a
    cut: { out: 2 }
    markers: # beats
      - { at: 1, name: x }
  - id: c
    cut: { in: 2 }
    markers:
      - { at: 2, name: z } # b
  - id: b
    markers: &m [{ at: 1, name: x }, { at: 2, name: z }]
`);
});

test("a split is refused where a comment is about several markers on one line", () => {
  const text = shotOf("markers: [{ at: 1, name: x }, # one", "  { at: 2, name: y }] # two");
  expect(patched(text, split(text))).toBe("refused: a comment in the file would be lost");
});
