import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { SKRSContext2D } from "@napi-rs/canvas";
import { graphemesOf } from "@storyreel/models/text-width";
import type { DrawnFont } from "../captions/caption-drawing.ts";
import { canDraw } from "../captions/draw-captions.ts";
import { hasRightToLeft } from "../captions/text-direction.ts";
import { readFont, type FontFacts } from "../captions/read-font.ts";
import { MediaError } from "../media/media-error.ts";
import { importCanvas } from "./import-canvas.ts";

/** How a context draws text. */
export type TextPen = {
  readonly sizePx: number;
  readonly language?: string | undefined;
};

// The library keeps fonts for the whole process, and the name of one follows from its content.
const known = new Map<string, Promise<void>>();
const facts = new Map<string, FontFacts>();

/**
 * Makes fonts known to the library that draws, under names that no machine's own font has.
 *
 * @throws MediaError `MEDIA_UNREADABLE` for a font that is not the one that was planned with.
 */
export async function useFonts(fonts: readonly DrawnFont[]): Promise<void> {
  await Promise.all(
    fonts.map((font) => {
      const using = known.get(font.family) ?? registerFont(font);
      known.set(font.family, using);
      // A file that was changed may be changed back.
      using.catch(() => known.delete(font.family));
      return using;
    }),
  );
}

async function registerFont({ path, sha256, family }: DrawnFont): Promise<void> {
  const bytes = await readFile(path);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new MediaError("MEDIA_UNREADABLE", `font ${path} has changed`, {
      hint: "try again",
    });
  }
  const { GlobalFonts } = await importCanvas();
  if (GlobalFonts.register(bytes, family) !== null) {
    facts.set(family, readFont(bytes));
    return;
  }
  throw new MediaError("MEDIA_UNREADABLE", `cannot draw text with font ${path}`, {
    hint: "use another TrueType or OpenType font",
  });
}

/** A part of a line that is drawn in one go. */
export type TextRun = { readonly text: string; readonly families: readonly string[] };

/** Sets everything that decides what a run looks like, so that neither the machine nor what was drawn before does. */
export function takePen(
  context: SKRSContext2D,
  { sizePx, language }: TextPen,
  { families, isRightToLeft }: Pick<TextRun, "families"> & { readonly isRightToLeft: boolean },
): void {
  context.lang = language ?? "en";
  context.font = `${sizePx}px ${families.map((family) => `"${family}"`).join(", ")}`;
  context.direction = isRightToLeft ? "rtl" : "ltr";
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fontKerning = "normal";
  // Widths that grow with the size: the same lines in a film of 720 and of 2160.
  context.textRendering = "geometricPrecision";
}

/**
 * The words of a line with their fonts: the first that has all of a word, or else the first for each of its letters. A font that a word
 * does not need is left out: the library would put a letter together from one that only has its parts, and place the accent badly. A line
 * with letters from right to left is one run, since the library orders its words.
 */
export function splitIntoRuns(line: string, fonts: readonly DrawnFont[]): readonly TextRun[] {
  const words = hasRightToLeft(line)
    ? [line]
    : (line.match(/\P{White_Space}*\p{White_Space}*/gu) ?? []);
  const runs: { text: string; families: readonly string[] }[] = [];
  for (const word of words) {
    if (word === "" && runs.length > 0) continue;
    const families = fontsOf(word, fonts);
    const last = runs.at(-1);
    if (last?.families.join() === families.join()) last.text += word;
    else runs.push({ text: word, families });
  }
  return runs;
}

function fontsOf(text: string, fonts: readonly DrawnFont[]): readonly string[] {
  const choose = (part: string): DrawnFont | undefined =>
    fonts.find(({ family }) => {
      const font = facts.get(family);
      return font !== undefined && canDraw(font, part);
    });
  const chosen = new Set(
    text.split(/\p{White_Space}+/u).flatMap((word) => {
      if (word === "") return [];
      const font = choose(word);
      return font === undefined ? graphemesOf(word).map(choose) : [font];
    }),
  );
  const used = fonts.filter((font) => chosen.has(font));
  return (used.length === 0 ? fonts : used).map(({ family }) => family);
}
