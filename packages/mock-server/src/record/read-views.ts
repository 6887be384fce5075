import type { CodeView } from "@storyreel/models/secrets";
import { readLayers } from "@storyreel/models/secrets";

/**
 * What a text says: as it is, after its escapes were read, and each of these again without what readers do not see. Escapes are those of
 * JSON, of JavaScript, of URLs (three times) and of HTML, and those of mails (`=40`).
 */
export function readViews(text: string): readonly CodeView[] {
  const { views } = readLayers(text);
  return [...views, ...views.flatMap(plainViews)];
}

/** The last of these alone. */
export function readPlainViews(text: string): readonly CodeView[] {
  return readLayers(text).views.flatMap(plainViews);
}

/** With and without the escapes of mails: `a=be` may be one, or an assignment. */
function plainViews(view: CodeView): readonly CodeView[] {
  const [plain, ofMail] = [plainView(view, false), plainView(view, true)];
  const isSame = ofMail?.codes.length === (plain ?? view).codes.length;
  return [
    ...(plain === undefined ? [] : [plain]),
    ...(ofMail === undefined || isSame ? [] : [ofMail]),
  ];
}

/** A text without invisible characters and line breaks, with wide letters as usual ones. `undefined`: it is like that. */
function plainView({ codes, starts }: CodeView, isMail: boolean): CodeView | undefined {
  const inner = new Uint16Array(codes.length);
  const innerStarts = new Int32Array(codes.length + 1);
  let length = 0;
  let isChanged = false;
  for (let at = 0; at < codes.length;) {
    const read = isMail ? (readMail(codes, at) ?? readOne(codes, at)) : readOne(codes, at);
    if (read === undefined) inner[length] = codes[at] ?? 0;
    else if (read.code !== undefined) inner[length] = read.code;
    if (read !== undefined) isChanged = true;
    if (read === undefined || read.code !== undefined) {
      innerStarts[length] = starts[at] ?? 0;
      length += 1;
    }
    at += read?.length ?? 1;
  }
  if (!isChanged) return undefined;
  innerStarts[length] = starts[codes.length] ?? 0;
  return { codes: inner.subarray(0, length), starts: innerStarts.subarray(0, length + 1) };
}

/** Without a code, nothing is there. */
type Read = { readonly length: number; readonly code: number | undefined };

const percent = 0x25;
const equals = 0x3d;
const backslash = 0x5c;
const letterU = 0x75;
const brace = 0x7b;

function readOne(codes: Uint16Array, at: number): Read | undefined {
  const code = codes[at] ?? 0;
  switch (code) {
    case percent:
      return readPair(codes, at);
    case backslash:
      return readBraced(codes, at) ?? readOctal(codes, at);
  }
  if (isInvisible(code)) return { length: 1, code: undefined };
  if (code < 0x100) return undefined;
  const usual = String.fromCharCode(code).normalize("NFKC");
  return usual.length === 1 && usual.charCodeAt(0) !== code
    ? { length: 1, code: usual.charCodeAt(0) }
    : undefined;
}

/** `=40`, or a line that goes on. */
function readMail(codes: Uint16Array, at: number): Read | undefined {
  if (codes[at] !== equals) return undefined;
  const next = codes[at + 1];
  if (next === 0x0a) return { length: 2, code: undefined };
  if (next === 0x0d) return { length: 3, code: undefined };
  return readPair(codes, at);
}

const longestEscape = 12;
const bracedEscape = /^\\u\{0*([\da-f]{1,4})\}/iu;

/** `\u{40}` */
function readBraced(codes: Uint16Array, at: number): Read | undefined {
  if (((codes[at + 1] ?? 0) | 0x20) !== letterU || codes[at + 2] !== brace) return undefined;
  const text = String.fromCharCode(...codes.subarray(at, at + longestEscape));
  const [all = "", digits = ""] = bracedEscape.exec(text) ?? [];
  return all === "" ? undefined : { length: all.length, code: Number.parseInt(digits, 16) };
}

/** `\100`, up to `\377`. */
function readOctal(codes: Uint16Array, at: number): Read | undefined {
  let code = 0;
  for (let place = 1; place <= 3; place += 1) {
    const digit = (codes[at + place] ?? 0) - 0x30;
    if (digit < 0 || digit > (place === 1 ? 3 : 7)) return undefined;
    code = code * 8 + digit;
  }
  return { length: 4, code };
}

/** `%40` or `=40`. Both are frequent, so no text is made for an expression. */
function readPair(codes: Uint16Array, at: number): Read | undefined {
  const high = hexValue(codes[at + 1]);
  const low = hexValue(codes[at + 2]);
  if (high === undefined || low === undefined) return undefined;
  return { length: 3, code: high * 16 + low };
}

function hexValue(code = 0): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61; // without case
  return letter >= 0 && letter < 6 ? letter + 10 : undefined;
}

/** Controls and line breaks, soft hyphens, joiners, marks of direction and of the order of bytes. */
function isInvisible(code: number): boolean {
  return (
    (code < 0x20 && code !== 0x09) ||
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}
