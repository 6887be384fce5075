import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { handlesOf } from "../src/film/cut/plan-range.ts";
import { noRetime, type Retime } from "../src/storyboard/retime.ts";
import { placeCue } from "../src/film/sound/place-cue.ts";
import type { Cue } from "../src/storyboard/storyboard.ts";
import {
  createFilmKit,
  decodeSamples,
  frames,
  readFrames,
  writeTone,
  type KitShot,
} from "./film-kit.ts";
import { mixSound, writeSoundClip } from "./sound-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;

beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const retimed = (changes: Partial<Retime>): Retime => ({ ...noRetime, ...changes });

/** Frames of a clip that a shot of `count` frames shows from its frame `from` on. */
const played = (id: string, count: number, frameAt: (index: number) => number): string[] =>
  Array.from({ length: count }, (_, index) => `${id}:${Math.floor(frameAt(index) + 1e-6)}`);

const again = (frame: string, count: number): string[] =>
  Array.from({ length: count }, () => frame);

async function show(shots: readonly KitShot[], name: string): Promise<readonly string[]> {
  const film = await kit.make(
    { shots, audio: { productionSound: "mute" } },
    { outputPath: kit.inFolder(`${name}.mp4`) },
  );
  const ids = shots.map(({ id }) => id);
  return readFrames(kit.ffmpeg, film, ids);
}

const twoSeconds = { durationSeconds: 2 };
const cut = { inSeconds: 0.5, outSeconds: 1 };

describe("a shot plays at its speed, frame by frame", () => {
  test.each([
    { speed: 0.5, count: 24 },
    { speed: 0.7, count: 17 },
    { speed: 2, count: 6 },
    { speed: 1.5, count: 8 },
    { speed: 0.1, count: 120 },
    { speed: 10, count: 1 },
  ])("$speed", async ({ speed, count }) => {
    const shot = { id: "a", clip: twoSeconds, cut, retime: retimed({ speed }) };
    expect(await show([shot], `speed-${speed}`)).toEqual(
      played("a", count, (index) => 12 + index * speed),
    );
  });

  test("of a clip with another rate", async () => {
    const clip = { ...twoSeconds, frameRate: 30 };
    const shot = { id: "a", clip, cut, retime: retimed({ speed: 0.5 }) };
    expect(await show([shot], "rate")).toEqual(
      played("a", 24, (index) => (12 + index * 0.5) * (30 / 24)),
    );
  });

  test("with the handles of a dissolve at the same speed", async () => {
    const transition = { type: "dissolve", durationSeconds: 0.5 } as const;
    const retime = retimed({ speed: 0.5 });
    const shots = [
      { id: "a", clip: twoSeconds, cut, retime },
      { id: "b", clip: twoSeconds, cut, retime, transition },
    ];
    const { plan } = await kit.plan({ shots });
    expect(plan?.shots.map(handlesOf)).toEqual([
      { headFrames: 24, tailFrames: 48 },
      { headFrames: 24, tailFrames: 48 },
    ]);
    const seen = await show(shots, "dissolve");
    expect(seen.slice(0, 18)).toEqual(played("a", 18, (index) => 12 + index / 2));
    expect(seen.slice(30)).toEqual(played("b", 18, (index) => 15 + index / 2));
    expect(seen).toHaveLength(48);
  });
});

describe("a held frame makes the film longer", () => {
  test("before and after the shot plays", async () => {
    const retime = retimed({ holdFirstSeconds: 0.25, holdLastSeconds: 0.5 });
    const shots = [
      { id: "a", clip: twoSeconds, cut, retime },
      { id: "b", clip: twoSeconds, cut },
    ];
    expect(await show(shots, "held")).toEqual([
      ...again("a:12", 6),
      ...frames("a", 12, 24),
      ...again("a:23", 12),
      ...frames("b", 12, 24),
    ]);
  });

  test("and goes on in a dissolve, where its clip ends", async () => {
    const transition = { type: "dissolve", durationSeconds: 0.5 } as const;
    const shots = [
      { id: "a", retime: retimed({ speed: 2, holdLastSeconds: 0.5 }) },
      { id: "b", transition, retime: retimed({ holdFirstSeconds: 0.5 }) },
    ];
    const seen = await show(shots, "held-dissolve");
    expect(seen.slice(0, 18)).toEqual([
      ...played("a", 12, (index) => index * 2),
      ...again("a:22", 6),
    ]);
    expect(seen.slice(30)).toEqual([...again("b:0", 6), ...frames("b", 0, 24)]);
  });
});

describe("the sound of a shot", () => {
  const tone = "0.5*sin(2*PI*1000*t)|0.5*sin(2*PI*1000*t)";
  const level = (samples: Float32Array): number =>
    Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
  const crossings = (samples: Float32Array): number =>
    samples.filter((one, index) => index > 0 && one >= 0 && (samples[index - 1] ?? 0) < 0).length;

  test("is stretched at the same pitch, and silent while a frame is held", async () => {
    const media = await writeSoundClip(kit, "tone", { waves: tone });
    const retime = retimed({ speed: 0.5, holdFirstSeconds: 0.5, holdLastSeconds: 0.5 });
    const film = await kit.make(
      { shots: [{ id: "a", media, retime }] },
      { outputPath: kit.inFolder("stretched.mp4") },
    );
    const samples = await decodeSamples(kit.ffmpeg, film.path);
    expect(film.durationSeconds).toBe(3);
    const heard = (from: number, to: number): Float32Array =>
      samples.subarray(from * 48_000, to * 48_000);
    expect(level(heard(0, 0.45))).toBeLessThan(0.001);
    expect(level(heard(0.6, 2.4))).toBeGreaterThan(0.3);
    expect(Math.abs(crossings(heard(1, 2)) - 1000)).toBeLessThan(10);
    expect(level(heard(2.55, 3))).toBeLessThan(0.001);
  });

  test("is the same in every part of the film that is encoded on its own", async () => {
    const media = await writeSoundClip(kit, "long", { waves: tone, seconds: 1 });
    const { plan } = await kit.plan({
      shots: [{ id: "a", media, retime: retimed({ speed: 0.5 }) }],
    });
    if (plan === undefined) throw new Error("the plan is good");
    const whole = await mixSound(kit, plan);
    const part = await mixSound(kit, plan, { fromSample: 40_000, toSample: 60_000 });
    expect(part.left).toEqual(whole.left.subarray(40_000, 60_000));
  });
});

describe("what is placed by the shots follows their length", () => {
  const narrated = (text: string) => ({ text, file: undefined });

  test("captions, narration, and a moment of a clip", async () => {
    await writeTone(kit.ffmpeg, kit.inFolder("voice.wav"), { seconds: 0.5, amplitude: 0.5 });
    const retime = retimed({ speed: 0.5, holdFirstSeconds: 0.5, holdLastSeconds: 0.5 });
    const { plan } = await kit.plan({
      shots: [
        { id: "a", clip: twoSeconds, cut, retime },
        {
          id: "b",
          clip: twoSeconds,
          narration: { ...narrated("She had not been back."), file: kit.inFolder("voice.wav") },
        },
      ],
      captions: { source: "narration", formats: ["srt"], burnIn: false },
    });
    // 0.5 s held, 0.5 s at half speed, 0.5 s held.
    expect(plan?.shots[1]?.startFrame).toBe(48);
    expect(plan?.frameCount).toBe(96);
    expect(plan?.captions?.cues[0]?.startFrame).toBe(48);
    expect(plan?.sound?.narration[0]).toMatchObject({ shotId: "b", startSample: 96_000 });
    if (plan === undefined) throw new Error("the plan is good");
    const effect: Cue = {
      kind: "effect",
      source: { kind: "file", file: "voice.wav" },
      place: { shotId: "a", atSeconds: 0.75 },
      inSeconds: 0,
      outSeconds: undefined,
      isLoop: false,
      durationSeconds: undefined,
      fadeInSeconds: undefined,
      fadeOutSeconds: undefined,
      gainDb: 0,
      span: { start: 0, end: 0 },
      spans: {},
    };
    const sound = { startSeconds: 0, durationSeconds: 0.5, channels: 2, sampleRateHz: 48_000 };
    // Held for 0.5 s, then 0.25 s of the clip at half speed.
    expect(placeCue(effect, sound, plan)).toMatchObject({ isHeard: true, startSample: 48_000 });
  });
});
