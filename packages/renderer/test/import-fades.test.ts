import { expect, test } from "vitest";
import { blendTypes, fadeTypes } from "../src/storyboard/transition-types.ts";
import { editAndImport } from "./import-kit.ts";
import { otioTime, type OtioChild, type OtioEditor } from "./otio-editor.ts";

const film = `storyboard: 1
title: Fades
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p }
shots:
  - { id: opening, prompt: One., transition: { type: fade_from_black, duration: 0.5 } }
  - { id: middle, prompt: Two., cut: { in: 1, out: 4 }, transition: { type: fade_to_black, duration: 0.5 } }
  - { id: finale, prompt: Three., transition: { type: fade_from_black, duration: 1 } }
  - { id: coda, prompt: Four., transition: { type: fade_to_white, duration: 0.25 } }
`;

function allChildren({ timeline }: OtioEditor): OtioChild[] {
  return timeline.tracks.children.flatMap(({ children }) => children);
}

function fadeTo({ picture }: OtioEditor): OtioChild {
  return picture.find(({ name }) => name === "fade_to_black")!;
}

test.each<[string, (editor: OtioEditor) => unknown]>([
  ["untouched", () => undefined],
  [
    "written again by a suite that keeps no metadata",
    (editor) => allChildren(editor).map((child) => (child.metadata = {})),
  ],
  [
    "laid by a suite that ends the dissolve where the clip ends",
    (editor) => {
      const place = editor.picture.indexOf(fadeTo(editor));
      const clip = editor.picture[place - 1]!;
      clip.source_range!.duration.value += 12;
      editor.picture[place + 1]!.source_range!.duration.value = 0;
      Object.assign(fadeTo(editor), { in_offset: otioTime(12), out_offset: otioTime(0) });
    },
  ],
])("fades come back as they went out: %s", async (_, edit) => {
  expect(await editAndImport(film, edit)).toMatchObject({ told: "", text: film });
});

test("a longer fade is the fade of its shot, and no trim", async () => {
  const { told, text } = await editAndImport(film, (editor) => {
    const place = editor.picture.indexOf(fadeTo(editor));
    editor.picture[place - 1]!.source_range!.duration.value -= 12;
    editor.picture[place + 1]!.source_range!.duration.value += 12;
    fadeTo(editor).out_offset = otioTime(24);
  });
  expect(told).toBe("");
  expect(text).toBe(
    film.replace("{ type: fade_to_black, duration: 0.5 }", "{ type: fade_to_black, duration: 1 }"),
  );
});

const types = [...blendTypes, ...fadeTypes];
const whole = `storyboard: 1
title: Whole
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p, cut: { in: 1, out: 4 } }
opening: { type: fade_from_white, duration: 0.5 }
ending: { type: fade_to_black, duration: 8 }
shots:
  - { id: first, prompt: One. }
${types.map((type, index) => `  - { id: s${index}, prompt: Two., transition: { type: ${type}, duration: 0.5 } }`).join("\n")}
`;

test("every transition, the opening and the ending of a film come back as they went out", async () => {
  const imported = await editAndImport(whole, (editor) => {
    expect(editor.picture[0]).toMatchObject({
      name: "white",
      media_references: { DEFAULT_MEDIA: { OTIO_SCHEMA: "GeneratorReference.1" } },
    });
    expect(editor.picture.at(-2)).toMatchObject({ name: "fade_to_black" });
  });
  expect(imported).toMatchObject({ told: "", text: whole });
});

test("the opening and the ending belong to the film: a change is a warning, and no shot gets it", async () => {
  const { told, text } = await editAndImport(whole, (editor) => {
    editor.picture.splice(0, 2);
    const [clip, ending, gap] = editor.picture.slice(-3);
    clip!.source_range!.duration.value = 48;
    Object.assign(ending!, { in_offset: otioTime(0), out_offset: otioTime(24) });
    gap!.source_range!.duration.value = 24;
  });
  expect(text).toBe(
    whole.replace(
      "{ id: first, prompt: One. }",
      "{ id: first, prompt: One., cut: { in: 1.5, out: 4 } }",
    ),
  );
  expect(told).toContain("the opening of the film was removed, which is not imported");
  expect(told).toContain("the ending of the film now lasts 24 frames");
});

test("a fade on both sides of one gap is not one transition", async () => {
  const { told } = await editAndImport(film, (editor) => {
    const place = editor.picture.indexOf(fadeTo(editor));
    const second = structuredClone(fadeTo(editor));
    Object.assign(second, {
      name: "",
      metadata: {},
      in_offset: otioTime(6),
      out_offset: otioTime(0),
    });
    editor.picture.splice(place + 2, 0, second);
  });
  expect(told).toContain("TIMELINE_TRANSITION");
  expect(told).toContain("there are two transitions");
});

const fake = { mediaRate: { numerator: 24, denominator: 1 } };
const faded = (opening: string, ending: string, last = "") => `storyboard: 1
title: Whole
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p, cut: { in: 1, out: 4 } }
${opening}
${ending}
shots:
  - { id: first, prompt: One. }
${types.map((type, index) => `  - { id: s${index}, prompt: Two., transition: { type: ${type}, duration: 0.5 } }`).join("\n")}
  - { id: last, prompt: Three.${last} }
`;
test.each([
  [
    "opening: { type: fade_from_white, duration: 0.5 }",
    "ending: { type: fade_to_black, duration: 8 }",
    "",
  ],
  [
    "opening: { type: fade_from_black, duration: 0.5 }",
    "ending: { type: fade_to_white, duration: 1 }",
    "",
  ],
  [
    "opening: { type: fade_from_black, duration: 8 }",
    "ending: { type: fade_to_black, duration: 1 }",
    ", hold: { last: 2 }",
  ],
  [
    "opening: { type: fade_from_black, duration: 8 }",
    "ending: { type: fade_to_black, duration: 1 }",
    ", hold: { last: 0.5 }",
  ],
  [
    "opening: { type: fade_from_black, duration: 8 }",
    "ending: { type: fade_to_black, duration: 1 }",
    ", speed: 0.5",
  ],
  ["", "ending: { type: fade_to_white, duration: 1 }", ", speed: 2, hold: { first: 1, last: 0.5 }"],
  ["", "", ", hold: { first: 1, last: 1 }, transition: { type: fade_from_black, duration: 2 }"],
  ["", "", ", hold: { first: 1, last: 1 }, transition: { type: fade_from_white, duration: 2 }"],
])(
  "fades of the film beside held frames and speeds come back: %s %s %s",
  async (opening, ending, last) => {
    const text = faded(opening, ending, last);
    const got = await editAndImport(text, () => undefined, fake);
    expect(got.told).toBe("");
    expect(got.text).toBe(text);
  },
);
