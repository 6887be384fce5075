import { once } from "node:events";
import { watch } from "node:fs";
import { chmod, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

export const board = `storyboard: 1
title: One
defaults: { duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: a, prompt: "A quiet street.", model: kling-3.0-turbo-t2v }
`;
const real = (createRequire(import.meta.url)("@ffmpeg-installer/ffmpeg") as { path: string }).path;

/** An ffmpeg that, where its arguments contain `at`, says so with a file and goes on when there is another one. */
export async function createSlowFfmpeg(folder: string, at: string): Promise<string> {
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

export async function appears(folder: string, name: string): Promise<void> {
  const watcher = watch(folder);
  try {
    for (;;) {
      // From before the look, or a file that comes during it is missed.
      const changed = once(watcher, "change");
      if ((await readdir(folder)).includes(name)) return;
      await changed;
    }
  } finally {
    watcher.close();
  }
}
