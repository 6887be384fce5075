import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { formatDiagnostic } from "@storyreel/models/source";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkFilmInputs } from "../src/film/assembly/check-film-inputs.ts";
import { listParts } from "../src/film/assembly/make-parts.ts";
import { segmentProduct } from "../src/film/assembly/encode-segment.ts";
import { splitIntoSegments } from "../src/film/assembly/segment.ts";
import { writeSegmentGraph } from "../src/film/assembly/segment-graph.ts";
import {
  listSegmentFiles,
  moveSegmentFiles,
  orderSegment,
  segmentOrderFromJson,
  segmentOrderToJson,
  type SegmentOrder,
} from "../src/film/assembly/segment-order.ts";
import { readTextFonts } from "../src/film/drawing/text-fonts.ts";
import { layOutCard } from "../src/film/drawing/lay-out-card.ts";
import { chooseRollSpeed } from "../src/film/drawing/roll-speed.ts";
import { loadOwnClip } from "../src/film/media/load-own-clip.ts";
import { probePicture } from "../src/film/media/probe-picture.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import type { Card } from "../src/storyboard/card.ts";
import type { CardSource } from "../src/storyboard/storyboard.ts";
import { catalogue } from "./board-models.ts";
import { createFilmKit, decodeGray, readFrames, type KitFilm, type KitShot } from "./film-kit.ts";

const thaiFont = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
);
const nowhere = { start: 0, end: 0 };

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

type Words = { readonly [Key in "text" | "subtitle"]?: string } & {
  readonly roll?: readonly string[];
};

function cardOf({ text, subtitle, roll }: Words, more: Partial<Card> = {}): Card {
  const said = (words: string | undefined) =>
    words === undefined ? undefined : { text: words, span: nowhere };
  return {
    text: said(text),
    subtitle: said(subtitle),
    roll: roll && {
      credits: roll.map((line) => ({ kind: "line", text: line })),
      span: nowhere,
    },
    font: undefined,
    sizeShare: undefined,
    colour: "#ffffff",
    background: { kind: "colour", colour: "#000000" },
    ...more,
  };
}

async function cardShot(id: string, card: Card, seconds = 1): Promise<KitShot> {
  const source: CardSource = { kind: "card", name: id, span: nowhere, seconds, card };
  return { id, source, media: await loadOwnClip(source, kit.inFolder("facts")) };
}

/** Brightness of a frame: how much there is, and how high its centre is. */
function lightOf(gray: Buffer, width: number): { readonly sum: number; readonly y: number } {
  let [sum, sumY] = [0, 0];
  for (const [index, value] of gray.entries()) {
    const light = Math.max(0, value - 24);
    sum += light;
    sumY += light * Math.floor(index / width);
  }
  return { sum, y: sumY / sum };
}

describe("credits roll", () => {
  const size = { widthPx: 160, heightPx: 120 };

  /** The centre of the light in frames that show all of one line. */
  async function roll(seconds: number, name: string) {
    const card = cardOf({ roll: ["Mei Lin"] }, { sizeShare: 0.2 });
    const { plan } = await kit.plan({
      shots: [await cardShot("credits", card, seconds)],
      deliverable: size,
    });
    if (plan === undefined) throw new Error("not planned");
    const film = await kit.assemble(plan, { outputPath: kit.inFolder(name) });
    const gray = await decodeGray(kit.ffmpeg, film);
    const lights = gray.map((frame) => lightOf(frame, size.widthPx));
    const whole = lights.filter(({ y, sum }) => sum > 0 && y > 30 && y < 90);
    const speed = plan.shots[0]?.source.still?.roll;
    return { lights, whole, speed, count: film.frameCount };
  }

  test("by whole pixels where that is possible: without jerks and ripples, from below to above", async () => {
    const { lights, whole, speed, count } = await roll(3.125, "whole.mp4");
    expect(speed).toMatchObject({ pixels: 2, phases: 1 });
    expect(count).toBe(75);
    // Nothing is seen in the first and in the last frame.
    expect(lights[0]?.sum).toBe(0);
    expect(lights.at(-1)?.sum).toBe(0);
    expect(lights.slice(4, -8).every(({ sum }) => sum > 0)).toBe(true);
    const steps = whole.slice(1).map(({ y }, index) => whole[index]!.y - y);
    for (const step of steps) expect(Math.abs(step - 2)).toBeLessThan(0.1);
    const sums = whole.map(({ sum }) => sum);
    expect(Math.max(...sums) / Math.min(...sums)).toBeLessThan(1.03);
  });

  test("between pixels where it is not", async () => {
    const { whole, speed } = await roll(4.17, "between.mp4");
    expect(speed).toMatchObject({ pixels: 3, phases: 2 });
    const steps = whole.slice(1).map(({ y }, index) => whole[index]!.y - y);
    // Whole pixels would be half a pixel off.
    for (const step of steps) expect(Math.abs(step - 1.5)).toBeLessThan(0.15);
    const sums = whole.map(({ sum }) => sum);
    expect(Math.max(...sums) / Math.min(...sums)).toBeLessThan(1.05);
  });

  test.each([
    [3000, 1080, 479],
    [3000, 1080, 2000],
    [500, 1080, 100],
    [90, 360, 2000],
    [50, 1080, 479],
    [20_000, 1080, 100],
    [40, 360, 36_000],
  ])("%i pixels through %i in %i steps, and are gone at the end", (rollPx, framePx, steps) => {
    const { pixels, phases, stretch } = chooseRollSpeed({ rollPx, framePx, steps });
    expect(stretch).toBeGreaterThan(0.9);
    expect(stretch).toBeLessThan(1.13);
    const way = (pixels / phases) * steps;
    expect(way).toBeGreaterThanOrEqual(rollPx * stretch + framePx - 1);
    expect([1, 2, 3, 4, 8]).toContain(phases);
  });
});

describe("a card", () => {
  test("is drawn in the size of each film, inside its title-safe area", async () => {
    const words = cardOf({ text: "The man who walked into the night market", subtitle: "a film" });
    for (const [widthPx, heightPx] of [
      [256, 144],
      [144, 256],
      [144, 144],
    ] as const) {
      const { plan } = await kit.plan({
        shots: [await cardShot("title", words)],
        deliverable: { widthPx, heightPx },
      });
      const drawn = await probePicture(plan?.shots[0]?.source.path ?? "");
      expect(drawn.video).toMatchObject({ widthPx, heightPx });
      const { fonts } = await readTextFonts(
        { captions: undefined, file: { path: "", text: "" } },
        undefined,
      );
      const { texts } = await layOutCard(words, { widthPx, heightPx, fonts, language: "en" });
      expect(texts.map(({ part }) => part)).toEqual(["text", "subtitle"]);
      for (const { bounds, overflow } of texts.map(({ text }) => text)) {
        expect(overflow).toEqual({ acrossPx: 0, downPx: 0 });
        expect(bounds.x).toBeGreaterThanOrEqual(widthPx * 0.05 - 0.01);
        expect(bounds.x + bounds.width).toBeLessThanOrEqual(widthPx * 0.95 + 0.01);
        expect(bounds.y).toBeGreaterThan(heightPx * 0.05);
      }
    }
  });

  test("shows the last frame of the previous shot, and is dissolved from for as long as it needs", async () => {
    const previous = { kind: "previous", span: nowhere, blurShare: 0 } as const;
    const over = (dim: number) =>
      cardOf({ text: "." }, { sizeShare: 0.02, background: { ...previous, dim } });
    const made = await kit.make({
      shots: [
        { id: "a", cut: { outSeconds: 0.75 } },
        await cardShot("same", over(0), 0.25),
        await cardShot("darker", over(0.5), 0.25),
        {
          id: "b",
          cut: { inSeconds: 0.5 },
          transition: { type: "dissolve", durationSeconds: 0.25 },
        },
      ],
    });
    expect(made.frameCount).toBe(42);
    const gray = await decodeGray(kit.ffmpeg, made);
    const shown = await readFrames(kit.ffmpeg, made, ["a"]);
    expect(shown.slice(16, 20)).toEqual(["a:16", "a:17", "a:17", "a:17"]);
    const light = (frame: Buffer): number => frame.reduce((sum, one) => sum + one, 0);
    expect(Math.abs(light(gray[20]!) / light(gray[17]!) - 1)).toBeLessThan(0.02);
    expect(Math.abs(light(gray[26]!) / light(gray[20]!) - 0.5)).toBeLessThan(0.02);
  });

  test("of one changed word makes one segment again; another take before it makes its picture again", async () => {
    const background = { kind: "previous", span: nowhere, dim: 0, blurShare: 0 } as const;
    const film = async (title: string, text: string): Promise<KitFilm> => ({
      shots: [
        await cardShot("title", cardOf({ text: title })),
        { id: "a", media: await kit.makeClip(`a-${text}`, { text }) },
        await cardShot("later", cardOf({ text: "Later" }, { background })),
        await cardShot("credits", cardOf({ roll: ["Mei Lin", "", "Taipei"] })),
      ],
      audio: { productionSound: "mute" },
    });
    const partsOf = async (title: string, text: string): Promise<readonly string[]> => {
      const { plan } = await kit.plan(await film(title, text));
      if (plan === undefined) throw new Error("not planned");
      return listParts(plan, { ffmpeg: kit.ffmpeg, segmentsDir: kit.inFolder("segments") });
    };
    const first = await partsOf("Night Market", "one");
    expect(first).toHaveLength(4);
    expect(await partsOf("Night Market", "one")).toEqual(first);
    const changed = (parts: readonly string[]): number[] =>
      parts.flatMap((part, index) => (part === first[index] ? [] : [index]));
    expect(changed(await partsOf("Night market", "one"))).toEqual([0]);
    expect(changed(await partsOf("Night Market", "two"))).toEqual([1, 2]);
  });
});

test("another machine gets the drawing of a roll with its order", async () => {
  const { plan } = await kit.plan({
    shots: [await cardShot("credits", cardOf({ roll: ["Mei Lin"] }))],
  });
  if (plan === undefined) throw new Error("not planned");
  const [segment] = splitIntoSegments(plan);
  const order = orderSegment(plan, segment!);
  const read = segmentOrderFromJson(JSON.parse(segmentOrderToJson(order)));
  expect(read).toMatchObject({ kind: "read" });
  if (read.kind !== "read") return;
  const roll = plan.shots[0]?.source.still?.roll;
  expect(listSegmentFiles(read.value).map(({ sha256 }) => sha256)).toContain(roll?.sha256);
  const graphOf = (one: SegmentOrder) =>
    writeSegmentGraph(one.film, one.segment, { output: "[out]" });
  expect(graphOf(read.value)).toEqual(graphOf(order));
  const moved = moveSegmentFiles(read.value, "/there");
  expect(graphOf(moved).inputs.map(({ path }) => path)).toEqual([`/there/${roll?.sha256}`]);
  expect(
    segmentProduct(moved.segment, { plan: moved.film, ffmpeg: kit.ffmpeg, segmentsDir: "/s" }),
  ).toEqual(
    segmentProduct(order.segment, { plan: order.film, ffmpeg: kit.ffmpeg, segmentsDir: "/s" }),
  );
});

describe("before anything is bought, a card is refused", () => {
  const told = async (card: string, rest = ""): Promise<readonly string[]> => {
    const text = [
      "storyboard: 1",
      "title: Cards",
      `shots: [{ id: title, card: ${card} }]`,
      `deliverables: [{ id: wide, aspect_ratio: "16:9" }, { id: tall, aspect_ratio: "9:16" }]`,
      rest,
    ];
    const file = kit.inFolder("film.yaml");
    await writeFile(file, text.join("\n"));
    const { storyboard, models, diagnostics } = await loadStoryboard(file, {
      cwd: kit.folder,
      catalogue,
    });
    if (storyboard === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
    const found = await checkFilmInputs({ storyboard, models });
    return found.map((one) =>
      formatDiagnostic(one).split("\n").slice(0, 2).join("").replaceAll("  ", " "),
    );
  };

  test("whose letters no font has, unless it has a font with them", async () => {
    expect(await told("{ text: Market ตลาด, duration: 3 }")).toEqual([
      'film.yaml:3:36 error STORYBOARD_TEXT_LETTERS no font has these characters of the text of card "title": ต ล า ด',
    ]);
    expect(await told(`{ text: Market ตลาด, font: "${thaiFont}", duration: 3 }`)).toEqual([]);
    const captions = `captions: { source: narration, style: { font: "${thaiFont}" } }`;
    expect(await told("{ text: Market ตลาด, duration: 3 }", captions)).toEqual([]);
  });

  test("whose font is none", async () => {
    expect(await told("{ text: Market, font: film.yaml, duration: 3 }")).toEqual([
      'film.yaml:3:50 error STORYBOARD_TEXT_FONT font "film.yaml" cannot be read: not a TrueType or OpenType font',
    ]);
    expect(await told("{ text: Market, font: none.ttf, duration: 3 }")).toEqual([
      'film.yaml:3:50 error STORYBOARD_FILE_MISSING font "none.ttf" not found',
    ]);
  });

  test("whose text does not fit in the shape of a film", async () => {
    expect(await told("{ text: Donaudampfschiff, size: 12%, duration: 3 }")).toEqual([
      expect.stringMatching(
        /^film.yaml:3:36 error STORYBOARD_TEXT_OVERFLOW the text of card "title" is \d+ % too wide for deliverable "tall"$/,
      ),
    ]);
    // Without a size of its own, it gets smaller.
    expect(await told("{ text: Donaudampfschiff, duration: 3 }")).toEqual([]);
    expect(
      await told(
        `{ roll: [{ role: Donaudampfschifffahrtsgesellschaft, name: Mei }], size: 9%, duration: 20 }`,
      ),
    ).toEqual([
      expect.stringMatching(/^film.yaml:3:36 error STORYBOARD_TEXT_OVERFLOW the roll of card/),
    ]);
  });

  test("or warned about, whose credits nobody can read", async () => {
    expect(await told('{ roll: "A\\nB\\nC", duration: 2 }')).toEqual([
      expect.stringMatching(
        /^film.yaml:3:36 warning STORYBOARD_ROLL_TOO_FAST each line of card "title" is seen for only 1\.\d s/,
      ),
    ]);
  });
});
