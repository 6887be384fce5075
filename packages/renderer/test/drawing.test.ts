import { createRequire } from "node:module";
import { loadImage, createCanvas } from "@napi-rs/canvas";
import type { SourceFile } from "@storyreel/models/source";
import { beforeAll, describe, expect, test } from "vitest";
import { fontPath } from "../src/film/captions/font.ts";
import { readFontFile, type CaptionFont } from "../src/film/captions/read-font-files.ts";
import { checkTextFit, checkTextLetters } from "../src/film/drawing/check-drawn-text.ts";
import { drawPicture } from "../src/film/drawing/draw-picture.ts";
import type { DrawnText, LaidOutText } from "../src/film/drawing/drawn-text.ts";
import { layOutText } from "../src/film/drawing/lay-out-text.ts";
import { parseColour } from "../src/storyboard/colour.ts";

const thaiPath = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
);

let [latin, thai]: CaptionFont[] = [];
beforeAll(async () => {
  [latin, thai] = await Promise.all([fontPath(), thaiPath].map(readFontFile));
});

const size = { widthPx: 400, heightPx: 200 };
const box = { x: 20, y: 20, width: 360, height: 160 };

async function layOut(text: string, more: Partial<DrawnText> = {}): Promise<LaidOutText> {
  const fonts = [latin!, thai!].map(({ path, sha256, family }) => ({ path, sha256, family }));
  const usual = { fonts, sizePx: 32, colour: "#ffffff", align: "start", anchor: "top" } as const;
  return layOutText({ text, box, ...usual, ...more });
}

/** The drawn pixels: the rectangle that holds them, and the alpha at a place. */
async function inkOf(texts: readonly LaidOutText[], background?: string) {
  const image = await loadImage(await drawPicture({ ...size, background, texts }));
  const context = createCanvas(size.widthPx, size.heightPx).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, size.widthPx, size.heightPx);
  const pixels = Array.from({ length: size.widthPx * size.heightPx }, (_, index) => index).filter(
    (index) => data[index * 4 + 3]! > 64,
  );
  const [xs, ys] = [
    pixels.map((index) => index % size.widthPx),
    pixels.map((index) => Math.floor(index / size.widthPx)),
  ];
  const most = (all: readonly number[]): number => all.reduce((one, other) => Math.max(one, other));
  const least = (all: readonly number[]): number =>
    all.reduce((one, other) => Math.min(one, other));
  return {
    left: least(xs),
    right: most(xs),
    top: least(ys),
    bottom: most(ys),
    at: (x: number, y: number) => [...data.subarray((y * size.widthPx + x) * 4).subarray(0, 4)],
  };
}

describe("lines of a drawn text", () => {
  test("are as few as fit, about equally long, and those that are written stay", async () => {
    const { lines } = await layOut("Night Market\n\nA film about rain, lanterns and a door");
    expect(lines.map(({ text }) => text)).toEqual([
      "Night Market",
      "",
      "A film about rain,",
      "lanterns and a door",
    ]);
  });

  test("break between the words of a language without spaces", async () => {
    const { lines, overflow } = await layOut("ตลาดกลางคืนเปิดแล้วเธอไม่ได้กลับมาสิบปี", { language: "th" });
    expect(lines.length).toBe(2);
    // Not before a vowel or a mark.
    expect(lines[1]?.text).toMatch(/^[\u0e01-\u0e2e\u0e40-\u0e44]/u);
    expect(overflow.acrossPx).toBe(0);
  });

  test("are the same in a picture of three times the size", async () => {
    const text = "A film about rain, lanterns and everything that follows";
    const [small, large] = [
      await layOut(text),
      await layOut(text, { sizePx: 96, box: { x: 60, y: 60, width: 1080, height: 480 } }),
    ];
    expect(large.lines.map(({ text: line }) => line)).toEqual(
      small.lines.map(({ text: line }) => line),
    );
    for (const [index, { x, y, width }] of small.lines.entries()) {
      const other = large.lines[index]!;
      for (const [one, three] of [
        [x, other.x],
        [y, other.y],
        [width, other.width],
      ] as const)
        expect(Math.abs(three / 3 - one)).toBeLessThan(0.5);
    }
  });

  test("with high letters lie further apart", async () => {
    const [plain, marked] = [await layOut("ตลาด\nตลาด"), await layOut("ฎู ฏุ\nป๊ำ ปั๊ ฟื้")];
    const step = ({ lines }: LaidOutText): number => lines[1]!.y - lines[0]!.y;
    expect(step(marked)).toBeGreaterThan(step(plain));
  });

  test("are placed in their box", async () => {
    const sides = await Promise.all(
      (["left", "center", "right"] as const).map(async (align) =>
        inkOf([await layOut("Hn", { align, anchor: "bottom" })]),
      ),
    );
    const [left, center, right] = sides;
    expect(left!.left).toBeLessThan(20 + 5);
    expect(Math.abs((center!.left + center!.right) / 2 - 200)).toBeLessThan(2);
    expect(right!.right).toBeGreaterThan(380 - 6);
    expect(Math.abs(left!.bottom - (180 - 32 * 0.25))).toBeLessThan(2);
  });
});

test("a sentence from right to left starts at the right and ends with its mark at the left", async () => {
  const [plain, marked] = [
    await inkOf([await layOut("שלום 7")]),
    await inkOf([await layOut("שלום 7!")]),
  ];
  expect(plain.right).toBeGreaterThan(370);
  expect(marked.right).toBe(plain.right);
  expect(marked.left).toBeLessThan(plain.left - 4);
});

test("a word is drawn in one font where there is one, not from parts of its letters", async () => {
  // The Thai font has Latin letters and some accents, but not those of Vietnamese.
  const order = [thai!, latin!].map(({ path, sha256, family }) => ({ path, sha256, family }));
  const [alone, after] = [
    await layOut("đường phố", { fonts: order.slice(1) }),
    await layOut("đường phố", { fonts: order }),
  ];
  expect(after.lines).toEqual(alone.lines);
  const pictures = [alone, after].map((text) => drawPicture({ ...size, texts: [text] }));
  const [one, other] = await Promise.all(pictures);
  expect(one?.equals(other!)).toBe(true);
  const mixed = await layOut("Market đường phố", { fonts: order });
  const apart = await layOut("Market ", { fonts: order });
  const market = (await layOut("Market x", { fonts: order })).lines[0]!.width;
  const letter = (await layOut("x", { fonts: order })).lines[0]!.width;
  expect(apart.lines[0]!.text).toBe("Market");
  expect(mixed.lines[0]!.width).toBeCloseTo(market - letter + alone.lines[0]!.width, 3);
  const own = await layOut("Market", { fonts: order });
  expect(own.lines[0]?.width).not.toBe((await layOut("Market")).lines[0]?.width);
});

test("a drawn picture is the same each time, transparent where nothing is drawn, and has a plate", async () => {
  const plate = { colour: "#ff0000", paddingPx: 6 };
  const text = await layOut("Taipei, 1998", { plate });
  const [one, other] = [
    await drawPicture({ ...size, texts: [text] }),
    await drawPicture({ ...size, texts: [text] }),
  ];
  expect(one.equals(other)).toBe(true);
  const ink = await inkOf([text]);
  expect(ink.at(390, 190)).toEqual([0, 0, 0, 0]);
  expect(ink.at(16, 16)).toEqual([255, 0, 0, 255]);
  expect([ink.left, ink.top]).toEqual([14, 14]);
  expect((await inkOf([], "#102030")).at(390, 190)).toEqual([16, 32, 48, 255]);
});

describe("a text is refused", () => {
  const file: SourceFile = { path: "film.yaml", text: "text: x" };
  const where = { file, span: { start: 0, end: 4 }, name: 'card.text of shot "title"' };

  test("with letters that no font has, which the machine's fonts would draw otherwise", () => {
    const told = checkTextLetters("Night 夜市 ตลาด", [latin!, thai!], where);
    expect(told.map(({ code, message }) => [code, message])).toEqual([
      [
        "STORYBOARD_TEXT_LETTERS",
        'no font has these characters of card.text of shot "title": 夜 市',
      ],
    ]);
    expect(checkTextLetters("Night ❤️ 😀\n é", [latin!], where)).toEqual([]);
  });

  test.each([
    ["Donaudampfschifffahrtsgesellschaft", "wide"],
    [
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
      "high",
    ],
  ])("that does not fit its box: %s", async (text, way) => {
    const told = checkTextFit(await layOut(text), 'deliverable "film"', where);
    expect(told.map(({ code }) => code)).toEqual(["STORYBOARD_TEXT_OVERFLOW"]);
    expect(told[0]?.message).toMatch(new RegExp(`is \\d+ % too ${way} for deliverable "film"$`));
    expect(checkTextFit(await layOut("one two"), "it", where)).toEqual([]);
  });
});

test("colours have names and hexadecimal forms", () => {
  const written = ["Black", "#abc", "#A0B0C0", "#10203080", "#102030ff"];
  expect(written.map(parseColour)).toEqual([
    "#000000",
    "#aabbcc",
    "#a0b0c0",
    "#10203080",
    "#102030",
  ]);
  expect(["#abcd", "blak", "", "constructor", "rgb(0,0,0)"].map(parseColour)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});
