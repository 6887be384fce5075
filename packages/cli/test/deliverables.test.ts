import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFfmpeg, type Ffmpeg } from "../../renderer/src/film/media/ffmpeg.ts";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { options, runFfmpeg } from "../../renderer/src/film/media/run-ffmpeg.ts";
import { createFolder, runCli } from "./cli-process.ts";
import { harbour as board } from "./harbour-film.ts";
import { decodeGray, frames, readFrames } from "../../renderer/test/film-kit.ts";

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
  expect(await readFile(join(folder.path, "out/.gitignore"), "utf8")).toBe("*\n");
  expect(await readFile(out("vertical.srt"))).toEqual(await readFile(out("srt")));

  const [master, vertical] = await Promise.all(
    [out("mp4"), out("vertical.mp4")].map(async (path) => ({
      path,
      ...(await probeClip(path)).video,
    })),
  );
  if (master === undefined || vertical === undefined) throw new Error("two films");
  const frameCount = 60 + 72 + 72;
  expect(master).toMatchObject({ widthPx: 320, heightPx: 180, frameCount });
  expect(vertical).toMatchObject({ widthPx: 180, heightPx: 320, frameCount });

  const ffmpeg = await findFfmpeg({
    environment: process.env,
    cacheDir: join(tmpdir(), "storyreel-test-ffmpeg"),
  });
  const shown = await readFrames(ffmpeg, master, ["dawn", "boat", "gulls"]);
  expect(shown.slice(0, 60)).toEqual(frames("dawn", 0, 60));
  expect(shown.slice(72)).toEqual([...frames("boat", 12, 72), ...frames("gulls", 0, 72)]);

  // What the master shows, cropped by hand, is what the vertical shows, frame by frame; one frame beside a cut it is not.
  const wanted = await cropByHand(ffmpeg, master.path);
  const made = await decodeGray(ffmpeg, vertical);
  expect(made).toHaveLength(frameCount);
  const apart = made.map((frame, index) => distance(frame, wanted[index]));
  const most = Math.max(...apart);
  expect(most).toBeLessThan(8);
  const cut = 60 + 72;
  expect(distance(made[cut], wanted[cut - 1])).toBeGreaterThan(2 * most);
  expect(distance(made[cut - 1], wanted[cut])).toBeGreaterThan(2 * most);
});

test("a deliverable that regenerates has clips of its own, each planned at its price", async () => {
  const asked = board.replace("reframe: crop", "reframe: regenerate");
  await using folder = await createFolder({ "harbour.yaml": asked });
  const at = { cwd: folder.path };
  const plan = JSON.parse((await runCli(["plan", "harbour.yaml", "--json"], at)).stdout) as {
    readonly totalUsd: string;
    readonly secondsUsed: number;
    readonly shots: readonly { readonly id: string; readonly usd: string }[];
  };
  expect(plan.shots.map(({ id, usd }) => [id, usd])).toEqual(
    ["dawn", "boat", "gulls", "dawn@vertical", "boat@vertical", "gulls@vertical"].map((id) => [
      id,
      "0.336",
    ]),
  );
  expect(plan).toMatchObject({ totalUsd: "2.016", secondsUsed: 8.5 });
  const one = await runCli(["plan", "harbour.yaml", "--only", "boat", "--json"], at);
  expect(JSON.parse(one.stdout)).toMatchObject({
    totalUsd: "0.672",
    shots: [{ id: "boat" }, { id: "boat@vertical" }],
  });
});

test("a deliverable regenerates only what models can make, and never as the first", async () => {
  const second = '9:16", width: 180, height: 320, reframe: crop';
  const asked = board
    .replace("height: 180 }", "height: 180, reframe: regenerate }")
    .replace(second, '9:21", reframe: regenerate');
  await using folder = await createFolder({ "harbour.yaml": asked });
  const { exit, stderr } = await runCli(["render", "harbour.yaml"], { cwd: folder.path });
  expect(exit).toBe(1);
  expect(stderr).toContain("harbour.yaml:10:75 error STORYBOARD_DELIVERABLE");
  expect(stderr).toContain(
    "the first deliverable uses the shots as they are generated, so it cannot regenerate them",
  );
  expect(stderr).toContain("harbour.yaml:11:52 error STORYBOARD_DELIVERABLE");
  expect(stderr.match(/cannot be generated in 9:21/g)).toHaveLength(1);
});

async function cropByHand(ffmpeg: Ffmpeg, path: string): Promise<Buffer[]> {
  const filters = "-vf scale=568:320:flags=lanczos,crop=180:320 -an -f rawvideo -pix_fmt gray -";
  const { stdout } = await runFfmpeg(ffmpeg.path, ["-v", "error", "-i", path, ...options(filters)]);
  const size = 180 * 320;
  return Array.from({ length: stdout.length / size }, (_, index) =>
    stdout.subarray(index * size, (index + 1) * size),
  );
}

/** How far two pictures are apart, on average, in levels of 255. */
function distance(left: Buffer | undefined, right: Buffer | undefined): number {
  if (left === undefined || right === undefined) return Number.NaN;
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += Math.abs(left[at]! - (right[at] ?? 0));
  return sum / left.length;
}
