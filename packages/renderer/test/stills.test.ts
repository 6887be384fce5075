import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { labelHash, readMarker } from "@storyreel/mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extractStills, writeContactSheet } from "../src/film/assembly/write-stills.ts";
import { extractFrame } from "../src/film/media/extract-frame.ts";
import { runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { createFilmKit, decodeGray } from "./film-kit.ts";

const noStep = { exposureStops: 0, contrast: 1, saturation: 1, temperature: 0 };

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

test.each<["first" | "last" | number, number]>([
  ["first", 0],
  ["last", 47],
  [13, 13],
])("frame %s of a clip is picture %i, in full size", async (frame, shown) => {
  const clip = await kit.makeClip("still", { durationSeconds: 2 });
  const request = { clip, frame, ffmpeg: kit.ffmpeg, cacheDir: kit.inFolder("frames") };
  const path = await extractFrame(request);
  const [gray] = await decodeGray(kit.ffmpeg, { path, widthPx: 256, heightPx: 144 });
  if (gray === undefined) throw new Error("no picture");
  expect(readMarker(gray, 256, 144)).toEqual({ labelHash: labelHash("still"), frame: shown });
  expect(await extractFrame({ ...request, ffmpeg: { ...kit.ffmpeg, path: "/not/asked" } })).toBe(
    path,
  );
});

test("a picture that a full disk cut short is no picture, and is made again when there is room", async () => {
  const clip = await kit.makeClip("room");
  const request = { clip, frame: 0, ffmpeg: kit.ffmpeg, cacheDir: kit.inFolder("full") };
  // Ends with 0 and says nothing, as ffmpeg does with a picture.
  const path = kit.inFolder("full-ffmpeg");
  await writeFile(
    path,
    `#!/bin/bash\n"${kit.ffmpeg.path}" "$@" && path="\${@: -1}" && truncate -s -100 "\${path#file:}"\n`,
  );
  await chmod(path, 0o755);
  for (const format of ["png", "jpeg"] as const) {
    await expect(
      extractFrame({ ...request, format, ffmpeg: { ...kit.ffmpeg, path } }),
    ).rejects.toMatchObject({ code: "MEDIA_DISK_FULL" });
    expect((await stat(await extractFrame({ ...request, format }))).size).toBeGreaterThan(1000);
  }
});

test("a frame that the clip does not have is refused", async () => {
  const clip = await kit.makeClip("short");
  const request = { clip, frame: 24, ffmpeg: kit.ffmpeg, cacheDir: kit.inFolder("frames") };
  await expect(extractFrame(request)).rejects.toThrow("frame 24 of a clip with 24 frames");
});

test("the pictures of a contact sheet have the colours of the film", async () => {
  const clip = await kit.makeClip("graded");
  const colourless = { ...noStep, saturation: 0 };
  const shots = [undefined, [colourless]].map((grade) => ({
    label: "graded",
    clip,
    middleSeconds: 0.5,
    ...(grade === undefined ? {} : { grade }),
  }));
  const request = { shots, ffmpeg: kit.ffmpeg, cacheDir: kit.inFolder("graded"), jobs: 1 };
  const colours = await Promise.all(
    (await extractStills(request)).map(async (path) => {
      const args = ["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"];
      const { stdout: rgb } = await runFfmpeg(kit.ffmpeg.path, args);
      // The largest difference between two channels of one pixel.
      return rgb.reduce((most, red, at) => {
        if (at % 3 !== 0) return most;
        const pixel = [red, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
        return Math.max(most, Math.max(...pixel) - Math.min(...pixel));
      }, 0);
    }),
  );
  expect(colours[0]).toBeGreaterThan(25);
  expect(colours[1]).toBeLessThan(5);
});

test("a contact sheet shows every shot in its cell", async () => {
  const ids = ["one", "two", "three", "four", "five"];
  const clips = await Promise.all(
    ids.map((id) => kit.makeClip(id, { widthPx: 512, heightPx: 288 })),
  );
  const shots = clips.map((clip, index) => ({ label: ids[index] ?? "", clip, middleSeconds: 0.5 }));
  const request = { shots, ffmpeg: kit.ffmpeg, cacheDir: kit.inFolder("frames"), jobs: 2 };
  const path = kit.inFolder("sheet.png");
  await writeContactSheet(request, path);
  const png = await readFile(path);
  const size = { widthPx: png.readUInt32BE(16), heightPx: png.readUInt32BE(20) };
  const [gray] = await decodeGray(kit.ffmpeg, { path, ...size });
  const cell = { widthPx: 512, heightPx: 288 };
  const seen = ids.map((_, index) => {
    const [x, y] = [16 + (index % 3) * 528, 16 + Math.floor(index / 3) * 332];
    const rows = Array.from({ length: cell.heightPx }, (_unused, row) => {
      const from = (y + row) * size.widthPx + x;
      return gray?.subarray(from, from + cell.widthPx) ?? Buffer.alloc(0);
    });
    return readMarker(Buffer.concat(rows), cell.widthPx, cell.heightPx);
  });
  expect(seen).toEqual(ids.map((id) => ({ labelHash: labelHash(id), frame: 12 })));
  const before = await stat(path);
  await writeContactSheet(request, path);
  expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
});
