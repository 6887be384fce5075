import { describe, expect, test } from "vitest";
import { createFolder, startCli } from "./cli-process.ts";
import { appears, board, createSlowFfmpeg } from "./ctrl-c-kit.ts";

// What is cut at the start has to be encoded.
const trimmed = board.replace(/ }\n$/, ", cut: { in: 0.5 } }\n");

// A terminal sends it to all processes of the group.
describe.skipIf(process.platform === "win32")("Ctrl-C in a terminal", () => {
  test("ends the cut of a film, which costs nothing to make again", async () => {
    await using folder = await createFolder({ "one.yaml": trimmed, "package.json": "{}" });
    const options = {
      cwd: folder.path,
      environment: { FFMPEG_PATH: await createSlowFfmpeg(folder.path, "libx264") },
      isGroup: true,
    };
    const render = startCli(["render", "one.yaml", "--rehearse"], options);
    await Promise.race([appears(folder.path, "reached"), render.ended]);
    process.kill(-render.child.pid!, "SIGINT");
    const { exit, stderr } = await render.ended;
    expect(stderr).toContain("interrupted");
    expect(exit).toBe(130);
  });
});
