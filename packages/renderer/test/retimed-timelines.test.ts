import { readFileSync } from "node:fs";
import { DtdValidator, XmlDocument, XmlDtd } from "libxml2-wasm";
import { expect, test } from "vitest";
import { formatEdl } from "../src/timeline/export/format-edl.ts";
import { formatFcpxml } from "../src/timeline/export/format-fcpxml.ts";
import { listLosses } from "../src/timeline/export/format-timeline.ts";
import type { Timeline } from "../src/timeline/timeline.ts";
import { editAndImport } from "./import-kit.ts";
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

test("another speed, and another length of a held frame, are refused", async () => {
  const faster = await editAndImport(
    film,
    (editor) => {
      const [first, clip] = editor.picture.filter(({ name }) => name === "slow");
      first!.source_range!.duration.value += 6;
      clip!.effects = [{ OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: 4 }];
    },
    fake,
  );
  const errors = faster.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'TIMELINE_RETIME the first frame of "slow" is held for 18 frames, and for 12 in the storyboard',
    'TIMELINE_RETIME clip "slow" plays at 4 times its speed',
  ]);
  expect(faster.text).toBe(film);
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
