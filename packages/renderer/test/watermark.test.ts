import { readdir, writeFile } from "node:fs/promises";
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderSegment } from "../src/film/assembly/segment-order.ts";
import { segmentProduct } from "../src/film/assembly/encode-segment.ts";
import { splitIntoSegments } from "../src/film/assembly/segment.ts";
import { withWatermark } from "../src/film/assembly/with-watermark.ts";
import { planKey } from "../src/film/assembly/assembly-stamp.ts";
import { productPath } from "../src/film/media/make-once.ts";
import { probePicture } from "../src/film/media/probe-picture.ts";
import { filmName } from "../src/storyboard/storyboard.ts";
import { createFilmKit, decodeGray, type KitFilm } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const size = { widthPx: 256, heightPx: 144 };
const nowhere = { start: 0, end: 0 };

async function greyFilm(): Promise<KitFilm> {
  const context = createCanvas(64, 36).getContext("2d");
  context.fillStyle = "#808080";
  context.fillRect(0, 0, 64, 36);
  const path = kit.inFolder("grey.png");
  await writeFile(path, await context.canvas.encode("png"));
  const media = await probePicture(path);
  const { sha256 } = media;
  const source = { kind: "still", name: path, path, sha256, span: nowhere, seconds: 0.25 } as const;
  return { title: "Film", shots: [{ id: "a", source, media }], deliverable: size };
}

const segmentsOf = async (): Promise<readonly string[]> =>
  (await readdir(kit.inFolder("segments"))).filter((name) => name.endsWith(".mp4")).toSorted();

test("a watermark changes each frame in its place alone, and leaves the clean film cached", async () => {
  const film = await greyFilm();
  const { plan } = await kit.plan(film);
  if (plan === undefined) throw new Error("the plan is good");
  const marked = await withWatermark(plan, kit.storyboard(film));
  expect(planKey(marked)).not.toBe(planKey(plan));
  const clean = await kit.assemble(plan);
  const before = await segmentsOf();
  const outputPath = kit.inFolder("film.watermarked.mp4");
  const [bare, seen] = await Promise.all([
    decodeGray(kit.ffmpeg, clean),
    kit.assemble(marked, { outputPath }).then((made) => decodeGray(kit.ffmpeg, made)),
  ]);
  expect(seen).toHaveLength(6);
  const boxes = [0, 1].map((frame) => changed(bare[frame], seen[frame]));
  for (const { count, left, top, right, bottom } of boxes) {
    expect(count).toBeGreaterThan(50);
    expect(left).toBeGreaterThanOrEqual(10);
    expect(top).toBeGreaterThanOrEqual(5);
    expect(right).toBeLessThan(128);
    expect(bottom).toBeLessThan(40);
  }
  // The last digit of the timecode.
  expect(changed(seen[0], seen[1]).count).toBeGreaterThan(0);
  const after = await segmentsOf();
  expect(after).toEqual(expect.arrayContaining([...before]));
  expect(after).toHaveLength(2 * before.length);
  await kit.assemble(plan, { outputPath: kit.inFolder("again.mp4") });
  expect(await segmentsOf()).toEqual(after);
});

test("a long title is shortened, so that shot and timecode can be read", async () => {
  const film = { ...(await greyFilm()), title: "夜市に降る雨 and a very long title ".repeat(6) };
  const { plan } = await kit.plan(film);
  if (plan === undefined) throw new Error("the plan is good");
  const board = kit.storyboard(film);
  const [name, clock] = (await withWatermark(plan, board)).watermark?.lines ?? [];
  expect(name?.ass).toMatch(/[\p{L} ]… · a$/u);
  const sizeOf = (ass = ""): number => Number(/\\fs([\d.]+)\}[^{]*$/.exec(ass)?.[1]);
  const short = await withWatermark(plan, { ...board, title: "Film" });
  expect(sizeOf(clock?.ass)).toBe(sizeOf(short.watermark?.lines[1]?.ass));
  const long = { ...plan, shots: plan.shots.map((shot) => ({ ...shot, shotId: "b".repeat(300) })) };
  expect((await withWatermark(long, board)).watermark?.lines[0]?.ass).toMatch(/\}b{4,}…$/);
});

test("it is at the bottom if the captions are at the top", async () => {
  const film = await greyFilm();
  const { plan } = await kit.plan(film);
  if (plan === undefined) throw new Error("the plan is good");
  const board = kit.storyboard(film);
  const style = { font: undefined, sizeShare: undefined, marginShare: undefined };
  const placeOf = async (position: "top" | "bottom", burnIn: boolean): Promise<number> => {
    const captions = {
      source: "dialogue",
      formats: [],
      burnIn,
      style: { ...style, position },
    } as const;
    const { watermark } = await withWatermark(plan, { ...board, captions });
    return Number(/pos\([\d.]+,([\d.]+)\)/.exec(watermark?.lines[0]?.ass ?? "")?.[1]);
  };
  expect(await placeOf("top", true)).toBeGreaterThan(size.heightPx / 2);
  expect(await placeOf("top", false)).toBeLessThan(size.heightPx / 2);
  expect(await placeOf("bottom", true)).toBeLessThan(size.heightPx / 2);
});

test("its lines travel with the order of their segment, which has the same key elsewhere", async () => {
  const film = await greyFilm();
  const { plan } = await kit.plan(film);
  if (plan === undefined) throw new Error("the plan is good");
  const marked = await withWatermark(plan, kit.storyboard(film));
  expect(marked.watermark?.lines.filter(({ ass }) => ass.endsWith("00:00:00:05"))).toHaveLength(1);
  const [segment] = splitIntoSegments(marked);
  if (segment === undefined) throw new Error("there is a segment");
  const place = { ffmpeg: kit.ffmpeg, segmentsDir: kit.folder };
  const keyOf = (of: Parameters<typeof segmentProduct>[1]["plan"]): string =>
    productPath(segmentProduct(segment, { ...place, plan: of }));
  expect(keyOf(orderSegment(marked, segment).film)).toBe(keyOf(marked));
  expect(keyOf(marked)).not.toBe(keyOf(plan));
});

test("the film has a name of its own", () => {
  const board = { ...kit.storyboard({ shots: [] }), name: "film", profile: "draft" };
  expect(filmName(board, { isRehearsal: false, isWatermarked: true })).toBe(
    "film.draft.watermarked",
  );
});

/** Where two pictures differ by more than the noise of encoding. */
function changed(one: Buffer | undefined, other: Buffer | undefined) {
  const places = Array.from(one ?? [], (level, index) => ({
    x: index % size.widthPx,
    y: Math.floor(index / size.widthPx),
    by: Math.abs(level - (other?.[index] ?? 0)),
  })).filter(({ by }) => by > 6);
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return {
    count: places.length,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
