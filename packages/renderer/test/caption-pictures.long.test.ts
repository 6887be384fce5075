import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import type { Captions, CaptionStyle } from "../src/storyboard/storyboard.ts";
import { createFilmKit, decodeGray, type KitFilm } from "./film-kit.ts";

const thaiFont = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
);

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

type Size = { readonly widthPx: number; readonly heightPx: number };
const wide: Size = { widthPx: 640, heightPx: 360 };
const tall: Size = { widthPx: 360, heightPx: 640 };

let made = 0;

/** The frames of a film of one second with this text in it, grey. */
async function shoot(size: Size, text: string | undefined, captions: Captions): Promise<Buffer> {
  const film: KitFilm = {
    shots: [{ id: "one", clip: size, narration: { text, file: undefined } }],
    captions,
    audio: { productionSound: "mute" },
  };
  made += 1;
  const outputPath = kit.inFolder(`picture-${made}.mp4`);
  const workDir = kit.inFolder(`work-${made}`);
  return (
    (await decodeGray(kit.ffmpeg, await kit.make(film, { outputPath, workDir })))[12] ?? Buffer.of()
  );
}

/** Rows and columns in which a burned-in text differs from the picture without it. */
class Ink {
  private readonly marks: readonly (readonly boolean[])[];

  private constructor(marks: readonly (readonly boolean[])[]) {
    this.marks = marks;
  }

  static async of(text: string, size: Size, style?: Partial<CaptionStyle>): Promise<Ink> {
    const usual = { font: undefined, sizeShare: undefined, marginShare: undefined };
    const captions: Captions = {
      source: "narration",
      formats: [],
      burnIn: true,
      style: { ...usual, position: "bottom", ...style },
    };
    const [bare, drawn] = [
      await shoot(size, undefined, captions),
      await shoot(size, text, captions),
    ];
    const { widthPx, heightPx } = size;
    const marks = Array.from({ length: heightPx }, (_, row) =>
      Array.from({ length: widthPx }, (_unused, column) => {
        const at = row * widthPx + column;
        return Math.abs((drawn[at] ?? 0) - (bare[at] ?? 0)) > 60;
      }),
    );
    return new Ink(marks);
  }

  rows(from = 0, to = Infinity): number[] {
    return this.marks.flatMap((row, index) =>
      row.some((mark, column) => mark && column >= from && column < to) ? [index] : [],
    );
  }

  columns(from = 0, to = Infinity): number[] {
    const rows = this.marks.slice(from, to);
    return (this.marks[0] ?? []).flatMap((_, column) =>
      rows.some((row) => row[column] === true) ? [column] : [],
    );
  }
}

const first = (list: readonly number[]): number => list[0] ?? Number.NaN;
const last = (list: readonly number[]): number => list.at(-1) ?? Number.NaN;
/** Where the letter at the left end stops. */
const endOfFirst = (columns: readonly number[]): number =>
  columns.find((column) => !columns.includes(column + 1)) ?? Number.NaN;

describe("burned-in captions", () => {
  test("are as large in one font as in another, on one line above the margin", async () => {
    const style = { sizeShare: 0.1 };
    const dejavu = (await Ink.of("HHHH", wide, style)).rows();
    const font = { name: "thai.ttf", path: thaiFont, span: { start: 0, end: 0 } };
    const thai = (await Ink.of("HHHH", wide, { ...style, font })).rows();
    // 36 px to the em; capital letters are 0.729 and 0.714 em high, and have an outline of 2.6 px.
    for (const rows of [dejavu, thai]) {
      expect(rows.length).toBeGreaterThan(36 * 0.71);
      expect(rows.length).toBeLessThan(36 * 0.73 + 7);
      expect(last(rows)).toBeGreaterThan(360 * 0.92 - 0.25 * 36 - 2);
      expect(last(rows)).toBeLessThan(360 * 0.92 - 0.25 * 36 + 4);
    }
    expect(Math.abs(dejavu.length - thai.length)).toBeLessThanOrEqual(2);
  });

  test("of tall films stay above what apps show over them, in the middle of the picture", async () => {
    const ink = await Ink.of("She had not been back for ten years.", tall);
    expect(last(ink.rows())).toBeLessThan(640 * 0.8);
    expect(first(ink.rows())).toBeGreaterThan(640 * 0.68);
    expect(first(ink.columns())).toBeGreaterThan(360 * 0.1 - 2);
    expect(last(ink.columns())).toBeLessThan(360 * 0.9 + 2);
  });

  test("from right to left end at the left, Latin names and numbers included", async () => {
    for (const text of ["חזרתי לעיר עם iPhone 15.", "iPhone 15 הגיע לשוק הלילה."]) {
      const ink = await Ink.of(text, wide, { sizeShare: 0.08 });
      const columns = ink.columns();
      const fullStop = ink.rows(first(columns), endOfFirst(columns) + 1);
      expect(fullStop.length).toBeLessThan(ink.rows().length / 2);
      expect(first(fullStop)).toBeGreaterThan(first(ink.rows()) + ink.rows().length / 3);
    }
    const english = await Ink.of("Back to the city.", wide, { sizeShare: 0.08 });
    const columns = english.columns();
    const letter = english.rows(first(columns), endOfFirst(columns) + 1);
    expect(letter.length).toBeGreaterThan(english.rows().length / 2);
  });

  test("keep the letters of each line from right to left on it", async () => {
    const style = { sizeShare: 0.05 };
    const both = await Ink.of(
      "חזרתי לעיר אחרי שנים רבות מאוד, ולא מצאתי שם דבר ממה שהיה.",
      wide,
      style,
    );
    const upper = await Ink.of("חזרתי לעיר אחרי שנים רבות מאוד,", wide, style);
    const stepPx = 0.05 * 360 * 1.25;
    const middle = Math.round(last(both.rows()) - stepPx);
    const [line, alone] = [both.columns(0, middle), upper.columns()];
    expect(Math.abs(first(line) - first(alone))).toBeLessThanOrEqual(1);
    expect(Math.abs(last(line) - last(alone))).toBeLessThanOrEqual(1);
  });

  test("show text that looks like commands, where captions are and on one line", async () => {
    const ink = await Ink.of("{\\an8}a\\Nb <i>x</i> &amp;", wide, { sizeShare: 0.08 });
    expect(first(ink.rows())).toBeGreaterThan(360 * 0.8);
    const plain = await Ink.of("(/an8)a/Nb (i)x(/i) $amp;", wide, { sizeShare: 0.08 });
    const width = (one: Ink): number => last(one.columns()) - first(one.columns());
    expect(width(ink) / width(plain)).toBeGreaterThan(1);
    expect(width(ink) / width(plain)).toBeLessThan(1.3);
  });
});

test("the caption track of a film has text that looks like markup as text", async () => {
  const text = "<i>x</i> {\\an8} &amp; --> a\\Nb";
  const film = await kit.make({
    shots: [{ id: "one", narration: { text, file: undefined }, clip: { durationSeconds: 3 } }],
    captions: { source: "narration", formats: [], burnIn: false },
  });
  const args = ["-v", "error", "-i", film.path, "-map", "0:s", "-c", "copy", "-f", "data", "-"];
  const { stdout } = await runFfmpeg(kit.ffmpeg.path, args);
  expect(stdout.toString("utf8").replaceAll("\u2060", "")).toContain(text);
});
