import type { CodeView } from "@storyreel/models/secrets";
import { createSecretRedactor } from "@storyreel/models/secrets";
import { hiddenRuns, readBytes, type ReadBytes } from "./hidden-texts.ts";
import type { Identities } from "./identities.ts";
import { kindOfName } from "./private-names.ts";
import type { Rule } from "./private-shapes.ts";
import { addressesIn, isSigned, opaqueIn, privateShapes, urlShape } from "./private-shapes.ts";
import { readViews } from "./read-views.ts";
import { textOfView } from "./text-of-view.ts";

/** A part of a text that must not be kept. */
export type PrivatePart = {
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
  /** Whether it is written out, and not encoded. */
  readonly isPlain: boolean;
};

export type PrivateFinder = {
  /** @param name of the field with the text. */
  find(
    text: string,
    place: { readonly name: string; readonly isResult: boolean },
  ): readonly PrivatePart[];
  /** Whether bytes say something of the kind. */
  isIn(bytes: Buffer): boolean;
};

// 20 characters: enough to recognise a quote that was cut short; phrases shared by chance are mostly shorter.
const quoteCharacters = 20;

/**
 * Finds known values, quotes of prompts, and forms of private values in a text: as they are, in escapes, and in base64, hex, lists of
 * bytes and packed forms, which are found as a whole.
 */
export function createPrivateFinder(
  identities: Identities,
  prompts: readonly string[],
): PrivateFinder {
  const values = patternsOf(identities);
  const quotes = createSecretRedactor(prompts.flatMap(spellingsOf), {
    shortest: 3,
    least: quoteCharacters,
  });
  const search = { values, quotes };
  const anywhere = { ...search, name: "", isResult: false, depth: 0 };
  return {
    find: (text, place) => apart(partsIn(text, { ...search, ...place, depth: 0 })),
    isIn: (bytes) => hidesIn(readBytes(bytes), anywhere),
  };
}

type Search = {
  readonly values: readonly ValuePattern[];
  readonly quotes: ReturnType<typeof createSecretRedactor>;
  readonly name: string;
  readonly isResult: boolean;
  readonly depth: number;
};

type ValuePattern = { readonly rule: Rule; readonly pattern: RegExp };

function partsIn(text: string, search: Search): readonly PrivatePart[] {
  const quotes = search.quotes
    .find(text)
    .map(([start, end]): PrivatePart => ({ start, end, rule: "prompt", isPlain: true }));
  const found = readViews(text).flatMap((view, index) =>
    partsInView(view, { search, isPlain: index === 0 }),
  );
  return [...quotes, ...found];
}

function partsInView(
  view: CodeView,
  { search, isPlain }: { readonly search: Search; readonly isPlain: boolean },
): readonly PrivatePart[] {
  const text = textOfView(view);
  const parts: PrivatePart[] = [];
  const add = (rule: Rule, matches: Iterable<RegExpExecArray>): void => {
    for (const { 0: found, index } of matches) {
      const start = view.starts[index] ?? 0;
      parts.push({ start, end: view.starts[index + found.length] ?? start, rule, isPlain });
    }
  };
  const urls = [...text.matchAll(urlShape)];
  if (search.isResult) add("link", urls);
  else add("signed link", urls.filter(isSignedMatch));
  for (const { rule, pattern } of search.values) add(rule, text.matchAll(pattern));
  for (const { rule, pattern, hint } of privateShapes) {
    if (text.includes(hint)) add(rule, text.matchAll(pattern));
  }
  if (search.isResult) add("address", addressesIn(text));
  if (kindOfName(search.name) !== "id") {
    // A link to an input is often named by a hash.
    const isApart = ({ index }: RegExpExecArray): boolean =>
      !urls.some((url) => url.index <= index && index < url.index + url[0].length);
    add("token", opaqueIn(text).filter(isApart));
  }
  if (search.depth < maxDepth) add("token", wrappedIn(text, search));
  return parts;
}

function isSignedMatch([url]: RegExpExecArray): boolean {
  return isSigned(url);
}

/** Base64, hex and the like with something private inside. */
function wrappedIn(text: string, search: Search): readonly RegExpExecArray[] {
  return hiddenRuns(text)
    .filter(({ contents, mayBePacked }) =>
      contents.some((bytes) => hidesIn(readBytes(bytes, mayBePacked), search)),
    )
    .map(({ match }) => match);
}

// Base64 of base64 of something: nobody wraps deeper.
const maxDepth = 3;

function hidesIn({ texts, raw }: ReadBytes, search: Search): boolean {
  const isInText = texts.some(
    (text) => partsIn(text, { ...search, depth: search.depth + 1 }).length > 0,
  );
  // Bytes of a picture look like an address now and then, but not like a value that is known.
  return isInText || raw.some((one) => hasValue(one, search));
}

function hasValue(raw: string, { values, quotes }: Search): boolean {
  const isKnown = values.some(({ pattern }) =>
    [...raw.matchAll(pattern)].some(([found]) => found.length >= 6),
  );
  return isKnown || quotes.find(raw).some(([start, end]) => end - start >= 6);
}

/** Shorter values are found as words only, because they may be a part of another word. */
const wordCharacters = 8;

// Longer values are looked for in pieces, and no more of them than any key or address has: expressions must not grow without limit.
const pieceCharacters = 200;
const mostCharacters = 4096;
const charactersAtOnce = 8192;

function patternsOf(identities: Identities): readonly ValuePattern[] {
  const rules = Map.groupBy(identities, ([, rule]) => rule);
  return [...rules].flatMap(([rule, group]) =>
    inBatches(spellingsOfAll(group.map(([value]) => value))).map((spellings) => ({
      rule,
      pattern: new RegExp(spellings.map(patternOf).join("|"), "giu"),
    })),
  );
}

/** Longest first, so that a value is found rather than a shorter one that it begins with. */
function spellingsOfAll(values: readonly string[]): readonly string[] {
  const pieces = values.flatMap((value) =>
    spellingsOf(value.slice(0, mostCharacters)).flatMap(piecesOf),
  );
  return [...new Set(pieces)].toSorted((a, b) => b.length - a.length);
}

function piecesOf(text: string): readonly string[] {
  const count = Math.ceil(text.length / pieceCharacters);
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}

function inBatches(texts: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let room = 0;
  for (const text of texts) {
    room -= text.length;
    const last = batches.at(-1);
    if (last === undefined || room < 0) {
      batches.push([text]);
      room = charactersAtOnce - text.length;
    } else last.push(text);
  }
  return batches;
}

function patternOf(value: string): string {
  const pattern = value
    .split(/\s+/u)
    .map(literal)
    .join(String.raw`[\s+_.-]+`);
  return value.length >= wordCharacters
    ? pattern
    : String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`;
}

/** The same text in other codes: composed or not, and as bytes of UTF-8, which is what percent-encoding holds. */
function spellingsOf(text: string): readonly string[] {
  const forms = [text, text.normalize("NFC"), text.normalize("NFD")];
  return [
    ...new Set(forms.flatMap((form) => [form, Buffer.from(form, "utf8").toString("latin1")])),
  ];
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** Parts that overlap become one, which counts as the longest of them. */
function apart(parts: readonly PrivatePart[]): readonly PrivatePart[] {
  const merged: { part: PrivatePart; longest: PrivatePart }[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || part.start >= last.part.end) {
      merged.push({ part, longest: part });
      continue;
    }
    last.part = { ...last.part, end: Math.max(last.part.end, part.end) };
    if (lengthOf(part) > lengthOf(last.longest)) last.longest = part;
  }
  return merged.map(({ part, longest }) => ({
    ...longest,
    start: part.start,
    end: part.end,
    isPlain: longest.isPlain && lengthOf(part) === lengthOf(longest),
  }));
}

function lengthOf({ start, end }: { readonly start: number; readonly end: number }): number {
  return end - start;
}
