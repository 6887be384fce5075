import { describe, expect, test } from "vitest";
import { formatEdl } from "../src/timeline/export/format-edl.ts";
import { formatFcpxml } from "../src/timeline/export/format-fcpxml.ts";
import { formatOtio } from "../src/timeline/export/format-otio.ts";
import { timelineFrames } from "../src/film/media/clip.ts";
import { frameRateOf, secondsOf } from "../src/film/media/frame-rate.ts";
import type { FilmTransition } from "../src/film/cut/film-cut.ts";
import type { Timeline, TimelineMedia } from "../src/timeline/timeline.ts";
import { heardOf, readEdl } from "./edl-reader.ts";
import type { OtioChild } from "./otio-editor.ts";
import { everything, timelineOf, type KitClip } from "./timeline-kit.ts";

const urls = { folder: "/film/out/night", style: "relative" } as const;

type Time = { readonly value: number; readonly rate: number };
type Range = { readonly start_time: Time; readonly duration: Time };
type Reference = { readonly available_range: Range };

function tracksOf(timeline: Timeline): { name: string; children: OtioChild[] }[] {
  const root = JSON.parse(formatOtio(timeline, urls)) as {
    tracks: { children: { name: string; children: OtioChild[] }[] };
  };
  return root.tracks.children;
}

function availableOf(clip: OtioChild): Range {
  return (clip.media_references!["DEFAULT_MEDIA"] as unknown as Reference).available_range;
}

const rates = [23.976, 24, 25, 29.97, 30, 50, 59.94];
const pairs = rates.flatMap((film) => rates.map((own): [number, number] => [own, film]));

/** A film of one whole clip of three seconds. */
function wholeClip(own: number, film: number): Timeline {
  const rate = frameRateOf(film);
  const ownRate = frameRateOf(own);
  const frameCount = Math.round(3 * own);
  const video = { frameCount, rate: ownRate, durationSeconds: secondsOf(frameCount, ownRate) };
  const frames = timelineFrames({ video } as Parameters<typeof timelineFrames>[0], rate);
  const timeline = timelineOf([{ id: "one", frames, available: frames }], { rate });
  const [clip] = timeline.clips;
  const media: TimelineMedia = { ...clip!.activeTake.media!, ...video };
  const take = { ...clip!.activeTake, media };
  return { ...timeline, clips: [{ ...clip!, takes: [take], activeTake: take }] };
}

describe("media are as long as they are, in their own frames", () => {
  test.each(pairs)("%f fps in a film of %f fps", (own, film) => {
    const timeline = wholeClip(own, film);
    const { frameCount, durationSeconds } = timeline.clips[0]!.activeTake.media!;
    const clip = tracksOf(timeline)[0]!.children[0]!;
    const { numerator, denominator } = frameRateOf(own);
    const { start_time: start, duration } = availableOf(clip);
    expect([start.value, duration.value, duration.rate]).toEqual([
      0,
      frameCount,
      numerator / denominator,
    ]);
    // What is shown counts the film's frames, the last of which may begin in the media and end after them.
    const shown = clip.source_range!.duration;
    expect(shown.value / shown.rate).toBeLessThanOrEqual(durationSeconds + 0.5 / film);
    const fcpxml = formatFcpxml(timeline, urls);
    const [, ticks, perSecond = "1"] = /<asset [^>]*duration="(\d+)(?:\/(\d+))?s"/.exec(fcpxml)!;
    expect(Number(ticks) / Number(perSecond)).toBeCloseTo(durationSeconds, 9);
    const conform = /<conform-rate scaleEnabled="(.)" srcFrameRate="([\d.]+)"/.exec(fcpxml);
    const isNear = Math.round(own) === Math.round(film) && own !== film;
    expect(conform?.slice(1)).toEqual(
      own === film ? undefined : [isNear ? "1" : "0", String(Number(own.toFixed(2)))],
    );
    const notes = formatEdl(timeline, urls).match(/MEDIA HAS [\d.]+ FPS.*/g);
    expect(notes).toEqual(
      own === film ? null : [`MEDIA HAS ${own} FPS; SOURCE TIMES COUNT ${film} FPS`],
    );
  });

  test("three seconds at 30 do not become 3.003 at 29.97", () => {
    const timeline = wholeClip(30, 29.97);
    const { duration } = availableOf(tracksOf(timeline)[0]!.children[0]!);
    expect(duration.value / duration.rate).toBe(3);
    expect(formatFcpxml(timeline, urls)).toContain('start="0s" duration="3s" hasVideo="1"');
  });

  test("media without a constant rate have an exact length, and no rate to conform", () => {
    const timeline = wholeClip(30, 24);
    const take = timeline.clips[0]!.activeTake;
    const varying = { ...take, media: { ...take.media!, rate: undefined, durationSeconds: 3.02 } };
    const clips = [{ ...timeline.clips[0]!, takes: [varying], activeTake: varying }];
    const { duration } = availableOf(tracksOf({ ...timeline, clips })[0]!.children[0]!);
    expect(duration).toMatchObject({ value: 72.48, rate: 24 });
    const fcpxml = formatFcpxml({ ...timeline, clips }, urls);
    expect(fcpxml).toContain('duration="3020/1000s" hasVideo="1"');
    expect(fcpxml).toContain('<conform-rate scaleEnabled="0"/>');
    expect(formatEdl({ ...timeline, clips }, urls)).toContain("MEDIA HAS A VARYING RATE");
  });

  test("sound does not reach beyond its file", () => {
    const [narration] = tracksOf(everything()).filter(({ name }) => name === "narration");
    const clip = narration!.children.find(({ OTIO_SCHEMA: schema }) => schema === "Clip.2")!;
    expect(availableOf(clip).duration).toMatchObject({ rate: 48_000, value: 80_000 });
    expect(clip.source_range!.duration).toMatchObject({ rate: 24, value: 40 });
  });
});

const fadeTo: FilmTransition = {
  type: "fade_to",
  colour: "black",
  beforeFrames: 12,
  afterFrames: 0,
};
const fadeFrom: FilmTransition = {
  type: "fade_from",
  colour: "black",
  beforeFrames: 0,
  afterFrames: 10,
};
const dissolve: FilmTransition = {
  type: "dissolve",
  colour: "black",
  beforeFrames: 6,
  afterFrames: 6,
};

/** What OTIO's reader says a transition uses of its neighbours, against what there is of their media. */
function reachesOf(children: readonly OtioChild[]): string[] {
  return children.flatMap((child, index) => {
    if (child.OTIO_SCHEMA !== "Transition.1") return [];
    const [before, after] = [children[index - 1], children[index + 1]];
    const wrong: string[] = [];
    if (before?.OTIO_SCHEMA === "Clip.2") {
      const range = before.source_range!;
      const end = range.start_time.value + range.duration.value + child.out_offset!.value;
      if (end > availableOf(before).duration.value) wrong.push(`after ${before.name}`);
      if (range.duration.value < child.in_offset!.value) wrong.push(`in ${before.name}`);
    }
    if (after?.OTIO_SCHEMA === "Clip.2") {
      const range = after.source_range!;
      if (range.start_time.value < child.in_offset!.value) wrong.push(`before ${after.name}`);
      if (range.duration.value < child.out_offset!.value) wrong.push(`in ${after.name}`);
    }
    return wrong;
  });
}

describe("fades need no handles", () => {
  test.each<[string, KitClip[]]>([
    [
      "to black",
      [
        { id: "a", frames: 120 },
        { id: "b", frames: 120, transition: fadeTo },
      ],
    ],
    [
      "from black",
      [
        { id: "a", frames: 120 },
        { id: "b", frames: 120, transition: fadeFrom },
      ],
    ],
    ["at the start", [{ id: "a", frames: 120, transition: fadeFrom }]],
    [
      "over whole shots, on both sides",
      [
        { id: "a", frames: 120 },
        { id: "b", frames: 22, available: 22, transition: fadeFrom },
        { id: "c", frames: 12, available: 12, transition: fadeTo },
        { id: "d", frames: 12, available: 12, transition: fadeTo },
      ],
    ],
    [
      "beside a dissolve",
      [
        { id: "a", frames: 100, inFrame: 10 },
        { id: "b", frames: 18, inFrame: 10, transition: dissolve },
        { id: "c", frames: 120, transition: fadeTo },
      ],
    ],
  ])("%s", (_, clips) => {
    const timeline = timelineOf(clips);
    for (const { children } of tracksOf(timeline)) {
      expect(reachesOf(children)).toEqual([]);
      const lengths = children.map(({ source_range: range }) => range?.duration.value ?? 0);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(timeline.frameCount);
      expect(children.some(({ OTIO_SCHEMA: schema }) => schema === "Transition.1")).toBe(true);
    }
    const lines = readEdl(formatEdl(timeline, urls), 24);
    expect(lines.every(({ sourceIn, sourceOut }) => sourceIn >= 0 && sourceOut <= 120)).toBe(true);
    const dissolves = clips.filter(({ transition }) => transition?.type === "dissolve");
    const laid = formatFcpxml(timeline, urls).match(/<transition/g) ?? [];
    expect(laid).toHaveLength(dissolves.length);
  });
});

describe("the sound of the clips follows the picture", () => {
  const joined = (isSilent: "a" | "b" | undefined): Timeline => {
    const timeline = timelineOf([
      { id: "a", inFrame: 10, frames: 60 },
      { id: "b", inFrame: 10, frames: 60, transition: dissolve },
    ]);
    const clips = timeline.clips.map((clip) => {
      if (clip.shotId !== isSilent) return clip;
      const take = { ...clip.activeTake, media: { ...clip.activeTake.media!, sound: undefined } };
      return { ...clip, takes: [take], activeTake: take };
    });
    return { ...timeline, clips };
  };

  test.each([
    [undefined, ["A:64+B:4", "A:75+B:15"]],
    ["a", ["B:4+BL", "B:15+BL"]],
    ["b", ["A:64+BL", "A:75+BL"]],
  ] as const)("through a dissolve, without sound in %s", (isSilent, heard) => {
    const timeline = joined(isSilent);
    const sound = heardOf(readEdl(formatEdl(timeline, urls), 24));
    const offset = isSilent === "a" ? 0 : 54;
    expect([sound[offset], sound[offset + 11]]).toEqual(heard);
    const track = tracksOf(timeline)[1]!;
    expect(track.name).toBe("production sound");
    expect(track.children.map(({ OTIO_SCHEMA: schema }) => schema.split(".")[0])).toEqual([
      isSilent === "a" ? "Gap" : "Clip",
      "Transition",
      isSilent === "b" ? "Gap" : "Clip",
    ]);
    expect(track.children[1]).toMatchObject({ transition_type: "SMPTE_Dissolve" });
    expect(formatFcpxml(timeline, urls)).toMatch(/<filter-audio ref="r\d+" name="Audio Crossfade"/);
  });

  test("and is not mentioned when it is muted", () => {
    const muted = { ...joined(undefined), keepsProductionSound: false };
    expect(formatEdl(muted, urls)).not.toContain("AA");
    expect(formatFcpxml(muted, urls)).not.toContain("filter-audio");
  });

  test("into a fade, in FCPXML as the volume of the clip", () => {
    const fcpxml = formatFcpxml(
      timelineOf([
        { id: "a", frames: 60 },
        { id: "b", frames: 60, transition: fadeTo },
      ]),
      urls,
    );
    expect(fcpxml).toMatch(/<adjust-volume amount="0dB">\s+<param[^>]+>\s+<fadeOut/);
  });
});
