import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFfmpeg } from "../../renderer/src/film/media/ffmpeg.ts";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { runFfmpeg } from "../../renderer/src/film/media/run-ffmpeg.ts";
import { probeSound } from "../../renderer/src/film/sound/probe-sound.ts";
import { createFolder, runCli } from "./cli-process.ts";

const examples = join(import.meta.dirname, "../examples");
// The film in a quarter of its size, without its other shapes: what is seen is the same.
const smaller = [
  ["width: 960, height: 540", "width: 256, height: 144"],
  [
    '  - { id: square, aspect_ratio: "1:1", width: 540, height: 540, codec: h264, quality: draft, focus: [0.45, 0.5] }\n',
    "",
  ],
  ['  - { id: edit, aspect_ratio: "16:9", width: 480, height: 270, codec: prores_422_hq }\n', ""],
  ["width: 160, codec: gif", "width: 128, codec: gif"],
] as const;

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder({});
  await cp(join(examples, "ferry"), inFolder("ferry"), { recursive: true });
  const text = await readFile(join(examples, "ferry.yaml"), "utf8");
  const small = smaller.reduce((board, [large, little]) => board.replace(large, little), text);
  await writeFile(inFolder("ferry.yaml"), small);
});
afterAll(() => folder[Symbol.asyncDispose]());

const inFolder = (name: string): string => join(folder.path, name);
const out = (name: string): string => inFolder(`out/ferry/ferry.rehearsal.${name}`);

const seconds = 120 + 1 / 6;
const frames = seconds * 24;

/** The mean of red, green and blue of each frame of the film, whole. */
async function meansOf(path: string): Promise<readonly (readonly number[])[]> {
  const { path: ffmpeg } = await findFfmpeg({
    environment: process.env,
    cacheDir: inFolder("facts"),
  });
  const filters = "scale=1:1:flags=area,format=rgb24";
  const args = ["-v", "error", "-i", path, "-vf", filters, "-f", "rawvideo", "-"];
  const { stdout } = await runFfmpeg(ffmpeg, args);
  return Array.from({ length: stdout.length / 3 }, (_, frame) => [
    ...stdout.subarray(3 * frame, 3 * frame + 3),
  ]);
}

test("the example with all that the cut can do is rehearsed for nothing, and comes back from an editor unchanged", async () => {
  const { exit, stdout, stderr } = await runCli(["render", "ferry.yaml", "--rehearse", "--json"], {
    cwd: folder.path,
  });
  const last: unknown = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  expect({ exit, stderr }).toMatchObject({ exit: 0 });
  expect(stderr).not.toMatch(/STORYBOARD_|FILM_/);
  expect(last).toMatchObject({ type: "render-finished", exit: 0 });
  const { video } = await probeClip(out("mp4"));
  expect([video.widthPx, video.heightPx, video.frameCount]).toEqual([256, 144, frames]);
  for (const name of ["mix.wav", "dialogue.wav", "music.wav", "effects.wav"]) {
    expect((await probeSound(out(name))).durationSeconds).toBeCloseTo(seconds, 2);
  }
  const means = await meansOf(out("mp4"));
  const at = (time: number): readonly number[] => means[Math.round(time * 24)] ?? [];
  const light = (time: number): number => Math.max(...at(time));
  expect(light(0), "the opening begins with black").toBeLessThan(3);
  expect(light(2), "the title").toBeGreaterThan(10);
  expect(light(seconds - 1 / 24), "the ending ends with black").toBeLessThan(3);
  const white = means.filter((mean) => Math.min(...mean) > 250);
  expect(white.length, "the dip to white").toBeGreaterThanOrEqual(1);
  const portrait = at(45);
  expect(Math.max(...portrait) - Math.min(...portrait), "a picture without colour").toBeLessThan(8);

  const imported = await runCli(["import", "ferry.yaml", out("otio")], { cwd: folder.path });
  expect(imported).toMatchObject({ exit: 0, stdout: "" });
  expect(imported.stderr).toContain("no changes: the timeline matches the storyboard");
  expect(imported.stderr).not.toContain("TIMELINE_");
});
