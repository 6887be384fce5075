import { once } from "node:events";
import { watch } from "node:fs";
import { chmod, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { describe, expect, test } from "vitest";
import { createFolder, startCli } from "./cli-process.ts";

const board = `storyboard: 1
title: One
defaults: { duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: a, prompt: "A quiet street.", model: kling-3.0-turbo-t2v }
`;
// What is cut at the start has to be encoded.
const trimmed = board.replace(/ }\n$/, ", cut: { in: 0.5 } }\n");

const real = (createRequire(import.meta.url)("@ffmpeg-installer/ffmpeg") as { path: string }).path;

/** An ffmpeg that, where its arguments contain `at`, says so with a file and goes on when there is another one. */
async function createSlowFfmpeg(folder: string, at: string): Promise<string> {
  const path = join(folder, "ffmpeg");
  await writeFile(
    path,
    `#!/bin/sh
case "$*" in *${at}*) : > "${folder}/reached"; while [ ! -e "${folder}/go" ]; do sleep 0.05; done;; esac
exec "${real}" "$@"
`,
  );
  await chmod(path, 0o755);
  return path;
}

async function appears(folder: string, name: string): Promise<void> {
  const watcher = watch(folder);
  try {
    while (!(await readdir(folder)).includes(name)) await once(watcher, "change");
  } finally {
    watcher.close();
  }
}

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
