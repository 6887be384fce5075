import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

test.each(["kling-v2-6", "seedream-5.0-lite"])(
  "the storyboard on the page of %s can be rehearsed",
  async (id) => {
    await using folder = await createFolder({ "package.json": "{}" });
    const page = await runCli(["models", id, "--format", "markdown"], { cwd: folder.path });
    const board = /^```yaml\n([^]*?)^```$/m.exec(page.stdout)?.[1] ?? "";
    await using film = await createFolder({ "film.yaml": board });
    const { exit, stdout } = await runCli(["render", "film.yaml", "--rehearse"], {
      cwd: film.path,
    });
    expect(exit).toBe(0);
    const bytes = await readFile(join(film.path, "out/film/film.rehearsal.mp4"));
    expect(stdout).toContain("film.rehearsal.mp4");
    expect(bytes.toString("latin1", 4, 8)).toBe("ftyp");
  },
);
