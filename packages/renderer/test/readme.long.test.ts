import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const board = `storyboard: 1
title: One
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: one, prompt: A lamp in the rain. }
`;

test("the README lists every entry point in the order of package.json", () => {
  const rows = readme.matchAll(/^\| `@storyreel\/renderer(\/[a-z]+)?` \|/gm);
  expect(Array.from(rows, ([, path = ""]) => `.${path}`).toSorted()).toEqual(
    Object.keys(manifest.exports).toSorted(),
  );
});

test("the program in the README renders a film", async () => {
  const program = /^```ts\n(.*?)^```$/ms.exec(readme)?.[1] ?? "";
  const folder = await mkdtemp(join(tmpdir(), "storyreel-readme-"));
  try {
    await writeFile(join(folder, "film.yaml"), board);
    const flags = ["--conditions=storyreel-source", "--input-type=module-typescript"];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...flags, "--eval", program, "program.ts", folder],
      // Node looks for the package from here, so that the program finds it by its own name.
      { cwd: fileURLToPath(new URL("..", import.meta.url)) },
    );
    expect(stdout).toBe(`1 shots\n0 ${join(folder, "out", "film.rehearsal.mp4")}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
