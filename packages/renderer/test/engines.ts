import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFfmpeg } from "../src/film/media/ffmpeg.ts";

/** Paths of the ffmpeg that is bundled, and of the one that a render finds here: an old one and a newer one, where both are there. */
export async function listEngines(): Promise<readonly string[]> {
  const found = await Promise.all([find({}), find(process.env)]);
  return [...new Set(found.filter((path) => path !== undefined))];
}

function find(environment: {
  readonly [name: string]: string | undefined;
}): Promise<string | undefined> {
  const cacheDir = join(tmpdir(), "storyreel-test-ffmpeg");
  return findFfmpeg({ environment, cacheDir }).then(
    ({ path }) => path,
    () => undefined,
  );
}
