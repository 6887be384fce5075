import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatDiagnostic, hasErrors } from "@storyreel/models/source";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCaptionFonts } from "../src/film/captions/caption-font-folder.ts";
import { readCaptionFonts } from "../src/film/captions/caption-fonts.ts";
import { checkCaptionFonts } from "../src/film/captions/check-caption-fonts.ts";
import { fontPath } from "../src/film/captions/font.ts";
import { findFfmpeg } from "../src/film/media/ffmpeg.ts";
import { readShaper } from "../src/film/media/read-shaper.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import { recordFiles } from "../src/storyboard/record-files.ts";
import { catalogue } from "./board-models.ts";

const thaiFont = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
);
const thaiBold = thaiFont.replaceAll("400Regular", "700Bold");

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "storyreel-fonts-"));
  await mkdir(join(cwd, "fonts"));
  await mkdir(join(cwd, "empty"));
  await copyFile(thaiFont, join(cwd, "fonts/z.ttf"));
  await copyFile(thaiBold, join(cwd, "fonts/a.TTF"));
  await writeFile(join(cwd, "fonts/README"), "not a font");
  await writeFile(join(cwd, "web.woff2"), "wOF2 and what follows");
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** A storyboard of one shot, with these words burned in in this style. */
async function load(style: string, words = "ตลาด") {
  const text = [
    "storyboard: 1",
    "title: Fonts",
    "defaults: { model: kling-3.0-turbo-t2v }",
    `captions: { source: dialogue, burn_in: true${style} }`,
    `shots: [{ id: a, action: A street, dialogue: "${words}" }]`,
  ];
  const file = join(cwd, "film.yaml");
  await writeFile(file, `${text.join("\n")}\n`);
  const { storyboard, diagnostics } = await loadStoryboard(file, { cwd, catalogue });
  if (storyboard === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  return storyboard;
}

const told = async (style: string, words?: string): Promise<string[]> =>
  (await checkCaptionFonts(await load(style, words))).map((one) => formatDiagnostic(one));

describe("captions.style.font", () => {
  test("names a file, relative to the storyboard, whose letters are not missed", async () => {
    expect(await told(", style: { font: fonts/z.ttf }")).toEqual([]);
    expect(await told("")).toEqual([
      expect.stringContaining(
        "hint: set captions.style.font to a font file (.ttf, .otf) that has them, or remove burn_in",
      ),
    ]);
    expect(await told(", style: { font: fonts/z.ttf }", "ตลาด 夜")).toEqual([
      expect.stringContaining(
        'no caption font has these characters of shot "a", which may appear as empty boxes: 夜',
      ),
    ]);
  });

  test("names a folder, of which regular fonts come first, and the built-in one last", async () => {
    const { fonts } = await readCaptionFonts(await load(", style: { font: fonts }"));
    expect(fonts.map(({ name, weight }) => [name, weight])).toEqual([
      ["Noto Sans Thai Regular", 400],
      ["Noto Sans Thai Bold", 700],
      ["DejaVu Sans", 400],
    ]);
  });

  test.each([
    [
      "is missing",
      "fonts/none.ttf",
      `film.yaml:4:61 error STORYBOARD_FILE_MISSING
  caption font "fonts/none.ttf" not found`,
    ],
    [
      "is a folder without fonts",
      "empty",
      `film.yaml:4:61 error STORYBOARD_CAPTION_FONT
  caption font "empty" is a folder without font files`,
    ],
    [
      "is a web font",
      "web.woff2",
      `film.yaml:4:61 error STORYBOARD_CAPTION_FONT
  caption font "web.woff2" cannot be read: not a TrueType or OpenType font`,
    ],
  ])("is refused if it %s", async (_, font, expected) => {
    const storyboard = await load(`, style: { font: ${font} }`);
    const found = await checkCaptionFonts(storyboard);
    expect(hasErrors(found)).toBe(true);
    expect(found.map((one) => formatDiagnostic(one))).toEqual([expect.stringContaining(expected)]);
  });

  test("counts by its content: another font under the same name has another name in the film", async () => {
    const path = join(cwd, "same.ttf");
    const familyOf = async (): Promise<string | undefined> =>
      (await readCaptionFonts(await load(", style: { font: same.ttf }"))).fonts[0]?.family;
    await copyFile(thaiFont, path);
    const before = await familyOf();
    expect(await familyOf()).toBe(before);
    await copyFile(thaiBold, path);
    expect(await familyOf()).not.toBe(before);
  });

  test("is one of the files that a watcher of the storyboard looks at", async () => {
    await load(", style: { font: fonts }");
    const { files, asked } = recordFiles();
    await loadStoryboard(join(cwd, "film.yaml"), { cwd, catalogue, files });
    expect(asked).toContain(join(cwd, "fonts"));
  });

  test("is not drawn if it changes between planning and drawing", async () => {
    const path = join(cwd, "changing.ttf");
    await copyFile(thaiFont, path);
    const { fonts } = await readCaptionFonts(await load(", style: { font: changing.ttf }"));
    await copyFile(fontPath(), path);
    await expect(makeCaptionFonts(fonts, join(cwd, "cache"))).rejects.toMatchObject({
      code: "MEDIA_UNREADABLE",
    });
  });
});

describe("marks above and below letters", () => {
  /** An ffmpeg of which only what it says about itself matters. */
  const pretend = async (name: string, shaper: string): Promise<string> => {
    const path = join(cwd, name);
    const lines = `case "$*" in *-version) echo "ffmpeg version 9.9";; *) echo "[ass] Shaper: ${shaper}" >&2;; esac`;
    await writeFile(path, `#!/bin/sh\n${lines}\n`);
    await chmod(path, 0o755);
    return path;
  };
  const toldWith = async (shaper: string, words: string): Promise<string[]> => {
    const path = await pretend(`ffmpeg-${shaper.length}`, shaper);
    const storyboard = await load(", style: { font: fonts/z.ttf }", words);
    const found = await checkCaptionFonts(storyboard, () => Promise.resolve(path));
    return found.map((one) => formatDiagnostic(one));
  };
  const simple = "FriBidi 1.0.5 (SIMPLE)";

  test("are a warning if the ffmpeg that draws them cannot place them", async () => {
    expect(await toldWith(simple, "ที่ตลาด שָׁ")).toEqual([
      expect.stringMatching(
        /^film\.yaml:5:9 warning STORYBOARD_CAPTION_MARKS\n {2}ffmpeg 9\.9 has no HarfBuzz, .* shot "a" .*: ที่ שָׁ\n/,
      ),
    ]);
    expect(await toldWith(`${simple} HarfBuzz-ng 6.0.0 (COMPLEX)`, "ที่ตลาด שָׁ")).toEqual([]);
  });

  test("are none in letters that exist with them, however they are written, and in emoji", async () => {
    expect(await toldWith(simple, "ตลาด Cafe\u0301 Việt \u2764\uFE0F")).toEqual([]);
  });

  test("are asked of a real ffmpeg", async () => {
    const cacheDir = join(cwd, "cache");
    const { path, version } = await findFfmpeg({ environment: process.env, cacheDir });
    expect(await readShaper(path)).toMatchObject({ version });
  });
});
