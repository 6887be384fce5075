import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const film = `storyboard: 1
title: One
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots: [{ id: opening, prompt: rain }]
`;

/** A desktop whose opener writes down what it was given. */
async function createDesktop(folder: string) {
  const bin = join(folder, "bin");
  await mkdir(bin);
  const opener = join(bin, "xdg-open");
  await writeFile(
    opener,
    `#!/bin/sh\nprintf %s "$1" > "${folder}/opened.part"; mv "${folder}/opened.part" "${folder}/opened"\n`,
  );
  await chmod(opener, 0o755);
  return { PATH: [bin, dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter) };
}

test.skipIf(process.platform !== "linux")("opens the film and the review page", async () => {
  await using folder = await createFolder({ "my film.yaml": film });
  const { path } = folder;
  const environment = await createDesktop(path);
  const out = join(path, "out", "my film");
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "my film.mp4"), "a film");
  for (const [args, target] of [
    [[], "my film.mp4"],
    [["--review"], "review.html"],
  ] as const) {
    const ended = await runCli(["open", "my film.yaml", ...args], { cwd: path, environment });
    expect(ended).toEqual({ exit: 0, stdout: `${join(out, target)}\n`, stderr: "" });
    await expect
      .poll(() => readFile(join(path, "opened"), "utf8"), { timeout: 60_000 })
      .toBe(join(out, target));
  }
});

test("says when there is no film, and when nothing opens files", async () => {
  await using folder = await createFolder({ "film.yaml": film });
  const { path } = folder;
  await writeFile(join(path, "a b.yaml"), `${film}profiles: { draft: { takes: 1 } }\n`);
  const none = await runCli(["open", "a b.yaml", "--draft"], { cwd: path });
  expect(none).toMatchObject({ exit: 2, stdout: "" });
  expect(none.stderr).toContain("there is no film yet");
  expect(none.stderr).toContain("hint: make it with storyreel render 'a b.yaml' --profile draft\n");
  const environment = { PATH: join(path, "empty") };
  const ended = await runCli(["open", "film.yaml", "--review"], { cwd: path, environment });
  expect(ended).toMatchObject({
    exit: 0,
    stdout: `${join(path, "out/film/review.html")}\n`,
    stderr: "this machine has no program that opens it; open the path yourself\n",
  });
});
