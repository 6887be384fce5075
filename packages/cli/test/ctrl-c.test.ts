import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { describe, expect, test } from "vitest";
import { createFolder, startCli } from "./cli-process.ts";
import { appears, board, createSlowFfmpeg } from "./ctrl-c-kit.ts";

// A terminal sends it to all processes of the group.
describe.skipIf(process.platform === "win32")("Ctrl-C in a terminal", () => {
  test("does not reach the ffmpeg that checks a clip: the clip is not blamed for it", async () => {
    await using server = await createMockServer();
    await using folder = await createFolder({ "one.yaml": board, "package.json": "{}" });
    const environment = {
      GMI_API_KEY: "test-key",
      GMI_BASE_URL: server.baseUrl,
      FFMPEG_PATH: await createSlowFfmpeg(folder.path, "blackdetect"),
    };
    const render = startCli(["render", "one.yaml", "--yes", "--until", "generated"], {
      cwd: folder.path,
      environment,
      isGroup: true,
    });
    await Promise.race([appears(folder.path, "reached"), render.ended]);
    process.kill(-render.child.pid!, "SIGINT");
    await render.saysOnStderr("stopping");
    await writeFile(join(folder.path, "go"), "");
    const { exit, stderr } = await render.ended;
    expect(stderr).not.toContain("ffmpeg");
    expect(exit).toBe(0);
    expect(server.calls().filter(({ route }) => route === "media")).toHaveLength(1);
  });
});
