import { readFileSync } from "node:fs";
import { DtdValidator, XmlDocument, XmlDtd } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { formatEdl } from "../src/timeline/export/format-edl.ts";
import { formatFcpxml } from "../src/timeline/export/format-fcpxml.ts";
import { formatOtio } from "../src/timeline/export/format-otio.ts";
import { listLosses } from "../src/timeline/export/format-timeline.ts";
import { parseOtio } from "../src/timeline/import/parse-otio.ts";
import { isBlend } from "../src/storyboard/transition-types.ts";
import { splitSoundTracks } from "../src/timeline/split-sound-tracks.ts";
import { formatTimecode } from "../src/film/media/timecode.ts";
import type { Timeline } from "../src/timeline/timeline.ts";
import { readEdl, screenOf } from "./edl-reader.ts";
import { everything, timelineOf } from "./timeline-kit.ts";

const urls = { folder: "/film/out/night", style: "relative" } as const;
const golden = (name: string): string => `./fixtures/timelines/${name}`;
const dtd = readFileSync(
  new URL("./fixtures/timelines/fcpxml-subset.dtd", import.meta.url),
  "utf8",
);

/** Throws what libxml2 has against the document. */
function validate(text: string): void {
  using document = XmlDocument.fromString(text);
  using rules = XmlDtd.fromString(dtd);
  new DtdValidator(rules).validate(document);
}

/** Of the fades that belong to a film, and of what editors rarely use. */
const faded = timelineOf(
  [
    { id: "a", inFrame: 3, frames: 30 },
    {
      id: "b",
      inFrame: 8,
      frames: 41,
      transition: { type: "dip", colour: "black", beforeFrames: 6, afterFrames: 7 },
    },
    {
      id: "c",
      inFrame: 9,
      frames: 40,
      transition: { type: "push_left", colour: "black", beforeFrames: 5, afterFrames: 4 },
    },
  ],
  {
    opening: { colour: "black", frameCount: 12 },
    ending: { colour: "black", frameCount: 10 },
  },
);

describe("OTIO", () => {
  test("says everything that a timeline holds", async () => {
    await expect(formatOtio(everything(), urls)).toMatchFileSnapshot(golden("everything.otio"));
  });

  test("adds up: each track is as long as the film", () => {
    type Child = { OTIO_SCHEMA: string; source_range?: { duration: { value: number } } };
    const root = JSON.parse(formatOtio(everything(), urls)) as {
      tracks: { children: { name: string; children: Child[] }[] };
    };
    const lengths = root.tracks.children.map(({ children }) =>
      children.reduce((sum, { source_range: range }) => sum + (range?.duration.value ?? 0), 0),
    );
    expect(root.tracks.children.map(({ name }) => name)).toEqual([
      "picture",
      "production sound",
      "narration",
      "music",
    ]);
    expect(lengths).toEqual([254, 254, 254, 254]);
  });

  test("has the fades of the film at its ends, and the name of what it does not know", () => {
    type Child = { name: string; transition_type?: string; OTIO_SCHEMA: string };
    const root = JSON.parse(formatOtio(faded, urls)) as {
      tracks: { children: { children: Child[] }[] };
    };
    const picture = root.tracks.children[0]!.children.map(
      ({ name, transition_type: type, OTIO_SCHEMA: schema }) =>
        type === undefined ? name || schema : `${type} ${name}`,
    );
    expect(picture).toEqual([
      "SMPTE_Dissolve fade_from_black",
      "a",
      "Custom_Transition dip_to_black",
      "b",
      "Custom_Transition push_left",
      "c",
      "SMPTE_Dissolve fade_to_black",
      "Gap.1",
    ]);
    expect(listLosses({ timeline: faded, captions: undefined }, "otio")).toEqual([
      "OTIO: wipes, slides, pushes, irises and dips are custom transitions, which some edit suites show as dissolves",
    ]);
  });

  test("names media by absolute URL when asked", () => {
    const text = formatOtio(everything(), { ...urls, style: "absolute" });
    expect(text).toContain('"file:///film/media/face%201.mp4"');
    expect(formatOtio(everything(), urls)).toContain('"../../media/face%201.mp4"');
  });
});

describe("sound", () => {
  const cue = { durationSeconds: 4, channels: 2, sampleRateHz: 48_000 };
  const timeline = timelineOf(
    [
      { id: "a", inFrame: 12, frames: 48 },
      {
        id: "b",
        inFrame: 24,
        frames: 48,
        sound: { gainDb: -3, leadFrames: 12, lagFrames: 6 },
      },
      { id: "c", frames: 48 },
    ],
    {
      soundTracks: [
        {
          kind: "effects",
          cues: [
            {
              ...cue,
              name: "door",
              path: "/film/audio/door.wav",
              startFrame: 50,
              frameCount: 30,
              sourceInFrame: 6,
              gainDb: -6,
              fadeInFrames: 3,
              fadeOutFrames: 12,
            },
          ],
        },
      ],
    },
  );

  test("of effects, levels, fades and split edits is in FCPXML", () => {
    const text = formatFcpxml(timeline, urls);
    expect(() => validate(text)).not.toThrow();
    expect(text).toMatch(/name="b" .*audioStart="12\/24s" audioDuration="66\/24s"/);
    expect(text).toMatch(/<\/note>\s*<adjust-volume amount="-3dB"\/>/);
    expect(text).toMatch(/offset="26\/24s" name="door" start="6\/24s" duration="30\/24s"/);
    expect(text).toMatch(
      /amount="-6dB">\s*<param name="amount" value="-6dB">\s*<fadeIn type="linear" duration="3\/24s"\/>\s*<fadeOut type="linear" duration="12\/24s"\/>/,
    );
  });

  test("is in OTIO on tracks of its own, and read back without a remark", () => {
    const text = formatOtio(timeline, urls);
    const { tracks } = JSON.parse(text) as { tracks: { children: { name: string }[] } };
    expect(tracks.children.map(({ name }) => name)).toEqual([
      "picture",
      "production sound",
      "split sound",
      "effects",
    ]);
    const known = {
      rate: timeline.rate,
      ids: ["a", "b", "c"],
      retimeOf: () => undefined,
      isOwnMedia: () => true,
      hasSound: () => true,
      soundTracks: timeline.soundTracks,
      splitSound: splitSoundTracks(timeline).map((pieces) =>
        pieces.map(({ clip, ...place }) => ({ name: clip.shotId, ...place })),
      ),
    };
    const read = (edited: string) =>
      parseOtio({ path: "edited.otio", text: edited }, known).diagnostics.map(
        ({ message }) => message,
      );
    expect(read(text)).toEqual([]);
    // The lead of b, and the door, somewhat longer.
    const [lead, door] = ['"value": 12', '"value": 30'];
    expect(read(text.replaceAll(lead, '"value": 13'))).toContain(
      'track "split sound": "b" was moved, trimmed or disabled; the storyboard is not changed',
    );
    expect(read(text.replaceAll(door, '"value": 29'))).toEqual([
      'track "effects": "door" was moved, trimmed or disabled; the storyboard is not changed',
    ]);
  });

  test("that a format loses is told", () => {
    const film = { timeline, captions: undefined };
    expect(listLosses(film, "edl")).toEqual([
      "EDL: sound that leads or lags its picture is cut with it",
    ]);
    expect(listLosses(film, "otio")).toEqual([
      "OTIO: levels and fades of sound are metadata, which suites ignore",
    ]);
    expect(listLosses(film, "fcpxml")).toEqual([]);
  });
});

describe("FCPXML", () => {
  test("says everything that a timeline holds, and follows the DTD", async () => {
    const text = formatFcpxml(everything(), urls);
    await expect(text).toMatchFileSnapshot(golden("everything.fcpxml"));
    expect(() => validate(text)).not.toThrow();
  });

  test("is refused by the same judge when a word is out of place", () => {
    const text = formatFcpxml(everything(), urls);
    expect(() => validate(text.replace('tcFormat="NDF"', 'tcFormat="no"'))).toThrow("tcFormat");
    expect(() => validate(text.replace(/ref="r\d+"/, 'ref="r99"'))).toThrow("r99");
    expect(() => validate(text.replace("<note>", "<marker/><note>"))).toThrow("marker");
  });

  test("holds text that is no XML, and drops what XML cannot hold", () => {
    const prompt = `]]> <a b='c'>&amp; \u0000\u000b\ud800 "é" 灯`;
    const text = formatFcpxml(timelineOf([{ id: "one", frames: 24, prompt }]), urls);
    expect(() => validate(text)).not.toThrow();
    using document = XmlDocument.fromString(text);
    expect(document.get("//note")?.content).toBe(`]]> <a b='c'>&amp; \ufffd "é" 灯`);
  });

  test("counts in whole frames at television rates", () => {
    const rate = { numerator: 24_000, denominator: 1001 };
    const text = formatFcpxml(
      timelineOf(
        [
          { id: "one", frames: 24 },
          { id: "two", frames: 25 },
        ],
        { rate },
      ),
      urls,
    );
    expect(() => validate(text)).not.toThrow();
    expect(text).toContain('duration="49049/24000s" tcStart="86486400/24000s"');
  });
});

test("FCPXML fades the first and the last clip with the film, and both sides of a dip", () => {
  const text = formatFcpxml(faded, urls);
  expect(() => validate(text)).not.toThrow();
  const fades = [...text.matchAll(/<(fadeIn|fadeOut) type="linear" duration="([^"]+)"/g)];
  // Of picture and sound.
  expect(fades.map(([, name, duration]) => `${name} ${duration}`)).toEqual(
    [
      ["fadeIn 12/24s", "fadeOut 6/24s"],
      ["fadeIn 12/24s", "fadeOut 6/24s"],
      ["fadeIn 7/24s"],
      ["fadeIn 7/24s"],
      ["fadeOut 10/24s"],
      ["fadeOut 10/24s"],
    ].flat(),
  );
  expect(listLosses({ timeline: faded, captions: undefined }, "fcpxml")).toEqual([
    "FCPXML: wipes, slides, pushes and irises become dissolves",
  ]);
});

describe("CMX 3600", () => {
  test("says the picture and the clips' own sound", async () => {
    await expect(formatEdl(everything(), urls)).toMatchFileSnapshot(golden("everything.edl"));
  });

  test.each<[string, Timeline]>([
    ["everything at once", everything()],
    [
      "cuts",
      timelineOf([
        { id: "a", inFrame: 3, frames: 30 },
        { id: "b", frames: 41 },
      ]),
    ],
    ["an opening, a dip, a push and an ending", faded],
  ])("shows the right frame of the right reel at every frame of the film: %s", (_, timeline) => {
    const shown = screenOf(readEdl(formatEdl(timeline, urls), 24));
    expect(shown).toEqual(expectedScreen(timeline));
  });

  test("takes ids that are no reel names", () => {
    const ids = ["arrival-010", "arrival_010", "arrival.010", "灯", "bl", "ax"];
    const text = formatEdl(timelineOf(ids.map((id) => ({ id, frames: 24 }))), urls);
    const reels = readEdl(text, 24).map(({ reel }) => reel);
    expect(reels).toEqual(["ARRIV010", "ARRIV012", "ARRIV013", "SHOT", "BL2", "AX2"]);
  });
});

/** What is on the screen, straight from the timeline: both pictures in a transition. */
function expectedScreen({ clips, frameCount, opening, ending }: Timeline): string[] {
  return Array.from({ length: frameCount }, (_, frame) => {
    const shown = clips.flatMap((clip, index) => {
      const entering = clip.transition;
      const leaving = clips[index + 1]?.transition;
      const isBoth = (one: typeof entering): boolean => one !== undefined && isBlend(one.type);
      const head = isBoth(entering) ? entering!.beforeFrames : 0;
      const tail = isBoth(leaving) ? leaving!.afterFrames : 0;
      const at = frame - clip.startFrame;
      if (at < -head || at >= clip.frameCount + tail) return [];
      const name = clip.shotId.toUpperCase().replace("ARRIVAL-010", "ARRIV010");
      return [`${name}:${clip.sourceInFrame + at}`];
    });
    const isOfFilm =
      frame < (opening?.frameCount ?? 0) || frame >= frameCount - (ending?.frameCount ?? 0);
    const fades = clips.some(({ transition, startFrame }) => {
      if (isOfFilm) return true;
      if (transition === undefined || isBlend(transition.type)) return false;
      const at = frame - startFrame;
      return at >= -transition.beforeFrames && at < transition.afterFrames;
    });
    return [...(fades ? ["BL"] : []), ...shown].toSorted().join("+");
  });
}

test.each([
  [0, 24, "00:00:00:00"],
  [86_399, 24, "00:59:59:23"],
  [90_000, 25, "01:00:00:00"],
  [3599 * 30 + 29, 30, "00:59:59:29"],
])("frame %i at %i a second is %s", (frame, numerator, timecode) => {
  const clock = { rate: { numerator, denominator: 1 }, timecode: "non_drop" } as const;
  expect(formatTimecode(frame, clock)).toBe(timecode);
});

test("television rates count the frames of the next whole rate", () => {
  const rate = { numerator: 24_000, denominator: 1001 };
  expect(formatTimecode(24 * 60, { rate, timecode: "non_drop" })).toBe("00:01:00:00");
});

// SMPTE ST 12-1: labels 00 and 01 are left out at each minute but every tenth; at 59.94, 00 to 03.
test.each([
  [0, 30_000, "00:00:00;00"],
  [1799, 30_000, "00:00:59;29"],
  [1800, 30_000, "00:01:00;02"],
  [3597, 30_000, "00:01:59;29"],
  [3598, 30_000, "00:02:00;02"],
  [17_981, 30_000, "00:09:59;29"],
  [17_982, 30_000, "00:10:00;00"],
  [107_892, 30_000, "01:00:00;00"],
  [3599, 60_000, "00:00:59;59"],
  [3600, 60_000, "00:01:00;04"],
  [215_784, 60_000, "01:00:00;00"],
])("frame %i of %i/1001 a second is %s with dropped frames", (frame, numerator, timecode) => {
  const clock = { rate: { numerator, denominator: 1001 }, timecode: "drop" } as const;
  expect(formatTimecode(frame, clock)).toBe(timecode);
});

test("a film with drop-frame timecode starts at one o'clock in every format", () => {
  const rate = { numerator: 30_000, denominator: 1001 };
  const timeline = timelineOf(
    [
      { id: "one", frames: 1800 },
      { id: "two", frames: 60 },
    ],
    {
      rate,
      timecode: "drop",
    },
  );
  const fcpxml = formatFcpxml(timeline, urls);
  expect(() => validate(fcpxml)).not.toThrow();
  expect(fcpxml).toContain('tcStart="107999892/30000s" tcFormat="DF"');
  const otio = JSON.parse(formatOtio(timeline, urls)) as { global_start_time: { value: number } };
  expect(otio.global_start_time.value).toBe(107_892);
  const edl = formatEdl(timeline, urls);
  expect(edl).toContain("FCM: DROP FRAME");
  expect(edl).toContain("01:00:00;00 01:01:00;02");
  expect(readEdl(edl, 30).map(({ recordIn }) => recordIn)).toEqual([107_892, 109_692]);
});
