import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "../src/film/assembly/check-film.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { createFilmKit } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const check = () => ({
  ffmpeg: () => Promise.resolve(kit.ffmpeg),
  cacheDir: kit.inFolder("cache"),
  jobs: 2,
});

test("a film as planned has no findings, fades included", async () => {
  const { plan } = await kit.plan({
    shots: [
      {
        id: "one",
        clip: { durationSeconds: 3 },
        transition: { type: "fade_from_black", durationSeconds: 0.5 },
      },
      { id: "two", clip: { durationSeconds: 3 } },
    ],
  });
  if (plan === undefined) throw new Error("the plan is good");
  const film = await kit.assemble(plan);
  expect(await checkFilm(plan, film, check())).toEqual([]);
});

test("black, still and silent stretches are told with their shot", async () => {
  const path = kit.inFolder("lifeless.mp4");
  const picture = options("-f lavfi -i color=c=black:s=256x144:r=24:d=3");
  const sound = options("-f lavfi -i anullsrc=r=48000:cl=stereo -t 3");
  const coding = options("-c:v libx264 -pix_fmt yuv420p -c:a aac");
  await runFfmpeg(kit.ffmpeg.path, ["-v", "error", ...picture, ...sound, ...coding, path]);
  const { plan } = await kit.plan({
    shots: [
      { id: "one", clip: { durationSeconds: 2 } },
      { id: "dead", clip: { durationSeconds: 3 } },
    ],
  });
  const [one, dead] = plan?.shots ?? [];
  if (plan === undefined || one === undefined || dead === undefined)
    throw new Error("the plan is good");
  const { sha256, video } = await probeClip(path);
  const source = { ...dead.source, path, sha256, joinKey: video.joinKey };
  const spoiled = { ...plan, shots: [one, { ...dead, source }] };
  const film = await kit.assemble(spoiled, { outputPath: kit.inFolder("spoiled.mp4") });
  const found = await checkFilm(spoiled, film, check());
  expect(
    found
      .map(({ shotId, code }) => `${shotId ?? "film"} ${code}`)
      .toSorted((left, right) => left.localeCompare(right)),
  ).toEqual(["dead FILM_BLACK", "dead FILM_FROZEN", "dead FILM_SILENT"]);
  expect(found.find(({ code }) => code === "FILM_BLACK")?.message).toBe(
    'shot "dead" is black from 2.00 s to 5.00 s of the film',
  );
});

test("a stretch is told only where the film shows it, and a clip is looked at once", async () => {
  const path = kit.inFolder("half-black.mp4");
  const picture =
    "testsrc=s=256x144:r=24:d=2[live];color=c=black:s=256x144:r=24:d=1[dark];[live][dark]concat";
  await runFfmpeg(kit.ffmpeg.path, [
    ...options("-v error -filter_complex"),
    picture,
    ...options("-c:v libx264 -pix_fmt yuv420p"),
    path,
  ]);
  const shown = async (cut: { inSeconds?: number; outSeconds?: number }) => {
    const clip = { durationSeconds: 3, hasAudio: false };
    const { plan } = await kit.plan({ shots: [{ id: "half", clip, cut }] });
    const [half] = plan?.shots ?? [];
    if (plan === undefined || half === undefined) throw new Error("the plan is good");
    const { sha256 } = await probeClip(path);
    const spoiled = { ...plan, shots: [{ ...half, source: { ...half.source, path, sha256 } }] };
    const film = await kit.assemble(spoiled, { outputPath: kit.inFolder("half.mp4") });
    return { plan: spoiled, film };
  };
  const without = await shown({ outSeconds: 2 });
  expect(await checkFilm(without.plan, without.film, check())).toEqual([]);
  const tail = await shown({ inSeconds: 1 });
  const neverAsked = () => Promise.reject(new Error("looked at again"));
  expect(await checkFilm(tail.plan, tail.film, { ...check(), ffmpeg: neverAsked })).toEqual([
    {
      shotId: "half",
      code: "FILM_BLACK",
      message: 'shot "half" is black from 1.00 s to 2.00 s of the film',
      fromSeconds: 1,
      toSeconds: 2,
    },
  ]);
});

test("a film that is not what was planned is told as a whole", async () => {
  const { plan } = await kit.plan({ shots: [{ id: "one" }] });
  if (plan === undefined) throw new Error("the plan is good");
  const film = await kit.assemble(plan, { outputPath: kit.inFolder("other.mp4") });
  const loudness = { integratedLufs: -5, truePeakDbtp: -60 };
  const other = {
    ...plan,
    frameCount: 25,
    widthPx: 512,
    rate: { numerator: 25, denominator: 1 },
    sound: {
      keepsProductionSound: true,
      shots: [],
      music: [],
      effects: [],
      stems: [],
      narration: [],
      loudness,
    },
  };
  const found = await checkFilm(other, film, check());
  expect(found.map(({ code }) => code)).toEqual([
    "FILM_WRONG_FRAMES",
    "FILM_WRONG_RATE",
    "FILM_WRONG_SIZE",
    "FILM_LOUDNESS",
    "FILM_TRUE_PEAK",
  ]);
});
