import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { probePicture } from "../src/film/media/probe-picture.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import type { Move, OwnSource } from "../src/storyboard/storyboard.ts";
import { createFilmKit, decodeGray, type KitShot } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;

beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const nowhere = { start: 0, end: 0 };

async function stillShot(
  path: string,
  { seconds = 1, move }: { readonly seconds?: number; readonly move?: Omit<Move, "span"> } = {},
): Promise<KitShot> {
  const media = await probePicture(path);
  const source: OwnSource = {
    kind: "still",
    name: path,
    path,
    sha256: media.sha256,
    span: nowhere,
    seconds,
    move: move && { ...move, span: nowhere },
  };
  return { id: "still", source, media };
}

async function draw(name: string, source: string, encoding = ""): Promise<string> {
  const path = kit.inFolder(name);
  const words = encoding === "" ? [] : options(encoding);
  await runFfmpeg(kit.ffmpeg.path, [
    ...options("-v error -f lavfi -i"),
    source,
    ...options("-frames:v 1"),
    ...words,
    path,
  ]);
  return path;
}

type Point = { readonly x: number; readonly y: number };

/** Bright spots on black, as a PGM: sub-pixel centres are known. */
async function writeSpots(
  name: string,
  size: { width: number; height: number },
  spots: readonly Point[],
) {
  const { width, height } = size;
  const pixels = Buffer.alloc(width * height);
  for (const { x, y } of spots) {
    for (let dy = -12; dy <= 12; dy += 1) {
      for (let dx = -12; dx <= 12; dx += 1) {
        const value = 255 * Math.exp(-(dx * dx + dy * dy) / (2 * 4 ** 2));
        pixels[(y + dy) * width + x + dx] = Math.round(value);
      }
    }
  }
  const pgm = kit.inFolder(`${name}.pgm`);
  await writeFile(pgm, Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), pixels]));
  const png = kit.inFolder(`${name}.png`);
  await runFfmpeg(kit.ffmpeg.path, [...options("-v error -i"), pgm, png]);
  return png;
}

/** The centre of brightness around a place. */
function centreNear(gray: Buffer, width: number, near: Point): Point {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let y = Math.round(near.y) - 14; y <= Math.round(near.y) + 14; y += 1) {
    for (let x = Math.round(near.x) - 14; x <= Math.round(near.x) + 14; x += 1) {
      const value = Math.max(0, (gray[y * width + x] ?? 0) - 20);
      sum += value;
      // Centres of pixels are half a pixel from their edges.
      sumX += value * (x + 0.5);
      sumY += value * (y + 0.5);
    }
  }
  return { x: sumX / sum, y: sumY / sum };
}

describe("a moving view of a picture", () => {
  const film = { widthPx: 320, heightPx: 180 };
  const move = {
    from: { x: 0, y: 0, zoom: 1 },
    to: { x: 0.2, y: 0.1, zoom: 1.4 },
    ease: "in_out",
  } as const;

  test("follows its eased path smoothly between pixels", async () => {
    const size = { width: 640, height: 360 };
    const spots = [0.3, 0.45, 0.6, 0.75].flatMap((x) =>
      [0.3, 0.55].map((y) => ({ x: Math.round(x * size.width), y: Math.round(y * size.height) })),
    );
    const shot = await stillShot(await writeSpots("spots", size, spots), { seconds: 2, move });
    const made = await kit.make({ shots: [shot], deliverable: film });
    expect(made.frameCount).toBe(48);
    const gray = await decodeGray(kit.ffmpeg, made);
    // The view is a rectangle whose width shrinks by equal factors along the eased time, on a straight line.
    const expected = (index: number, spot: Point): Point => {
      const p = index / 47;
      const e = p * p * (3 - 2 * p);
      const width = 1.4 ** -e;
      const way = (1 - width) / (1 - 1 / 1.4);
      const at = (spotAt: number, length: number, to: number, filmLength: number): number =>
        (((spotAt + 0.5) / length - to * way) / width) * filmLength;
      return {
        x: at(spot.x, size.width, 0.2, film.widthPx),
        y: at(spot.y, size.height, 0.1, film.heightPx),
      };
    };
    const jerks: number[] = [];
    for (const spot of spots) {
      const errors = gray.map((frame, index) => {
        const ideal = expected(index, spot);
        const seen = centreNear(frame, film.widthPx, ideal);
        return { x: seen.x - ideal.x, y: seen.y - ideal.y };
      });
      for (const error of errors) expect(Math.hypot(error.x, error.y)).toBeLessThan(0.5);
      for (let index = 1; index + 1 < errors.length; index += 1) {
        const [a, b, c] = [errors[index - 1]!, errors[index]!, errors[index + 1]!];
        jerks.push(Math.hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y));
      }
    }
    const rms = Math.sqrt(jerks.reduce((sum, one) => sum + one * one, 0) / jerks.length);
    // Whole pixels would give more than 1.
    expect(rms).toBeLessThan(0.1);
    expect(Math.max(...jerks)).toBeLessThan(0.4);
  });

  test("has the same centre in a film of another shape, and is held at both ends", async () => {
    const path = await draw("halves.png", halves);
    const shot = await stillShot(path, { move });
    const retime = { speed: 1, holdFirstSeconds: 0.25, holdLastSeconds: 0.25 };
    const tall = { widthPx: 90, heightPx: 160 };
    const { plan } = await kit.plan({ shots: [{ ...shot, retime }], deliverable: tall });
    const [only] = plan?.shots ?? [];
    expect(only).toMatchObject({ frameCount: 36 });
    expect(only?.source.still?.move).toMatchObject({ frameCount: 24 });
    const made = await kit.make(
      { shots: [{ ...shot, retime }], deliverable: film },
      { outputPath: kit.inFolder("held.mp4") },
    );
    const gray = await decodeGray(kit.ffmpeg, made);
    const difference = (one: number, other: number): number =>
      Math.max(...gray[one]!.map((value, index) => Math.abs(value - gray[other]![index]!)));
    // Encoding changes a held frame a little.
    expect(difference(0, 5)).toBeLessThan(8);
    expect(difference(5, 20)).toBeGreaterThan(20);
    expect(difference(30, 35)).toBeLessThan(8);
  });

  test("that leaves the picture shows its edge", async () => {
    const path = await draw("edge.png", halves);
    const outside = { from: { x: 0.9, y: 0.9, zoom: 2 }, to: { x: 0, y: 0, zoom: 0.5 } } as const;
    const { plan } = await kit.plan({
      shots: [await stillShot(path, { move: { ...outside, ease: "linear" } })],
      deliverable: film,
    });
    expect(plan?.shots[0]?.source.still?.move).toMatchObject({
      from: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 },
      to: { x: 0, y: 0, width: 1, height: 1 },
    });
  });
});

/** Orange on the left, and teal on the right. */
const halves = "color=c=0xe07020:s=160x180:r=1,format=rgb24,pad=320:180:0:0:color=0x207080";

type Rgb = readonly [number, number, number];

/** The colours in the middle of the left and the right half of the first frame. */
async function coloursOf(film: { readonly path: string }): Promise<readonly [Rgb, Rgb]> {
  const filters =
    "scale=320:180:in_color_matrix=bt709:flags=accurate_rnd+full_chroma_int,format=rgb24";
  const { stdout } = await runFfmpeg(kit.ffmpeg.path, [
    ...options("-v error -i"),
    film.path,
    ...options(`-frames:v 1 -an -vf ${filters} -f rawvideo -`),
  ]);
  const at = (x: number): Rgb => {
    const from = (90 * 320 + x) * 3;
    return [stdout[from] ?? 0, stdout[from + 1] ?? 0, stdout[from + 2] ?? 0];
  };
  return [at(80), at(240)];
}

/** The largest difference between colours that are seen and those that should be. */
function errorOf(seen: readonly [Rgb, Rgb], expected: readonly [Rgb, Rgb]): number {
  const errors = seen.flatMap((colour, side) =>
    colour.map((value, index) => Math.abs(value - (expected[side]?.[index] ?? 0))),
  );
  return Math.max(...errors);
}

const orange: Rgb = [0xe0, 0x70, 0x20];
const teal: Rgb = [0x20, 0x70, 0x80];
// BT.709 luma of both, which a grey picture keeps.
const greyOf = ([r, g, b]: Rgb): Rgb => {
  const luma = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
  return [luma, luma, luma];
};

describe("a picture keeps its colours, whatever its format", () => {
  const film = { widthPx: 320, heightPx: 180 };
  const shown = async (path: string): Promise<readonly [Rgb, Rgb]> =>
    coloursOf(
      await kit.make(
        { shots: [await stillShot(path, { seconds: 0.1 })], deliverable: film },
        { outputPath: `${path}.mp4` },
      ),
    );

  test.each([
    ["png", "-pix_fmt rgb24"],
    ["png", "-pix_fmt rgb48be"],
    ["png", "-pix_fmt rgba"],
    ["jpg", "-pix_fmt yuvj420p -q:v 2"],
    ["jpg", "-pix_fmt yuvj444p -q:v 2"],
    ["webp", "-c:v libwebp -quality 95"],
    ["webp", "-c:v libwebp -lossless 1"],
  ])("%s %s", async (ending, encoding) => {
    const path = await draw(`${encoding.replaceAll(/\W+/g, "")}.${ending}`, halves, encoding);
    expect(errorOf(await shown(path), [orange, teal])).toBeLessThan(10);
  });

  test.each([
    ["png", "-pix_fmt gray"],
    ["png", "-pix_fmt gray16be"],
  ])("%s %s", async (ending, encoding) => {
    const path = await draw(`${encoding.replaceAll(/\W+/g, "")}.${ending}`, halves, encoding);
    expect(errorOf(await shown(path), [greyOf(orange), greyOf(teal)])).toBeLessThan(10);
  });

  test("with a palette", async () => {
    const palette = `${halves},trim=end_frame=1,split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none`;
    expect(errorOf(await shown(await draw("palette.png", palette)), [orange, teal])).toBeLessThan(
      10,
    );
  });

  test("transparent pixels are black", async () => {
    const source = `${halves},format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='if(lt(X,160),255,0)'`;
    expect(errorOf(await shown(await draw("alpha.png", source)), [orange, [0, 0, 0]])).toBeLessThan(
      10,
    );
  });

  test("shown for one frame", async () => {
    const shot = await stillShot(await draw("brief.png", halves), { seconds: 0.04 });
    const made = await kit.make(
      { shots: [shot], deliverable: film },
      { outputPath: kit.inFolder("brief.mp4") },
    );
    expect(made.frameCount).toBe(1);
    expect(errorOf(await coloursOf(made), [orange, teal])).toBeLessThan(10);
  });

  test("of one pixel", async () => {
    const path = await draw("one.png", "color=c=0xe07020:s=2x2,format=rgb24,crop=1:1:0:0");
    const shot = await stillShot(path, { seconds: 0.1 });
    const deliverable = { ...film, reframe: "crop" } as const;
    const made = await kit.make({ shots: [shot], deliverable }, { outputPath: `${path}.mp4` });
    expect(errorOf(await coloursOf(made), [orange, orange])).toBeLessThan(10);
  });

  // Where the left half of the upright picture is in the stored one.
  test.each([
    [1, "null"],
    [2, "hflip"],
    [3, "hflip,vflip"],
    [4, "vflip"],
    [5, "transpose=cclock_flip"],
    [6, "transpose=cclock"],
    [7, "transpose=clock_flip"],
    [8, "transpose=clock"],
  ])("turned as EXIF says: %i", async (orientation, store) => {
    const plain = await draw(`plain-${orientation}.jpg`, `${halves},${store}`, "-q:v 2");
    const bytes = await readFile(plain);
    const exif = Buffer.from(
      `ffe1001e457869660000` + `4d4d002a00000008` + `00010112000300000001000${orientation}0000`,
      "hex",
    );
    // Length, and the end of the directory.
    const segment = Buffer.concat([exif, Buffer.alloc(4)]);
    segment.writeUInt16BE(segment.length - 2, 2);
    const path = kit.inFolder(`turned-${orientation}.jpg`);
    await writeFile(path, Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]));
    expect((await probePicture(path)).video).toMatchObject({ widthPx: 320, heightPx: 180 });
    expect(errorOf(await shown(path), [orange, teal])).toBeLessThan(10);
  });
});

test("a picture that is shown for a single frame is one frame", async () => {
  const path = await draw("single.png", "color=c=white:s=320x180");
  const film = await kit.make({ shots: [await stillShot(path, { seconds: 1 / 24 })] });
  const seen = await decodeGray(kit.ffmpeg, film);
  expect(seen).toHaveLength(1);
  expect(Math.min(...(seen[0] ?? []))).toBeGreaterThan(250);
});
