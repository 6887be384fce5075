import { describe, expect, test } from "vitest";
import { applyWithGit, editAndImport } from "./import-kit.ts";
import { otioDissolve, otioMarker, otioTime, type OtioEditor } from "./otio-editor.ts";

const head = `storyboard: 1
title: Night Market   # working title
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p }
`;

const film = `${head}shots:
  # the opening
  - id: opening
    prompt: "A wide shot."   # keep me
    cut: { in: 0.5, out: 4.0 }   # trimmed once
    markers: [{ at: 2.0, name: lantern reveal }]

  - id: middle
    prompt: >
      A half smile,
      in the rain.
    cut:
      in: 1   # after the flash
      out: 4
    transition: { type: dissolve, duration: 0.5 }
  - { id: finale, prompt: The end. }
`;

type Row = [what: string, edit: (editor: OtioEditor) => unknown, patch: string];

test("a card is imported back unchanged, and trimmed", async () => {
  const text = `${head}shots:
  - { id: opening, prompt: The market. }
  - id: title
    card: { text: Night Market, duration: 3 }   # keep me
  - { id: credits, card: { roll: [Cast, Mei], duration: 8 } }
`;
  expect((await editAndImport(text, () => undefined)).patch).toBe("");
  const trimmed = await editAndImport(text, (editor) => editor.trim("title", { tail: -12 }));
  expect(trimmed.patch).toContain("+    card: { text: Night Market, duration: 2.5 }   # keep me\n");
});

describe("an editor's change comes back as the smallest change of the storyboard", () => {
  test.each<Row>([
    ["nothing", () => undefined, ""],
    [
      "an out point that moves",
      (editor) => editor.trim("opening", { tail: -6 }),
      `@@ -5,7 +5,7 @@
   # the opening
   - id: opening
     prompt: "A wide shot."   # keep me
-    cut: { in: 0.5, out: 4.0 }   # trimmed once
+    cut: { in: 0.5, out: 3.75 }   # trimmed once
     markers: [{ at: 2.0, name: lantern reveal }]
 
   - id: middle
`,
    ],
    [
      "an in point in a block, beside its comment",
      (editor) => editor.trim("middle", { head: -6 }),
      `@@ -13,7 +13,7 @@
       A half smile,
       in the rain.
     cut:
-      in: 1   # after the flash
+      in: 0.75   # after the flash
       out: 4
     transition: { type: dissolve, duration: 0.5 }
   - { id: finale, prompt: The end. }
`,
    ],
    [
      "a first cut, in a flow map",
      (editor) => editor.trim("finale", { head: 12, tail: -24 }),
      `@@ -16,4 +16,4 @@
       in: 1   # after the flash
       out: 4
     transition: { type: dissolve, duration: 0.5 }
-  - { id: finale, prompt: The end. }
+  - { id: finale, prompt: The end., cut: { in: 0.5, out: 4 } }
`,
    ],
    [
      "a shot that is switched off, and one that is gone",
      (editor) => {
        editor.clip("opening").enabled = false;
        editor.picture.splice(1, 2);
      },
      `@@ -7,6 +7,7 @@
     prompt: "A wide shot."   # keep me
     cut: { in: 0.5, out: 4.0 }   # trimmed once
     markers: [{ at: 2.0, name: lantern reveal }]
+    enabled: false
 
   - id: middle
     prompt: >
@@ -16,4 +17,5 @@
       in: 1   # after the flash
       out: 4
     transition: { type: dissolve, duration: 0.5 }
+    enabled: false
   - { id: finale, prompt: The end. }
`,
    ],
    [
      "a longer dissolve",
      (editor) => (editor.picture[1]!.in_offset = otioTime(12)),
      `@@ -15,5 +15,5 @@
     cut:
       in: 1   # after the flash
       out: 4
-    transition: { type: dissolve, duration: 0.5 }
+    transition: { type: dissolve, duration: 0.75 }
   - { id: finale, prompt: The end. }
`,
    ],
    [
      "a dissolve that becomes a cut, and a new one",
      (editor) => {
        editor.trim("finale", { head: 24 });
        editor.picture.splice(3, 0, otioDissolve(6, 6));
        editor.picture.splice(1, 1);
      },
      `@@ -15,5 +15,5 @@
     cut:
       in: 1   # after the flash
       out: 4
-    transition: { type: dissolve, duration: 0.5 }
-  - { id: finale, prompt: The end. }
+    transition: { type: cut }
+  - { id: finale, prompt: The end., cut: { in: 1 }, transition: { type: dissolve, duration: 0.5 } }
`,
    ],
    [
      "markers: renamed, and new with a name that YAML would misread",
      (editor) => {
        editor.clip("opening").markers = [otioMarker("lanterns", 48)];
        editor.clip("finale").markers = [otioMarker("no", 13), otioMarker('"a": b', 100)];
      },
      `@@ -6,7 +6,7 @@
   - id: opening
     prompt: "A wide shot."   # keep me
     cut: { in: 0.5, out: 4.0 }   # trimmed once
-    markers: [{ at: 2.0, name: lantern reveal }]
+    markers: [{ at: 2.0, name: lanterns, color: red }]
 
   - id: middle
     prompt: >
@@ -16,4 +16,4 @@
       in: 1   # after the flash
       out: 4
     transition: { type: dissolve, duration: 0.5 }
-  - { id: finale, prompt: The end. }
+  - { id: finale, prompt: The end., markers: [{ at: 0.54, name: "no", color: red }, { at: 4.17, name: "\\"a\\": b", color: red }] }
`,
    ],
  ])("%s", async (_, edit, hunks) => {
    const { patch, told, text } = await editAndImport(film, edit);
    expect(told).toBe("");
    expect(patch).toBe(hunks === "" ? "" : `--- a/film.yaml\n+++ b/film.yaml\n${hunks}`);
    expect(patch === "" ? text : await applyWithGit(film, patch)).toBe(text);
  });

  test("a shot that moves takes its comments along", async () => {
    const board = film.replace("    transition: { type: dissolve, duration: 0.5 }\n", "");
    const { told, text } = await editAndImport(board, (editor) =>
      editor.order("finale", "opening", "middle"),
    );
    expect(told).toBe("");
    expect(text).toBe(`${head}shots:
  - { id: finale, prompt: The end. }

  # the opening
  - id: opening
    prompt: "A wide shot."   # keep me
    cut: { in: 0.5, out: 4.0 }   # trimmed once
    markers: [{ at: 2.0, name: lantern reveal }]
  - id: middle
    prompt: >
      A half smile,
      in the rain.
    cut:
      in: 1   # after the flash
      out: 4
`);
  });
});

const scenes = `${head}scenes:
  - id: street
    shots:
      - { id: street-1, prompt: One. }
      - { id: spare, prompt: Never., enabled: false }
      - { id: street-2, prompt: Two. }
  # indoors
  - id: kitchen
    defaults: { cut: { out: 4 } }
    shots:
      - id: kitchen-1
        prompt: Three.
      - id: kitchen-2
        prompt: Four.
`;

describe("scenes", () => {
  test("shots move within their scene, scenes as wholes, and a disabled shot keeps its place", async () => {
    const { told, text } = await editAndImport(scenes, (editor) =>
      editor.order("kitchen-2", "kitchen-1", "street-2", "street-1"),
    );
    expect(told).toBe("");
    expect(text).toBe(`${head}scenes:
  # indoors
  - id: kitchen
    defaults: { cut: { out: 4 } }
    shots:
      - id: kitchen-2
        prompt: Four.
      - id: kitchen-1
        prompt: Three.
  - id: street
    shots:
      - { id: street-2, prompt: Two. }
      - { id: spare, prompt: Never., enabled: false }
      - { id: street-1, prompt: One. }
`);
  });

  test("a cut that came from defaults is said by the shot, and the other shots keep theirs", async () => {
    const { told, patch } = await editAndImport(scenes, (editor) =>
      editor.trim("kitchen-1", { head: 6 }),
    );
    expect(told).toBe("");
    expect(patch).toContain(
      "         prompt: Three.\n+        cut: { in: 0.25, out: 4 }\n       - id: kitchen-2",
    );
  });

  test("a shot does not leave its scene: it would be another request", async () => {
    const { told, text } = await editAndImport(scenes, (editor) =>
      editor.order("street-1", "kitchen-1", "street-2", "kitchen-2"),
    );
    expect(text).toBe(scenes);
    expect(told).toBe(`film.yaml:5:9 error TIMELINE_ORDER
  shot "street-2" of scene "street" comes after the start of scene "kitchen"; a scene gives its shots their location and defaults, so storyreel does not move them out of it
  5 |   - id: street
    |         ^^^^^^
  hint: split the scene in the storyboard, then import again`);
  });
});

describe("layout", () => {
  test("Windows line ends stay", async () => {
    const board = film.replaceAll("\n", "\r\n");
    const { told, text } = await editAndImport(board, (editor) => {
      editor.clip("opening").enabled = false;
    });
    // The dissolve now leads into the first shot, which the next test is about.
    expect(told).toContain("STORYBOARD_TRANSITION_PLACE");
    expect(text).toBe(board.replace("reveal }]\r\n", "reveal }]\r\n    enabled: false\r\n"));
  });

  test("a cut through an alias is said by the shot, so that the anchor's other users keep theirs", async () => {
    const board = `${head}shots:
  - { id: one, prompt: One., cut: &short { in: 0.5, out: 4 } }
  - { id: two, prompt: Two., cut: *short }
`;
    const first = await editAndImport(board, (editor) => editor.trim("two", { tail: -12 }));
    expect(first.told).toBe("");
    expect(first.text).toContain("id: two, prompt: Two., cut: { in: 0.5, out: 3.5 } }");
    const second = await editAndImport(board, (editor) => editor.trim("one", { tail: -12 }));
    expect(second.told).toBe("");
    expect(second.text).toBe(`${head}shots:
  - { id: one, prompt: One., cut: { in: 0.5, out: 3.5 } }
  - { id: two, prompt: Two., cut: &short { in: 0.5, out: 4 } }
`);
  });

  test("an alias that comes before its anchor after a move repeats the same value", async () => {
    const board = `${head}shots:
  - { id: one, prompt: One., cut: &short { in: 0.5, out: 4.0 } }  # first
  - { id: two, prompt: Two., cut: *short }
  - id: three
    prompt: &words |
      A street,
      at night.
    cut: *short
  - { id: four, prompt: *words, cut: &short { out: 3 } }
  - { id: five, prompt: Five., cut: *short }
`;
    const { told, text } = await editAndImport(board, (editor) =>
      editor.order("five", "four", "three", "two", "one"),
    );
    expect(told).toBe("");
    expect(text).toBe(`${head}shots:
  - { id: five, prompt: Five., cut: &short { out: 3 } }
  - { id: four, prompt: "A street,\\nat night.\\n", cut: *short }
  - id: three
    prompt: &words |
      A street,
      at night.
    cut: &short { in: 0.5, out: 4.0 }
  - { id: two, prompt: Two., cut: *short }
  - { id: one, prompt: One., cut: *short }  # first
`);
  });

  test("shots whose anchors and comments have hyphens move as a whole", async () => {
    const board = `${head}shots:
  # about one
  - &my-one   # the first - of two
    id: one
    prompt: One.
  - # the second - of two
    id: two
    prompt: Two.
`;
    const { told, text } = await editAndImport(board, (editor) => editor.order("two", "one"));
    expect(told).toBe("");
    expect(text).toBe(`${head}shots:
  - # the second - of two
    id: two
    prompt: Two.
  # about one
  - &my-one   # the first - of two
    id: one
    prompt: One.
`);
  });

  test("a shot with an anchor can be cut in two", async () => {
    const board = `${head}shots:
  - { id: one, prompt: &words One., cut: { out: 4 } }
  - { id: two, prompt: *words, cut: { in: 4 } }
`;
    const { told, text } = await editAndImport(board, (editor) => {
      editor.razor("one", 24);
      editor.picture[1]!.source_range!.start_time.value += 24;
      editor.picture[1]!.source_range!.duration.value -= 24;
    });
    expect(told).toBe("");
    expect(text).toBe(`${head}shots:
  - { id: one, prompt: &words One., cut: { out: 1 } }
  - { id: one-b, prompt: One., cut: { in: 2, out: 4 } }
  - { id: two, prompt: *words, cut: { in: 4 } }
`);
  });

  test("a list of shots in brackets can be put into another order", async () => {
    const board = `${head}shots: [{ id: one, prompt: One. }, { id: two, prompt: Two. }]\n`;
    const { told, text } = await editAndImport(board, (editor) => editor.order("two", "one"));
    expect(told).toBe("");
    expect(text).toContain("shots: [{ id: two, prompt: Two. }, { id: one, prompt: One. }]");
  });
});
