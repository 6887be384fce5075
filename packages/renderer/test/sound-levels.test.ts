import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { createFilmKit, duckedBy, musicOf, type KitFilm, type KitShot } from "./film-kit.ts";
import {
  decibels,
  mixSound,
  peak,
  rms,
  roughness,
  writeSoundClip,
  type Stereo,
} from "./sound-kit.ts";

const second = 48_000;

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

async function mixOf(film: KitFilm): Promise<Stereo> {
  const { plan } = await kit.plan(film);
  if (plan === undefined) throw new Error("the plan is good");
  return mixSound(kit, plan);
}

/** A sound file of as many channels as there are waves. */
async function writeSound(
  name: string,
  waves: readonly string[],
  { seconds = 1, rate = 48_000, layout = "", encoding = "pcm_f32le" } = {},
): Promise<string> {
  const path = kit.inFolder(name);
  const source = `aevalsrc='${waves.join("|")}':s=${rate}:d=${seconds}${layout && `:c=${layout}`}`;
  const from = ["-v", "error", "-f", "lavfi", "-i", source, "-c:a"];
  await runFfmpeg(kit.ffmpeg.path, [...from, ...options(encoding), path]);
  return path;
}

const silent = (id: string, durationSeconds = 1): KitShot => ({
  id,
  clip: { hasAudio: false, durationSeconds, widthPx: 128, heightPx: 128 },
});
const tone = "0.2*sin(2*PI*1000*t)";
const quarter = (second_: number): [from: number, to: number] => [
  (second_ + 0.25) * second,
  (second_ + 0.75) * second,
];

describe("one sound in many layouts is equally loud", () => {
  // The centre is on both sides at 3 dB less, and on a power basis as loud as before.
  const centre = ["0", "0", tone, "0", "0", "0"];
  const bass = ["0", "0", "0", tone, "0", "0"];
  const all = Array.from({ length: 6 }, () => tone);
  const layouts: [string, readonly string[], { rate?: number; layout?: string }, number][] = [
    ["mono", [tone], {}, 0.2],
    ["stereo", [tone, tone], {}, 0.2],
    ["mono at 44.1 kHz", [tone], { rate: 44_100 }, 0.2],
    ["the centre of 5.1", centre, { layout: "5.1" }, 0.1414],
    ["the bass of 5.1", bass, { layout: "5.1" }, 0],
    ["all of 5.1(side)", all, { layout: "5.1(side)" }, 0.4828],
  ];

  test("as production sound", async () => {
    const shots: KitShot[] = [];
    for (const [name, waves, { rate = 48_000, layout }] of layouts) {
      const media = await writeSoundClip(kit, name.replaceAll(/\W/g, "-"), {
        waves: waves.join("|"),
        rate,
        ...(layout === undefined ? {} : { layout }),
      });
      shots.push({ id: name.replaceAll(/\W/g, "-"), media });
    }
    const sound = await mixOf({ shots });
    for (const [index, [, , , level]] of layouts.entries()) {
      expect(peak(sound.left, ...quarter(index))).toBeCloseTo(level, 2);
      expect(peak(sound.right, ...quarter(index))).toBeCloseTo(level, 2);
    }
  });

  test("as narration, and as music", async () => {
    const shots: KitShot[] = [];
    for (const [name, waves, format] of layouts) {
      const file = await writeSound(`words-${shots.length}.wav`, waves, format);
      shots.push({ ...silent(name.replaceAll(/\W/g, "-")), narration: { text: undefined, file } });
    }
    const sound = await mixOf({ shots });
    for (const [index, [, , , level]] of layouts.entries()) {
      expect(peak(sound.left, ...quarter(index))).toBeCloseTo(level, 2);
    }
    const bed = await mixOf({
      shots: [silent("a", 2)],
      audio: {
        music: [musicOf("words-0.wav", { gainDb: -6 })],
      },
    });
    expect(decibels(peak(bed.left, 1000, 12_000) / 0.2)).toBeCloseTo(-6, 1);
  });
});

test("sound stays with its picture when the picture of a clip begins late, or the sound has been limited", async () => {
  const click = "if(lt(abs(t-0.5),0.0005),0.4,0)";
  const media = await writeSoundClip(kit, "late-picture", {
    waves: `${click}|${click}`,
    pictureOptions: "-itsoffset 0.25",
    seconds: 1.25,
  });
  const at = (samples: Float32Array): number =>
    samples.findIndex((sample) => sample > 0.2) / second;
  const shots = [{ id: "a", media }];
  expect(at((await mixOf({ shots })).left)).toBeCloseTo(0.25, 3);
  await writeSound("hush.wav", ["0", "0"]);
  const music = [musicOf("hush.wav")];
  expect(at((await mixOf({ shots, audio: { music } })).left)).toBeCloseTo(0.25, 3);
});

describe("narration and music", () => {
  const low = { hz: 80, amplitude: 0.2 };
  const hum = `${low.amplitude}*sin(2*PI*${low.hz}*t+1)`;

  test("begin and end without a tick, also where the film cuts them off", async () => {
    const within = await writeSound("within.wav", [hum], { seconds: 0.7 });
    const beyond = await writeSound("beyond.wav", [hum], { seconds: 1.5 });
    await writeSound("bed.wav", [hum, hum], { seconds: 1.3 });
    const spoken = await mixOf({
      shots: [
        { ...silent("a"), narration: { text: undefined, file: within } },
        { ...silent("b"), narration: { text: undefined, file: beyond } },
      ],
    });
    expect(roughness(spoken.left, low, [0, 2 * second + 10])).toBeLessThan(6);
    expect(peak(spoken.left, 0.6 * second, 0.69 * second)).toBeCloseTo(0.2, 3);
    const music = [musicOf("bed.wav")];
    const cut = await mixOf({ shots: [silent("a")], audio: { music } });
    const short = await mixOf({ shots: [silent("a", 2)], audio: { music } });
    for (const { left } of [cut, short]) {
      expect(roughness(left, low, [0, left.length + 10])).toBeLessThan(6);
    }
    expect(peak(short.left, 1.2 * second, 1.29 * second)).toBeCloseTo(0.2, 3);
    expect(peak(short.left, 1.31 * second, 2 * second)).toBe(0);
  });

  test("a long file ends without a tick too", async () => {
    await writeSound("long.wav", [hum, hum], { seconds: 24.3 });
    const music = [musicOf("long.wav")];
    const { left } = await mixOf({ shots: [silent("a", 25)], audio: { music } });
    expect(roughness(left, low, [0, left.length])).toBeLessThan(6);
    expect(peak(left, 24.2 * second, 24.29 * second)).toBeCloseTo(0.2, 3);
    expect(peak(left, 24.31 * second, left.length)).toBe(0);
  });

  test("music is lower by exactly the asked amount while narration is heard, on a ramp without steps", async () => {
    await writeSound("theme.wav", [hum, hum], { seconds: 8 });
    await writeSound("hush-1.wav", ["0"]);
    const file = kit.inFolder("hush-1.wav");
    const words = { narration: { text: undefined, file } };
    const { left } = await mixOf({
      // Between the last two is less than the ramps need: the music stays low.
      shots: [
        silent("a", 2),
        { ...silent("b", 2.5), ...words },
        { ...silent("c", 1.5), ...words },
        { ...silent("d", 2), ...words },
      ],
      audio: { music: [musicOf("theme.wav", { gainDb: -2, ducking: duckedBy(-9) })] },
    });
    const level = (at: number): number =>
      decibels(rms(left, (at - 0.05) * second, (at + 0.05) * second) / (0.2 / Math.SQRT2)) + 2;
    for (const at of [0.5, 1.4, 3.75]) expect(level(at)).toBeCloseTo(0, 2);
    for (const at of [2.1, 2.5, 2.9, 4.6, 5.4, 5.75, 6.1]) expect(level(at)).toBeCloseTo(-9, 2);
    expect(
      roughness(left, { ...low, amplitude: 0.2 * 10 ** (-2 / 20) }, [0.1 * second, 6.4 * second]),
    ).toBeLessThan(1);
  });
});
