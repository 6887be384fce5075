import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPackages } from "../release/pack-packages.ts";
import { createOutsideProject, type OutsideProject } from "./outside-project.ts";

let project: OutsideProject;

beforeAll(() => {
  project = createOutsideProject();
  const packed = packPackages(path.join(project.folder, "..", "tarballs"));
  const tarballs = packed.map(({ tarball }) => tarball);
  const installed = project.run("npm", "install", "--omit=optional", ...tarballs);
  expect(installed).toMatchObject({ exit: 0 });
}, 300_000);

afterAll(() => project[Symbol.dispose]());

// No folder with an ffmpeg of the machine is on the path.
test.skipIf(process.platform === "win32")("without an ffmpeg, only a render asks for one", () => {
  const node = project.run("node", "--print", "process.execPath").stdout.trim();
  const storyreel = (...args: readonly string[]) =>
    project.run("env", "PATH=/nowhere", node, "node_modules/storyreel/bin/storyreel.js", ...args);
  expect(storyreel("init")).toMatchObject({ exit: 0 });
  expect(storyreel("validate", "film.yaml")).toMatchObject({ exit: 0 });
  expect(storyreel("plan", "film.yaml")).toMatchObject({ exit: 0, stderr: "" });
  const { exit, stderr } = storyreel("render", "film.yaml");
  expect({ exit, stderr: stderr.split("\n").slice(1) }).toEqual({
    exit: 3,
    stderr: [
      "storyreel: no ffmpeg found on PATH, and no bundled one is installed (FFMPEG_MISSING)",
      "  hint: run npm install --include=optional to get the bundled one, install ffmpeg with libx264, or set FFMPEG_PATH to one",
      "  to continue: storyreel render film.yaml",
      "",
    ],
  });
});
