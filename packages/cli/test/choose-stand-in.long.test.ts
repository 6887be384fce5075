import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFfmpeg } from "../../renderer/src/film/media/ffmpeg.ts";
import { frames, readFrames } from "../../renderer/test/film-kit.ts";
import { film, startFilm } from "./takes-kit.ts";

const oneShot = film.replace(/.*finale.*\n/, "");

test("the rehearsed film shows the take that was chosen by its stand-in", async () => {
  await using run = await startFilm(oneShot);
  const { project } = run;
  const shown = async () => {
    const { exit, stdout } = await project.cliWithoutKey("render", "film.yaml", "--rehearse");
    expect(exit).toBe(0);
    const cacheDir = join(tmpdir(), "storyreel-test-ffmpeg");
    const ffmpeg = await findFfmpeg({ environment: process.env, cacheDir });
    const picture = { path: stdout.trimEnd().split("\n").at(-1)!, widthPx: 960, heightPx: 960 };
    return readFrames(ffmpeg, picture, ["opening", "opening take 2"]);
  };
  expect(await shown()).toEqual(frames("opening", 0, 72));
  expect((await project.cli("takes", "film.yaml", "opening", "2")).exit).toBe(0);
  expect(await shown()).toEqual(frames("opening take 2", 0, 72));
  await project.cli("takes", "film.yaml", "opening", "auto");
  expect(await shown()).toEqual(frames("opening", 0, 72));
});
