import { readYaml } from "@storyreel/models/source";
import { expect, test } from "vitest";
import type { BoardPatch } from "../src/timeline/edit/board-patch.ts";
import { patchBoard } from "../src/timeline/edit/patch-board.ts";

function patched(text: string, patch: BoardPatch): string {
  const result = patchBoard({ path: "film.yaml", text }, patch);
  return "refused" in result ? `refused: ${result.refused}` : result.text;
}

const first = { kind: "add", id: "shot-b", action: "Rain falls" } as const;
const head = "storyboard: 1\ntitle: T\n";

test.each<[string, string, string]>([
  ["brackets", "shots: []\n", "shots:\n  - id: shot-b\n    action: Rain falls\n"],
  [
    "brackets with a comment",
    "shots: [ ] # none yet\nexports: [otio]\n",
    "shots: # none yet\n  - id: shot-b\n    action: Rain falls\nexports: [otio]\n",
  ],
  [
    "no value",
    "shots:\n  # to come\nexports: [otio]\n",
    "shots:\n  - id: shot-b\n    action: Rain falls\n  # to come\nexports: [otio]\n",
  ],
  ["no value at the end", "shots:", "shots:\n  - id: shot-b\n    action: Rain falls"],
  ["null", "shots: ~\n", "shots:\n  - id: shot-b\n    action: Rain falls\n"],
  ["no key", "rate: 24\n", "rate: 24\nshots:\n  - id: shot-b\n    action: Rain falls\n"],
  ["no line end", "rate: 24", "rate: 24\nshots:\n  - id: shot-b\n    action: Rain falls\n"],
  ["no scenes", "scenes: []\n", "shots:\n  - id: shot-b\n    action: Rain falls\n"],
  [
    "an empty scene",
    "scenes:\n- id: quay\n  shots: []\n  location: pier\n",
    "scenes:\n- id: quay\n  shots:\n  - id: shot-b\n    action: Rain falls\n  location: pier\n",
  ],
  [
    "a scene without the key",
    "scenes:\n  - id: quay # north\n",
    "scenes:\n  - id: quay # north\n    shots:\n      - id: shot-b\n        action: Rain falls\n",
  ],
  [
    "a scene in brackets",
    "scenes: [{ id: quay, shots: [] }]\n",
    "scenes: [{ id: quay, shots: [{ id: shot-b, action: Rain falls }] }]\n",
  ],
])("the first shot where there is %s", (_, before, after) => {
  expect(patched(head + before, first)).toBe(head + after);
  const windows = (head + before).replaceAll("\n", "\r\n");
  expect(patched(windows, first)).toBe((head + after).replaceAll("\n", "\r\n"));
});

test("the first shot of one of several empty scenes, with its model, and words of several lines", () => {
  const scenes = "scenes:\n  - id: a\n    shots: []\n  - id: b\n    shots: []\n";
  const words = { ...first, sceneId: "a", model: "kling-3.0-turbo-t2v", action: "Rain.\n\nSun." };
  expect(patched(head + scenes, words)).toBe(
    `${head}scenes:\n  - id: a\n    shots:\n      - id: shot-b\n        model: kling-3.0-turbo-t2v\n        action: |-\n          Rain.\n\n          Sun.\n  - id: b\n    shots: []\n`,
  );
  expect(patched(head + scenes, { ...first, sceneId: "c" })).toBe('refused: there is no scene "c"');
  expect(patched(`${head}shots: 3\n`, first)).toBe('refused: "shots" is not a list here');
});

const board = `# A film
scenes:
  - id: quay
    shots:
      # The first picture
      - id: wide
        prompt: A quay # wet
        notes: |
          Ask Ana.

          Twice.
        # as long as the song
        duration: 4

      - id: close
        prompt: >-
          A face
          in the rain

  - id: boat # at sea
    shots:
    - id: deck
      prompt: "A deck,
        dark"
    # the bow at last
    - &bow { id: bow, prompt: The bow }
  - id: end
    shots: [{ id: sea, prompt: The sea }, { id: sky, prompt: The sky }]
  - id: after
    shots: [{ id: card, prompt: The card }]
`;

const move = (shotId: string, place: { before?: string; after?: string }): BoardPatch => ({
  kind: "move",
  shotId,
  ...place,
});

test("a shot goes into another scene with its comments, in the layout of its new list", () => {
  expect(patched(board, move("wide", { before: "deck" }))).toBe(`# A film
scenes:
  - id: quay
    shots:
      - id: close
        prompt: >-
          A face
          in the rain

  - id: boat # at sea
    shots:
    # The first picture
    - id: wide
      prompt: A quay # wet
      notes: |
        Ask Ana.

        Twice.
      # as long as the song
      duration: 4
    - id: deck
      prompt: "A deck,
        dark"
    # the bow at last
    - &bow { id: bow, prompt: The bow }
  - id: end
    shots: [{ id: sea, prompt: The sea }, { id: sky, prompt: The sky }]
  - id: after
    shots: [{ id: card, prompt: The card }]
`);
  expect(patched(board, move("deck", { after: "close" }))).toContain(`
          in the rain

      - id: deck
        prompt: "A deck,
          dark"

  - id: boat # at sea
    shots:
    # the bow at last
    - &bow { id: bow, prompt: The bow }
`);
  expect(patched(board, move("close", { after: "wide" }))).toBe(board);
});

test("a shot goes into brackets and out of them", () => {
  expect(patched(board, move("sky", { after: "close" }))).toContain(`
          in the rain

      - { id: sky, prompt: The sky }

  - id: boat`);
  expect(patched(board, move("deck", { before: "sky" }))).toContain(
    'shots: [{ id: sea, prompt: The sea }, { id: deck, prompt: "A deck, dark" }, { id: sky,',
  );
  expect(patched(board, move("sea", { after: "card" }))).toContain(
    "shots: [{ id: sky, prompt: The sky }]\n  - id: after\n    shots: [{ id: card, prompt: The card }, { id: sea, prompt: The sea }]",
  );
  expect(patched(board, move("wide", { before: "sky" }))).toMatch(
    /^refused: .*where comments are not/,
  );
});

test("the only shot of a scene takes its scene along, and does not leave it", () => {
  expect(patched(board, move("card", { before: "sea" }))).toContain(
    "  - id: after\n    shots: [{ id: card, prompt: The card }]\n  - id: end\n",
  );
  expect(patched(board, move("card", { before: "sky" }))).toBe(
    'refused: "card" is the only shot of its scene, and a scene needs one',
  );
});

test("whatever moves where, the shots are the same and in the new order", () => {
  const ids = ["wide", "close", "deck", "bow", "sea", "sky", "card"];
  const shotsOf = (text: string): readonly { readonly id: string }[] => {
    const { value, diagnostics } = readYaml({ path: "film.yaml", text });
    expect(diagnostics).toEqual([]);
    const { scenes } = value as { scenes: { shots: { id: string }[] }[] };
    return scenes.flatMap(({ shots }) => shots);
  };
  const before = shotsOf(board);
  for (const shotId of ids) {
    const others = ids.filter((id) => id !== shotId);
    for (const [index, other] of others.entries()) {
      const isAfter = index % 2 === 0;
      const text = shotId === "wide" ? board.replaceAll("\n", "\r\n") : board;
      const result = patched(text, move(shotId, isAfter ? { after: other } : { before: other }));
      if (result.startsWith("refused")) continue;
      const order = others.toSpliced(index + (isAfter ? 1 : 0), 0, shotId);
      expect(shotsOf(result)).toEqual(order.map((id) => before.find((shot) => shot.id === id)));
    }
  }
});

test("a scene's heading is set and taken away", () => {
  const set = (value: string | null): BoardPatch => ({
    kind: "set-scene",
    sceneId: "boat",
    field: "slugline",
    value,
  });
  const named = patched(board, set("EXT. BOAT - NIGHT"));
  expect(named).toBe(
    board.replace("boat # at sea\n", "boat # at sea\n    slugline: EXT. BOAT - NIGHT\n"),
  );
  expect(patched(named, set(null))).toBe(board);
});

test("in brackets of several lines, every shot keeps a line of its own", () => {
  const list = `shots: [
    { id: a, action: A quay }, # wet
    # the second
    { id: b, action: A boat }
  ]
`;
  const sea = "    { id: sea, action: Rain falls }";
  expect(patched(list, { ...first, id: "sea", after: "b" })).toBe(
    list.replace("A boat }\n", `A boat },\n${sea}\n`),
  );
  expect(patched(list, { kind: "duplicate", shotId: "b", id: "c" })).toBe(
    list.replace("A boat }\n", "A boat },\n    { id: c, action: A boat }\n"),
  );
  expect(patched(list, { kind: "remove", shotId: "a" })).toBe(
    list.replace("    { id: a, action: A quay }, # wet\n", ""),
  );
});

test("a new text of several lines has the line ends of the file", () => {
  const notes = { kind: "set", shotId: "a", field: "notes", value: "Ask Ana\ntwice" } as const;
  expect(patched("shots:\r\n  - id: a\r\n", notes)).toBe(
    "shots:\r\n  - id: a\r\n    notes: |-\r\n      Ask Ana\r\n      twice\r\n",
  );
});
