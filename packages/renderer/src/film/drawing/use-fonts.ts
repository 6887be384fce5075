import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { SKRSContext2D } from "@napi-rs/canvas";
import type { DrawnFont } from "../captions/caption-drawing.ts";
import { MediaError } from "../media/media-error.ts";
import { importCanvas } from "./import-canvas.ts";

/** How a context draws text. */
export type TextPen = {
  readonly fonts: readonly DrawnFont[];
  readonly sizePx: number;
  readonly language?: string | undefined;
};

// The library keeps fonts for the whole process, and the name of one follows from its content.
const known = new Map<string, Promise<void>>();

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
      hint: "run the same command again",
    });
  }
  const { GlobalFonts } = await importCanvas();
  if (GlobalFonts.register(bytes, family) !== null) return;
  throw new MediaError("MEDIA_UNREADABLE", `font ${path} cannot be drawn with`, {
    hint: "use another TrueType or OpenType font",
  });
}

/** Sets everything that decides what text looks like, so that neither the machine nor what was drawn before does. */
export function takePen(
  context: SKRSContext2D,
  { fonts, sizePx, language }: TextPen,
  isRightToLeft: boolean,
): void {
  context.lang = language ?? "en";
  context.font = `${sizePx}px ${fonts.map(({ family }) => `"${family}"`).join(", ")}`;
  context.direction = isRightToLeft ? "rtl" : "ltr";
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fontKerning = "normal";
  // Widths that grow with the size: the same lines in a film of 720 and of 2160.
  context.textRendering = "geometricPrecision";
}
