import { defaultFormat } from "../../storyboard/output-format.ts";
import { expect, test } from "vitest";
import type { AssemblyPlan } from "../assembly/assembly-plan.ts";
import type { SoundPlan } from "./sound-plan.ts";
import { splitSound } from "./split-sound.ts";

const production: SoundPlan = {
  keepsProductionSound: true,
  shots: [],
  music: [],
  effects: [],
  stems: [],
  narration: [],
  loudness: undefined,
};

function filmOf(frameCount: number, sound: SoundPlan | undefined): AssemblyPlan {
  return {
    version: 1,
    deliverableId: "master",
    rate: { numerator: 24, denominator: 1 },
    widthPx: 256,
    heightPx: 144,
    reframe: "pad",
    output: defaultFormat,
    frameCount,
    shots: [],
    sound,
    captions: undefined,
    metadata: { title: "Film", language: undefined, chapters: [] },
  };
}

test("a film without sound has no chunk", () => {
  expect(splitSound(filmOf(240, undefined))).toEqual([]);
});

test.each([1, 24, 261, 262, 263, 524, 525, 4800, 86_400])(
  "the chunks of %i frames use every packet of the film once, and are given what they use",
  (frameCount) => {
    const samples = frameCount * 2000;
    const chunks = splitSound(filmOf(frameCount, production));
    let packet = 0;
    for (const chunk of chunks) {
      expect(chunk.fromSample).toBe((packet - chunk.skippedPackets) * 1024);
      expect(chunk.toSample).toBeLessThanOrEqual(samples);
      expect(chunk.toSample).toBeGreaterThan(chunk.fromSample);
      const encoded = Math.ceil((chunk.toSample - chunk.fromSample) / 1024) + 1;
      expect(encoded).toBeGreaterThanOrEqual(chunk.skippedPackets + chunk.packetCount);
      packet += chunk.packetCount;
    }
    expect(packet).toBe(Math.ceil(samples / 1024) + 1);
  },
);

test("a loudness target needs the whole film at once", () => {
  const loudness = { integratedLufs: -14, truePeakDbtp: -1 };
  expect(splitSound(filmOf(4800, { ...production, loudness }))).toHaveLength(1);
});
