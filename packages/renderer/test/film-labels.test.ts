import { readFile, writeFile } from "node:fs/promises";
import { labelHash, readMarker } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AssemblyPlan } from "../src/film/assembly/assembly-plan.ts";
import type { FilmParts } from "../src/film/assembly/read-film-parts.ts";
import type { Film } from "../src/film/assembly/film.ts";
import { makePoster } from "../src/film/assembly/make-poster.ts";
import { readPoster } from "../src/film/assembly/read-poster.ts";
import { openContainer } from "../src/film/media/open-container.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { createFilmKit, decodeGray, type KitFilm } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const names = { market: "EXT. 夜市; DAY = #1 \\ 2\n\tlate", kitchen: undefined };
const inScene = (id: keyof typeof names) => ({ scene: { id, slugline: names[id] } });
const film: KitFilm = {
  title: "Nacht = Markt; #1 \\ 夜市",
  language: "zh-Hant",
  shots: [
    { id: "one", ...inScene("market"), roles: { prompt: "A secret recipe" } },
    { id: "two", ...inScene("market"), narration: { text: "她 {x} <b>&</b>", file: undefined } },
    { id: "three", ...inScene("kitchen") },
  ],
  captions: { source: "narration", formats: ["srt"], burnIn: false },
  deliverable: { widthPx: 256, heightPx: 288, reframe: "pad" },
};

const stillsOf = async (sizes: readonly number[]): Promise<string[]> =>
  Promise.all(
    sizes.map(async (size, index) => {
      const path = kit.inFolder(`still-${index}`);
      await writeFile(path, Buffer.alloc(size));
      return path;
    }),
  );

const place = (name: string) => ({
  outputPath: kit.inFolder(`${name}.mp4`),
  makePoster: async (plan: AssemblyPlan, parts: FilmParts) =>
    makePoster(plan, parts, {
      ffmpeg: kit.ffmpeg,
      cacheDir: kit.inFolder("stills"),
      // The first shot is black.
      stills: await stillsOf([100, 900, 1000]),
    }),
});

describe("a film", () => {
  let made: Film;
  let report: { readonly stdout: string; readonly stderr: string };
  beforeAll(async () => {
    made = await kit.make(film, place("labelled"));
    const args = ["-i", made.path, "-f", "ffmetadata", "-"];
    const { stdout, stderr } = await runFfmpeg(kit.ffmpeg.path, args);
    report = { stdout: stdout.toString("utf8"), stderr };
  });

  test("has its title, and its scenes as chapters at their frames", () => {
    const lines = report.stdout.split("\n").filter((line) => !/^(;|encoder=|\w+_\w+=)/.test(line));
    expect(lines).toEqual([
      String.raw`title=Nacht \= Markt\; \#1 \\ 夜市`,
      "[CHAPTER]",
      "TIMEBASE=1/12288",
      "START=0",
      `END=${48 * 512}`,
      String.raw`title=EXT. 夜市\; DAY \= \#1 \\ 2 late`,
      "[CHAPTER]",
      "TIMEBASE=1/12288",
      `START=${48 * 512}`,
      `END=${72 * 512}`,
      "title=kitchen",
      "",
    ]);
  });

  test("has the language of its sound and captions, and no date", async () => {
    const streams = [...report.stderr.matchAll(/Stream #0:\d\S* *\S+ \S+/g)].map(([line]) =>
      line.replace(/\[0x\d+\]/, ""),
    );
    expect(streams).toEqual([
      "Stream #0:0(und): Video: h264",
      "Stream #0:1(zho): Audio: aac",
      "Stream #0:2(zho): Subtitle: mov_text",
      "Stream #0:3(zho): Data: bin_data",
      "Stream #0:4: Video: mjpeg",
    ]);
    expect(report.stderr).not.toContain("creation_time");
    const { input } = await openContainer(made.path);
    using _ = input;
    const { title, images } = await input.getMetadataTags();
    expect(title).toBe(film.title);
    expect(images).toMatchObject([{ kind: "coverFront", mimeType: "image/jpeg" }]);
    const bytes = await readFile(made.path);
    expect(bytes.includes("zh-Hant")).toBe(true);
    for (const secret of ["A secret recipe", kit.folder]) {
      expect(bytes.includes(secret)).toBe(false);
    }
  });

  test("has its captions as plain text", async () => {
    const args = ["-v", "error", "-i", made.path, "-map", "0:s", "-c", "copy", "-f", "data", "-"];
    const { stdout } = await runFfmpeg(kit.ffmpeg.path, args);
    const text = Buffer.from("她 {x} <b>&</b>");
    const caption = Buffer.concat([Buffer.from([0, text.length]), text]);
    expect(stdout).toEqual(Buffer.concat([Buffer.alloc(2), caption, Buffer.alloc(2)]));
  });

  test("has a poster in its shape, of the first shot that shows something", async () => {
    const path = kit.inFolder("poster.jpg");
    await writeFile(path, (await readPoster(made.path)) ?? "");
    const [gray] = await decodeGray(kit.ffmpeg, { path, widthPx: 256, heightPx: 288 });
    const shown = readMarker(gray?.subarray(72 * 256, 216 * 256) ?? Buffer.alloc(0), 256, 144);
    expect(shown).toEqual({ labelHash: labelHash("two"), frame: 12 });
  });

  test("is read by its pictures and its sound, whatever else is in it", async () => {
    const { video, audio } = await probeClip(made.path);
    expect(video).toMatchObject({ codec: "avc", frameCount: 72, widthPx: 256, heightPx: 288 });
    expect(audio).toBeDefined();
  });

  test("has the same bytes when it is made again", async () => {
    expect((await kit.make(film, place("again"))).sha256).toBe(made.sha256);
  });
});

test("copied clips have a chapter for each shot when there are no scenes", async () => {
  const made = await kit.make(
    { shots: [{ id: "one" }, { id: "two" }] },
    { outputPath: kit.inFolder("copied.mp4") },
  );
  expect(made.copied).toBe(true);
  const args = ["-i", made.path, "-f", "ffmetadata", "-"];
  const { stdout } = await runFfmpeg(kit.ffmpeg.path, args);
  expect(stdout.toString("utf8").match(/^title=.*/gm)).toEqual([
    "title=Film",
    "title=one",
    "title=two",
  ]);
  expect(await readPoster(made.path)).toBeUndefined();
});
