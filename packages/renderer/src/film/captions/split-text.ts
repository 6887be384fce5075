import { findSentenceEnds, isAbbreviated } from "./sentence-ends.ts";

/** A stretch of text that stays on one line where it fits. It may contain spaces: `3.5 million`. */
export type Atom = {
  readonly text: string;
  /** Whether a space separates it from the one before it, if both are on one line. */
  readonly spaceBefore: boolean;
  readonly startsSentence: boolean;
};

/**
 * A text as captions show it: runs of white space and control characters are one space, except spaces at which no line may
 * break (U+00A0, U+2007, U+202F), which stay as they are.
 */
export function normalizeText(text: string): string {
  const spaced = text
    .toWellFormed()
    .replace(/(?:(?![\u00a0\u2007\u202f])[\p{White_Space}\p{Cc}])+/gu, " ");
  return spaced.replace(/^ | $/g, "");
}

/**
 * Splits a text at every place where a line may break: between words, which in Chinese, Japanese, Thai, Lao, Khmer and
 * Burmese a dictionary finds. Numbers keep what they count, and titles their name.
 *
 * @param text as `normalizeText` returns it.
 * @param locale BCP 47 tag of the text's language.
 */
export function splitText(text: string, locale: string): readonly Atom[] {
  const sentences = findSentenceEnds(text);
  const atoms: Atom[] = [];
  let from = 0;
  for (const at of [...findBreaks(text, locale, sentences), text.length]) {
    if (at <= from) continue;
    const spaceBefore = text[from] === " ";
    const start = spaceBefore ? from + 1 : from;
    const piece = text.slice(start, at);
    if (piece !== "") {
      atoms.push({ text: piece, spaceBefore, startsSentence: sentences.has(from) });
    }
    from = at;
  }
  return atoms;
}

// Making one takes longer than most texts.
const segmenters = new Map<string, Intl.Segmenter>();

/** Boundaries of words within a text, in order. */
export function findWordEnds(text: string, locale: string): number[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, segmenter);
  const segments = segmenter.segment(text);
  return Array.from(segments, ({ index, segment }) => index + segment.length);
}

function findBreaks(text: string, locale: string, sentences: ReadonlySet<number>): number[] {
  const breaks = new Set(sentences);
  for (const { index } of text.matchAll(/ /g)) if (!joinsAt(text, index)) breaks.add(index);
  for (const at of findWordEnds(text, locale)) {
    const before = lastLetter(text, at);
    const after = String.fromCodePoint(text.codePointAt(at) ?? 32);
    if (before !== " " && after !== " " && maySplit(before, after)) breaks.add(at);
  }
  // A word with a hyphen or a dash between letters goes on behind it.
  for (const { index, 0: found } of text.matchAll(/(?<=\p{L}\p{M}*)(?:[-‐]|[–—]+)(?=\p{L})/gu)) {
    if (!looksLikeAddress(wordAround(text, index))) breaks.add(index + found.length);
  }
  return [...breaks].sort((one, other) => one - other);
}

const spaceless =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
// Closing marks, and letters that continue the one before them (JIS X 4051, Unicode annex 14).
const neverFirst =
  /[\p{Pe}\p{Pf}\p{M}\p{Cf}\p{Sentence_Terminal}…,:;%‰°℃、。，．：；"'’”・ー〜～ゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ\u0e2f\u0e46\u0eaf\u0ec6\u17d7]/u;
const neverLast = /[\p{Ps}\p{Pi}\p{Sc}\p{Cf}¿¡#@"'‘“]/u;

/** Whether a text begins with a letter that may be the first of a line. */
export function mayStartLine(text: string): boolean {
  return !neverFirst.test(String.fromCodePoint(text.codePointAt(0) ?? 0));
}

function maySplit(before: string, after: string): boolean {
  if (neverFirst.test(after)) return false;
  // A space without width is there to mark the end of a word.
  if (before === "\u200b") return true;
  if (neverLast.test(before) || /\p{N}/u.test(before)) return false;
  // Japanese endings and particles stay with their word, which the dictionary does not always know.
  if (/\p{Script=Hiragana}/u.test(after) && /[\p{Script=Han}\p{Script=Katakana}ー]/u.test(before)) {
    return false;
  }
  return spaceless.test(before) || spaceless.test(after);
}

const number = /^[\p{Sc}+±~(-]*\p{Nd}(?:[\p{Nd}.,:/]*\p{Nd})?[%\p{Sc}]?$/u;
const name = /^[\p{L}\p{M}'’-]*\p{Lu}[\p{L}\p{M}'’-]*$/u;

/** Whether the words beside a space belong together: `Dr. Lee`, `iPhone 15`, `3.5 million`. */
function joinsAt(text: string, space: number): boolean {
  const from = text.lastIndexOf(" ", space - 1) + 1;
  const before = text.slice(from, space);
  const after = text.slice(space + 1, space + 8);
  if (name.test(before)) return /^\p{Nd}/u.test(after);
  if (number.test(before)) {
    const named = from > 0 && name.test(text.slice(text.lastIndexOf(" ", from - 2) + 1, from - 1));
    return !named && /^\p{L}/u.test(after);
  }
  if (!/^[^\p{Nd}]+\.$/u.test(before)) return false;
  return /^[\p{Lu}\p{Nd}]/u.test(after) && isAbbreviated(before.slice(0, -1), after);
}

/** Whether a word is an address, a number or the like, in which nothing may be added. */
export function looksLikeAddress(word: string): boolean {
  return /:\/\/|[@/\\_=]|\p{L}\.\p{L}|\p{N}/u.test(word);
}

function wordAround(text: string, index: number): string {
  const end = text.indexOf(" ", index);
  return text.slice(text.lastIndexOf(" ", index) + 1, end < 0 ? text.length : end);
}

function lastLetter(text: string, end: number): string {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(end - 2, end) : text.slice(end - 1, end);
}
