import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFfmpeg } from "../../renderer/src/film/media/ffmpeg.ts";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { frames, readFrames } from "../../renderer/test/film-kit.ts";
import { createFolder, runCli } from "./cli-process.ts";
import { harbour } from "./harbour-film.ts";

test("a deliverable that regenerates has clips of its own and the same cuts", async () => {
  const asked = harbour.replace("reframe: crop", "reframe: regenerate");
  await using folder = await createFolder({ "harbour.yaml": asked });
  const at = { cwd: folder.path };
  expect((await runCli(["render", "harbour.yaml"], at)).exit).toBe(0);
  const ffmpeg = await findFfmpeg({
    environment: process.env,
    cacheDir: join(tmpdir(), "storyreel-test-ffmpeg"),
  });
  const out = (name: string) => join(folder.path, "out/harbour", `harbour.rehearsal.${name}`);
  const film = async (path: string) => ({ path, ...(await probeClip(path)).video });
  const master = await film(out("mp4"));
  const vertical = await film(out("vertical.mp4"));
  expect(vertical).toMatchObject({ widthPx: 180, heightPx: 320, frameCount: master.frameCount });
  const ids = ["dawn@vertical", "boat@vertical", "gulls@vertical"];
  const shown = await readFrames(ffmpeg, vertical, ids);
  expect(shown.slice(0, 60)).toEqual(frames("dawn@vertical", 0, 60));
  expect(shown.slice(72)).toEqual([
    ...frames("boat@vertical", 12, 72),
    ...frames("gulls@vertical", 0, 72),
  ]);
});
