import type { OverlayText, Storyboard } from "../../storyboard/storyboard.ts";
import { canDraw } from "../captions/draw-captions.ts";
import type { CaptionFont } from "../captions/read-font-files.ts";
import { readTextFonts, type TextFonts } from "../drawing/text-fonts.ts";
import { lettersOf } from "../drawing/wrap-text.ts";

export type OverlayFonts = (shows: OverlayText) => Promise<TextFonts>;

/** Reads the fonts of overlays, each file once: a film may have hundreds of overlays. */
export function createOverlayFonts(board: Pick<Storyboard, "captions" | "file">): OverlayFonts {
  const known = new Map<string | undefined, Promise<TextFonts>>();
  return ({ font }) => {
    const read = known.get(font?.path) ?? readTextFonts(board, font);
    known.set(font?.path, read);
    return read;
  };
}

/** Those that draw a letter of a text. Others in the same folder do not count: a film does not change when one is added. */
export function usedFonts(text: string, fonts: readonly CaptionFont[]): readonly CaptionFont[] {
  const used = new Set(
    lettersOf(text).map((letter) => fonts.find((font) => canDraw(font, letter))),
  );
  const chosen = fonts.filter((font) => used.has(font));
  return chosen.length > 0 ? chosen : fonts.slice(0, 1);
}
