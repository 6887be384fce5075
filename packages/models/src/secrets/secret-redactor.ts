import type { GramIndex, Span } from "./gram-index.ts";
import { indexSecrets } from "./index-secrets.ts";
import { readLayers, type CodeView } from "./text-layers.ts";

/** The smallest number of consecutive characters of a secret that is recognized. Fewer may occur by chance. */
export const LEAST_SECRET_CHARACTERS = 12;

/** Recognises secrets by their value, wherever they come from. */
export type SecretRedactor = {
  /** Where pieces of secrets are in the text, in order and without overlaps. */
  find(text: string): readonly Span[];
  /** Whether a piece of a secret is in the text. */
  has(text: string): boolean;
  /**
   * The text with every piece of a secret replaced by `mark`. A text without one is returned as it is. JSON stays JSON: an
   * escape is replaced as a whole or not at all.
   */
  redact(text: string): string;
};

// A text is read in parts, so that memory does not grow with it.
const PART_CHARACTERS = 256 * 1024;
// Longer than 12 characters of a secret in their longest form.
const OVERLAP_CHARACTERS = 2048;

/**
 * Finds every piece of `secrets` with at least 12 characters: plain, percent-encoded, as JSON or as HTML (each up to twice), in hex,
 * and in base64 at each of its three offsets; in upper or lower case. Takes time in proportion to the length of the text.
 *
 * @param options.shortest secrets with fewer characters are not looked for; those with fewer than `least` only as a whole. Default 12.
 * @param options.least how many characters in a row are a piece: at most 32. Default 12.
 */
export function createSecretRedactor(
  secrets: readonly string[],
  options: { readonly mark?: string; readonly shortest?: number; readonly least?: number } = {},
): SecretRedactor {
  const { mark = "[secret]", least = LEAST_SECRET_CHARACTERS } = options;
  const { shortest = least } = options;
  const wanted = [...new Set(secrets)].filter((secret) => secret.length >= shortest);
  let indexes: readonly GramIndex[] | undefined;
  const find = (text: string): readonly Span[] => {
    if (wanted.length === 0) return [];
    indexes ??= indexSecrets(wanted, least);
    return findSpans(text, indexes);
  };
  return {
    find,
    has: (text) => find(text).length > 0,
    redact: (text) => replaceSpans(text, find(text), mark),
  };
}

function findSpans(text: string, indexes: readonly GramIndex[]): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < text.length; from += PART_CHARACTERS) {
    const partFrom = Math.max(0, from - OVERLAP_CHARACTERS);
    const part = text.slice(partFrom, from + PART_CHARACTERS);
    for (const [start, end] of findInPart(part, indexes)) {
      spans.push([start + partFrom, end + partFrom]);
    }
  }
  return merge(spans);
}

function findInPart(part: string, indexes: readonly GramIndex[]): readonly Span[] {
  const { views, json } = readLayers(part);
  const found = views.flatMap((view) => indexes.flatMap((index) => index.scan(view)));
  return json === undefined ? found : found.map((span) => snap(span, json));
}

/** Widens a span to whole escapes. */
function snap([start, end]: Span, { starts }: CodeView): Span {
  const first = lastAtMost(starts, start);
  const last = lastAtMost(starts, end - 1);
  return [starts[first] ?? start, starts[last + 1] ?? end];
}

/** The last index whose value is not above `value`; the values ascend, and the first is 0. */
function lastAtMost(values: Int32Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function replaceSpans(text: string, spans: readonly Span[], mark: string): string {
  if (spans.length === 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    kept.push(text.slice(from, start), mark);
    from = end;
  }
  return kept.join("") + text.slice(from);
}
