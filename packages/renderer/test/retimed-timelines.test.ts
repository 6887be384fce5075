import { readFileSync } from "node:fs";
import { DtdValidator, XmlDocument, XmlDtd } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { formatEdl } from "../src/timeline/export/format-edl.ts";
import { formatFcpxml } from "../src/timeline/export/format-fcpxml.ts";
import { listLosses } from "../src/timeline/export/format-timeline.ts";
import type { Timeline } from "../src/timeline/timeline.ts";
import { editAndImport } from "./import-kit.ts";
import type { OtioChild, OtioEditor } from "./otio-editor.ts";
import { timelineOf } from "./timeline-kit.ts";

const urls = { folder: "/film/out/night", style: "relative" } as const;
const fake = { mediaRate: { numerator: 24, denominator: 1 } };

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "1:1", resolution: 720p }
shots:
  - id: slow
    action: Mei runs
    cut: { in: 1, out: 3 }
    speed: 0.5
    hold: { first: 0.5, last: 1 }
  - id: fast
    action: Mei stops
    cut: { in: 1, out: 4 }
    speed: 1.5
    transition: { type: dissolve, duration: 0.5 }
    markers: [{ at: 2, name: stop }]
  - id: faded
    action: Mei turns
    cut: { in: 1, out: 4 }
    speed: 2
    transition: { type: fade_from_black, duration: 0.5 }
  - id: plain
    action: Mei leaves
`;

test("a timeline with speeds and held frames comes back unchanged", async () => {
  const { text, told } = await editAndImport(film, () => undefined, fake);
  expect(told).toBe("");
  expect(text).toBe(film);
});

test("a clip at another speed is trimmed by frames of the film", async () => {
  const trimmed = await editAndImport(
    film,
    (editor) => {
      for (const { children } of editor.timeline.tracks.children) {
        const clip = children.find(
          ({ name, effects }) => name === "slow" && JSON.stringify(effects).includes("Linear"),
        );
        // 24 of its 96 frames in the film: 12 of its clip.
        if (clip?.source_range) clip.source_range.duration.value -= 24;
      }
    },
    fake,
  );
  expect(trimmed.text).toBe(film.replace("in: 1, out: 3", "in: 1, out: 2.5"));
});

const plain = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: one, action: Mei runs, cut: { in: 1, out: 4 } }
  - { id: two, action: Mei stops, cut: { in: 1, out: 4 } }
  - { id: three, action: Mei leaves, speed: 2, hold: { last: 1 } }
`;

/** Every clip of a shot, in picture and sound. */
function clipsOf(editor: OtioEditor, name: string): OtioChild[] {
  return editor.timeline.tracks.children.flatMap(({ children }) =>
    children.filter((child) => child.name === name),
  );
}

function setSpeed(editor: OtioEditor, name: string, speed: number, frames: number): void {
  for (const clip of clipsOf(editor, name)) {
    clip.effects = [{ OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: speed }];
    clip.source_range!.duration.value = frames;
  }
}

/** Freezes a frame of the media for so long, after a piece of a shot. */
function freeze(editor: OtioEditor, name: string, frame: number, frames: number, after = 0): void {
  const { picture } = editor;
  const clip = picture.filter((child) => child.name === name)[after]!;
  const held = structuredClone(clip);
  held.effects = [{ OTIO_SCHEMA: "FreezeFrame.1", time_scalar: 0 }];
  held.source_range!.start_time.value = frame;
  held.source_range!.duration.value = frames;
  picture.splice(picture.indexOf(clip) + 1, 0, held);
  const sound = editor.timeline.tracks.children[1]!.children;
  const own = sound.filter((child) => child.name === name)[after]!;
  const silence = { ...structuredClone(own), OTIO_SCHEMA: "Gap.1", name: "" };
  silence.source_range!.duration.value = frames;
  sound.splice(sound.indexOf(own) + 1, 0, silence);
}

const one = "{ id: one, action: Mei runs, cut: { in: 1, out: 4 } }";
const three = "speed: 2, hold: { last: 1 }";

describe("what an edit suite does to the speed of a clip is written into its shot", () => {
  test.each<[string, (editor: OtioEditor) => unknown, string]>([
    [
      "slow motion of the same part",
      (editor) => setSpeed(editor, "one", 0.5, 144),
      plain.replace(one, one.replace(" } }", " }, speed: 0.5 }")),
    ],
    [
      "a speed whose length is rounded",
      (editor) => setSpeed(editor, "one", 0.7, 102),
      plain.replace(one, one.replace(" } }", " }, speed: 0.7 }")),
    ],
    [
      "twice the speed, in the place that the clip had",
      (editor) => setSpeed(editor, "one", 1.25, 72),
      plain.replace(one, one.replace("out: 4 } }", "out: 4.75 }, speed: 1.25 }")),
    ],
    [
      "a held last frame",
      (editor) => freeze(editor, "one", 95, 12),
      plain.replace(one, one.replace(" } }", " }, hold: { last: 0.5 } }")),
    ],
    [
      "a speed of its own taken back, and a held frame taken away",
      (editor) => {
        const clip = editor.picture.find(({ name }) => name === "three")!;
        editor.picture.splice(editor.picture.indexOf(clip) + 1, 1);
        setSpeed(editor, "three", 1, 120);
      },
      plain.replace(three, "speed: 1, hold: {}"),
    ],
    [
      "a held frame that is longer",
      (editor) => {
        editor.picture.at(-1)!.source_range!.duration.value = 36;
        editor.timeline.tracks.children[1]!.children.at(-1)!.source_range!.duration.value = 36;
      },
      plain.replace("hold: { last: 1 }", "hold: { last: 1.5 }"),
    ],
    [
      "a frame frozen in the middle, which makes two shots",
      (editor) => {
        editor.razor("two", 24);
        freeze(editor, "two", 47, 12);
      },
      plain.replace(
        "{ id: two, action: Mei stops, cut: { in: 1, out: 4 } }",
        "{ id: two, action: Mei stops, cut: { in: 1, out: 2 }, hold: { last: 0.5 } }\n  - { id: two-b, action: Mei stops, cut: { in: 2, out: 4 } }",
      ),
    ],
  ])("%s", async (_, edit, expected) => {
    const imported = await editAndImport(plain, edit, fake);
    expect(imported.told).toBe("");
    expect(imported.text).toBe(expected);
    const metadataIsLost = (editor: OtioEditor): void => {
      edit(editor);
      for (const { children } of editor.timeline.tracks.children) {
        for (const child of children) child.metadata = {};
      }
    };
    expect((await editAndImport(plain, metadataIsLost, fake)).text).toBe(expected);
  });

  test("two speeds in one shot are two shots", async () => {
    const { text, told } = await editAndImport(
      plain,
      (editor) => {
        editor.razor("one", 24);
        const pieces = clipsOf(editor, "one").filter(
          ({ source_range: range }) => range!.start_time.value === 48,
        );
        for (const piece of pieces) {
          piece.effects = [{ OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: 0.5 }];
          piece.source_range!.duration.value = 96;
        }
      },
      fake,
    );
    expect(told).toBe("");
    expect(text).toBe(
      plain.replace(
        one,
        "{ id: one, action: Mei runs, cut: { in: 1, out: 2 } }\n  - { id: one-b, action: Mei runs, cut: { in: 2, out: 4 }, speed: 0.5 }",
      ),
    );
  });

  test("a shot in slow motion that was cut in two is one shot, unless something is gone", async () => {
    const slow = plain.replace(one, one.replace(" } }", " }, speed: 0.5 }"));
    const cut = (gone: number) => (editor: OtioEditor) => {
      for (const { children } of editor.timeline.tracks.children) {
        const at = children.findIndex(({ name }) => name === "one");
        const piece = structuredClone(children[at]!);
        children[at]!.source_range!.duration.value = 48;
        piece.source_range!.start_time.value += 24 + gone / 2;
        piece.source_range!.duration.value -= 48 + gone;
        children.splice(at + 1, 0, piece);
      }
    };
    expect(await editAndImport(slow, cut(0), fake)).toMatchObject({ told: "", text: slow });
    expect((await editAndImport(slow, cut(24), fake)).text).toBe(
      slow.replace(
        one.replace(" } }", " }, speed: 0.5 }"),
        "{ id: one, action: Mei runs, cut: { in: 1, out: 2 }, speed: 0.5 }\n  - { id: one-b, action: Mei runs, cut: { in: 2.5, out: 4 }, speed: 0.5 }",
      ),
    );
  });
});

function retimed(): Timeline {
  const timeline = timelineOf([
    { id: "slow", inFrame: 24, frames: 12 + 96 + 24, markers: [{ frame: 48, name: "jump" }] },
    { id: "map", frames: 48 },
  ]);
  const [slow, map] = timeline.clips;
  const retime = { speed: 0.5, holdFirstFrames: 12, holdLastFrames: 24, sourceFrameCount: 48 };
  const { media } = map!.activeTake;
  const take = { ...map!.activeTake, media: { ...media!, isPicture: true as const } };
  return {
    ...timeline,
    clips: [
      { ...slow!, retime },
      { ...map!, takes: [take], activeTake: take, hasMove: true },
    ],
  };
}

test("FCPXML maps the time of a clip, and shows a picture, as its DTD allows", () => {
  const text = formatFcpxml(retimed(), urls);
  using document = XmlDocument.fromString(text);
  const path = new URL("./fixtures/timelines/fcpxml-subset.dtd", import.meta.url);
  using rules = XmlDtd.fromString(readFileSync(path, "utf8"));
  expect(() => new DtdValidator(rules).validate(document)).not.toThrow();
  const points = document.find("//timept/@time | //timept/@value").map(({ content }) => content);
  expect(points).toEqual([
    "0s",
    "0s",
    "2s",
    "1s",
    "60/24s",
    "1s",
    "156/24s",
    "3s",
    "180/24s",
    "3s",
    "276/24s",
    "5s",
  ]);
  expect(document.get("//asset-clip/@start")?.content).toBe("2s");
  expect(document.get("//asset-clip/@duration")?.content).toBe("132/24s");
  // Frame 48 of the clip is played 48 frames after the first one has been held.
  expect(document.get("//marker/@start")?.content).toBe("108/24s");
  expect(document.get("//video/@duration")?.content).toBe("2s");
});

test("an EDL has the speed as frames a second, and says what it lacks", () => {
  const timeline = retimed();
  const lines = formatEdl(timeline, urls).split("\n");
  expect(lines.slice(3, 6)).toEqual([
    "001  SLOW     AA/V  C        00:00:01:00 00:00:03:00 01:00:00:00 01:00:05:12",
    "M2   SLOW     012.0                00:00:01:00",
    "* STORYREEL: FIRST FRAME HELD FOR 12 FRAMES, LAST FRAME HELD FOR 24 FRAMES",
  ]);
  expect(lines).toContain("M2   MAP      000.0                00:00:00:00");
  expect(listLosses({ timeline, captions: undefined }, "edl")).toEqual([
    "EDL: pictures are still, because moves over them are not written",
    "EDL: held frames are only a comment on the event of their shot",
  ]);
});
