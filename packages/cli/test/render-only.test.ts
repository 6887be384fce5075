import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { createFolder, runCli } from "./cli-process.ts";

const board = (words: string): string => `storyboard: 1
title: Two
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: gate, prompt: "${words}" }
  - { id: garden, prompt: "Past wet roses." }
`;

test("one shot is bought, and the film is cut as soon as the other clips are there", async () => {
  await using server = await createMockServer();
  await using folder = await createFolder({ "two.yaml": board("A gate."), "package.json": "{}" });
  const environment = { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl };
  const render = (...args: readonly string[]) =>
    runCli(["render", "two.yaml", "--yes", ...args], { cwd: folder.path, environment });

  const first = await render("--only", "gate");
  expect(first).toMatchObject({ exit: 0 });
  expect(first.stderr).toContain('there is no clip yet for shot "garden"');
  expect(server.requests()).toHaveLength(1);

  const film = join(folder.path, "out/two/two.mp4");
  expect((await render("--only", "garden")).stdout.trimEnd().split("\n").at(-1)).toBe(film);
  expect(server.requests()).toHaveLength(2);
  const { video } = await probeClip(film);
  expect(video.frameCount).toBe(144);

  const before = await readFile(film);
  await writeFile(join(folder.path, "two.yaml"), board("An open gate."));
  expect((await render("--only", "gate")).stdout.trimEnd().split("\n").at(-1)).toBe(film);
  expect(server.requests()).toHaveLength(3);
  expect((await readFile(film)).equals(before)).toBe(false);
});
