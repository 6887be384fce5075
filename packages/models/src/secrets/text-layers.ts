/** A text as UTF-16 codes, after escapes have been read. */
export type CodeView = {
  readonly codes: Uint16Array;
  /** Where each code starts in the original text, and, as the last one, where the text ends. */
  readonly starts: Int32Array;
};

/** A text, and what it says after one and after two layers of escapes have been read. */
export type TextLayers = {
  readonly views: readonly CodeView[];
  /** The text as the content of a JSON string; undefined if it has no escapes. */
  readonly json: CodeView | undefined;
};

/** Reads escapes of JSON, percent-encoding and HTML, in any order. */
export function readLayers(text: string): TextLayers {
  const plain = viewOf(text);
  const views = [plain];
  let json: CodeView | undefined;
  for (const escape of escapes()) {
    if (!text.includes(String.fromCharCode(escape.first))) continue;
    const layer = unescapeView(plain, escape);
    if (layer === undefined) continue;
    if (escape === jsonEscape) json = layer;
    views.push(layer);
    for (const innerEscape of escapes()) {
      const inner = unescapeView(layer, innerEscape);
      if (inner !== undefined) views.push(inner);
    }
  }
  return { views, json };
}

const escapes = (): readonly ReadEscape[] => [jsonEscape, percentEscape, htmlEscape];

function viewOf(text: string): CodeView {
  const codes = new Uint16Array(text.length);
  const starts = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    codes[at] = text.charCodeAt(at);
    starts[at] = at;
  }
  starts[text.length] = text.length;
  return { codes, starts };
}

/** How many codes an escape takes, and what it stands for. */
type Escape = { readonly length: number; readonly code: number };

type ReadEscape = {
  readonly first: number;
  /** @returns undefined if no escape starts here. */
  readonly read: (codes: Uint16Array, at: number) => Escape | undefined;
};

/** @returns undefined if there is no escape. */
function unescapeView({ codes, starts }: CodeView, escape: ReadEscape): CodeView | undefined {
  const inner = new Uint16Array(codes.length);
  const innerStarts = new Int32Array(codes.length + 1);
  let length = 0;
  for (let at = 0; at < codes.length; length += 1) {
    const code = codes[at]!;
    const found = code === escape.first ? escape.read(codes, at) : undefined;
    inner[length] = found?.code ?? code;
    innerStarts[length] = starts[at]!;
    at += found?.length ?? 1;
  }
  if (length === codes.length) return undefined;
  innerStarts[length] = starts[codes.length]!;
  return { codes: inner.subarray(0, length), starts: innerStarts.subarray(0, length + 1) };
}

const codeOf = (character: string): number => character.charCodeAt(0);

const percentEscape: ReadEscape = {
  first: codeOf("%"),
  read: (codes, at) => {
    const code = readHex(codes, at + 1, 2);
    return code === undefined ? undefined : { length: 3, code };
  },
};

/** Those of JSON and of JavaScript. */
const jsonEscape: ReadEscape = {
  first: codeOf("\\"),
  read: (codes, at) => {
    const next = codes[at + 1];
    if (next === undefined) return undefined;
    const digits = hexDigits.get(next);
    if (digits !== undefined) {
      const code = readHex(codes, at + 2, digits);
      return code === undefined ? undefined : { length: 2 + digits, code };
    }
    const code = jsonCodes.get(next);
    return code === undefined ? undefined : { length: 2, code };
  },
};

const hexDigits: ReadonlyMap<number, number> = new Map([
  [codeOf("u"), 4],
  [codeOf("x"), 2],
]);

const jsonCodes: ReadonlyMap<number, number> = new Map(
  ['""', "''", "``", "\\\\", "//", "n\n", "r\r", "t\t", "b\b", "f\f"].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);

/** Character references: numbers, also without the semicolon, and the names of what keys and addresses are made of. */
const htmlEscape: ReadEscape = {
  first: codeOf("&"),
  read: (codes, at) =>
    codes[at + 1] === codeOf("#") ? numberedReference(codes, at) : namedReference(codes, at),
};

function numberedReference(codes: Uint16Array, at: number): Escape | undefined {
  const isHex = ((codes[at + 2] ?? 0) | 0x20) === codeOf("x");
  const base = isHex ? 16 : 10;
  const from = at + (isHex ? 3 : 2);
  let end = from;
  let code = 0;
  for (; end < from + 7; end += 1) {
    const digit = hexValue(codes[end] ?? 0);
    if (digit === undefined || digit >= base) break;
    code = code * base + digit;
  }
  if (end === from || code > 0xff_ff) return undefined;
  return { length: end - at + (codes[end] === codeOf(";") ? 1 : 0), code };
}

function namedReference(codes: Uint16Array, at: number): Escape | undefined {
  let name = "";
  for (let end = at + 1; end <= at + LONGEST_NAME + 1; end += 1) {
    const code = codes[end] ?? 0;
    if (code === codeOf(";")) {
      const found = namedCodes.get(name);
      return found === undefined ? undefined : { length: end - at + 1, code: found };
    }
    name += String.fromCharCode(code);
  }
  return undefined;
}

const namedCodes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    commat: "@",
    period: ".",
    lowbar: "_",
    hyphen: "-",
    dash: "-",
    plus: "+",
    equals: "=",
    sol: "/",
    colon: ":",
  }).map(([name, character]) => [name, codeOf(character)]),
);
const LONGEST_NAME = 6;

function readHex(codes: Uint16Array, from: number, digits: number): number | undefined {
  let value = 0;
  for (let at = from; at < from + digits; at += 1) {
    const digit = hexValue(codes[at] ?? 0);
    if (digit === undefined) return undefined;
    value = value * 16 + digit;
  }
  return value;
}

function hexValue(code: number): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  // Without case.
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : undefined;
}
