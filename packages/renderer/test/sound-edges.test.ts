import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Clip } from "../src/film/media/clip.ts";
import { createFilmKit, type KitFilm, type KitShot } from "./film-kit.ts";
import {
  decibels,
  decodeStereo,
  mixSound,
  peak,
  rms,
  roughness,
  writeSoundClip,
  type Stereo,
} from "./sound-kit.ts";

const low = { hz: 80, amplitude: 0.25 };
const high = { hz: 4000, amplitude: 0.25 };
const second = 48_000;

let kit: Awaited<ReturnType<typeof createFilmKit>>;
// Low on the left, high on the right. No cut falls where either is 0.
const waves = (sign: string): string =>
  [low, high].map(({ hz, amplitude }) => `${sign}${amplitude}*sin(2*PI*${hz}*t+1)`).join("|");

let tone: Clip;
let opposite: Clip;
beforeAll(async () => {
  kit = await createFilmKit();
  tone = await writeSoundClip(kit, "tone", { waves: waves("") });
  opposite = await writeSoundClip(kit, "opposite", { waves: waves("-") });
});
afterAll(() => kit.remove());

function expectNoTick({ left, right }: Stereo, at: number, reach = 1500): void {
  const around = [at - reach, at + reach] as const;
  expect(roughness(left, low, around)).toBeLessThan(6);
  expect(roughness(right, high, around)).toBeLessThan(6);
}

async function mixOf(film: KitFilm): Promise<Stereo> {
  const { plan } = await kit.plan(film);
  if (plan === undefined) throw new Error("the plan is good");
  return mixSound(kit, plan);
}

describe("production sound has no tick", () => {
  const allCuts = (): KitShot[] => [
    { id: "first", media: tone, cut: { inSeconds: 0.25, outSeconds: 0.75 } },
    { id: "both-handles", media: opposite, cut: { inSeconds: 0.25, outSeconds: 0.75 } },
    { id: "tail-only", media: tone, cut: { outSeconds: 0.5 } },
    { id: "both-again", media: opposite, cut: { inSeconds: 0.5 } },
    { id: "head-only", media: tone, cut: { inSeconds: 0.5 } },
    { id: "no-handle", media: opposite, cut: { outSeconds: 0.5 } },
    { id: "silent", clip: { hasAudio: false, durationSeconds: 0.5, widthPx: 128, heightPx: 128 } },
    { id: "after-silence", media: tone, cut: { inSeconds: 0.25, outSeconds: 0.75 } },
  ];

  test("at cuts, with and without handles, beside silence, and at both ends of the film", async () => {
    const sound = await mixOf({ shots: allCuts() });
    expect(sound.left).toHaveLength(4 * second);
    for (let at = 0; at <= 4 * second; at += second / 2) expectNoTick(sound, at);
  });

  test("in the finished film, as far as AAC keeps a low tone smooth", async () => {
    const film = await kit.make({ shots: allCuts() });
    const { left, right } = await decodeStereo(kit, film.path);
    for (let at = second / 2; at < 4 * second; at += second / 2) {
      const around = [at - 1500, at + 1500] as const;
      expect(roughness(right, high, around)).toBeLessThan(1);
      // Its noise is 7 dB above the tone, and more where a tone starts: a hard cut is 40 dB above that.
      const isBesideSilence = at === 3 * second || at === 3.5 * second;
      const usual = isBesideSilence ? 18 : roughness(left, low, [at + 6000, at + 9000]);
      expect(roughness(left, low, around)).toBeLessThan(usual + 6);
    }
  });

  test("wherever the film is split", async () => {
    const { plan } = await kit.plan({ shots: allCuts() });
    if (plan === undefined) throw new Error("the plan is good");
    const { left } = await mixSound(kit, plan);
    // Within a crossing, shortly before the end of a shot, and in silence.
    const ends = [0, 23_900, 24_100, 119_990, 150_000];
    for (const [index, toSample] of ends.slice(1).entries()) {
      const fromSample = ends[index] ?? 0;
      const part = await mixSound(kit, plan, { fromSample, toSample });
      // -0 is 0.
      const isSame = part.left.every((sample, at) => sample === left[fromSample + at]);
      expect([part.left.length, isSame]).toEqual([toSample - fromSample, true]);
    }
  });

  test("where a clip's sound begins after its picture, or ends before it", async () => {
    const late = await writeSoundClip(kit, "late", {
      waves: waves(""),
      seconds: 0.6,
      inputOptions: "-itsoffset 0.21",
    });
    const sound = await mixOf({
      shots: [
        { id: "late", media: late },
        { id: "b", media: tone },
      ],
    });
    expectNoTick(sound, second, second + 1500);
    expect(peak(sound.left, 0, 0.205 * second)).toBe(0);
    expect(peak(sound.left, 0.3 * second, 0.7 * second)).toBeGreaterThan(0.24);
    expect(peak(sound.left, 0.815 * second, second)).toBe(0);
  });

  test("at the ends of a dissolve and of a fade, even of two frames", async () => {
    const handles = { inSeconds: 0.25, outSeconds: 0.75 };
    const sound = await mixOf({
      shots: [
        { id: "a", media: tone, cut: handles },
        {
          id: "b",
          media: tone,
          cut: handles,
          transition: { type: "dissolve", durationSeconds: 2 / 24 },
        },
        {
          id: "c",
          media: opposite,
          cut: handles,
          transition: { type: "fade_from_black", durationSeconds: 2 / 24 },
        },
        {
          id: "d",
          media: tone,
          cut: handles,
          transition: { type: "fade_to_black", durationSeconds: 2 / 24 },
        },
      ],
    });
    expect(sound.left).toHaveLength(2 * second);
    expectNoTick(sound, second, second + 1500);
  });
});

test("sound that continues over a cut is the same as without it", async () => {
  const { left } = await mixOf({
    shots: [
      { id: "a", media: tone, cut: { outSeconds: 0.5 } },
      { id: "b", media: tone, cut: { inSeconds: 0.5 } },
    ],
  });
  for (let at = 1000; at < second - 1000; at += 1) {
    const whole = low.amplitude * Math.sin((2 * Math.PI * low.hz * at) / second + 1);
    expect(Math.abs((left[at] ?? 0) - whole)).toBeLessThan(1e-5);
  }
});

test("a dissolve keeps the loudness of two unrelated sounds", async () => {
  const other = await writeSoundClip(kit, "other", {
    waves: "0.25*sin(2*PI*313*t)|0.25*sin(2*PI*313*t)",
  });
  const { left } = await mixOf({
    shots: [
      { id: "a", media: tone, cut: { outSeconds: 0.75 } },
      {
        id: "b",
        media: other,
        cut: { inSeconds: 0.25 },
        transition: { type: "dissolve", durationSeconds: 0.5 },
      },
    ],
  });
  for (const at of [0.2, 0.6, 0.7, 0.75, 0.8, 0.9, 1.2]) {
    const level = rms(left, at * second - 2400, at * second + 2400);
    expect(Math.abs(decibels(level / (0.25 / Math.SQRT2)))).toBeLessThan(0.5);
  }
});
