import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, type LineLimit } from "./break-lines.ts";
import { findWordEnds, normalizeText } from "./split-text.ts";
import { widthOf } from "./text-width.ts";

const wide = { chars: 42, wideChars: 16 };
const tall = { chars: 20, wideChars: 10 };

const linesOf = (text: string, limit: LineLimit = wide): (readonly string[])[] =>
  breakLines(normalizeText(text), limit, "en").map(({ lines }) => lines);

/** The text after the lines, if they are its beginning: spaces may be missing at breaks, and hyphens added between letters. */
function textAfter(text: string, lines: readonly string[]): string | undefined {
  let rest = text;
  for (const line of lines) {
    if (rest.startsWith(line)) rest = rest.slice(line.length);
    else {
      const cut = /^(.*[\p{L}\p{M}])-$/u.exec(line)?.[1];
      if (cut === undefined || !rest.startsWith(cut) || !/^\p{L}/u.test(rest.slice(cut.length))) {
        return undefined;
      }
      rest = rest.slice(cut.length);
    }
    if (rest.startsWith(" ")) rest = rest.slice(1);
  }
  return rest;
}

const words = fc.constantFrom(
  ..."3.5 million $3.50 9.30 a.m. www.gmicloud.ai .NET ... 2.0.1. Mr. Smith Dr. No. 5 50 % — – «Oui» “Yes.” it’s state-of-the-art ¿Qué? 夜市。 「はい」 ラーメンの匂い ตลาดกลางคืน ទីផ្សាររាត្រី 안녕하세요 مرحبا שלום <i> {\\an8} &amp; --> 👩‍👩‍👧 e\u0301 a\u00a0b x\u200by Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen https://www.gmicloud.ai/a/very/long/path/that/does/not/fit?on=a&line=1".split(
    " ",
  ),
  "\n",
  "\t ",
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((all) => all.join(" ")),
  fc.array(words, { maxLength: 40 }).map((all) => all.join("")),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 100 }),
);

describe("captions joined", () => {
  test("are the text, character for character", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(wide, tall), (written, limit) => {
        const text = normalizeText(written);
        expect(textAfter(text, linesOf(written, limit).flat())).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  test("have lines that are not empty and fit, two at a time", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(wide, tall), (written, limit) => {
        for (const lines of linesOf(written, limit)) {
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) {
            const { narrow, wide: full } = widthOf(line);
            expect(line).not.toBe("");
            expect(narrow / limit.chars + full / limit.wideChars).toBeLessThan(1 + 1e-6);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

test.each<[string, string, string[][]]>([
  ["a short sentence is one line", "She is back.", [["She is back."]]],
  [
    "a longer one is two lines of about the same length",
    "She had not been back in the city for more than ten years.",
    [["She had not been back in the", "city for more than ten years."]],
  ],
  ["sentences stay apart", "She waits. He comes!", [["She waits."], ["He comes!"]]],
  [
    "text that does not fit on two lines goes on in the next cue, with lines of about the same length",
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    [
      ["One two three four five six seven", "eight nine ten eleven twelve thirteen"],
      ["fourteen fifteen sixteen seventeen"],
    ],
  ],
  [
    "numbers, addresses and abbreviations end no sentence",
    "It costs 3.5 million at www.gmicloud.ai, version 2.0.1. Mr. Smith paid $3.50 at 9.30 a.m. today.",
    [
      ["It costs 3.5 million at", "www.gmicloud.ai, version 2.0.1."],
      ["Mr. Smith paid $3.50 at 9.30 a.m. today."],
    ],
  ],
  [
    "leading dots stay",
    "...and then .NET came. ... Then what?",
    [["...and then .NET came."], ["... Then what?"]],
  ],
  [
    "a small letter goes on with its sentence",
    "“Who?” she asked. Well… maybe.",
    [["“Who?” she asked."], ["Well… maybe."]],
  ],
  [
    "full-width marks need no space",
    "她走了。「他呢？」没来。",
    [["她走了。"], ["「他呢？」"], ["没来。"]],
  ],
  [
    "a line has 16 full-width characters",
    "夜".repeat(40),
    [["夜".repeat(14), "夜".repeat(14)], ["夜".repeat(12)]],
  ],
  [
    "a word that is longer than a line gets a hyphen",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    [["Donaudampfschifffahrtsgesells-", "chaftskapitänsmützenabzeichen"]],
  ],
  [
    "an address does not",
    "https://www.gmicloud.ai/a/very/long/path/that/does/not/fit?on=a&line=1",
    [["https://www.gmicloud.ai/a/very/long/path/", "that/does/not/fit?on=a&line=1"]],
  ],
])("%s", (_, text, cues) => {
  expect(linesOf(text)).toEqual(cues);
});

test.each([
  ["3.5 million", "aaaa bbbb cccc dddd eeee 3.5 million ffff gggg"],
  ["Mr. Smith", "aaaa bbbb cccc dddd eeee Mr. Smith ffff gggg"],
  ["iPhone 15", "aaaa bbbb cccc dddd eeee iPhone 15 ffff gggg"],
  ["$3.50 each", "aaaa bbbb cccc dddd eeee $3.50 each ffff gggg"],
])("%s stays on one line", (together, text) => {
  for (let chars = 12; chars <= 42; chars += 1) {
    const lines = linesOf(text, { chars, wideChars: 6 }).flat();
    expect(lines.filter((line) => line.includes(together))).toHaveLength(1);
  }
});

test.each([
  [
    "th",
    "กาลครั้งหนึ่งนานมาแล้วมีเด็กชายคนหนึ่งเดินเข้าไปในตลาดกลางคืนที่เก่าแก่ที่สุดของเมืองเขาได้พบกับชายชราขายโคมไฟ",
  ],
  ["km", "កាលពីព្រេងនាយមានក្មេងប្រុសម្នាក់ដើរចូលទៅក្នុងផ្សាររាត្រីចាស់ជាងគេនៅក្នុងទីក្រុង"],
  [
    "ja",
    "彼女は十年ぶりに夜市へ戻ってきたけれど、何もかもが変わってしまっていたので少し寂しくなった",
  ],
  [
    "zh",
    "她已经十年没有回到这个城市了，夜市里的一切都和她记忆中的完全不一样，只有灯笼还在那里亮着",
  ],
])("%s breaks between words", (locale, text) => {
  const ends = new Set(findWordEnds(text, locale));
  const lines = breakLines(text, tall, locale).flatMap((part) => part.lines);
  let at = 0;
  for (const line of lines) expect(ends).toContain((at += line.length));
  expect(lines.length).toBeGreaterThan(1);
});

test("Chinese and Japanese lines do not begin with closing marks, nor end with opening ones", () => {
  const text =
    "她说：「夜市里的一切都变了」，真的（完全）变了。ちょっとラーメンを、（おいしいー）食べたい！".repeat(
      3,
    );
  for (let chars = 16; chars <= 42; chars += 1) {
    for (const line of linesOf(text, { chars, wideChars: chars / 2 }).flat()) {
      expect(line).not.toMatch(/^[」），。！ーっょ]|[「（]$/u);
    }
  }
});
