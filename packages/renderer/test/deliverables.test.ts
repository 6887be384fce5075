import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findMediaEngine, type MediaEngine } from "../src/media/media-engine.ts";
import { probeClip } from "../src/media/probe-clip.ts";
import { options, runFfmpeg } from "../src/media/run-ffmpeg.ts";
import { createFolder, runCli } from "./cli-process.ts";
import { decodeGray, frames, readFrames } from "./film-kit.ts";

const board = `storyboard: 1
title: Harbour
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "16:9" }
shots:
  - { id: dawn, prompt: "A harbour at dawn.", cut: { out: 2.5 }, narration: { text: "It began here." } }
  - { id: boat, prompt: "A boat leaves.", transition: { type: dissolve, duration: 0.5 } }
  - { id: gulls, prompt: "Gulls over the pier." }
captions: { source: narration, formats: [srt] }
deliverables:
  - { id: master, aspect_ratio: "16:9", width: 640, height: 360 }
  - { id: vertical, aspect_ratio: "9:16", width: 360, height: 640, reframe: crop }
`;

test("two films come out of one board, of other shapes and with the same frames", async () => {
  await using folder = await createFolder({ "harbour.yaml": board });
  const { exit, stdout } = await runCli(["render", "harbour.yaml", "--json"], { cwd: folder.path });
  expect(exit).toBe(0);
  const finished = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as { outputs: string[] };
  const out = (name: string) => join(folder.path, "out/harbour", `harbour.rehearsal.${name}`);
  expect(finished.outputs).toEqual(
    [
      "mp4",
      "vertical.mp4",
      "srt",
      "vertical.srt",
      "contact-sheet.png",
      "thumbnail.jpg",
      "vertical.thumbnail.jpg",
    ].map(out),
  );
  expect(await readFile(out("vertical.srt"))).toEqual(await readFile(out("srt")));

  const [master, vertical] = await Promise.all(
    [out("mp4"), out("vertical.mp4")].map(async (path) => ({
      path,
      ...(await probeClip(path)).video,
    })),
  );
  if (master === undefined || vertical === undefined) throw new Error("two films");
  const frameCount = 60 + 72 + 72;
  expect(master).toMatchObject({ widthPx: 640, heightPx: 360, frameCount });
  expect(vertical).toMatchObject({ widthPx: 360, heightPx: 640, frameCount });

  const engine = await findMediaEngine({
    environment: process.env,
    cacheDir: join(tmpdir(), "storyreel-test-engine"),
  });
  const shown = await readFrames(engine, master, ["dawn", "boat", "gulls"]);
  expect(shown.slice(0, 60)).toEqual(frames("dawn", 0, 60));
  expect(shown.slice(72)).toEqual([...frames("boat", 12, 72), ...frames("gulls", 0, 72)]);

  // What the master shows, cropped by hand, is what the vertical shows, frame by frame; one frame beside a cut it is not.
  const wanted = await cropByHand(engine, master.path);
  const made = await decodeGray(engine, vertical);
  expect(made).toHaveLength(frameCount);
  const apart = made.map((frame, index) => distance(frame, wanted[index]));
  expect(Math.max(...apart)).toBeLessThan(8);
  const cut = 60 + 72;
  expect(distance(made[cut], wanted[cut - 1])).toBeGreaterThan(16);
  expect(distance(made[cut - 1], wanted[cut])).toBeGreaterThan(16);
}, 120_000);

test("a deliverable that would need clips of its own is refused before anything is bought", async () => {
  const asked = board.replace("reframe: crop", "reframe: regenerate");
  await using folder = await createFolder({ "harbour.yaml": asked });
  const { exit, stderr } = await runCli(["render", "harbour.yaml"], { cwd: folder.path });
  expect(exit).toBe(1);
  expect(stderr).toContain("harbour.yaml:11:77 error STORYBOARD_DELIVERABLE");
  expect(stderr).toContain("hint: use crop or pad");
});

async function cropByHand(engine: MediaEngine, path: string): Promise<Buffer[]> {
  const filters = "-vf scale=1140:640:flags=lanczos,crop=360:640 -an -f rawvideo -pix_fmt gray -";
  const { stdout } = await runFfmpeg(engine.path, ["-v", "error", "-i", path, ...options(filters)]);
  const size = 360 * 640;
  return Array.from({ length: stdout.length / size }, (_, index) =>
    stdout.subarray(index * size, (index + 1) * size),
  );
}

/** How far two pictures are apart, on average, in levels of 255. */
function distance(left: Buffer | undefined, right: Buffer | undefined): number {
  if (left === undefined || right === undefined) return Number.NaN;
  return left.reduce((sum, level, at) => sum + Math.abs(level - (right[at] ?? 0)), 0) / left.length;
}
