import { mkdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureLoudness } from "../src/media/measure-loudness.ts";
import { createFilmKit, readLevel, writeTone, type KitShot } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
  await mkdir(kit.inFolder("audio"));
  await writeTone(kit.engine, kit.inFolder("audio/theme.wav"), { seconds: 8, amplitude: 0.5 });
  await writeTone(kit.engine, kit.inFolder("audio/two.wav"), { seconds: 1, amplitude: 0.001 });
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
const theme = { file: "audio/theme.wav", gainDb: -6, span: { start: 0, end: 0 } };

describe("music", () => {
  test("lies under the film at its gain and fades at the end", async () => {
    const film = await kit.make(
      { shots: quiet, audio: { music: { ...theme, duckingDb: undefined } } },
      place("music"),
    );
    const level = (fromSeconds: number, toSeconds: number) =>
      readLevel(kit.engine, film.path, { fromSeconds, toSeconds });
    // A sine of amplitude 0.5 at -6 dB: 0.5 / sqrt(2) / 2.
    expect(await level(1, 4)).toBeCloseTo(0.177, 2);
    expect(await level(5.9, 6)).toBeLessThan(0.02);
  });

  test("gives way by the amount that is asked for while narration is heard", async () => {
    const film = await kit.make(
      {
        shots: quiet,
        audio: { music: { ...theme, duckingDb: -9 }, narrationPattern: "audio/{shot}.wav" },
      },
      place("ducking"),
    );
    const level = (fromSeconds: number, toSeconds: number) =>
      readLevel(kit.engine, film.path, { fromSeconds, toSeconds });
    const full = await level(0.5, 1.4);
    const ducked = await level(2.1, 2.9);
    expect(20 * Math.log10(ducked / full)).toBeCloseTo(-9, 0);
    expect(await level(3.6, 4.4)).toBeCloseTo(full, 2);
  });

  test("that does not exist is an error at its place in the file", async () => {
    const { diagnostics } = await kit.plan({
      shots: quiet,
      audio: { music: { ...theme, file: "audio/them.wav", duckingDb: undefined } },
    });
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ["STORYBOARD_SOUND_MISSING", "paths start at the folder of the storyboard"],
    ]);
  });
});

describe("loudness", () => {
  const loudness = { integratedLufs: -14, truePeakDbtp: -1 };

  test.each([
    ["up", -30],
    ["down", 5],
  ])("is brought %s to the target within half a unit, under the limit", async (name, gainDb) => {
    const film = await kit.make(
      { shots: quiet, audio: { music: { ...theme, gainDb, duckingDb: undefined }, loudness } },
      place(`loudness-${name}`),
    );
    const found = await measureLoudness(film.path, { engine: kit.engine });
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
          music: { ...theme, file: "audio/spiky.wav", gainDb: 0, duckingDb: undefined },
          loudness,
        },
      },
      place("spiky"),
    );
    const found = await measureLoudness(film.path, { engine: kit.engine });
    expect(Math.abs((found.integratedLufs ?? 0) + 14)).toBeLessThan(0.5);
    expect(found.truePeakDbtp).toBeLessThan(-1);
  });
});

/** Quiet sound with a loud click every half second. */
async function writeSpikes(path: string): Promise<void> {
  const { runFfmpeg } = await import("../src/media/run-ffmpeg.ts");
  const click = "if(lt(mod(t,0.5),0.004),0.8*sin(2*PI*1500*t),0.05*sin(2*PI*700*t))";
  const source = `aevalsrc='${click}|${click}':s=48000:d=8`;
  await runFfmpeg(kit.engine.path, ["-v", "error", "-f", "lavfi", "-i", source, path]);
}
