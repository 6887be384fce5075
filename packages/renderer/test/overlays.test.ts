import { readdir, writeFile } from "node:fs/promises";
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shapesOf } from "../src/film/assembly/card-shapes.ts";
import { segmentProduct } from "../src/film/assembly/encode-segment.ts";
import {
  listSegmentFiles,
  moveSegmentFiles,
  orderSegment,
  segmentOrderFromJson,
  segmentOrderToJson,
} from "../src/film/assembly/segment-order.ts";
import { canCopyPicture, splitIntoSegments } from "../src/film/assembly/segment.ts";
import { productPath } from "../src/film/media/make-once.ts";
import { probePicture } from "../src/film/media/probe-picture.ts";
import { checkDrawnOverlays } from "../src/film/overlays/check-drawn-overlays.ts";
import { placeOf, putInPlace } from "../src/film/overlays/place-overlay.ts";
import type { Clip } from "../src/film/media/clip.ts";
import type {
  Deliverable,
  Overlay,
  OverlayPicture,
  OverlayText,
  Storyboard,
} from "../src/storyboard/storyboard.ts";
import { listEngines } from "./engines.ts";
import { createFilmKit, decodeGray, type KitFilm, type KitShot } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
let grey: Clip;
let dark: Clip;
let logo: Clip;
beforeAll(async () => {
  kit = await createFilmKit();
  grey = await paint("#808080");
  dark = await paint("#404040");
  // White on the left, and nothing on the right.
  const canvas = createCanvas(16, 16);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, 8, 16);
  await writeFile(kit.inFolder("logo.png"), await canvas.encode("png"));
  logo = await probePicture(kit.inFolder("logo.png"));
});
afterAll(() => kit.remove());

async function paint(colour: string): Promise<Clip> {
  const canvas = createCanvas(64, 36);
  const context = canvas.getContext("2d");
  context.fillStyle = colour;
  context.fillRect(0, 0, 64, 36);
  const path = kit.inFolder(`${colour.slice(1)}.png`);
  await writeFile(path, await canvas.encode("png"));
  return probePicture(path);
}

const nowhere = { start: 0, end: 0 };
const plain = {
  index: 0,
  position: "top_left",
  fromSeconds: undefined,
  toSeconds: undefined,
  fadeInSeconds: 0,
  fadeOutSeconds: 0,
  opacity: 1,
  span: nowhere,
  spans: {},
} as const;

/** 32 pixels wide in a film of 160x90, from 8 and 4 pixels on: its left half is white, its right half empty. */
function logoOver(more: Partial<Overlay> = {}): Overlay {
  const { path, sha256 } = logo;
  const shows: OverlayPicture = {
    kind: "picture",
    name: "logo.png",
    path,
    sha256,
    widthShare: 0.2,
    span: nowhere,
  };
  return { ...plain, shows, ...more };
}

function textOver(
  text: string,
  more: Partial<Overlay> = {},
  look: Partial<OverlayText> = {},
): Overlay {
  const shows: OverlayText = {
    kind: "text",
    text,
    font: undefined,
    sizeShare: 0.2,
    colour: "#ffffff",
    span: nowhere,
    ...look,
  };
  return { ...plain, shows, ...more };
}

function still(id: string, media: Clip, more: Partial<KitShot> = {}): KitShot {
  const { path, sha256 } = media;
  const source = { kind: "still", name: path, path, sha256, span: nowhere, seconds: 0.5 } as const;
  return { id, source, media, ...more };
}

const size = { widthPx: 160, heightPx: 90 };
const inLogo = 20 * 160 + 12;
const besideLogo = 20 * 160 + 32;

async function render(film: KitFilm, name: string, deliverable: Partial<Deliverable> = {}) {
  const { plan, diagnostics } = await kit.plan({
    ...film,
    deliverable: { ...size, ...deliverable },
  });
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  const film8 = await kit.assemble(plan, {
    segmentsDir: kit.inFolder("segments"),
    outputPath: kit.inFolder(`${name}.mov`),
  });
  return decodeGray(kit.ffmpeg, film8);
}

describe("a picture over a shot", () => {
  test("is there in its time, fades, and leaves everything else as it is", async () => {
    const bare = await render({ shots: [still("a", grey)] }, "bare");
    const fade = { fadeInSeconds: 3 / 24, fadeOutSeconds: 1 / 24, opacity: 0.5 };
    const overlays = [logoOver({ fromSeconds: 2 / 24, toSeconds: 9 / 24, ...fade })];
    const seen = await render({ shots: [still("a", grey, { overlays })] }, "logo");
    // Of twelve frames: two without it, three of a fade, three whole ones, one of a fade, three without it.
    const shares = [0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 0.5, 0, 0, 0];
    const ground = bare[0]?.[inLogo] ?? 0;
    for (const [index, share] of shares.entries()) {
      const expected = ground + 0.5 * share * (255 - ground);
      expect(Math.abs((seen[index]?.[inLogo] ?? 0) - expected)).toBeLessThanOrEqual(3);
      for (const place of [besideLogo, 160 * 60 + 80, 3]) {
        expect(
          Math.abs((seen[index]?.[place] ?? 0) - (bare[index]?.[place] ?? 0)),
        ).toBeLessThanOrEqual(1);
      }
    }
  });

  test.each<readonly [string, Partial<Deliverable>, number]>([
    ["h264 of 10 bits", { codec: "h264", bits: 10 }, 160],
    ["dnxhr", { codec: "dnxhr_hq", widthPx: 256, heightPx: 144 }, 256],
  ])("lies over a film in %s", async (name, deliverable, width) => {
    const overlays = [logoOver({ opacity: 0.5 })];
    const [first] = await render({ shots: [still("a", grey, { overlays })] }, name, deliverable);
    const at = (x: number, y: number): number =>
      first?.[Math.round(y * width) * width + Math.round(x * width)] ?? 0;
    expect(Math.abs(at(0.08, 0.125) - 191)).toBeLessThanOrEqual(3);
    expect(Math.abs(at(0.5, 0.4) - 128)).toBeLessThanOrEqual(2);
  });

  test("goes through a dissolve with its shot, and does not jump if both shots have it", async () => {
    const dissolve = { type: "dissolve", durationSeconds: 7 / 24 } as const;
    const both = [logoOver()];
    const shots = (second: readonly Overlay[]): KitFilm => ({
      shots: [
        still("a", dark, { overlays: both }),
        still("b", dark, { overlays: second, transition: dissolve }),
      ],
    });
    const constant = await render(shots(both), "both");
    for (const frame of constant) expect(frame[inLogo]).toBeGreaterThan(250);
    const leaving = (await render(shots([]), "one")).map((frame) => frame[inLogo] ?? 0);
    const [white, black] = [leaving[0] ?? 0, leaving.at(-1) ?? 0];
    // Seven frames around the cut at 12: three before it, four after it.
    for (const [index, level] of leaving.entries()) {
      const share = Math.min(1, Math.max(0, (index - 8) / 8));
      expect(Math.abs(level - (white + (black - white) * share))).toBeLessThanOrEqual(4);
    }
  });

  test("of the whole film lies over everything, and under its ending", async () => {
    const { plan } = await kit.plan({
      shots: [still("a", dark)],
      overlays: [logoOver()],
      ending: { colour: "black", durationSeconds: 4 / 24 },
      deliverable: size,
    });
    expect(plan && canCopyPicture(plan)).toBe(false);
    const film = await kit.assemble(plan!, { outputPath: kit.inFolder("ending.mp4") });
    const seen = await decodeGray(kit.ffmpeg, film);
    expect(seen[0]?.[inLogo]).toBeGreaterThan(250);
    expect(seen.at(-1)?.[inLogo]).toBeLessThan(3);
  });
});

test("every ffmpeg merges overlays alike", async () => {
  const overlays = [
    logoOver({ fromSeconds: 0.1, fadeInSeconds: 0.2, opacity: 0.7 }),
    textOver("ffi"),
  ];
  const seen: Buffer[][] = [];
  for (const [index, path] of (await listEngines()).entries()) {
    const deliverable = { ...size, quality: "master" } as const;
    const { plan } = await kit.plan({ shots: [still("a", grey, { overlays })], deliverable });
    const film = await kit.assemble(plan!, {
      ffmpeg: () => Promise.resolve({ ...kit.ffmpeg, path, id: path }),
      segmentsDir: kit.inFolder(`engine-${index}`),
      workDir: kit.inFolder(`work-${index}`),
      outputPath: kit.inFolder(`engine-${index}.mp4`),
    });
    seen.push(await decodeGray(kit.ffmpeg, film));
  }
  const [one, other] = [seen[0]!, seen.at(-1)!];
  const far = one.flatMap((frame, at) =>
    [...frame].filter((value, pixel) => Math.abs(value - (other[at]?.[pixel] ?? 0)) > 12),
  );
  expect(far.length).toBe(0);
});

describe("the segments of a film with overlays", () => {
  const film = (word: string): KitFilm => ({
    shots: [
      still("a", dark, { overlays: [textOver(word, { fromSeconds: 0, toSeconds: 0.25 })] }),
      still("b", grey, {
        overlays: [textOver("same", { position: "bottom" })],
        transition: { type: "dissolve", durationSeconds: 4 / 24 },
      }),
    ],
  });

  test("are made again where a word has changed, and nowhere else", async () => {
    const segmentsDir = kit.inFolder("words");
    const made = async (word: string): Promise<readonly string[]> => {
      const { plan } = await kit.plan({ ...film(word), deliverable: size });
      await kit.assemble(plan!, { segmentsDir, outputPath: kit.inFolder("words.mp4") });
      return (await readdir(segmentsDir)).filter((name) => name.endsWith(".mp4"));
    };
    const before = await made("One");
    expect(before).toHaveLength(3);
    const after = await made("Two");
    expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
  });

  test("are the same ones when another machine makes them from its own copies of the files", async () => {
    const { plan } = await kit.plan({ ...film("One"), overlays: [logoOver()], deliverable: size });
    const work = { ffmpeg: kit.ffmpeg, segmentsDir: kit.inFolder("elsewhere") };
    for (const segment of splitIntoSegments(plan!)) {
      const order = orderSegment(plan!, segment);
      const read = segmentOrderFromJson(JSON.parse(segmentOrderToJson(order)));
      if (read.kind !== "read") throw new Error(read.kind);
      const kinds = listSegmentFiles(read.value).map(({ kind }) => kind);
      expect(kinds).toContain("picture");
      expect(kinds).toContain("font");
      const moved = moveSegmentFiles(read.value, "/elsewhere");
      for (const { path } of listSegmentFiles(moved)) expect(path).toMatch(/^\/elsewhere\//);
      const key = (from: typeof order): string =>
        productPath(segmentProduct(from.segment, { plan: from.film, ...work }));
      expect(key(moved)).toBe(productPath(segmentProduct(segment, { plan: plan!, ...work })));
    }
  });
});

describe("the place of an overlay", () => {
  test.each([
    [
      "16:9",
      { widthPx: 1920, heightPx: 1080 },
      { left: 96, right: 1824, top: 54, bottom: 1026, third: 831.6 },
    ],
    [
      "9:16",
      { widthPx: 1080, heightPx: 1920 },
      { left: 108, right: 972, top: 153.6, bottom: 1536, third: 1305.6 },
    ],
    [
      "1:1",
      { widthPx: 1000, heightPx: 1000 },
      { left: 50, right: 950, top: 50, bottom: 950, third: 785 },
    ],
  ] as const)("is inside the safe area of a film of %s", (_, film, safe) => {
    const box = { width: 100, height: 40 };
    const at = (position: Overlay["position"]) =>
      putInPlace(placeOf(position, film, undefined), box, film);
    expect(at("top_left")).toMatchObject({ x: safe.left, y: safe.top });
    expect(at("bottom_right").x + 100).toBeCloseTo(safe.right);
    expect(at("bottom_right").y + 40).toBeCloseTo(safe.bottom);
    expect(at("lower_third").x).toBe(safe.left);
    expect(at("lower_third").y + 40).toBeCloseTo(safe.third);
    expect(at("center").x + 50).toBeCloseTo(film.widthPx / 2);
  });

  test("is the whole picture for a picture as large as it", () => {
    const film = { widthPx: 1280, heightPx: 720 };
    const whole = putInPlace(
      placeOf("top_right", film, undefined),
      { width: 1280, height: 720 },
      film,
    );
    expect(whole).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
  });
});

describe("what can be known of overlays before anything is bought", () => {
  const wide = {
    id: "wide",
    aspectRatio: "16:9",
    widthPx: 160,
    heightPx: 90,
    reframe: "crop",
  } as const;
  const tall = {
    id: "tall",
    aspectRatio: "9:16",
    widthPx: 90,
    heightPx: 160,
    reframe: "crop",
  } as const;

  async function check(overlay: Overlay) {
    const storyboard: Storyboard = {
      ...kit.storyboard({ shots: [still("a", grey, { overlays: [overlay] })] }),
      deliverables: [wide, tall],
    };
    return (await checkDrawnOverlays(storyboard, shapesOf(storyboard))).map(
      ({ code, message }) => `${code} ${message}`,
    );
  }

  test("a letter that no font has, and a text that is too large for one of the films", async () => {
    expect(await check(textOver("fine"))).toEqual([]);
    expect(await check(textOver("Taipei 夜"))).toEqual([
      'STORYBOARD_TEXT_LETTERS no font has these characters of the overlay of shot "a": 夜',
    ]);
    expect(await check(textOver("overflows"))).toEqual([
      expect.stringMatching(/^STORYBOARD_TEXT_OVERFLOW .* too wide for deliverable "tall"$/),
    ]);
  });

  test("a file that is not a picture, and one that is cut off", async () => {
    const path = kit.inFolder("odd.png");
    const odd = (): Overlay => {
      const { shows } = logoOver();
      return { ...plain, shows: { ...(shows as OverlayPicture), name: "odd.png", path } };
    };
    await writeFile(path, "hello");
    expect(await check(odd())).toEqual([
      'STORYBOARD_SOURCE_FILE "odd.png" is not a PNG, JPEG or WebP picture',
    ]);
    const canvas = createCanvas(16, 16);
    await writeFile(path, (await canvas.encode("png")).subarray(0, 50));
    expect(await check(odd())).toEqual(['STORYBOARD_SOURCE_FILE "odd.png" is cut off']);
  });
});
