import { copyFile, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { probeSound } from "../../renderer/src/film/sound/probe-sound.ts";
import { createFolder, runCli } from "./cli-process.ts";

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder({});
  await copyFile(
    join(import.meta.dirname, "../examples/letter.yaml"),
    join(folder.path, "letter.yaml"),
  );
});
afterAll(() => folder[Symbol.asyncDispose]());

test("a film whose pictures, voices and music all come from the queue is rehearsed for nothing", async () => {
  const { exit, stdout } = await runCli(["render", "letter.yaml", "--rehearse", "--json"], {
    cwd: folder.path,
  });
  const last: unknown = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  const { shots, output, outputs } = last as {
    readonly shots: readonly { readonly id: string; readonly media: string }[];
    readonly output: string;
    readonly outputs: readonly string[];
  };
  expect(exit).toBe(0);
  expect(shots.map(({ id, media }) => `${id}${extname(media)}`)).toEqual([
    "kitchen.mp4",
    "letter.mp4",
    "window.mp4",
    "kitchen.first_frame.jpg",
    "letter.first_frame.jpg",
    "window.first_frame.jpg",
    "ada.reference.jpg",
    "kitchen.narration.mp3",
    "letter.narration.mp3",
    "window.narration.mp3",
    "audio.music.mp3",
  ]);
  // The clips are muted: what is heard was made for it.
  expect((await probeSound(output)).durationSeconds).toBeCloseTo(15, 0);
  const { video } = await probeClip(output);
  expect(video.widthPx / video.heightPx, "the shape of its first frames").toBeCloseTo(16 / 9, 2);
  const captions = outputs.find((path) => path.endsWith(".srt")) ?? "";
  expect(await readFile(captions, "utf8")).toContain("I knew the hand.");
});
