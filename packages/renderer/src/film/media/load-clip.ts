import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clip } from "./clip.ts";
import { probeClip } from "./probe-clip.ts";

// Counts up when `Clip` or the way it is read changes: older entries are then read anew.
const cacheVersion = 3;

/**
 * The facts of a clip whose hash is known: from the cache, else from the file, which is then remembered. A warm
 * run neither opens the media nor loads the reader.
 *
 * @throws MediaError see `probeClip`.
 */
export async function loadClip(
  path: string,
  source: { sha256: string; cacheDir: string },
): Promise<Clip> {
  const cachePath = join(source.cacheDir, `clip-${source.sha256}.json`);
  const cached = await readCached(cachePath);
  if (cached !== undefined) return { ...cached, path };
  const clip = await probeClip(path, { sha256: source.sha256 });
  await mkdir(source.cacheDir, { recursive: true });
  // A name of its own: several shots of a run may want the same clip at one moment.
  const unfinished = `${cachePath}.${randomUUID()}`;
  await writeFile(unfinished, JSON.stringify({ version: cacheVersion, clip }));
  await rename(unfinished, cachePath);
  return clip;
}

/** Only this file writes these entries, so the version vouches for their shape. */
async function readCached(path: string): Promise<Clip | undefined> {
  try {
    const entry = JSON.parse(await readFile(path, "utf8")) as { version?: unknown; clip?: Clip };
    return entry.version === cacheVersion ? entry.clip : undefined;
  } catch {
    return undefined;
  }
}
