/** A character that a reader cannot see, or takes for another one. */
export type OddCharacter = {
  /** Offset in the text. */
  readonly at: number;
  readonly character: string;
  /** As `U+00A0 (no-break space)`. */
  readonly name: string;
  /** What to write instead; nothing: it can be deleted. */
  readonly plain: string;
};

// Names from the Unicode Character Database, in lower case.
const SPACES: Readonly<Record<string, string>> = {
  "\u0085": "next line",
  "\u00a0": "no-break space",
  "\u1680": "ogham space mark",
  "\u2000": "en quad",
  "\u2001": "em quad",
  "\u2002": "en space",
  "\u2003": "em space",
  "\u2004": "three-per-em space",
  "\u2005": "four-per-em space",
  "\u2006": "six-per-em space",
  "\u2007": "figure space",
  "\u2008": "punctuation space",
  "\u2009": "thin space",
  "\u200a": "hair space",
  "\u2028": "line separator",
  "\u2029": "paragraph separator",
  "\u202f": "narrow no-break space",
  "\u205f": "medium mathematical space",
  "\u3000": "ideographic space",
};

const INVISIBLE: Readonly<Record<string, string>> = {
  "\u00ad": "soft hyphen",
  "\u034f": "combining grapheme joiner",
  "\u061c": "arabic letter mark",
  "\u115f": "hangul choseong filler",
  "\u1160": "hangul jungseong filler",
  "\u180e": "mongolian vowel separator",
  "\u200b": "zero-width space",
  "\u200c": "zero-width non-joiner",
  "\u200d": "zero-width joiner",
  "\u200e": "left-to-right mark",
  "\u200f": "right-to-left mark",
  "\u202a": "left-to-right embedding",
  "\u202b": "right-to-left embedding",
  "\u202c": "pop directional formatting",
  "\u202d": "left-to-right override",
  "\u202e": "right-to-left override",
  "\u2060": "word joiner",
  "\u2061": "function application",
  "\u2062": "invisible times",
  "\u2063": "invisible separator",
  "\u2064": "invisible plus",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first strong isolate",
  "\u2069": "pop directional isolate",
  "\u3164": "hangul filler",
  "\ufeff": "byte order mark",
  "\uffa0": "halfwidth hangul filler",
};

/** Look-alikes of signs that have a meaning in YAML or in our values: the sign, then its doubles with their names. */
const LOOK_ALIKES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    ":",
    {
      "\uff1a": "fullwidth colon",
      "\ufe55": "small colon",
      "\u2236": "ratio",
      "\ua789": "modifier letter colon",
    },
  ],
  [",", { "\uff0c": "fullwidth comma", "\u3001": "ideographic comma", "\ufe50": "small comma" }],
  [
    "-",
    {
      "\u2010": "hyphen",
      "\u2011": "non-breaking hyphen",
      "\u2012": "figure dash",
      "\u2013": "en dash",
      "\u2014": "em dash",
      "\u2212": "minus sign",
      "\uff0d": "fullwidth hyphen-minus",
      "\ufe63": "small hyphen-minus",
    },
  ],
  [
    '"',
    {
      "\u201c": "left double quotation mark",
      "\u201d": "right double quotation mark",
      "\u201e": "double low-9 quotation mark",
      "\uff02": "fullwidth quotation mark",
      "\u00ab": "left-pointing double angle quotation mark",
      "\u00bb": "right-pointing double angle quotation mark",
    },
  ],
  [
    "'",
    {
      "\u2018": "left single quotation mark",
      "\u2019": "right single quotation mark",
      "\u201a": "single low-9 quotation mark",
      "\uff07": "fullwidth apostrophe",
    },
  ],
  ["{", { "\uff5b": "fullwidth left curly bracket" }],
  ["}", { "\uff5d": "fullwidth right curly bracket" }],
  ["[", { "\uff3b": "fullwidth left square bracket" }],
  ["]", { "\uff3d": "fullwidth right square bracket" }],
  ["#", { "\uff03": "fullwidth number sign" }],
  [".", { "\uff0e": "fullwidth full stop", "\u3002": "ideographic full stop" }],
  ["x", { "\u00d7": "multiplication sign" }],
];

const DIGITS = Array.from("0123456789", (digit, index) => [
  String.fromCharCode(0xff10 + index),
  `fullwidth digit ${digit}`,
  digit,
]);

type Facts = { readonly name: string; readonly plain: string };

const all: ReadonlyMap<string, Facts> = new Map([
  ...Object.entries(SPACES).map(([sign, name]) => [sign, { name, plain: " " }] as const),
  ...Object.entries(INVISIBLE).map(([sign, name]) => [sign, { name, plain: "" }] as const),
  ...LOOK_ALIKES.flatMap(([plain, doubles]) =>
    Object.entries(doubles).map(([sign, name]) => [sign, { name, plain }] as const),
  ),
  ...DIGITS.map(([sign = "", name = "", plain = ""]) => [sign, { name, plain }] as const),
]);

const ANY = new RegExp(`[${[...all.keys()].join("")}]`, "u");
const UNSEEN = new RegExp(`[${[...Object.keys(SPACES), ...Object.keys(INVISIBLE)].join("")}]`, "u");

/** The first odd character of a text, if there is one. `seen: false` finds only those that nobody can see. */
export function findOddCharacter(
  text: string,
  { seen = true }: { readonly seen?: boolean } = {},
): OddCharacter | undefined {
  const match = (seen ? ANY : UNSEEN).exec(text);
  if (match === null) return undefined;
  return { at: match.index, character: match[0], ...factsOf(match[0]) };
}

/** The same for one that cannot belong to the text of any language, or changes how the text is shown. */
export function findStrayCharacter(text: string): OddCharacter | undefined {
  if (!SOMETIMES_STRAY.test(text)) return undefined;
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  for (const { 0: character, index: at } of text.matchAll(new RegExp(SOMETIMES_STRAY, "gu"))) {
    // Thai, Lao, Khmer and Burmese put a zero-width space between words.
    const isBetweenWords = character === "\u200b" && SOUTH_EAST_ASIAN.test(text);
    const isDirection = isRightToLeft && DIRECTION.test(character);
    if (!isBetweenWords && !isDirection) return { at, character, ...factsOf(character) };
  }
  return undefined;
}

const SOMETIMES_STRAY =
  // oxlint-disable-next-line no-misleading-character-class -- single characters are what is looked for
  /[\u0085\u00ad\u034f\u115f\u1160\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0]/u;
const DIRECTION = /[\u202a-\u202c\u2066-\u2069]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const SOUTH_EAST_ASIAN =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=Javanese}\p{Script=Balinese}]/u;

/** A text with a plain sign in place of each odd character. */
export function withoutOddCharacters(text: string): string {
  return Array.from(text, (sign) => all.get(sign)?.plain ?? sign).join("");
}

/** `it contains U+200B (zero-width space); write kling-v3`: what is wrong with a word that was refused. */
export function describeOddWord(written: string): string | undefined {
  const odd = findOddCharacter(written);
  if (odd === undefined) return undefined;
  const plain = withoutOddCharacters(written).trim();
  const advice = plain === "" ? "delete it" : `write ${plain}`;
  return `it contains ${odd.name}; ${advice}`;
}

function factsOf(character: string): { readonly name: string; readonly plain: string } {
  const { name = "", plain = "" } = all.get(character) ?? {};
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { name: `U+${code} (${name})`, plain };
}
