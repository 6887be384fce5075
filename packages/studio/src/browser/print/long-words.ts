import { clipTime } from "../../api/clip-time.ts";
import type { StudioShot, StudioView } from "../../api/studio-view.ts";

/** A text that has too many words for its frame. */
export type LongWord = { readonly shot: string; readonly label: string; readonly text: string };

// Two lines of a frame, and a page in two columns: measured with the fonts of three systems, with a tenth to spare.
const frameLength = 84;
const lineLength = 76;
const pageLines = 84;

/** What is said in a shot, and its notes. */
export function wordsOf({ id, dialogue, narration, notes }: StudioShot): readonly LongWord[] {
  const all = [
    { shot: id, label: "dialogue", text: dialogue },
    { shot: id, label: "narration", text: narration },
    { shot: id, label: "notes", text: notes },
  ];
  return all.flatMap(({ text = "", ...rest }) => (text.trim() === "" ? [] : [{ ...rest, text }]));
}

/** What a frame of the contact sheet cuts off, in the order of the film. */
export function longWords({ shots, film }: StudioView): readonly LongWord[] {
  return shots.flatMap((shot) => {
    const open = shot.remarks.filter(({ isDone }) => !isDone);
    const remarks = open.map(({ frame, text }) => ({
      shot: shot.id,
      label: `remark at ${clipTime(frame, film.rate)}`,
      text,
    }));
    return [wordsOf(shot), remarks].flatMap((texts) =>
      lengthOf(texts) > frameLength ? texts : [],
    );
  });
}

function lengthOf(texts: readonly LongWord[]): number {
  return texts.reduce((sum, { label, text }) => sum + label.length + text.length + 2, 0);
}

/** Puts texts on pages. One that is longer than half a page is continued on the next. */
export function packPages(texts: readonly LongWord[]): readonly (readonly LongWord[])[] {
  const pages: LongWord[][] = [];
  let left = 0;
  for (const text of texts.flatMap(cut)) {
    const lines = linesOf(text);
    if (lines > left) {
      pages.push([]);
      left = pageLines;
    }
    pages.at(-1)?.push(text);
    left -= lines;
  }
  return pages;
}

function linesOf({ shot, label, text }: LongWord): number {
  const lines = `${shot} ${label} ${text}`.split("\n");
  // The paragraph's own space counts as one.
  return 1 + lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
}

function cut(word: LongWord): readonly LongWord[] {
  const most = (lineLength * pageLines) / 4;
  const parts: string[] = [];
  let part = "";
  for (const piece of word.text.split(/(?<=\s)/u).flatMap((one) => slices(one, most))) {
    const isFull = part.length + piece.length > most || part.split("\n").length > pageLines / 4;
    if (isFull) {
      parts.push(part);
      part = "";
    }
    part += piece;
  }
  return [...parts, part].map((text, index) => ({
    ...word,
    text,
    label: index === 0 ? word.label : `${word.label}, continued`,
  }));
}

function slices(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}
