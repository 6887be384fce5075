import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkOwnFiles } from "../src/film/assembly/check-own-files.ts";
import type { Clip } from "../src/film/media/clip.ts";
import { loadOwnClip } from "../src/film/media/load-own-clip.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import type { OwnSource } from "../src/storyboard/storyboard.ts";
import { createFilmKit, frames, readFrames, readLevel } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;

beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

function footageOf(path: string): OwnSource {
  return { kind: "clip", name: path, path, span: { start: 0, end: 0 }, seconds: undefined };
}

const load = (path: string): Promise<Clip> =>
  loadOwnClip(footageOf(path), kit.inFolder("own-cache"));

/** A clip whose frames are known, put into another file by ffmpeg. */
async function convert(name: string, words: string, before = ""): Promise<string> {
  const { path: from } = await kit.makeClip("a", { durationSeconds: 1 });
  const path = kit.inFolder(name);
  const input = before === "" ? [] : options(before);
  await runFfmpeg(kit.ffmpeg.path, [
    ...options("-v error"),
    ...input,
    "-i",
    from,
    ...options(words),
    path,
  ]);
  return path;
}

describe("own footage is shown frame by frame, whatever its format", () => {
  test.each([
    ["h264.mkv", "-c copy"],
    ["prores.mov", "-c:v prores_ks -profile:v 3 -pix_fmt yuv422p10le -c:a pcm_s24le"],
    ["dnxhr.mov", "-c:v dnxhd -profile:v dnxhr_hq -pix_fmt yuv422p -c:a pcm_s16le"],
    ["vp9.webm", "-c:v libvpx-vp9 -cpu-used 8 -deadline realtime -crf 20 -b:v 0 -c:a libopus"],
    ["surround.mov", "-c:v copy -c:a pcm_s16le -ac 6"],
    ["mpeg4.mp4", "-c:v mpeg4 -q:v 2 -c:a aac"],
    ["silent.mp4", "-c:v copy -an"],
  ])("%s", async (name, words) => {
    const path = await convert(name, words);
    const shot = { id: "a", source: footageOf(path), media: await load(path) };
    const film = await kit.make(
      { shots: [{ ...shot, cut: { inSeconds: 0.25, outSeconds: 0.75 } }] },
      { outputPath: `${path}.film.mp4` },
    );
    expect(await readFrames(kit.ffmpeg, film, ["a"])).toEqual(frames("a", 6, 18));
    if (name === "silent.mp4") return;
    const level = await readLevel(kit.ffmpeg, film.path, { fromSeconds: 0.1, toSeconds: 0.4 });
    expect(level).toBeGreaterThan(0.01);
  });

  test("of which a part far into the file is used, in an MP4 and an MKV", async () => {
    for (const [name, words] of [
      ["long.mp4", "-c copy"],
      ["long.mkv", "-c copy"],
    ] as const) {
      const { path: from } = await kit.makeClip("a", { durationSeconds: 20 });
      const path = kit.inFolder(name);
      await runFfmpeg(kit.ffmpeg.path, [...options("-v error -i"), from, ...options(words), path]);
      const media = await load(path);
      const shot = { id: "a", source: footageOf(path), media };
      const cut = { inSeconds: 15, outSeconds: 15.5 };
      for (const [speed, expected] of [
        [1, frames("a", 360, 372)],
        [2, ["a:360", "a:362", "a:364", "a:366", "a:368", "a:370"]],
      ] as const) {
        const retime = { speed, holdFirstSeconds: 0, holdLastSeconds: 0 };
        const shots = [{ ...shot, cut, ...(speed === 1 ? {} : { retime }) }];
        const { plan } = await kit.plan({ shots });
        expect(plan?.shots[0]?.source.seekFrame).toBe(336);
        const film = await kit.make({ shots }, { outputPath: `${path}.${speed}.mp4` });
        expect(await readFrames(kit.ffmpeg, film, ["a"])).toEqual(expected);
      }
    }
  });
});

describe("before anything is bought", () => {
  const check = async (clip: string): Promise<readonly string[]> => {
    const path = kit.inFolder("board.yaml");
    await writeFile(path, `storyboard: 1\ntitle: Film\nshots:\n  - id: logo\n    clip: ${clip}\n`);
    const { diagnostics } = await loadStoryboard(path, { cwd: kit.folder });
    return diagnostics.map(({ code, message, span, file }) => {
      const line = file.text.slice(0, span.start).split("\n").length;
      return `${line} ${code} ${message}`;
    });
  };

  test("an end after that of the file is reported at its line", async () => {
    await convert("short.mp4", "-c copy");
    expect(await check("{ file: short.mp4, in: 0.5, out: 4 }")).toEqual([
      '5 STORYBOARD_CUT_OUTSIDE_CLIP shot "logo" ends at 4 s, but its clip is 1 s long',
    ]);
    expect(await check("{ file: short.mp4, in: 0.5 }")).toEqual([]);
  });

  test("a file without a picture, and a damaged one, are reported", async () => {
    await convert("sound.mp4", "-vn -c:a copy");
    await writeFile(join(kit.folder, "damaged.mov"), Buffer.alloc(4000, "ftypqt  moov"));
    await writeFile(join(kit.folder, "empty.mov"), "");
    expect(await check("{ file: sound.mp4 }")).toEqual([
      '5 STORYBOARD_SOURCE_FILE "sound.mp4" has no video track',
    ]);
    expect(await check("{ file: empty.mov }")).toEqual([
      '5 STORYBOARD_SOURCE_FILE "empty.mov" is empty',
    ]);
    expect(await check("{ file: damaged.mov }")).toHaveLength(1);
  });

  test("a file that ffmpeg does not decode is reported", async () => {
    const whole = await convert("whole.mp4", "-c copy");
    const bytes = await readFile(whole);
    // Another codec than any that there is.
    for (const name of ["avc1", "avcC"]) bytes.write("zzzz", bytes.indexOf(name), "latin1");
    await writeFile(kit.inFolder("unknown.mp4"), bytes);
    const path = kit.inFolder("board.yaml");
    await writeFile(
      path,
      "storyboard: 1\ntitle: Film\nshots:\n  - { id: a, clip: { file: unknown.mp4 } }\n  - { id: b, clip: { file: whole.mp4 } }\n",
    );
    const { storyboard } = await loadStoryboard(path, { cwd: kit.folder });
    if (storyboard === undefined) throw new Error("its index can be read");
    const found = await checkOwnFiles(storyboard, process.env);
    expect(found.map(({ code, span }) => [code, span.start])).toEqual([
      ["STORYBOARD_SOURCE_FILE", storyboard.file.text.indexOf("unknown.mp4")],
    ]);
  });
});
