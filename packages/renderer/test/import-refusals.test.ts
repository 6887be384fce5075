import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parseOtio } from "../src/timeline/import/parse-otio.ts";
import { timelineCodes } from "../src/timeline/import/otio-reader.ts";
import { editAndImport } from "./import-kit.ts";
import { otioMarker, otioTime, type OtioChild, type OtioEditor } from "./otio-editor.ts";

const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "16:9", resolution: 720p }
shots:
  - { id: one, prompt: One., markers: [{ at: 1, name: bell }] }
  - { id: two, prompt: Two. }
`;

function addEffect(clip: OtioChild, effect: { readonly [key: string]: unknown }): void {
  clip.effects = [{ name: "", metadata: {}, ...effect }];
}

/** The picture's clips once more, for their sound. */
function productionSound({ timeline, picture }: OtioEditor): OtioChild[] {
  const children = structuredClone(picture);
  timeline.tracks.children.push({ name: "A1", kind: "Audio", metadata: {}, children });
  return children;
}

type Row = [what: string, edit: (editor: OtioEditor) => unknown, told: string];

describe("what a storyboard cannot say is reported with the clip and its place, and nothing is lost quietly", () => {
  test.each<Row>([
    [
      "a speed that a storyboard cannot have",
      (editor) => {
        addEffect(editor.clip("one"), { OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: -1 });
        addEffect(editor.clip("two"), { OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: 20 });
      },
      ["plays backwards", "plays at 20 times its speed"]
        .map(
          (what, index) => `error TIMELINE_RETIME
  clip "${["one", "two"][index]}" ${what}
  hint: a storyboard has one speed for a shot, from 0.1 to 10: undo this in the edit suite`,
        )
        .join("\n\n"),
    ],
    [
      "a frozen frame",
      (editor) => addEffect(editor.clip("one"), { OTIO_SCHEMA: "FreezeFrame.1", time_scalar: 0 }),
      `error TIMELINE_RETIME
  clip "one" is a frozen frame, but not the first or last one of the neighboring clip
  hint: a storyboard can hold only the first or last frame of a shot: cut the clip where it is frozen`,
    ],
    [
      "a speed of one",
      (editor) =>
        addEffect(editor.clip("one"), { OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: 1 }),
      "",
    ],
    [
      "an effect",
      (editor) =>
        addEffect(editor.clip("two"), { OTIO_SCHEMA: "Effect.1", effect_name: "Gaussian Blur" }),
      `warning TIMELINE_EFFECT
  the effect "Gaussian Blur" of clip "two" is not imported: a storyboard has no effects`,
    ],
    [
      "effects as DaVinci Resolve writes them: one that somebody changed",
      (editor) => {
        const effect = (name: string, parameters: readonly object[]): object => ({
          OTIO_SCHEMA: "Effect.1",
          effect_name: "Resolve Effect",
          name: "",
          metadata: {
            Resolve_OTIO: { "Effect Name": name, Enabled: true, Parameters: parameters, Type: 2 },
          },
        });
        const zoom = { "Parameter ID": "transformationZoomX", "Parameter Value": 1.2 };
        editor.clip("two").effects = [effect("Composite", []), effect("Transform", [zoom])];
      },
      `warning TIMELINE_EFFECT
  the effect "Transform" of clip "two" is not imported: a storyboard has no effects`,
    ],
    [
      "a clip from elsewhere",
      (editor) => editor.picture.push({ OTIO_SCHEMA: "Clip.2", name: "stock.mov", metadata: {} }),
      `error TIMELINE_UNKNOWN_CLIP
  clip "stock.mov" is not a shot of the storyboard
  hint: remove it from the timeline, or add a shot for it to the storyboard`,
    ],
    [
      "a nested timeline",
      (editor) => {
        const [one] = editor.picture;
        const stack = { OTIO_SCHEMA: "Stack.1", name: "Compound", metadata: {}, children: [one] };
        editor.picture.splice(0, 1, stack as unknown as OtioChild);
        editor.timeline.tracks.children.length = 1;
      },
      `error TIMELINE_NESTED
  "Compound" is a nested stack, but a storyboard has only shots
  hint: put its clips directly on the track`,
    ],
    [
      "a clip on a second track",
      (editor) => {
        const [picture] = editor.timeline.tracks.children;
        const second = { ...structuredClone(picture!), name: "V2", metadata: {} };
        second.children.length = 1;
        editor.timeline.tracks.children.splice(1, 0, second);
      },
      `error TIMELINE_SECOND_TRACK
  clip "one" is on a second picture track ("V2"), but a storyboard has only one
  hint: move it to the first track`,
    ],
    [
      "a title on a second track",
      (editor) => {
        const [picture] = editor.timeline.tracks.children;
        const reference = { OTIO_SCHEMA: "GeneratorReference.1", generator_kind: "Text" };
        const title = {
          OTIO_SCHEMA: "Clip.2",
          name: "Title",
          metadata: {},
          media_references: { DEFAULT_MEDIA: reference },
        };
        editor.timeline.tracks.children.splice(1, 0, {
          ...structuredClone(picture!),
          name: "V2",
          metadata: {},
          children: [title],
        });
      },
      `warning TIMELINE_SECOND_TRACK
  "Title" on a second picture track ("V2") is not a shot of the storyboard, and is left out`,
    ],
    [
      "an effect on the whole timeline, and one on the picture track",
      (editor) => {
        const effect = { OTIO_SCHEMA: "Effect.1", name: "", effect_name: "Grade", metadata: {} };
        Object.assign(editor.timeline.tracks, { effects: [effect] });
        editor.timeline.tracks.children[0]!["effects"] = [effect];
      },
      `warning TIMELINE_EFFECT
  the effect "Grade" of the timeline is not imported: a storyboard has no effects

warning TIMELINE_EFFECT
  the effect "Grade" of the picture track is not imported: a storyboard has no effects`,
    ],
    [
      "a sound from elsewhere, and the level of a clip",
      (editor) => {
        const [one] = productionSound(editor);
        addEffect(one!, { OTIO_SCHEMA: "Effect.1", effect_name: "Gain" });
        const sound = structuredClone(one!);
        Object.assign(sound, { name: "thunder.wav", metadata: {}, effects: [] });
        sound.media_references = {
          DEFAULT_MEDIA: { OTIO_SCHEMA: "ExternalReference.1", target_url: "thunder.wav" },
        };
        const track = { name: "A2", kind: "Audio", OTIO_SCHEMA: "Track.1", metadata: {} };
        editor.timeline.tracks.children.push({ ...track, children: [sound] });
      },
      `warning TIMELINE_SOUND
  track "A1": the effect "Gain" of "one" is not imported; the storyboard is not changed

warning TIMELINE_SOUND
  track "A2": the sound "thunder.wav" is not in the storyboard; it is not imported`,
    ],
    [
      "a marker in a color that storyboards do not have",
      (editor) => (editor.clip("one").markers = [otioMarker("bell", 24, "#123456")]),
      `warning TIMELINE_MARKER
  marker "bell" has the color "#123456", which a storyboard does not have; its color is not imported`,
    ],
    [
      "a gap",
      (editor) => {
        const range = structuredClone(editor.clip("one").source_range);
        const gap = { OTIO_SCHEMA: "Gap.1", name: "", metadata: {}, source_range: range! };
        editor.picture.splice(1, 0, gap);
      },
      `warning TIMELINE_GAP
  the gap of 120 frames after "one" is closed: a storyboard has no gaps`,
    ],
    [
      "a time between two frames",
      (editor) => (editor.clip("two").source_range!.duration = otioTime(4.99, 1)),
      `warning TIMELINE_OFF_GRID
  4.99 s is between two frames of the timeline; frame 120 is used`,
    ],
    [
      "a time between two frames, on a track that says its range as well",
      (editor) => {
        editor.clip("two").source_range!.duration = otioTime(4.99, 1);
        editor.timeline.tracks.children[0]!["source_range"] = {
          OTIO_SCHEMA: "TimeRange.1",
          start_time: otioTime(0),
          duration: otioTime(240),
        };
      },
      `warning TIMELINE_OFF_GRID
  4.99 s is between two frames of the timeline; frame 120 is used`,
    ],
    [
      "a transition that has no word",
      (editor) => {
        const transition = {
          OTIO_SCHEMA: "Transition.1",
          name: "Page Peel",
          metadata: {},
          transition_type: "Custom_Transition",
          in_offset: otioTime(6),
          out_offset: otioTime(6),
        };
        editor.picture.splice(1, 0, transition);
      },
      `error TIMELINE_TRANSITION
  a storyboard cannot have the transition "Page Peel"
  hint: use a dissolve, or remove the transition in the edit suite`,
    ],
    [
      "a transition out of the film",
      (editor) =>
        editor.picture.push({
          OTIO_SCHEMA: "Transition.1",
          name: "",
          metadata: {},
          transition_type: "SMPTE_Dissolve",
          in_offset: otioTime(6),
          out_offset: otioTime(0),
        }),
      `error TIMELINE_TRANSITION
  the film ends with a transition after "two", but in a storyboard, a transition leads into a shot
  hint: remove it from the timeline, or give the storyboard an ending`,
    ],
    [
      "a take from elsewhere",
      (editor) => {
        const references = editor.clip("two").media_references!;
        references["DEFAULT_MEDIA"]!["metadata"] = { storyreel: { request_key: "unknown" } };
      },
      `error TIMELINE_TAKE
  clip "two" uses a take that shot "two" does not have
  hint: choose one of the exported takes`,
    ],
    [
      "a take that the file does not have",
      (editor) => (editor.clip("two").active_media_reference_key = "take-9"),
      `error TIMELINE_TAKE
  clip "two" uses the media "take-9", but has only DEFAULT_MEDIA
  hint: choose one of the exported takes`,
    ],
    [
      "a picture track that is switched off",
      (editor) => (editor.timeline.tracks.children[0]!["enabled"] = false),
      `error TIMELINE_TRACK
  the picture track is disabled
  hint: edit the clips instead of the track`,
    ],
    [
      "a picture track that hides its end",
      (editor) =>
        (editor.timeline.tracks.children[0]!["source_range"] = {
          OTIO_SCHEMA: "TimeRange.1",
          start_time: otioTime(0),
          duration: otioTime(100),
        }),
      `error TIMELINE_TRACK
  the picture track shows only 100 of its 240 frames
  hint: edit the clips instead of the track`,
    ],
    [
      "production sound that is silenced",
      (editor) => {
        productionSound(editor)[1]!.enabled = false;
      },
      `warning TIMELINE_SOUND
  track "A1": the sound of "two" is disabled; it is still heard`,
    ],
    [
      "a picture that has another name than its sound, and is the same shot",
      (editor) => {
        productionSound(editor);
        editor.clip("two").name = "two (best)";
      },
      "",
    ],
    [
      "media that were made from a take",
      (editor) => {
        const references = editor.clip("two").media_references!;
        references["DEFAULT_MEDIA"] = {
          OTIO_SCHEMA: "ExternalReference.1",
          target_url: "proxies/two.mov",
        };
      },
      `warning TIMELINE_OTHER_MEDIA
  clip "two" uses proxies/two.mov, which is not a take of shot "two"; only its timing is imported`,
    ],
    [
      "a suite that writes no markers",
      (editor) => delete editor.clip("one").markers,
      `warning TIMELINE_MARKERS_LOST
  the timeline has no markers at all; the storyboard keeps its markers`,
    ],
  ])("%s", async (_, edit, told) => {
    const imported = await editAndImport(film, edit);
    // Place and excerpt have a test of their own.
    const words = imported.told.replaceAll(
      /^edited\.otio:\d+:\d+ |^ +\d+ \|.*\n|^ +\| +\^+\n?/gm,
      "",
    );
    expect(words.trimEnd()).toBe(told);
    expect(told.startsWith("warning") ? imported.patch : "").toBe("");
  });

  test("the place is the line and column in the file that came in", async () => {
    const { told } = await editAndImport(film, (editor) => {
      editor.clip("two").name = "b-roll";
      editor.clip("b-roll").metadata = {};
      editor.clip("b-roll").media_references = {};
    });
    expect(told).toMatch(
      /^edited\.otio:\d+:\d+ error TIMELINE_UNKNOWN_CLIP\n.*\n +\d+ \| +\{\n +\| +\^/,
    );
  });

  test("a clip that cannot be read is not taken for one that was removed", async () => {
    const { patch } = await editAndImport(film, (editor) => {
      delete editor.clip("two").source_range;
      editor.clip("two").media_references = {};
    });
    expect(patch).toBe("");
  });
});

describe("files as suites write them", () => {
  test("clips are known by name when the suite keeps none of our words", async () => {
    const { told, patch } = await editAndImport(film, (editor) => {
      editor.trim("two", { tail: -24 });
      for (const { children } of editor.timeline.tracks.children) {
        for (const clip of children) {
          clip.metadata = { Resolve_OTIO: {} };
          for (const reference of Object.values(clip.media_references ?? {})) {
            reference["metadata"] = {};
          }
        }
      }
    });
    expect(told).toBe("");
    expect(patch).toContain("+  - { id: two, prompt: Two., cut: { out: 4 } }");
  });

  test("the older Clip.1, other rates, and media with a timecode of their own", async () => {
    const { told, patch } = await editAndImport(film, (editor) => {
      const clip = editor.clip("two");
      clip.OTIO_SCHEMA = "Clip.1";
      clip["media_reference"] = {
        OTIO_SCHEMA: "MissingReference.1",
        available_range: {
          start_time: otioTime(90_000, 25),
          duration: otioTime(125, 25),
        },
      };
      delete clip.media_references;
      clip.source_range!.start_time = otioTime(90_025, 25);
      clip.source_range!.duration = otioTime(75, 25);
      editor.timeline.tracks.children.length = 1;
    });
    expect(told).toBe("");
    expect(patch).toContain("+  - { id: two, prompt: Two., cut: { in: 1, out: 4 } }");
  });

  test.each([
    ["{ not json", "error TIMELINE_NOT_JSON"],
    ["[1, 2]", "error TIMELINE_NOT_OTIO"],
    ['{"OTIO_SCHEMA": "Clip.2"}', "expected an OTIO timeline, got a Clip"],
    ['{"OTIO_SCHEMA": "Timeline.1", "tracks": {"children": []}}', "error TIMELINE_NO_PICTURE"],
  ])("%s is no timeline", async (text, told) => {
    const imported = await editAndImport(film, (editor) => (editor.text = () => text));
    expect(imported.told).toContain(told);
    expect(imported.patch).toBe("");
  });

  test("markers that come back are compared in frames", async () => {
    const { patch } = await editAndImport(film, (editor) => {
      editor.clip("one").markers = [otioMarker("bell", 24, "GREEN")];
    });
    expect(patch).toBe("");
  });
});

describe("music lies where the storyboard puts it", () => {
  const music = {
    kind: "music" as const,
    cues: [
      {
        name: "theme",
        path: "/films/t.wav",
        startFrame: 0,
        frameCount: 240,
        durationSeconds: 12.5,
        sourceInFrame: 0,
        gainDb: 0,
        fadeInFrames: 0,
        fadeOutFrames: 0,
        channels: 1,
        sampleRateHz: 48_000,
      },
    ],
  };
  const cue = (start: number, frames: number): OtioChild => ({
    OTIO_SCHEMA: "Clip.2",
    name: "theme",
    metadata: {},
    source_range: {
      OTIO_SCHEMA: "TimeRange.1",
      start_time: otioTime(start),
      duration: otioTime(frames),
    },
  });

  test.each([
    ["as it was", [cue(0, 240)], []],
    ["trimmed at its head", [cue(24, 216)], ['"theme" was moved, trimmed or disabled']],
    ["disabled", [{ ...cue(0, 240), enabled: false }], ['"theme" was moved, trimmed or disabled']],
    ["gone", [], ['"theme" is missing']],
  ])("%s", (_, children, told) => {
    const track = { name: "M", kind: "Audio", metadata: { storyreel: { track: "music" } } };
    const picture = { name: "V", kind: "Video", children: [cue(0, 240)] };
    const stack = { children: [picture, { ...track, children }] };
    const { diagnostics } = parseOtio(
      {
        path: "edited.otio",
        text: JSON.stringify({
          OTIO_SCHEMA: "Timeline.1",
          tracks: { children: stack.children.map((one) => ({ OTIO_SCHEMA: "Track.1", ...one })) },
        }),
      },
      {
        rate: { numerator: 24, denominator: 1 },
        ids: ["theme"],
        isOwnMedia: () => false,
        hasSound: () => false,
        soundTracks: [music],
        splitSound: [],
      },
    );
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual(
      told.map((what) => `TIMELINE_SOUND track "M": ${what}; the storyboard is not changed`),
    );
  });
});

test("a number that JSON does not have is told where it stands", async () => {
  const imported = await editAndImport(film, (editor) => {
    editor.text = () => '{"OTIO_SCHEMA":"Timeline.1",\n "rate": NaN}';
  });
  expect(imported.told).toContain("edited.otio:2:10 error TIMELINE_NOT_JSON");
});

test("the documentation has every code, and no other", async () => {
  const text = await readFile(new URL("../docs/timelines.md", import.meta.url), "utf8");
  const documented = new Set(text.match(/TIMELINE_[A-Z_]+/g));
  expect([...documented].toSorted((a, b) => a.localeCompare(b))).toEqual(
    timelineCodes.toSorted((a, b) => a.localeCompare(b)),
  );
});
