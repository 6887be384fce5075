import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Diagnostic } from "@storyreel/models/source";
import { readStill } from "../../storyboard/read-still.ts";
import type {
  Overlay,
  OverlayPicture,
  OverlayText,
  Storyboard,
} from "../../storyboard/storyboard.ts";
import type { CardShape } from "../drawing/check-cards.ts";
import { checkTextFit, checkTextLetters } from "../drawing/check-drawn-text.ts";
import { MediaError } from "../media/media-error.ts";
import { decodePicture } from "./make-overlay.ts";
import { createOverlayFonts, type OverlayFonts } from "./overlay-fonts.ts";
import { layOutOverlayText } from "./show-overlay.ts";

/**
 * Reports pictures of overlays that cannot be shown, letters that no font has, and texts that are larger than the safe area of a film.
 * Codes: `STORYBOARD_SOURCE_FILE`, `STORYBOARD_TEXT_FONT`, `STORYBOARD_TEXT_LETTERS`, `STORYBOARD_TEXT_OVERFLOW`,
 * `STORYBOARD_FILE_MISSING`.
 */
export async function checkDrawnOverlays(
  storyboard: Storyboard,
  shapes: readonly CardShape[],
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const checked = new Set<string>();
  const fontsOf = createOverlayFonts(storyboard);
  for (const { overlay, what } of listOverlays(storyboard)) {
    const { span } = overlay.shows;
    // Shots that share a default share its overlays.
    const key = `${span.start} ${span.end}`;
    if (checked.has(key)) continue;
    checked.add(key);
    diagnostics.push(...(await checkOverlay(overlay, { storyboard, shapes, what, fontsOf })));
  }
  return diagnostics;
}

type Checked = {
  readonly storyboard: Storyboard;
  readonly shapes: readonly CardShape[];
  readonly what: string;
  readonly fontsOf: OverlayFonts;
};

function listOverlays({ shots, overlays: ofFilm = [] }: Storyboard) {
  return [
    ...shots.flatMap(({ id, isEnabled, overlays = [] }) =>
      isEnabled ? overlays.map((overlay) => ({ overlay, what: `shot "${id}"` })) : [],
    ),
    ...ofFilm.map((overlay) => ({ overlay, what: "the film" })),
  ];
}

async function checkOverlay(overlay: Overlay, of: Checked): Promise<readonly Diagnostic[]> {
  const { shows } = overlay;
  switch (shows.kind) {
    case "picture":
      return checkPicture(shows, of.storyboard);
    case "text":
      return checkText(shows, overlay, of);
  }
}

async function checkPicture(
  { name, path, sha256, span }: OverlayPicture,
  { file }: Storyboard,
): Promise<readonly Diagnostic[]> {
  // A file that does not exist was reported.
  if (sha256 === "") return [];
  const refuse = (message: string, hint: string): readonly Diagnostic[] => [
    {
      severity: "error",
      code: "STORYBOARD_SOURCE_FILE",
      message: `"${basename(name)}" ${message}`,
      file,
      span,
      hint,
    },
  ];
  try {
    const look = await readStill(path);
    if (look.kind === "unusable") return refuse(look.message, look.hint);
    await decodePicture(await readFile(path), path);
    return [];
  } catch (error) {
    if (!(error instanceof MediaError)) throw error;
    return refuse("cannot be decoded", "save it as PNG again");
  }
}

async function checkText(
  shows: OverlayText,
  { position }: Overlay,
  { storyboard, shapes, what, fontsOf }: Checked,
): Promise<readonly Diagnostic[]> {
  const { fonts, diagnostics } = await fontsOf(shows);
  if (diagnostics.length > 0) return diagnostics;
  const { file } = storyboard;
  const written = { file, span: shows.span, name: `the overlay of ${what}` };
  const letters = checkTextLetters(shows.text, fonts, written);
  if (letters.length > 0) return letters;
  for (const size of shapes) {
    const text = await layOutOverlayText(shows, { position, size, board: storyboard, fonts });
    // One shape is enough to know.
    const misfits = checkTextFit(text, size.name, written);
    if (misfits.length > 0) return misfits;
  }
  return [];
}
