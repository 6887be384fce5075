import { expect, test } from "vitest";
import type { FilmShot, FilmTransition } from "../cut/film-cut.ts";
import { filmColour } from "../media/colour.ts";
import { writeSoundGraph } from "./sound-graph.ts";
import type { CutWithSound, PlannedCue } from "./sound-plan.ts";
import { splitSound } from "./split-sound.ts";

/** Shots of 5 s from clips of 6 s, with handles on both sides. */
function filmOf(shotCount: number, intoLast?: FilmTransition): CutWithSound {
  const shots = Array.from({ length: shotCount }, (_, index): FilmShot => ({
    shotId: `s${index}`,
    source: {
      path: `/clips/${index}.mp4`,
      sha256: `hash ${index}`,
      codec: "avc",
      widthPx: 256,
      heightPx: 144,
      rate: { numerator: 24, denominator: 1 },
      frameCount: 144,
      durationSeconds: 6,
      timelineFrames: 144,
      colour: filmColour,
      canCopy: true,
      joinKey: "",
      sound: { channels: 2, startSeconds: 0, endSeconds: 6 },
    },
    sourceInFrame: 12,
    startFrame: 120 * index,
    frameCount: 120,
    transition: index === shotCount - 1 ? intoLast : undefined,
  }));
  return {
    rate: { numerator: 24, denominator: 1 },
    frameCount: 120 * shotCount,
    shots,
    sound: {
      keepsProductionSound: true,
      shots: [],
      music: [],
      effects: [],
      stems: [],
      narration: [],
      loudness: undefined,
    },
  };
}

const graphs = (cut: CutWithSound) => splitSound(cut).map((chunk) => writeSoundGraph(cut, chunk));

test("a shot at the end changes only the last chunk of the sound", () => {
  const before = graphs(filmOf(30));
  const after = graphs(filmOf(31));
  expect(before).toHaveLength(7);
  expect(after.slice(0, 6)).toEqual(before.slice(0, 6));
  expect(after[6]).not.toEqual(before[6]);
});

test("a dissolve changes only the chunk that it is heard in", () => {
  const before = graphs(filmOf(30));
  const after = graphs(
    filmOf(30, { type: "dissolve", colour: "black", beforeFrames: 6, afterFrames: 6 }),
  );
  expect(after.slice(0, 6)).toEqual(before.slice(0, 6));
  expect(after[6]).not.toEqual(before[6]);
});

test("the middle of a long shot is read without the rest of it", () => {
  const { inputs, text } = writeSoundGraph(filmOf(1), { fromSample: 48_000, toSample: 96_000 });
  expect(inputs).toHaveLength(1);
  expect(text).toContain("atrim=start_sample=72000:end_sample=120000,");
  expect(text).not.toMatch(/areverse|afade/);
});

function cueOf(name: string, startSeconds: number, seconds: number): PlannedCue {
  return {
    path: `/sounds/${name}.wav`,
    sha256: `hash ${name}`,
    durationSeconds: seconds,
    channels: 2,
    sampleRateHz: 48_000,
    startSeconds: 0,
    startSample: startSeconds * 48_000,
    lengthSamples: seconds * 48_000,
    sourceStartSample: 0,
    loopSamples: undefined,
    fadeInSamples: 0,
    fadeOutSamples: 0,
    gainDb: 0,
  };
}

/** 150 s: with the score under all of it, a bell, and a word of narration that the score makes room for. */
function scored(bellAt: number, spokenAt: number): CutWithSound {
  const film = filmOf(30);
  const [fromSample, toSample] = [spokenAt * 48_000, (spokenAt + 2) * 48_000];
  const ramps = { attackSamples: 24_000, releaseSamples: 24_000 };
  const ducking = { amountDb: -9, ...ramps, spans: [{ fromSample, toSample }] };
  const { startSample: _, ...word } = cueOf("word", 0, 2);
  return {
    ...film,
    sound: {
      keepsProductionSound: true,
      shots: [],
      narration: [{ ...word, shotId: "s0", startSample: fromSample }],
      music: [{ ...cueOf("score", 0, 150), ducking }],
      effects: [cueOf("bell", bellAt, 1)],
      loudness: undefined,
      stems: [],
    },
  };
}

test("a cue that moves, and what makes room for it, change only the chunks that they are heard in", () => {
  const before = graphs(scored(70, 30));
  expect(before).toHaveLength(7);
  const changed = (cut: CutWithSound): number[] =>
    graphs(cut).flatMap((graph, index) => (graph.text === before[index]?.text ? [] : [index]));
  // Chunks of 21.8 s.
  expect(changed(scored(75, 30))).toEqual([3]);
  expect(changed(scored(92, 30))).toEqual([3, 4]);
  expect(changed(scored(70, 35))).toEqual([1]);
  expect(changed(scored(70, 50))).toEqual([1, 2]);
});
