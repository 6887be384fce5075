import { graphemesOf } from "@storyreel/models/text-width";
import {
  findWordEnds,
  looksLikeAddress,
  mayStartLine,
  splitText,
  type Atom,
} from "./split-text.ts";
import { widthOf, type TextWidth } from "./text-width.ts";

/** How long a line may be, counted in narrow characters. */
export type LineLimit = {
  readonly chars: number;
  /** The same for full-width characters. */
  readonly wideChars: number;
};

/** A part of a text that is shown at once. */
export type CuePart = {
  readonly pieces: readonly Piece[];
  readonly lines: readonly string[];
  readonly width: TextWidth;
};

/** An atom that fits on a line. */
type Piece = Atom & {
  readonly width: TextWidth;
  /** In narrow characters, without the space before it. */
  readonly room: number;
  /** Whether it continues a word that does not fit on a line. */
  readonly startsLine: boolean;
};

const linesPerCue = 2;

/**
 * Divides a text into parts of at most two lines. A sentence starts a new part; the lines of a part are about equally long.
 * Joined, the lines give the text again: with the spaces at which they were broken, and without the hyphens of words that are
 * longer than a line.
 */
export function breakLines(text: string, limit: LineLimit, locale: string): CuePart[] {
  const pieces = splitText(text, locale).flatMap((atom) => cutToFit(atom, limit, locale));
  const parts: CuePart[] = [];
  let sentence: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    sentence.push(piece);
    const next = pieces[index + 1];
    if (next === undefined || next.startsSentence) {
      const lines = fillEvenly(sentence, limit);
      for (let at = 0; at < lines.length; at += linesPerCue) {
        parts.push(layOut(lines.slice(at, at + linesPerCue).flat(), limit));
      }
      sentence = [];
    }
  }
  return parts;
}

/** Two parts shown at once. Text that is longer than two lines takes more. */
export function joinParts(one: CuePart, other: CuePart, limit: LineLimit): CuePart {
  return layOut([...one.pieces, ...other.pieces], limit);
}

function layOut(pieces: readonly Piece[], limit: LineLimit): CuePart {
  let [narrow, wide] = [0, 0];
  for (const [index, { width, spaceBefore }] of pieces.entries()) {
    narrow += width.narrow + (spaceBefore && index > 0 ? 1 : 0);
    wide += width.wide;
  }
  return { pieces, lines: fillEvenly(pieces, limit).map(textOf), width: { narrow, wide } };
}

/** The narrowest lines of which there are no more than necessary. */
function fillEvenly(pieces: readonly Piece[], { chars }: LineLimit): Piece[][] {
  const { length } = fill(pieces, chars);
  for (let width = Math.ceil(roomOf(pieces) / length); width < chars; width += 1) {
    const lines = fill(pieces, width);
    if (lines.length === length) return lines;
  }
  return fill(pieces, chars);
}

function fill(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let used = 0;
  for (const piece of pieces) {
    const line = lines.at(-1);
    const more = piece.room + (piece.spaceBefore ? 1 : 0);
    if (line === undefined || piece.startsLine || used + more > width + 1e-9) {
      lines.push([piece]);
      used = piece.room;
    } else {
      line.push(piece);
      used += more;
    }
  }
  return lines;
}

function textOf(line: readonly Piece[]): string {
  return line
    .map(({ text, spaceBefore }, index) => (spaceBefore && index > 0 ? ` ${text}` : text))
    .join("");
}

function roomOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { room, spaceBefore }) => sum + room + (spaceBefore ? 1 : 0), 0);
}

function measure(text: string, limit: LineLimit): Pick<Piece, "width" | "room"> {
  const width = widthOf(text);
  return { width, room: roomFor(width, limit) };
}

function roomFor({ narrow, wide }: TextWidth, { chars, wideChars }: LineLimit): number {
  return narrow + (wide * chars) / wideChars;
}

/** An atom that is longer than a line is cut between its words, and a word that is too long anywhere. */
function cutToFit(atom: Atom, limit: LineLimit, locale: string): Piece[] {
  const measured = measure(atom.text, limit);
  if (measured.room <= limit.chars + 1e-9) return [{ ...atom, ...measured, startsLine: false }];
  const space = atom.text.indexOf(" ");
  if (space > 0) {
    const head = { ...atom, text: atom.text.slice(0, space) };
    const tail = { text: atom.text.slice(space + 1), spaceBefore: true, startsSentence: false };
    return [head, tail].flatMap((part) => cutToFit(part, limit, locale));
  }
  return cutWord(atom.text, limit, locale).map((text, index) => ({
    text,
    spaceBefore: index === 0 && atom.spaceBefore,
    startsSentence: index === 0 && atom.startsSentence,
    ...measure(text, limit),
    startsLine: index > 0,
  }));
}

const hyphenated =
  /^[\p{P}\p{S}]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Georgian}\p{M}'’-]+[\p{P}\p{S}]*$/u;

function cutWord(word: string, limit: LineLimit, locale: string): string[] {
  const isHyphenated = hyphenated.test(word) && !looksLikeAddress(word);
  const room = isHyphenated ? limit.chars - 1 : limit.chars;
  const letters = graphemesOf(word);
  const rooms = letters.map((letter) => measure(letter, limit).room);
  const total = rooms.reduce((sum, one) => sum + one, 0);
  // Parts of about equal length, or addresses cut behind a mark.
  const share = isHyphenated ? total / Math.ceil(total / room) : room;
  const cuts = isHyphenated ? [] : findCuts(word, locale);
  const parts: string[] = [];
  let part: string[] = [];
  let used = 0;
  let at = 0;
  for (const [index, letter] of letters.entries()) {
    const more = rooms[index] ?? 0;
    if (part.length > 0 && (used + more > room + 1e-9 || used >= share)) {
      const kept = isHyphenated ? part.length : findCut(part, at, cuts);
      const done = part.slice(0, kept);
      parts.push(isHyphenated ? withHyphen(done.join(""), letter) : done.join(""));
      part = part.slice(kept);
      used = measure(part.join(""), limit).room;
    }
    part.push(letter);
    used += more;
    at += letter.length;
  }
  return [...parts, part.join("")];
}

/** Where an address or a text without spaces is cut: behind a mark, or else between words. The better ones come first. */
function findCuts(word: string, locale: string): readonly ReadonlySet<number>[] {
  const marks = Array.from(word.matchAll(/[/?&=#]+/g), ({ index, 0: mark }) => index + mark.length);
  const ends = findWordEnds(word, locale);
  return [new Set(marks), new Set(ends.filter((at) => mayStartLine(word.slice(at))))];
}

/** How many letters of a full line stay on it: up to the last cut in its second half, else all. */
function findCut(
  part: readonly string[],
  end: number,
  cuts: readonly ReadonlySet<number>[],
): number {
  for (const places of cuts) {
    let at = end;
    for (let kept = part.length; kept > part.length / 2; kept -= 1) {
      if (places.has(at)) return kept;
      at -= part[kept - 1]?.length ?? 0;
    }
  }
  return part.length;
}

function withHyphen(part: string, next: string): string {
  return /[\p{L}\p{M}]$/u.test(part) && /^\p{L}/u.test(next) ? `${part}-` : part;
}
