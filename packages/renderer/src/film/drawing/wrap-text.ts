import { graphemesOf } from "@storyreel/models/text-width";
import { normalizeText, splitText, type Atom } from "../captions/split-text.ts";

/**
 * Lines that are no longer than `limit` where words allow it, as few as possible and about equally long. Lines that the text is
 * written in stay lines, also empty ones.
 *
 * @param measure length of a line, in the unit of `limit`.
 */
export function wrapText(
  text: string,
  wrapping: {
    readonly limit: number;
    readonly locale: string;
    readonly measure: (line: string) => number;
  },
): string[] {
  return text
    .replace(/(?:\r\n|[\n\r\u2028\u2029\u0085])+$/u, "")
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
    .flatMap((written) => {
      const line = drawable(normalizeText(written));
      if (wrapping.measure(line) <= wrapping.limit) return [line];
      return wrapEvenly(splitText(line, wrapping.locale), wrapping);
    });
}

/** Letters with their marks as one character, as fonts have them. Without what asks for another font, such as that of the machine's emoji. */
function drawable(line: string): string {
  return line.normalize("NFC").replace(/[\uFE0E\uFE0F]/gu, "");
}

type Wrapping = Parameters<typeof wrapText>[1];

function wrapEvenly(atoms: readonly Atom[], { limit, measure }: Wrapping): string[] {
  const lines = fill(atoms, limit, measure);
  let [low, high] = [0, limit];
  let best = lines;
  // Eight halvings: finer than a letter.
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    const found = fill(atoms, middle, measure);
    const isGood =
      found.length === lines.length && found.every((line) => measure(line) <= Math.max(limit, 0));
    if (isGood) [high, best] = [middle, found];
    else low = middle;
  }
  return best;
}

function fill(atoms: readonly Atom[], limit: number, measure: Wrapping["measure"]): string[] {
  const lines: string[] = [];
  for (const { text, spaceBefore } of atoms) {
    const line = lines.at(-1);
    const longer = `${line ?? ""}${spaceBefore ? " " : ""}${text}`;
    if (line === undefined || measure(longer) > limit) lines.push(text);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The letters of a text that are drawn, each with its marks; none twice. */
export function lettersOf(text: string): readonly string[] {
  return [...new Set(graphemesOf(drawable(normalizeText(text))))];
}
