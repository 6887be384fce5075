import { readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

test("a film in two shapes is out of date when the storyboard changes, not when its file is touched", async () => {
  const board = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "16:9" }
shots:
  - { id: a, prompt: The end. }
deliverables:
  - { id: wide, width: 320, height: 180 }
  - { id: tall, aspect_ratio: "9:16", width: 180, height: 320, reframe: regenerate }
`;
  await using folder = await createFolder({ "film.yaml": board });
  const at = { cwd: folder.path };
  await runCli(["render", "film.yaml"], at);
  const page = async (): Promise<string> => {
    await runCli(["review", "film.yaml", "-o", "review.html"], at);
    return readFile(join(folder.path, "review.html"), "utf8");
  };
  const inAnHour = Date.now() / 1000 + 3600;
  await utimes(join(folder.path, "film.yaml"), inAnHour, inAnHour);
  const fresh = await page();
  expect(fresh).not.toContain("has changed since this film was made");
  // One of the shot, one of the same shot in its other shape.
  expect(fresh.match(/<video(?! id)[^>]* poster="data:image/g)).toHaveLength(2);
  const shorter = board.replace("The end. }", "The end., cut: { out: 2 } }");
  await writeFile(join(folder.path, "film.yaml"), shorter);
  expect(await page()).toContain("has changed since this film was made");
});
