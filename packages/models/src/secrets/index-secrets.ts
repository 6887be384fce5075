import {
  BREAK,
  createGramIndex,
  FIRST_SYMBOL,
  SKIP,
  type Alphabet,
  type GramIndex,
} from "./gram-index.ts";

/** Indexes of all encodings of the secrets. Pieces of `least` characters are found, and shorter secrets as a whole. */
export function indexSecrets(secrets: readonly string[], least: number): readonly GramIndex[] {
  const byLength = Map.groupBy(secrets, (secret) => Math.min(secret.length, least));
  return [...byLength].flatMap(([characters, group]) => {
    const cased = [...new Set(group.flatMap(inAllCases))];
    return [
      createGramIndex(group.map(plainSymbols), characters, plainAlphabet()),
      createGramIndex(cased.map(hexSymbols), 2 * characters, hexAlphabet()),
      createGramIndex(
        cased.flatMap((secret) => [0, 1, 2].map((offset) => base64Symbols(secret, offset))),
        base64Digits(characters),
        base64Alphabet(),
      ),
    ];
  });
}

/** Inside hex and base64, case can no longer be ignored. */
function inAllCases(secret: string): readonly string[] {
  return [secret, secret.toLowerCase(), secret.toUpperCase()];
}

function plainSymbols(secret: string): Uint16Array {
  return symbolsOf(secret, plainAlphabet());
}

function hexSymbols(secret: string): Uint16Array {
  return symbolsOf(Buffer.from(secret).toString("hex"), hexAlphabet());
}

/** The digits that depend only on the secret, if it starts `offset` bytes into a group of three. */
function base64Symbols(secret: string, offset: number): Uint16Array {
  const bytes = Buffer.from(secret);
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  const own = text.slice(firstDigit(offset), endDigit(offset, bytes.length));
  return symbolsOf(own, base64Alphabet());
}

/** How many digits depend only on so many bytes, at the least favourable offset. */
function base64Digits(bytes: number): number {
  return Math.min(...[0, 1, 2].map((offset) => endDigit(offset, bytes) - firstDigit(offset)));
}

function firstDigit(offset: number): number {
  return Math.ceil((offset * 8) / 6);
}

function endDigit(offset: number, bytes: number): number {
  return Math.floor(((offset + bytes) * 8) / 6);
}

function symbolsOf(text: string, { ascii }: Alphabet): Uint16Array {
  const symbols = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    symbols[at] = ascii[code] ?? code;
  }
  return symbols;
}

/** Every code is a symbol; ASCII letters without case. */
const plainAlphabet = once((): Alphabet => {
  const ascii = new Uint16Array(128);
  for (let code = FIRST_SYMBOL; code < ascii.length; code += 1) ascii[code] = code;
  return { ascii: withoutCase(ascii), isOpen: true };
});

/** Pairs of digits may be separated, as in dumps of bytes and in fingerprints. */
const hexAlphabet = once(() => alphabetOf("0123456789abcdef", " :,-\r\n"));

/** Also in the alphabet for URLs, also in lines. */
const base64Alphabet = once(() => {
  const alphabet = alphabetOf("0123456789abcdefghijklmnopqrstuvwxyz+/", "\r\n");
  const { ascii } = alphabet;
  ascii["-".charCodeAt(0)] = ascii["+".charCodeAt(0)] ?? BREAK;
  ascii["_".charCodeAt(0)] = ascii["/".charCodeAt(0)] ?? BREAK;
  return alphabet;
});

function alphabetOf(symbols: string, skipped: string): Alphabet {
  const ascii = new Uint16Array(128);
  for (let index = 0; index < symbols.length; index += 1) {
    ascii[symbols.charCodeAt(index)] = FIRST_SYMBOL + index;
  }
  for (const symbol of skipped) ascii[symbol.charCodeAt(0)] = SKIP;
  return { ascii: withoutCase(ascii), isOpen: false };
}

function withoutCase(ascii: Uint16Array): Uint16Array {
  const [upper, lower] = [0x41, 0x61];
  for (let letter = 0; letter < 26; letter += 1) ascii[upper + letter] = ascii[lower + letter] ?? 0;
  return ascii;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
