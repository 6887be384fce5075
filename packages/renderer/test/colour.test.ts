import { copyFile, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canCopyPicture } from "../src/film/assembly/segment.ts";
import { checkClipColours } from "../src/film/cut/check-clip-colours.ts";
import {
  filmColour,
  resolveColour,
  type Colour,
  type ColourTags,
} from "../src/film/media/colour.ts";
import { extractFrame } from "../src/film/media/extract-frame.ts";
import { loadClip } from "../src/film/media/load-clip.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { planStoryboard } from "../src/render/plan-storyboard.ts";
import { validateStoryboard } from "../src/render/validate-storyboard.ts";
import { formatLock } from "../src/workplace/lock/format-lock.ts";
import { lockTake } from "../src/workplace/lock/lock-takes.ts";
import { lockPath } from "../src/workplace/lock/lock.ts";
import { openFolder } from "../src/workplace/workplace.ts";
import {
  distance,
  each,
  encodePq,
  encodeVideo,
  readPatches,
  tags,
  writePatches,
  type Standard,
} from "./colour-kit.ts";
import { createFilmKit, type KitShot } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const audio = { productionSound: "mute" } as const;
const ntsc = { primaries: "smpte170m", matrix: "bt601" } as const;
const standards: { readonly [name: string]: Standard } = {
  hd: { primaries: "bt709", matrix: "bt709", tags: tags("bt709", "bt709", "bt709") },
  ntsc: { ...ntsc, tags: tags("smpte170m", "smpte170m", "smpte170m") },
  pal: { primaries: "bt470bg", matrix: "bt601", tags: tags("bt470bg", "bt470bg", "gamma28") },
  full: {
    primaries: "bt709",
    matrix: "bt601",
    isFullRange: true,
    tags: tags("smpte170m", "bt709", "iec61966-2-1", "pc"),
  },
  // A clip of this size without tags has the matrix of BT.601.
  untagged: { primaries: "bt709", matrix: "bt601", tags: "" },
};

async function copied(from: string, to: string): Promise<string> {
  await copyFile(from, to);
  return to;
}

function frameOf(path: string): Promise<string> {
  // Where the film has its tone map already.
  const cacheDir = kit.inFolder("segments");
  return probeClip(path).then((clip) =>
    extractFrame({ clip, frame: "first", ffmpeg: kit.ffmpeg, cacheDir }),
  );
}

test("the same colours are the same in the film and in frames, however a clip is tagged", async () => {
  const shots: KitShot[] = [];
  for (const [id, standard] of Object.entries(standards)) {
    const path = kit.inFolder(`${id}.mp4`);
    await writePatches(kit.ffmpeg, path, { standard, encode: encodeVideo });
    shots.push({ id, media: await probeClip(path) });
  }
  const film = await kit.make({ shots, audio });
  const frames = await readPatches(kit.ffmpeg, film.path);
  const found = shots.map(({ id }, index) => [id, distance(frames[12 * index + 5], encodeVideo)]);
  for (const [id, far] of found) expect(far, `${id} in the film`).toBeLessThan(3);
  expect((await probeClip(film.path)).video.colour).toEqual(filmColour);
  for (const id of ["ntsc", "full"]) {
    const [picture] = await readPatches(kit.ffmpeg, await frameOf(kit.inFolder(`${id}.mp4`)));
    expect(distance(picture, encodeVideo), `${id} as a frame`).toBeLessThan(3);
  }
});

describe("a clip of high dynamic range", () => {
  const standard: Standard = {
    primaries: "bt2020",
    matrix: "bt2020",
    bits: 10,
    tags: tags("bt2020nc", "bt2020", "smpte2084"),
  };

  test("is as bright as others below white, in the film and in frames", async () => {
    const path = kit.inFolder("pq.mp4");
    await writePatches(kit.ffmpeg, path, { standard, encode: encodePq });
    const { plan, diagnostics } = await kit.plan({
      shots: [{ id: "pq", media: await probeClip(path) }],
      audio,
    });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning STORYBOARD_CLIP_HDR",
    ]);
    if (plan === undefined) throw new Error("the plan is good");
    const film = await kit.assemble(plan, { outputPath: kit.inFolder("pq-film.mp4") });
    const onScreen = (light: Parameters<typeof each>[0]) =>
      each(light, (value) => value ** (1 / 2.2));
    for (const shown of [film.path, await frameOf(path)]) {
      expect(distance((await readPatches(kit.ffmpeg, shown))[0], onScreen)).toBeLessThan(4);
    }
    const { video } = await probeClip(film.path);
    expect(video).toMatchObject({ codec: "avc", colour: filmColour });
  });

  test("keeps what is brighter than white apart, with its hue", async () => {
    const path = kit.inFolder("bright.mp4");
    // Twice as bright as the others: the grey is reference white, and the skin has 244 nits.
    const encode: typeof encodePq = (light) => encodePq(each(light, (value) => value * 2));
    await writePatches(kit.ffmpeg, path, { standard, encode });
    const [patches] = await readPatches(kit.ffmpeg, await frameOf(path));
    const [grey, green, , , skin] = patches ?? [];
    const [white = 0, red = 0] = [grey?.[1], skin?.[0]];
    expect(white).toBeGreaterThan(230);
    expect(red).toBeGreaterThan(white + 2);
    expect(red).toBeLessThan(254);
    expect(green?.[1]).toBeGreaterThan(2 * (green?.[0] ?? 255));
  });

  test("is named by `plan` and `validate` once it was downloaded", async () => {
    const file = kit.inFolder("known.yaml");
    const head =
      "storyboard: 1\ntitle: Known\ndefaults: { model: kling-3.0-turbo-t2v, duration: 3 }";
    await writeFile(file, `${head}\nshots: [{ id: one, prompt: A street. }]\n`);
    const stateDir = kit.inFolder("state");
    const workplace = openFolder(stateDir);
    const look = async (): Promise<readonly string[]> => {
      const cwd = kit.folder;
      const validated = await validateStoryboard(file, { cwd, stateDir });
      const planned = await planStoryboard({ file, cwd, workplace, checkFilm: true });
      expect(planned.diagnostics).toEqual(validated);
      return validated.map(({ code }) => code);
    };
    expect(await look()).toEqual([]);

    const clip = await probeClip(kit.inFolder("pq.mp4"));
    const { sha256 } = clip;
    const path = await workplace.media.keep(await copied(clip.path, kit.inFolder("part")), sha256);
    await loadClip(path, { sha256, cacheDir: workplace.caches.facts });
    const planned = await planStoryboard({ file, cwd: kit.folder, workplace });
    const take = planned.kind === "planned" ? planned.plan.shots[0]?.takes[0] : undefined;
    if (take === undefined) throw new Error("the plan is good");
    const locked = lockTake(take, { requestId: "r", clip, date: "2026-03-01" });
    const shots = [{ id: "one", chosen: undefined, chosenFor: undefined, takes: [locked] }];
    await writeFile(lockPath(file), formatLock({ shots }));
    expect(await look()).toEqual(["STORYBOARD_CLIP_HDR"]);
  });

  test("is named once for all shots that have one", () => {
    const clipOf = (transfer: number, matrix = 9) => {
      return { video: { colour: { primaries: 9, transfer, matrix, isFullRange: false } } } as never;
    };
    const shots = ["a", "b", "c", "d"].map((id, at) => {
      return { id, isEnabled: id !== "d", span: { start: at, end: at + 1 } };
    });
    const board = { file: { path: "film.yaml", text: "" }, shots } as never;
    const clips = new Map([
      ["a", clipOf(16)],
      ["b", clipOf(1, 14)],
      ["c", clipOf(16)],
      ["d", clipOf(18)],
    ]);
    expect(
      checkClipColours(board, clips).map(({ message, span }) => [message, span.start]),
    ).toEqual([
      [
        'the clips of shots "a", "c" are HDR (PQ, SMPTE ST 2084): the film and frames that are sent to models are tone-mapped to BT.709',
        0,
      ],
      [
        'the clip of shot "b" will have wrong colors in the film: matrix 14 of ISO/IEC 23091-2 is not supported',
        1,
      ],
    ]);
  });
});

test("frames are copied from clips that mean the same by their numbers, and the film says what", async () => {
  const encoding = `-c:v libx264 -preset ultrafast ${tags("smpte170m", "smpte170m", "smpte170m")}`;
  const shots = ["sd-a", "sd-b"].map((id) => ({ id, encoding }));
  const { plan } = await kit.plan({ shots, audio });
  if (plan === undefined) throw new Error("the plan is good");
  const film = await kit.assemble(plan, { outputPath: kit.inFolder("sd.mp4") });
  expect(film.copied).toBe(true);
  const colour = { primaries: 6, transfer: 6, matrix: 6, isFullRange: false };
  expect((await probeClip(film.path)).video.colour).toEqual(colour);
  const bytes = await readFile(film.path);
  const codes = bytes.subarray(bytes.indexOf("colrnclx") + 8).subarray(0, 7);
  expect([...codes]).toEqual([0, 6, 0, 6, 0, 6, 0]);
  // As if only the container of the second clip had other tags.
  const [first, second] = plan.shots;
  if (first === undefined || second === undefined) throw new Error("it has two shots");
  for (const other of [{ matrix: 1 }, { primaries: 1 }, { transfer: 16 }, { isFullRange: true }]) {
    const source = { ...second.source, colour: { ...colour, ...other } };
    expect(canCopyPicture({ ...plan, shots: [first, { ...second, source }] })).toBe(false);
  }
});

const small = { widthPx: 640, heightPx: 360 };
const [bt709, bt601]: readonly [Colour, Colour] = [filmColour, { ...filmColour, matrix: 6 }];

test.each<[string, ColourTags, typeof small, Colour]>([
  ["720p without tags", {}, { widthPx: 1280, heightPx: 720 }, bt709],
  ["a tall picture without tags", {}, { widthPx: 480, heightPx: 854 }, bt709],
  ["a small one", {}, small, bt601],
  ["525 lines", {}, { widthPx: 854, heightPx: 480 }, { ...bt601, primaries: 6 }],
  ["625 lines", {}, { widthPx: 1024, heightPx: 576 }, { ...filmColour, primaries: 5, matrix: 5 }],
  ["unspecified ones", { primaries: 2, transfer: 2, matrix: 2 }, small, bt601],
  ["only a matrix", { matrix: 1 }, small, bt709],
  ["only primaries", { primaries: 9 }, small, { ...filmColour, primaries: 9, matrix: 9 }],
  [
    "only PQ",
    { transfer: 16 },
    small,
    { primaries: 9, transfer: 16, matrix: 9, isFullRange: false },
  ],
  ["RGB", { matrix: 0 }, small, { ...filmColour, matrix: 0, isFullRange: true }],
])("what a clip does not say follows from the rest: %s", (_, said, size, colour) => {
  expect(resolveColour(said, size)).toEqual(colour);
});
