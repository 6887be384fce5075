import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { describe, expect, it } from "vitest";
import { findFfmpeg } from "../../renderer/src/film/media/ffmpeg.ts";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { createFolder, runCli } from "./cli-process.ts";
import { lighthouse as board } from "./lighthouse-film.ts";
import { frames, readFrames, readLevel } from "../../renderer/test/film-kit.ts";

async function ffmpeg() {
  return findFfmpeg({
    environment: process.env,
    cacheDir: join(tmpdir(), "storyreel-test-ffmpeg"),
  });
}

describe("a rehearsal from the command line", () => {
  it("makes a film of the right length and size, with every shot in its place and sound where a model makes it", async () => {
    await using folder = await createFolder({ "lighthouse.yaml": board });
    const { exit, stdout } = await runCli(["render", "lighthouse.yaml"], { cwd: folder.path });
    expect(exit).toBe(0);
    const path = stdout.trimEnd().split("\n").at(-1) ?? "";
    const film = await probeClip(path);
    expect(film.video).toMatchObject({
      codec: "avc",
      widthPx: 720,
      heightPx: 1280,
      frameCount: (3 + 3 + 4) * 24,
      rate: { numerator: 24, denominator: 1 },
    });
    const shown = await readFrames(await ffmpeg(), { path, ...film.video }, [
      "storm",
      "keeper",
      "ship",
    ]);
    expect(shown).toEqual([
      ...frames("storm", 0, 72),
      ...frames("keeper", 0, 72),
      ...frames("ship", 0, 96),
    ]);
    expect(film.audio).toMatchObject({ codec: "aac", sampleRateHz: 48_000 });
    const levels = await Promise.all(
      [0.5, 3.5, 6.5].map(async (fromSeconds) =>
        readLevel(await ffmpeg(), path, { fromSeconds, toSeconds: fromSeconds + 2 }),
      ),
    );
    expect(levels[0]).toBeGreaterThan(0.01);
    expect(levels[1]).toBeLessThan(0.001);
    expect(levels[2]).toBeGreaterThan(0.01);
  });
});

describe("a live run from the command line", () => {
  it("buys nothing for a film whose sound cannot be read", async () => {
    await using server = await createMockServer();
    await using folder = await createFolder({
      "lighthouse.yaml": `${board}audio: { narration: { file_pattern: "{shot}.wav" } }\n`,
      "ship.wav": "no sound",
    });
    const environment = { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl };
    const { exit, stdout, stderr } = await runCli(["render", "lighthouse.yaml", "--yes"], {
      cwd: folder.path,
      environment,
    });
    expect(exit).toBe(1);
    expect(stdout + stderr).toContain("lighthouse.yaml:8:5 error STORYBOARD_SOUND_UNREADABLE");
    expect(server.calls()).toHaveLength(0);
  });
});
