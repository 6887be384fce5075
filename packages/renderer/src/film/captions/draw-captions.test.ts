import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import type { CaptionStyle } from "../../storyboard/storyboard.ts";
import type { CaptionFont } from "./read-font-files.ts";
import { layOutCaptions } from "./caption-layout.ts";
import { drawCaptions } from "./draw-captions.ts";
import { fontPath } from "./font.ts";
import { readFont } from "./read-font.ts";
import { readTables, renameFont } from "./sfnt.ts";

const thaiPath = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
);
const font = async (path: string, family: string): Promise<CaptionFont> => ({
  ...readFont(await readFile(path)),
  path,
  sha256: family,
  family,
});

let dejavu: CaptionFont;
let thai: CaptionFont;
beforeAll(async () => {
  [dejavu, thai] = await Promise.all([font(fontPath(), "dejavu"), font(thaiPath, "thai")]);
});

describe("a font file", () => {
  test("tells its letters, widths and height", () => {
    // Facts as the fonts' makers publish them, in units of 2048 and 1000 to the em.
    expect(dejavu).toMatchObject({ name: "DejaVu Sans", weight: 400, isItalic: false });
    expect([dejavu.ascent, dejavu.descent]).toEqual([1901 / 2048, 483 / 2048]);
    expect(thai.name).toBe("Noto Sans Thai Regular");
    expect(["A", "ก", "夜"].map((letter) => dejavu.has(letter.codePointAt(0) ?? 0))).toEqual([
      true,
      false,
      false,
    ]);
    expect(thai.has(0x0e01)).toBe(true);
    expect(dejavu.advance(0x41)).toBe(1401 / 2048);
  });

  test("keeps its letters under another name", async () => {
    const copy = renameFont(await readFile(thaiPath), "storyreel-test");
    expect(readFont(copy)).toMatchObject({ name: "storyreel-test", ascent: thai.ascent });
    expect(readFont(copy).advance(0x0e01)).toBe(thai.advance(0x0e01));
  });

  test("that is cut off, or something else, is refused", async () => {
    const bytes = await readFile(thaiPath);
    for (const length of [0, 3, 11, 40, 500, bytes.length >> 1, bytes.length - 5000]) {
      expect(() => readFont(bytes.subarray(0, length))).toThrow(/./);
    }
    expect(() => readFont(Buffer.from("wOF2 and more that does not matter here"))).toThrow(
      "not a TrueType or OpenType font",
    );
    expect(() => readTables(Buffer.from("<html><body>not found</body></html>"))).toThrow(TypeError);
  });
});

const text = "The quick brown fox jumps over the lazy dogs of the night market again";

/** The lines of a caption as they are drawn: their place, and the size of their letters in em. */
function draw(
  size: { widthPx: number; heightPx: number },
  lines: readonly string[],
  style?: Partial<CaptionStyle>,
) {
  const layout = layOutCaptions(size, {
    font: undefined,
    sizeShare: undefined,
    position: "bottom",
    marginShare: undefined,
    ...style,
  });
  const cue = { startFrame: 0, endFrame: 24, lines, isRightToLeft: false };
  const drawing = drawCaptions([cue], { layout, fonts: [dejavu] });
  return drawing.lines.map(({ ass }) => {
    const [, x, y, height] =
      /^\{\\pos\(([\d.]+),([\d.]+)\)\}\{\\fndejavu\\fs([\d.]+)\}/.exec(ass) ?? [];
    const sizePx = Number(height) / (dejavu.ascent + dejavu.descent);
    return { xPx: Number(x), baselinePx: Number(y) - dejavu.descent * sizePx, sizePx };
  });
}

describe("burned-in captions", () => {
  test.each([
    ["16:9", 1920, 1080, { size: [0.05, 0.05], below: [0.08, 0.12], chars: 42, wide: 16 }],
    ["21:9", 2520, 1080, { size: [0.05, 0.05], below: [0.08, 0.12], chars: 42, wide: 16 }],
    ["1:1", 1080, 1080, { size: [0.045, 0.045], below: [0.08, 0.12], chars: 37, wide: 16 }],
    ["4:5", 1080, 1350, { size: [0.045, 0.045], below: [0.08, 0.12], chars: 29, wide: 14 }],
    ["9:16", 1080, 1920, { size: [0.04, 0.05], below: [0.2, 0.24], chars: 20, wide: 10 }],
  ])("are in the safe area of %s, with lines that fit", (_, widthPx, heightPx, wanted) => {
    const { limit, roomPx } = layOutCaptions({ widthPx, heightPx }, undefined);
    expect(limit).toEqual({ chars: wanted.chars, wideChars: wanted.wide });
    expect(roomPx).toBeLessThanOrEqual(widthPx * 0.9);
    const lines = [text.slice(0, limit.chars).trim(), "Again."];
    const [first, last] = draw({ widthPx, heightPx }, lines);
    const below = (heightPx - (last?.baselinePx ?? 0)) / heightPx;
    expect(below).toBeGreaterThan(wanted.below[0] ?? 0);
    expect(below).toBeLessThan(wanted.below[1] ?? 0);
    expect((first?.sizePx ?? 0) / heightPx).toBeGreaterThan((wanted.size[0] ?? 0) * 0.93);
    expect((first?.sizePx ?? 0) / heightPx).toBeLessThan((wanted.size[1] ?? 0) + 0.001);
    expect(last?.xPx).toBe(widthPx / 2);
  });

  test("have letters with their marks as one character, where there is one", () => {
    const layout = layOutCaptions({ widthPx: 1920, heightPx: 1080 }, undefined);
    const cue = { startFrame: 0, endFrame: 24, lines: ["Cafe\u0301 3"], isRightToLeft: false };
    const [line] = drawCaptions([cue], { layout, fonts: [dejavu] }).lines;
    expect(line?.ass).toMatch(/\}Caf\u00e9 3$/);
  });

  test("are where the style puts them, as large as it says", () => {
    const size = { widthPx: 1920, heightPx: 1080 };
    const [top] = draw(size, ["Again."], { position: "top", marginShare: 0.1, sizeShare: 0.1 });
    expect(top?.sizePx).toBeCloseTo(108, 1);
    expect(top?.baselinePx).toBeCloseTo(108 + 0.95 * 108, 0);
    const [middle] = draw(size, ["Again."], { position: "middle" });
    expect(middle?.baselinePx).toBeCloseTo(540 + 0.35 * 54, 0);
    const [low] = draw(size, ["Again."], { marginShare: 0 });
    expect(low?.baselinePx).toBeCloseTo(1080 - 0.25 * 54, 0);
  });

  test("get smaller, with all lines of their cue, where a line is wider than the picture allows", () => {
    const wide = draw({ widthPx: 1080, heightPx: 1920 }, ["WWWWWWWWWWWWWWWWWWWW", "i"]);
    const plain = draw({ widthPx: 1080, heightPx: 1920 }, ["i"]);
    const advance = dejavu.advance("W".codePointAt(0) ?? 0);
    expect((wide[0]?.sizePx ?? 0) * advance * 20).toBeCloseTo(1080 * 0.8, 0);
    expect(wide[1]?.sizePx).toBe(wide[0]?.sizePx);
    expect(plain[0]?.sizePx).toBeCloseTo(1920 * 0.04, 1);
  });

  test("take each letter from the first font that has it, at the same size of the em", () => {
    const layout = layOutCaptions({ widthPx: 1920, heightPx: 1080 }, undefined);
    const cue = { startFrame: 0, endFrame: 24, lines: ["夜 ตลาด, Ж 5"], isRightToLeft: false };
    const { lines, fonts } = drawCaptions([cue], { layout, fonts: [thai, dejavu] });
    const runs = lines[0]?.ass.matchAll(/\\fn(\w+)\\fs([\d.]+)\}([^{]*)/g) ?? [];
    const size = ({ ascent, descent }: CaptionFont): string => (54 * (ascent + descent)).toFixed(2);
    expect(Array.from(runs, ([, family, height, letters]) => [family, height, letters])).toEqual([
      // No font has it: the box of the first one.
      ["thai", size(thai), "夜 ตลาด, "],
      ["dejavu", size(dejavu), "Ж "],
      ["thai", size(thai), "5"],
    ]);
    expect(fonts.map(({ family }) => family)).toEqual(["thai", "dejavu"]);
  });

  test("have a direction mark within their first font", () => {
    const layout = layOutCaptions({ widthPx: 1920, heightPx: 1080 }, undefined);
    const cue = { startFrame: 0, endFrame: 24, lines: ["iPhone של"], isRightToLeft: true };
    const { lines } = drawCaptions([cue], { layout, fonts: [dejavu] });
    expect(lines[0]?.ass).toMatch(/\}\u200fiPhone של$/);
  });
});
