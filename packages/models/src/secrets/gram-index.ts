import type { CodeView } from "./text-layers.ts";

/** A piece of a text: start, and end (exclusive). */
export type Span = readonly [start: number, end: number];

/** What a UTF-16 code means in an encoding: a symbol, nothing (it is passed over), or the end of an encoded piece. */
export type Alphabet = {
  readonly ascii: Uint16Array;
  /** Whether any other code is a symbol, or the end of an encoded piece. */
  readonly isOpen: boolean;
};

export const BREAK = 0;
export const SKIP = 1;
/** Symbols count from here. */
export const FIRST_SYMBOL = 2;

/** Finds runs of symbols that also occur in the strings that were added. */
export type GramIndex = {
  /** Spans of the original text that are covered by such runs. They may overlap. */
  scan(view: CodeView): readonly Span[];
};

// More than any run: a power of two, so that positions can be masked.
const RING = 64;
const BASE = 0x01000193;
const FILTER_BITS = 18;

/**
 * Indexes all runs of `size` symbols in `strings` by a rolling hash, and compares them symbol by symbol where the hash fits. Each
 * symbol of a scanned text costs the same, whatever the strings are.
 *
 * @param size at most 64.
 */
export function createGramIndex(
  strings: readonly Uint16Array[],
  size: number,
  alphabet: Alphabet,
): GramIndex {
  const grams = collectGrams(strings, size);
  const filter = new Uint32Array(1 << (FILTER_BITS - 5));
  for (const hash of grams.starts.keys()) {
    const bit = filterBit(hash);
    filter[bit >>> 5]! |= 1 << (bit & 31);
  }
  const power = powerOf(size);
  return { scan: (view) => scanView(view, { grams, filter, power, size, alphabet }) };
}

/** Runs of symbols by their hash. Starting up must be quick, so there is no object for each of them. */
type Grams = {
  /** All strings, one after the other. */
  readonly symbols: Uint16Array;
  /** Where a run with this hash starts in `symbols`. */
  readonly starts: ReadonlyMap<number, number>;
  /** The same for other runs with the same hash: about one in a million. */
  readonly others: ReadonlyMap<number, readonly number[]>;
};

function collectGrams(strings: readonly Uint16Array[], size: number): Grams {
  const power = powerOf(size);
  const symbols = new Uint16Array(strings.reduce((sum, { length }) => sum + length, 0));
  const starts = new Map<number, number>();
  const others = new Map<number, readonly number[]>();
  let from = 0;
  for (const string of strings) {
    symbols.set(string, from);
    let hash = 0;
    for (let end = from + 1; end <= from + string.length; end += 1) {
      const start = end - size;
      if (start > from) hash = (hash - Math.imul(symbols[start - 1]!, power)) | 0;
      hash = addToHash(hash, symbols[end - 1]!);
      if (start < from) continue;
      const known = starts.get(hash);
      if (known === undefined) starts.set(hash, start);
      else if (!isSame(symbols, { known, start, size })) {
        others.set(hash, [...(others.get(hash) ?? []), start]);
      }
    }
    from += string.length;
  }
  return { symbols, starts, others };
}

function isSame(
  symbols: Uint16Array,
  { known, start, size }: { readonly known: number; readonly start: number; readonly size: number },
): boolean {
  for (let at = 0; at < size; at += 1) {
    if (symbols[known + at] !== symbols[start + at]) return false;
  }
  return true;
}

type Search = {
  readonly grams: Grams;
  readonly filter: Uint32Array;
  readonly power: number;
  readonly size: number;
  readonly alphabet: Alphabet;
};

function scanView({ codes, starts }: CodeView, search: Search): readonly Span[] {
  const { filter, power, size } = search;
  const { ascii, isOpen } = search.alphabet;
  const spans: Span[] = [];
  const symbols = new Uint16Array(RING);
  const positions = new Int32Array(RING);
  let filled = 0;
  let hash = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at]!;
    const symbol = code < ascii.length ? ascii[code]! : isOpen ? code : BREAK;
    if (symbol === SKIP) continue;
    if (symbol === BREAK) {
      filled = 0;
      hash = 0;
      continue;
    }
    if (filled >= size)
      hash = (hash - Math.imul(symbols[(filled - size) & (RING - 1)]!, power)) | 0;
    hash = addToHash(hash, symbol);
    symbols[filled & (RING - 1)] = symbol;
    positions[filled & (RING - 1)] = at;
    filled += 1;
    if (filled < size) continue;
    const bit = filterBit(hash);
    if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
    const first = filled - size;
    if (!isKnown(search, hash, { symbols, first })) continue;
    addSpan(spans, starts[positions[first & (RING - 1)]!]!, starts[at + 1]!);
  }
  return spans;
}

type Ring = { readonly symbols: Uint16Array; readonly first: number };

function isKnown({ grams, size }: Search, hash: number, ring: Ring): boolean {
  const start = grams.starts.get(hash);
  if (start === undefined) return false;
  const matches = (known: number): boolean => {
    for (let at = 0; at < size; at += 1) {
      if (grams.symbols[known + at] !== ring.symbols[(ring.first + at) & (RING - 1)]) return false;
    }
    return true;
  };
  return matches(start) || (grams.others.get(hash)?.some(matches) ?? false);
}

function addSpan(spans: Span[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last === undefined || last[1] < start) spans.push([start, end]);
  else spans[spans.length - 1] = [last[0], end];
}

function addToHash(hash: number, symbol: number): number {
  return (Math.imul(hash, BASE) + symbol) | 0;
}

/** What a symbol has been multiplied with when it leaves a run of `size`. */
function powerOf(size: number): number {
  let power = 1;
  for (let count = 1; count < size; count += 1) power = Math.imul(power, BASE);
  return power;
}

function filterBit(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - FILTER_BITS);
}
