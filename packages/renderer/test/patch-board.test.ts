import { expect, test } from "vitest";
import { mergeTexts } from "../src/timeline/edit/merge-texts.ts";
import { patchBoard } from "../src/timeline/edit/patch-board.ts";
import type { BoardPatch } from "../src/timeline/edit/board-patch.ts";
import { unifiedDiff } from "../src/timeline/import/unified-diff.ts";

const board = `# A film
storyboard: 1
style: { look: "35mm film" } # all of it
characters:
  mei:
    description: >-
      Mei, thirty, in a green
      coat
scenes:
  - id: quay
    shots:
      # The first picture
      - id: wide
        prompt: A quay in the rain. # wet
        duration: 5
        narration: { text: It rains. }
        cut: { in: 1 } # breath

      - id: close
        action: |
          She waits.
          Nobody comes.
        # as long as the song
        duration: 4
        enabled: false
  - id: boat
    shots: [{ id: deck, prompt: 'A deck', takes: 2 }, { id: bow, prompt: "The bow" }]
`;

/** The changed lines of the file. */
function diffOf(patch: BoardPatch, text = board): readonly string[] {
  const patched = patchBoard({ path: "film.yaml", text }, patch);
  if ("refused" in patched) return [patched.refused];
  return unifiedDiff("film.yaml", { before: text, after: patched.text })
    .split("\n")
    .filter((line) => /^[+-](?![+-]{2} )/.test(line));
}

const set = (shotId: string, field: string, value: string | number | boolean | null) =>
  ({ kind: "set", shotId, field, value }) as const;

test.each<[string, BoardPatch, readonly string[]]>([
  [
    "a plain text stays plain, with its comment",
    set("wide", "prompt", "A quay at night, in the rain"),
    [
      "-        prompt: A quay in the rain. # wet",
      "+        prompt: A quay at night, in the rain # wet",
    ],
  ],
  [
    "a text that would read as something else gets quotes",
    set("wide", "prompt", "Night: a quay"),
    ["-        prompt: A quay in the rain. # wet", '+        prompt: "Night: a quay" # wet'],
  ],
  ["a number", set("close", "duration", 6), ["-        duration: 4", "+        duration: 6"]],
  ["a new key", set("wide", "shot_size", "CU"), ["+        shot_size: CU"]],
  [
    "a text of several lines stays one",
    set("close", "action", "She waits.\nHe comes.\n"),
    ["-          Nobody comes.", "+          He comes."],
  ],
  [
    "a new text of several lines",
    set("wide", "notes", "Ask Ana\nabout the coat"),
    ["+        notes: |-", "+          Ask Ana", "+          about the coat"],
  ],
  [
    "a key inside a map",
    set("wide", "narration.text", "It pours, again."),
    ["-        narration: { text: It rains. }", '+        narration: { text: "It pours, again." }'],
  ],
  [
    "a map that is not there yet",
    set("close", "narration.text", "She waits."),
    ["+        narration: { text: She waits. }"],
  ],
  [
    "the only key of a map takes the map with it",
    set("wide", "narration.text", null),
    ["-        narration: { text: It rains. }"],
  ],
  ["a key that is taken away", set("close", "enabled", null), ["-        enabled: false"]],
  [
    "a text of several lines that is taken away",
    set("close", "action", null),
    ["-        action: |", "-          She waits.", "-          Nobody comes."],
  ],
  ["a key that is not there", set("close", "seed", null), []],
  [
    "single quotes stay",
    set("deck", "prompt", "Ana's deck"),
    [
      `-    shots: [{ id: deck, prompt: 'A deck', takes: 2 }, { id: bow, prompt: "The bow" }]`,
      `+    shots: [{ id: deck, prompt: 'Ana''s deck', takes: 2 }, { id: bow, prompt: "The bow" }]`,
    ],
  ],
  [
    "a key of a map in brackets that is taken away",
    set("deck", "takes", null),
    [
      `-    shots: [{ id: deck, prompt: 'A deck', takes: 2 }, { id: bow, prompt: "The bow" }]`,
      `+    shots: [{ id: deck, prompt: 'A deck' }, { id: bow, prompt: "The bow" }]`,
    ],
  ],
  ["a list in the place of a text", set("wide", "cut", 3), ['"cut" is a list or a map here']],
  ["no such shot", set("gone", "seed", 3), ['there is no shot "gone"']],
  [
    "the style of the film",
    { kind: "set-source", origin: "style", text: "16mm film" },
    ['-style: { look: "35mm film" } # all of it', '+style: { look: "16mm film" } # all of it'],
  ],
  [
    "a folded description",
    { kind: "set-source", origin: "character mei", text: "Mei, forty, in a green coat" },
    ["-      Mei, thirty, in a green", "-      coat", "+      Mei, forty, in a green coat"],
  ],
  [
    "a source that nobody wrote",
    { kind: "set-source", origin: "location quay", text: "x" },
    ['"location quay" is not written anywhere in the file'],
  ],
  [
    "a cut",
    {
      kind: "cut",
      cuts: [{ shotId: "wide", cut: { inSeconds: 1, outSeconds: 4.5, moved: ["out"] } }],
    },
    ["-        cut: { in: 1 } # breath", "+        cut: { in: 1, out: 4.5 } # breath"],
  ],
  [
    "a transition",
    { kind: "transition", shotId: "close", transition: { type: "dissolve", durationSeconds: 0.5 } },
    ["+        transition: { type: dissolve, duration: 0.5 }"],
  ],
  [
    "a new shot",
    { kind: "add", id: "rain", action: "Rain, falling", after: "wide" },
    ["+      - id: rain", "+        action: Rain, falling", "+"],
  ],
  [
    "a new shot at the end, in brackets",
    { kind: "add", id: "sea", action: "The sea" },
    [
      `-    shots: [{ id: deck, prompt: 'A deck', takes: 2 }, { id: bow, prompt: "The bow" }]`,
      `+    shots: [{ id: deck, prompt: 'A deck', takes: 2 }, { id: bow, prompt: "The bow" }, { id: sea, action: The sea }]`,
    ],
  ],
  [
    "a copy",
    { kind: "duplicate", shotId: "close", id: "close-b" },
    [
      "+",
      "+      - id: close-b",
      "+        action: |",
      "+          She waits.",
      "+          Nobody comes.",
      "+        # as long as the song",
      "+        duration: 4",
      "+        enabled: false",
    ],
  ],
  [
    "a shot that is removed with its comment",
    { kind: "remove", shotId: "wide" },
    [
      "-      # The first picture",
      "-      - id: wide",
      "-        prompt: A quay in the rain. # wet",
      "-        duration: 5",
      "-        narration: { text: It rains. }",
      "-        cut: { in: 1 } # breath",
      "-",
    ],
  ],
  [
    "a shot that is removed from brackets",
    { kind: "remove", shotId: "bow" },
    [
      `-    shots: [{ id: deck, prompt: 'A deck', takes: 2 }, { id: bow, prompt: "The bow" }]`,
      `+    shots: [{ id: deck, prompt: 'A deck', takes: 2 }]`,
    ],
  ],
  [
    "a shot that moves in brackets",
    { kind: "move", shotId: "bow", before: "deck" },
    [
      `-    shots: [{ id: deck, prompt: 'A deck', takes: 2 }, { id: bow, prompt: "The bow" }]`,
      `+    shots: [{ id: bow, prompt: "The bow" }, { id: deck, prompt: 'A deck', takes: 2 }]`,
    ],
  ],
  [
    "a split",
    {
      kind: "split",
      shotId: "close",
      id: "close-b",
      atSeconds: 2,
      inSeconds: 0,
      outSeconds: undefined,
      keepsDialogue: false,
      hidesCaptions: false,
      markers: [],
    },
    [
      "+        cut: { out: 2 }",
      "+",
      "+      - id: close-b",
      "+        action: |",
      "+          She waits.",
      "+          Nobody comes.",
      "+        duration: 4",
      "+        cut: { in: 2 }",
    ],
  ],
])("%s", (_, patch, changed) => {
  expect(diffOf(patch)).toEqual(changed);
});

test("changes of different words go together, in whatever order they came", () => {
  const from = "- { id: a, prompt: A quay, duration: 5 }\n";
  const to = "- { id: a, prompt: A quay, duration: 6 }\n";
  const onto = "# new\n- { id: a, prompt: A dark quay, duration: 5, seed: 3 }\n";
  expect(mergeTexts({ from, to, onto })).toBe(
    "# new\n- { id: a, prompt: A dark quay, duration: 6, seed: 3 }\n",
  );
  expect(mergeTexts({ from, to, onto: from.replace("5", "7") })).toBeUndefined();
  const added = "- { id: a, cut: { in: 0 }}\n";
  const alone = "- { id: a}\n";
  expect(
    mergeTexts({ from: added, to: alone, onto: "- { id: a, cut: { in: 0 }, takes: 2}\n" }),
  ).toBeUndefined();
  expect(mergeTexts({ from: "a b c\n", to: "a b d\n", onto: "a b c\ne\n" })).toBe("a b d\ne\n");
});

/** A shot with these lines after its id. */
const shotOf = (...lines: readonly string[]) =>
  ["shots:", "  - id: a", ...lines.map((line) => `    ${line}`), "  - id: b", ""].join("\n");

test.each<[string, string, BoardPatch, readonly string[]]>([
  [
    "an item that a list does not have",
    shotOf("prompt: x"),
    set("a", "overlays.0.text", "Title"),
    ['there is no "overlays.0" here'],
  ],
  [
    "a field that all objects have",
    shotOf("prompt: x"),
    set("a", "__proto__.odd", "y"),
    ['+    "__proto__": { odd: "y" }'],
  ],
  [
    "a field that is no word",
    shotOf("prompt: x"),
    set("a", "seed: 1\n    notes", "y"),
    ['+    "seed: 1\\n    notes": y'],
  ],
  [
    "a key without a value",
    shotOf("seed: # any", "prompt: x"),
    set("a", "seed", 7),
    ["-    seed: # any", "+    seed: 7 # any"],
  ],
  [
    "a comment behind a value that becomes a block",
    shotOf("prompt: x # wet"),
    set("a", "prompt", "x\ny"),
    ["-    prompt: x # wet", "+    prompt: |- # wet", "+      x", "+      y"],
  ],
  [
    "a comment behind the sign of a block",
    shotOf("prompt: |- # wet", "  x"),
    set("a", "prompt", "y"),
    ["-      x", "+      y"],
  ],
  [
    "a comment of a block that becomes a number",
    shotOf("notes: |- # wet", "  x"),
    set("a", "notes", 3),
    ["-    notes: |- # wet", "-      x", "+    notes: 3 # wet"],
  ],
  [
    "lines that a folded block cannot have",
    shotOf("prompt: >-", "  x"),
    set("a", "prompt", "x\n  y"),
    ["-    prompt: >-", "+    prompt: |-", "+        y"],
  ],
  [
    "line ends of a text from elsewhere",
    shotOf("prompt: x"),
    set("a", "prompt", "x\r\ny\u2028z"),
    ["-    prompt: x", "+    prompt: |-", "+      x", "+      y", "+      z"],
  ],
  [
    "a new key where each value is below its key",
    "shots:\n  - id:\n      a\n    prompt: |-\n      x\n  - id: b\n",
    set("a", "seed", 7),
    ["-  - id:", "+  - seed: 7", "+    id:"],
  ],
  [
    "a copy of a key without a value",
    shotOf("prompt: x", "seed:"),
    {
      kind: "split",
      shotId: "a",
      id: "a-b",
      atSeconds: 2,
      inSeconds: 0,
      outSeconds: undefined,
      keepsDialogue: false,
      hidesCaptions: false,
      markers: [],
    },
    ["+    cut: { out: 2 }", "+  - id: a-b", "+    prompt: x", "+    seed:", "+    cut: { in: 2 }"],
  ],
])("%s", (_, text, patch, changed) => {
  expect(diffOf(patch, text)).toEqual(changed);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
