import { readFile, rm, stat } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLevels } from "../src/film/sound/clip-levels.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import {
  createFilmKit,
  duckedBy,
  effectOf,
  musicOf,
  type KitFilm,
  type KitShot,
} from "./film-kit.ts";
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

const second = 48_000;
const low = { hz: 80, amplitude: 0.2 };
const hum = `${low.amplitude}*sin(2*PI*${low.hz}*t+1)`;

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
  // A sample of 0.4, 4800 samples into the file; noise that is the same every time; a tone.
  await writeSound("tick.wav", "if(eq(n,4800),0.4,0)", 0.5);
  await writeSound("noise.wav", "0.5*mod(n*7919+floor(n/13)*31,997)/997-0.25", 1);
  await writeSound("hum.wav", hum, 6);
});
afterAll(() => kit.remove());

async function writeSound(name: string, wave: string, seconds: number): Promise<void> {
  const source = `aevalsrc='${wave}|${wave}':s=48000:d=${seconds}`;
  const args = ["-v", "error", "-f", "lavfi", "-i", source, ...options("-c:a pcm_f32le")];
  await runFfmpeg(kit.ffmpeg.path, [...args, kit.inFolder(name)]);
}

async function mixOf(film: KitFilm): Promise<Stereo> {
  const { plan } = await kit.plan(film);
  if (plan === undefined) throw new Error("the plan is good");
  return mixSound(kit, plan);
}

async function told(film: KitFilm): Promise<string[]> {
  const { diagnostics } = await kit.plan(film);
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const silent = (id: string, words: Partial<KitShot> = {}): KitShot => ({
  id,
  clip: { hasAudio: false, durationSeconds: 2, widthPx: 128, heightPx: 128 },
  ...words,
});
const at = (shotId: string | undefined, atSeconds?: number) => ({ place: { shotId, atSeconds } });
/** The samples that are not silent. */
const loud = ({ left }: Stereo): number[] =>
  [...left.keys()].filter((index) => Math.abs(left[index] ?? 0) > 0.05);

describe("an effect", () => {
  const door = effectOf("tick.wav", { ...at("b", 1.23), gainDb: -6 });

  test("is heard at its moment of the shot, to the sample, also when other shots become shorter", async () => {
    const sound = await mixOf({
      shots: [silent("a"), silent("b", { cut: { inSeconds: 0.5 } })],
      audio: { effects: [door] },
    });
    const start = 2 * second + (1.23 - 0.5) * second;
    expect(loud(sound)).toEqual([start + 4800]);
    expect(decibels(peak(sound.left, 0, sound.left.length) / 0.4)).toBeCloseTo(-6, 3);
    const moved = await mixOf({
      shots: [silent("a", { cut: { outSeconds: 1 } }), silent("b", { cut: { inSeconds: 0.5 } })],
      audio: { effects: [door] },
    });
    expect(loud(moved)).toEqual([start - second + 4800]);
  });

  test("can be a part of its file, and several may be heard at once", async () => {
    const part = effectOf("tick.wav", { ...at("a"), inSeconds: 0.05, outSeconds: 0.2 });
    const sound = await mixOf({
      shots: [silent("a")],
      audio: { effects: [part, effectOf("tick.wav", at(undefined, 0.02))] },
    });
    expect(loud(sound)).toEqual([2400, 960 + 4800]);
  });

  test("whose moment was cut off is not heard, and that is told; with its shot it goes", async () => {
    const film = {
      shots: [silent("a", { cut: { outSeconds: 1 } }), silent("b", { isEnabled: false })],
      audio: { effects: [effectOf("tick.wav", at("a", 1.5)), door] },
    };
    expect(await told(film)).toEqual([
      'STORYBOARD_SOUND_OUTSIDE_SHOT the effect is at 1.5 s of the clip of shot "a", but the film uses 0 s to 1 s of it: it is not heard',
    ]);
  });
});

describe("a piece of music", () => {
  test("begins at its moment with the given part of its file, and fades along a line", async () => {
    const part = { inSeconds: 0.25, outSeconds: 0.75 };
    const fades = { fadeInSeconds: 0.1, fadeOutSeconds: 0.2 };
    const { left } = await mixOf({
      shots: [silent("a")],
      audio: { music: [musicOf("noise.wav", { ...at(undefined, 1.0001), ...part, ...fades })] },
    });
    const noise = await readWave("noise.wav");
    const start = Math.round(1.0001 * second);
    expect(peak(left, 0, start)).toBe(0);
    expect(peak(left, start + 0.5 * second, left.length)).toBe(0);
    for (const [offset, gain] of [
      [0.05, 0.5],
      [0.1, 1],
      [0.2, 1],
      [0.4, 0.5],
      [0.45, 0.25],
    ] as const) {
      const index = Math.round(offset * second);
      expect(left[start + index]).toBeCloseTo(gain * (noise[0.25 * second + index] ?? 0), 3);
    }
  });

  test("repeats an exact part of its file, wherever the film is split", async () => {
    const loop = { isLoop: true, inSeconds: 0.1, outSeconds: 0.35, fadeOutSeconds: 0 };
    const { plan } = await kit.plan({
      shots: [silent("a")],
      audio: { music: [musicOf("noise.wav", { ...at(undefined, 0.5), ...loop })] },
    });
    if (plan === undefined) throw new Error("the plan is good");
    const { left } = await mixSound(kit, plan);
    const noise = await readWave("noise.wav");
    const start = 0.5 * second;
    for (let index = 240; index < 1.5 * second - 240; index += 1) {
      const source = noise[0.1 * second + (index % (0.25 * second))] ?? 0;
      expect(Math.abs((left[start + index] ?? 0) - source)).toBeLessThan(1e-6);
    }
    for (const [fromSample, toSample] of [
      [20_000, 30_000],
      [33_000, 47_000],
      [60_000, 90_100],
    ] as const) {
      const part = await mixSound(kit, plan, { fromSample, toSample });
      expect(part.left.every((sample, index) => sample === left[fromSample + index])).toBe(true);
    }
  });

  test("ends after its duration, and is mixed with others", async () => {
    const one = musicOf("hum.wav", { durationSeconds: 1, gainDb: -6 });
    const other = musicOf("hum.wav", { ...at(undefined, 0.5), inSeconds: 0.5, durationSeconds: 1 });
    const { left } = await mixOf({ shots: [silent("a")], audio: { music: [one, other] } });
    const half = 10 ** (-6 / 20);
    const level = (from: number) => peak(left, from * second, (from + 0.3) * second) / 0.2;
    expect(level(0.1)).toBeCloseTo(half, 3);
    expect(level(0.6)).toBeCloseTo(1 + half, 3);
    expect(level(1.1)).toBeCloseTo(1, 3);
    expect(level(1.6)).toBe(0);
  });

  test("that is not heard as it is written is told before anything is bought", async () => {
    const shots = [silent("a")];
    const of = (music: ReturnType<typeof musicOf>) => told({ shots, audio: { music: [music] } });
    expect(await of(musicOf("hum.wav", at(undefined, 2)))).toEqual([
      "STORYBOARD_SOUND_PAST_END the music begins at 2 s, but the film is only 2 s long: it is not heard",
    ]);
    expect(await of(musicOf("hum.wav", { fadeInSeconds: 1.5, fadeOutSeconds: 1 }))).toEqual([
      "STORYBOARD_SOUND_FADES the music is heard for 2 s, but its fades last 2.5 s: it never reaches its level",
    ]);
    expect(await of(musicOf("noise.wav"))).toEqual([
      "STORYBOARD_MUSIC_SHORT the music is 1 s long, but the film is 2 s: its last 1 s have no music",
    ]);
    for (const words of [{ outSeconds: 0.9 }, { isLoop: true }, { durationSeconds: 0.5 }]) {
      expect(await of(musicOf("noise.wav", words))).toEqual([]);
    }
  });
});

test("where the sound of a film is split, its parts agree, also under the limiter", async () => {
  const { plan } = await kit.plan({
    shots: [silent("a")],
    audio: { music: [musicOf("hum.wav", { gainDb: 12 }), musicOf("noise.wav", { gainDb: 6 })] },
  });
  if (plan === undefined) throw new Error("the plan is good");
  const whole = await mixSound(kit, plan);
  expect(peak(whole.left, 0, whole.left.length)).toBeLessThan(0.9);
  // As `splitSound` does: eight packets come before what is used.
  const used = 40 * 1024;
  const fromSample = used - 8 * 1024;
  const { left } = await mixSound(kit, plan, { fromSample, toSample: 2 * second });
  let most = 0;
  for (let index = used - fromSample; index < left.length; index += 1) {
    most = Math.max(most, Math.abs((left[index] ?? 0) - (whole.left[fromSample + index] ?? 0)));
  }
  expect(decibels(most)).toBeLessThan(-60);
});

describe("ducking", () => {
  test("goes down in its attack and up in its release, half the decibels at half of the time", async () => {
    await writeSound("words.wav", "0", 0.5);
    const spoken = { narration: { text: undefined, file: kit.inFolder("words.wav") } };
    const ducking = duckedBy(-9, { attackSeconds: 0.4, releaseSeconds: 0.8 });
    const { left } = await mixOf({
      shots: [silent("a"), silent("b", spoken)],
      audio: { music: [musicOf("hum.wav", { ducking, fadeOutSeconds: 0 })] },
    });
    // Two waves.
    const level = (when: number): number => {
      const middle = Math.round(when * second);
      return decibels(rms(left, middle - 600, middle + 600) / (0.2 / Math.SQRT2));
    };
    for (const [when, db] of [
      [1.5, 0],
      [1.8, -4.5],
      [2.03, -9],
      [2.25, -9],
      [2.47, -9],
      [2.9, -4.5],
      [3.4, 0],
    ] as const) {
      expect(level(when)).toBeCloseTo(db, 1);
    }
    expect(level(2.25)).toBeCloseTo(-9, 3);
    expect(roughness(left, low, [0.1 * second, 3.9 * second])).toBeLessThan(1);
  });
});

describe("ducking under dialogue", () => {
  // A word of 0.3 s, a pause of 0.2 s, a word of 0.25 s: one sentence from 0.5 s to 1.25 s. At 1 kHz, one channel at an
  // amplitude of 0.1 is -23 LUFS, and two are -20.
  const word = "0.1*sin(2*PI*1000*t)";
  const spoken = (db = 0): string =>
    `${10 ** (db / 20)}*if(between(t,0.5,0.8)+between(t,1,1.25),${word},0)`;
  const sentence = (name: string, db?: number) =>
    writeSoundClip(kit, name, { waves: `${spoken(db)}|${spoken(db)}`, clipSeconds: 2, seconds: 2 });
  const music = (words: Parameters<typeof duckedBy>[1] = {}) => {
    const ramps = { attackSeconds: 0.2, releaseSeconds: 0.2 };
    const ducking = duckedBy(-9, { under: "dialogue", ...ramps, ...words });
    return [musicOf("hum.wav", { ducking, fadeOutSeconds: 0 })];
  };
  /** Of the hum over two of its waves. Words of 1 kHz are whole waves there, and do not count. */
  const level = ({ left }: Stereo, when: number): number => {
    const from = Math.round(when * second) - 600;
    let [cosine, sine] = [0, 0];
    for (let index = from; index < from + 1200; index += 1) {
      const angle = (2 * Math.PI * 80 * index) / second;
      cosine += (left[index] ?? 0) * Math.cos(angle);
      sine += (left[index] ?? 0) * Math.sin(angle);
    }
    return decibels(Math.hypot(cosine, sine) / 600 / 0.2);
  };

  test("follows what is heard of the clip, through short pauses, and where the cut puts it", async () => {
    const media = await sentence("sentence");
    const sound = await mixOf({
      shots: [silent("a"), { id: "b", media, cut: { inSeconds: 0.25 } }],
      audio: { music: music() },
    });
    // From 2.25 s to 3 s of the film.
    for (const [when, db] of [
      [1.9, 0],
      [2.15, -4.5],
      [2.4, -9],
      [2.65, -9],
      [2.9, -9],
      [3.3, 0],
    ] as const) {
      // In the middle of a steep ramp, two waves are not at one level.
      expect(Math.abs(level(sound, when) - db)).toBeLessThan(0.1);
    }
    expect(level(sound, 2.65)).toBeCloseTo(-9, 2);
  });

  test("follows a shot at another speed", async () => {
    const media = await sentence("slow");
    const retime = { speed: 0.5, holdFirstSeconds: 0.5, holdLastSeconds: 0 };
    const sound = await mixOf({ shots: [{ id: "a", media, retime }], audio: { music: music() } });
    // After the held frames, from 1.5 s to 3 s of the film.
    for (const [when, db] of [
      [1.2, 0],
      [1.6, -9],
      [2.9, -9],
      [3.4, 0],
    ] as const) {
      expect(Math.abs(level(sound, when) - db)).toBeLessThan(0.3);
    }
  });

  test("hears what is above the threshold at the level of its shot", async () => {
    // -36 LUFS.
    const media = await sentence("quiet", -16);
    const of = async (gainDb: number, words?: Parameters<typeof duckedBy>[1]) => {
      const film = { shots: [{ id: "a", media, gainDb }], audio: { music: music(words) } };
      return level(await mixOf(film), 0.9);
    };
    expect(await of(0)).toBeCloseTo(0, 1);
    expect(await of(2)).toBeCloseTo(-9, 1);
    expect(await of(0, { thresholdLufs: -37 })).toBeCloseTo(-9, 1);
    expect(await of(2, { under: "narration" })).toBeCloseTo(0, 1);
  });

  test("and under narration, when both are asked for", async () => {
    await writeSound("said.wav", "0", 0.4);
    const narration = { text: undefined, file: kit.inFolder("said.wav"), offsetSeconds: 0.5 };
    const media = await sentence("both");
    const sound = await mixOf({
      shots: [silent("a", { narration }), { id: "b", media }],
      audio: { music: music({ under: "both" }) },
    });
    for (const [when, db] of [
      [0.7, -9],
      [1.5, 0],
      [2.9, -9],
      [3.8, 0],
    ] as const) {
      expect(level(sound, when)).toBeCloseTo(db, 1);
    }
  });

  test("measures each clip once, and nothing when nobody asks", async () => {
    const clip = await sentence("once");
    let asked = 0;
    const ffmpeg = () => {
      asked += 1;
      return Promise.resolve(kit.ffmpeg);
    };
    const first = await readLevels(clip, { cacheDir: kit.inFolder("once"), ffmpeg });
    expect(first?.slice(0, 16).map(Math.round)).toEqual([
      ...Array.from({ length: 10 }, () => -120),
      ...Array.from({ length: 6 }, () => -20),
    ]);
    expect(await readLevels(clip, { cacheDir: kit.inFolder("once"), ffmpeg })).toEqual(first);
    expect(asked).toBe(1);
    expect(await readLevels(clip, { cacheDir: kit.inFolder("elsewhere") })).toBeUndefined();
  });
});

describe("the sound of a shot", () => {
  const clip = (name: string, wave: string) =>
    writeSoundClip(kit, name, { waves: `${wave}|${wave}` });
  const handles = { inSeconds: 0.25, outSeconds: 0.75 };

  test("has a gain of its own", async () => {
    const media = await clip("loud", hum);
    const { left } = await mixOf({
      shots: [
        { id: "a", media, gainDb: -6 },
        { id: "b", media },
      ],
    });
    const level = (from: number) =>
      decibels(peak(left, from * second, (from + 0.5) * second) / 0.2);
    expect(level(0.25)).toBeCloseTo(-6, 2);
    expect(level(1.25)).toBeCloseTo(0, 2);
  });

  test("begins before its picture and goes on after it, over the sound of its neighbours", async () => {
    const [one, two] = [await clip("one", "0.1"), await clip("two", hum)];
    const sound = { leadSeconds: 0.2, lagSeconds: 0.125, span: { start: 0, end: 0 } };
    const { left } = await mixOf({
      shots: [
        { id: "a", media: one, cut: handles },
        { id: "b", media: two, cut: handles, sound },
        { id: "c", media: one, cut: handles },
      ],
    });
    // Of the clip of b, what is heard between 0.3 and 1.125 s of the film starts at 0.05 s.
    for (let index = 0.31 * second; index < 1.12 * second; index += 1) {
      const film = index / second;
      const own = 0.2 * Math.sin(2 * Math.PI * 80 * (film - 0.25) + 1);
      const isBoth = film < 0.49 || film > 1.01;
      if (!isBoth && (film < 0.51 || film > 0.99)) continue;
      expect(Math.abs((left[Math.round(index)] ?? 0) - own - (isBoth ? 0.1 : 0))).toBeLessThan(
        1e-4,
      );
    }
    expect(peak(left, 0.02 * second, 0.29 * second)).toBeCloseTo(0.1, 3);
    expect(peak(left, 1.13 * second, 1.49 * second)).toBeCloseTo(0.1, 3);
    expect(roughness(left, low, [0.29 * second, 0.32 * second])).toBeLessThan(12);
  });

  test("reaches as far as its clip lasts at its speed", async () => {
    const media = await clip("halved", hum);
    const sound = { leadSeconds: 0.5, lagSeconds: 0, span: { start: 0, end: 0 } };
    const retime = { speed: 0.5, holdFirstSeconds: 0, holdLastSeconds: 0 };
    const { left } = await mixOf({
      shots: [silent("a"), { id: "b", media, cut: handles, sound, retime }],
    });
    expect(peak(left, 0, 1.49 * second)).toBe(0);
    expect(peak(left, 1.55 * second, 1.95 * second)).toBeGreaterThan(0.15);
  });

  test("cannot reach beyond its clip", async () => {
    const media = await clip("short", "0.1");
    const sound = { leadSeconds: 0.5, lagSeconds: 0, span: { start: 0, end: 0 } };
    expect(
      await told({
        shots: [
          { id: "a", media, cut: handles },
          { id: "b", media, cut: handles, sound },
        ],
      }),
    ).toEqual([
      'STORYBOARD_SOUND_HANDLES the sound of shot "b" has a lead of 0.5 s, but its clip has only 0.25 s before the used part',
    ]);
  });
});

test("narration begins at its offset, also before its shot and before the film", async () => {
  const narration = (offsetSeconds: number) => ({
    narration: { text: undefined, file: kit.inFolder("tick.wav"), offsetSeconds },
  });
  const film = {
    shots: [
      silent("a", narration(-0.05)),
      silent("b", narration(-0.25)),
      silent("c", narration(0.3333)),
    ],
  };
  expect(loud(await mixOf(film))).toEqual([2400, 1.75 * second + 4800, 4 * second + 15_998 + 4800]);
  expect(await told({ shots: [silent("a", narration(-0.25))] })).toEqual([
    'STORYBOARD_NARRATION_EARLY the narration of shot "a" begins 0.3 s before the film: that much of it is not heard',
  ]);
});

async function readWave(name: string): Promise<Float32Array> {
  return (await decodeStereo(kit, kit.inFolder(name))).left;
}

describe("stems", () => {
  const stems = ["dialogue", "music", "effects"] as const;
  const film = async (effectAt: number): Promise<KitFilm> => {
    const media = await writeSoundClip(kit, "stem-clip", { waves: `${hum}|${hum}` });
    const narration = { text: undefined, file: kit.inFolder("tick.wav"), offsetSeconds: 0.2 };
    return {
      shots: [
        { id: "a", media, narration },
        { id: "b", media, gainDb: -3 },
      ],
      audio: {
        music: [musicOf("noise.wav", { isLoop: true, ducking: duckedBy(-9) })],
        effects: [effectOf("tick.wav", { ...at("b", effectAt), gainDb: -6 })],
        stems,
      },
      ending: { colour: "black", durationSeconds: 0.5 },
    };
  };
  const place = {
    outputPath: "stems/film.mp4",
    segmentsDir: "stems/segments",
    workDir: "stems/work",
  };
  const places = () =>
    Object.fromEntries(Object.entries(place).map(([key, name]) => [key, kit.inFolder(name)]));
  const pathOf = (stem: string): string => kit.inFolder(`stems/film.${stem}.wav`);
  const times = () => Promise.all(stems.map(async (stem) => (await stat(pathOf(stem))).mtimeMs));

  test("are as long as the film, at 48 kHz and 24 bits, and add up to the mix", async () => {
    const asked = await film(0.25);
    const { plan } = await kit.plan(asked);
    if (plan === undefined) throw new Error("the plan is good");
    const made = await kit.assemble(plan, places());
    expect(made.stemPaths).toEqual(stems.map(pathOf));
    const parts = await Promise.all(stems.map((stem) => decodeStereo(kit, pathOf(stem))));
    const mix = await mixSound(kit, plan);
    expect(parts.map(({ left }) => left.length)).toEqual(stems.map(() => 2 * second));
    for (const side of ["left", "right"] as const) {
      const most = mix[side].reduce((largest, sample, index) => {
        const sum = parts.reduce((total, part) => total + (part[side][index] ?? 0), 0);
        return Math.max(largest, Math.abs(sum - sample));
      }, 0);
      // Each of the three is rounded to 24 bits.
      expect(most).toBeLessThan(3 * 2 ** -23);
    }
    expect(peak(parts[2]?.left ?? mix.left, 0, 1.25 * second)).toBe(0);
    const head = await readFile(pathOf("music"));
    const format = head.indexOf("fmt ") + 8;
    expect(head.readUInt32LE(format + 4)).toBe(48_000);
    expect(head.readUInt16LE(format + 14)).toBe(24);
  });

  test("are written again only where they are missing or something changed", async () => {
    const first = await kit.make(await film(0.25), places());
    const before = await times();
    expect(await kit.make(await film(0.25), places())).toMatchObject({
      reused: true,
      stemPaths: first.stemPaths,
    });
    expect(await times()).toEqual(before);
    await rm(pathOf("dialogue"));
    await kit.make(await film(0.25), places());
    const after = await times();
    expect(after.map((time, index) => time === before[index])).toEqual([false, true, true]);
    await kit.make(await film(0.3), places());
    expect((await times()).map((time, index) => time === after[index])).toEqual([
      true,
      true,
      false,
    ]);
  });
});
