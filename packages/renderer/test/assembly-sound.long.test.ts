import { mkdir, truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureLoudness } from "../src/film/sound/measure-loudness.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import {
  createFilmKit,
  decodeSamples,
  duckedBy,
  readLevel,
  writeTone,
  musicOf,
  type KitShot,
} from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
  await mkdir(kit.inFolder("audio"));
  await writeTone(kit.ffmpeg, kit.inFolder("audio/theme.wav"), { seconds: 8, amplitude: 0.5 });
  await writeTone(kit.ffmpeg, kit.inFolder("audio/two.wav"), { seconds: 1, amplitude: 0.001 });
});
afterAll(() => kit.remove());

const place = (name: string) => ({
  segmentsDir: kit.inFolder(`${name}-segments`),
  workDir: kit.inFolder(`${name}-work`),
  outputPath: kit.inFolder(`${name}-film.mp4`),
});

const quiet: KitShot[] = ["one", "two", "three"].map((id) => ({
  id,
  clip: { durationSeconds: 2, hasAudio: false },
}));
const theme = musicOf("audio/theme.wav", { gainDb: -6 });

describe("music", () => {
  test("lies under the film at its gain and fades at the end", async () => {
    const film = await kit.make({ shots: quiet, audio: { music: [theme] } }, place("music"));
    const level = (fromSeconds: number, toSeconds: number) =>
      readLevel(kit.ffmpeg, film.path, { fromSeconds, toSeconds });
    // A sine of amplitude 0.5 at -6 dB: 0.5 / sqrt(2) / 2.
    expect(await level(1, 4)).toBeCloseTo(0.177, 2);
    expect(await level(5.9, 6)).toBeLessThan(0.02);
  });

  test("gives way by the amount that is asked for while narration is heard", async () => {
    const film = await kit.make(
      {
        shots: quiet,
        audio: {
          music: [{ ...theme, ducking: duckedBy(-9) }],
          narrationPattern: "audio/{shot}.wav",
        },
      },
      place("ducking"),
    );
    const level = (fromSeconds: number, toSeconds: number) =>
      readLevel(kit.ffmpeg, film.path, { fromSeconds, toSeconds });
    const full = await level(0.5, 1.4);
    const ducked = await level(2.1, 2.9);
    expect(20 * Math.log10(ducked / full)).toBeCloseTo(-9, 0);
    expect(await level(3.6, 4.4)).toBeCloseTo(full, 2);
  });

  test("that does not exist is an error at its place in the file", async () => {
    const { diagnostics } = await kit.plan({
      shots: quiet,
      audio: { music: [musicOf("audio/them.wav")] },
    });
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ["STORYBOARD_SOUND_MISSING", "paths are relative to the folder of the storyboard"],
    ]);
  });
});

describe("narration", () => {
  // Shots of 2 s each; the recording of the second lasts 1 s.
  test.each<[string, string, number, string[]]>([
    ["within its shot", "one", 2, []],
    ["into a breath of silence after its shot", "two", 2.05, []],
    ["into a shot without words", "two", 4, ['"two" is 4 s long, but its shot is 2 s']],
    ["into a breath of silence after the film", "three", 2.05, []],
    ["past the end", "three", 3.5, ['"three" runs 1.5 s past the end of the film']],
    ["over the next", "one", 2.7, ['"one" overlaps that of shot "two" by 0.7 s']],
    ["over all of the next", "one", 5, ['"one" overlaps that of shot "two" by 1 s']],
    [
      "over the next and past the end",
      "one",
      7,
      ['"one" overlaps that of shot "two" by 1 s', '"one" runs 1 s past the end of the film'],
    ],
  ])("that goes on %s", async (_, id, seconds, told) => {
    const file = kit.inFolder(`audio/words-${seconds}.wav`);
    await writeTone(kit.ffmpeg, file, { seconds, amplitude: 0.1 });
    const spoken = new Map([
      ["two", kit.inFolder("audio/two.wav")],
      [id, file],
    ]);
    const { plan, diagnostics } = await kit.plan({
      shots: quiet.map((shot) => ({
        ...shot,
        narration: spoken.has(shot.id) ? { text: undefined, file: spoken.get(shot.id) } : undefined,
      })),
    });
    expect(plan).toBeDefined();
    expect(diagnostics.map(({ severity }) => severity)).toEqual(told.map(() => "warning"));
    for (const [index, words] of told.entries()) {
      expect(diagnostics[index]?.message).toContain(`the narration of shot ${words}`);
    }
  });
});

describe("a sound file that cannot be read", () => {
  // Noise does not compress: the first frame of the FLAC ends after 8.7 kB.
  test.each<[string, string, number, string]>([
    ["a WAV that was cut off in its header", "wav", 40, "-fflags +bitexact"],
    ["a WAV without a sample", "wav", 44, "-fflags +bitexact"],
    ["an M4A without its index", "m4a", 3000, "-c:a aac"],
    ["a FLAC that was cut off in its header", "flac", 3000, "-c:a flac"],
    ["a FLAC that was cut off in its first frame", "flac", 8300, "-c:a flac"],
    ["an Ogg that was cut off", "ogg", 3000, "-c:a vorbis -strict -2 -ac 2"],
    ["one without bytes", "wav", 0, "-fflags +bitexact"],
  ])("is named at its place in the file: %s", async (_, ending, length, encoding) => {
    const file = `audio/noise-${length}.${ending}`;
    const path = kit.inFolder(file);
    const noise = options("-v error -f lavfi -i aevalsrc=random(0):s=48000:d=1");
    await runFfmpeg(kit.ffmpeg.path, [...noise, ...options(encoding), path]);
    await truncate(path, length);
    const { plan, diagnostics } = await kit.plan({
      shots: quiet,
      audio: { music: [musicOf(file)] },
    });
    expect(plan).toBeDefined();
    expect(diagnostics).toMatchObject([
      { code: "STORYBOARD_SOUND_UNREADABLE", message: expect.stringContaining(path) },
    ]);
  });
});

test.each<[string, string]>([
  ["the music bad-theme.wav", "bad-theme"],
  ['the narration of shot "two"', "bad-two"],
])("a sound file that goes bad before the film is made is named: %s", async (what, broken) => {
  const [music, words] = ["audio/bad-theme.wav", kit.inFolder("audio/bad-two.wav")];
  await writeTone(kit.ffmpeg, kit.inFolder(music), { seconds: 6, amplitude: 0.5 });
  await writeTone(kit.ffmpeg, words, { seconds: 1, amplitude: 0.1 });
  const { plan } = await kit.plan({
    shots: quiet.map((shot) => ({
      ...shot,
      narration: shot.id === "two" ? { text: undefined, file: words } : undefined,
    })),
    audio: { music: [musicOf(music)] },
  });
  if (plan === undefined) throw new Error("the plan is good");
  await writeFile(kit.inFolder(`audio/${broken}.wav`), "<html>not found</html>");
  await expect(kit.assemble(plan, place(broken))).rejects.toMatchObject({
    code: "ASSEMBLY_SOUND_FAILED",
    message: expect.stringMatching(
      new RegExp(`^${what} cannot be encoded: ffmpeg failed with exit code`),
    ),
  });
});

describe("loudness", () => {
  const loudness = { integratedLufs: -14, truePeakDbtp: -1 };

  test.each([
    ["up", -30],
    ["down", 5],
  ])("is brought %s to the target within half a unit, under the limit", async (name, gainDb) => {
    const film = await kit.make(
      { shots: quiet, audio: { music: [{ ...theme, gainDb }], loudness } },
      place(`loudness-${name}`),
    );
    const found = await measureLoudness(film.path, { ffmpeg: kit.ffmpeg });
    expect(Math.abs((found.integratedLufs ?? 0) + 14)).toBeLessThan(0.5);
    expect(found.truePeakDbtp).toBeLessThan(-1);
  });

  test("holds where peaks must be limited to get there", async () => {
    const spiky = kit.inFolder("audio/spiky.wav");
    await writeSpikes(spiky);
    const film = await kit.make(
      {
        shots: quiet,
        audio: {
          music: [musicOf("audio/spiky.wav")],
          loudness,
        },
      },
      place("spiky"),
    );
    const found = await measureLoudness(film.path, { ffmpeg: kit.ffmpeg });
    expect(Math.abs((found.integratedLufs ?? 0) + 14)).toBeLessThan(0.5);
    expect(found.truePeakDbtp).toBeLessThan(-1);
    // The second click, at 0.5 s: the limiter does not make it later.
    const samples = await decodeSamples(kit.ffmpeg, film.path);
    const click = samples.findIndex((sample, at) => at > 12_000 && sample > 0.5);
    expect(click / 48_000).toBeCloseTo(0.5, 3);
  });
});

/** Quiet sound with a loud click every half second. */
async function writeSpikes(path: string): Promise<void> {
  const click = "if(lt(mod(t,0.5),0.004),0.8*sin(2*PI*1500*t),0.05*sin(2*PI*700*t))";
  const source = `aevalsrc='${click}|${click}':s=48000:d=8`;
  await runFfmpeg(kit.ffmpeg.path, ["-v", "error", "-f", "lavfi", "-i", source, path]);
}
