import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { object, string } from "valibot";
import { hashFile } from "../../kit/hash-file.ts";
import { readCache } from "../../kit/own-json.ts";
import { updateWholeFile } from "../../kit/whole-file.ts";
import { ownSourceOf, sourcePathOf } from "../../storyboard/shot-source.ts";
import type { OwnSource, Shot } from "../../storyboard/storyboard.ts";
import type { Clip } from "./clip.ts";
import { loadClip } from "./load-clip.ts";
import { MediaError } from "./media-error.ts";
import { probePicture } from "./probe-picture.ts";
import { stillVideo } from "./still-video.ts";

/**
 * The facts of the files of the user's own that shots show, by shot id. A file is hashed once, and again only when it has changed.
 *
 * @throws MediaError for a file that is missing or cannot be read.
 */
export async function loadOwnClips(
  shots: readonly Shot[],
  cacheDir: string,
): Promise<ReadonlyMap<string, Clip>> {
  const clips = new Map<string, Clip>();
  for (const shot of shots) {
    const source = ownSourceOf(shot);
    // A still that a model is yet to make has no file.
    if (source !== undefined && shot.isEnabled && sourcePathOf(source) !== "") {
      clips.set(shot.id, await loadOwnClip(source, cacheDir));
    }
  }
  return clips;
}

/** The same for one source. A card has no file: it is drawn when the film is planned. */
export async function loadOwnClip(source: OwnSource, cacheDir: string): Promise<Clip> {
  switch (source.kind) {
    case "clip":
      return loadFootage(source.path, cacheDir);
    case "still":
      return probePicture(source.path);
    case "card":
      return undrawnCard;
  }
}

/** A picture without a file, of the size that a film of nothing but cards has. */
const undrawnCard: Clip = {
  path: "",
  sha256: "",
  sizeBytes: 0,
  container: "png_pipe",
  still: { orientation: 1, isRgb: true, isFullRange: true },
  video: stillVideo({ codec: "png", widthPx: 1920, heightPx: 1080, frameCount: 1 }),
  audio: undefined,
};

async function loadFootage(path: string, cacheDir: string): Promise<Clip> {
  return loadClip(path, { sha256: await hashOnce(path, cacheDir), cacheDir, origin: "own" });
}

const hashSchema = object({ identity: string(), sha256: string() });

/** Footage can be large: its hash is remembered with what changes when the file does. */
async function hashOnce(path: string, cacheDir: string): Promise<string> {
  const identity = await identityOf(path);
  const name = createHash("sha256").update(path).digest("hex").slice(0, 32);
  const cachePath = join(cacheDir, `own-${name}.json`);
  const known = await readCache(cachePath, hashSchema);
  if (known?.identity === identity) return known.sha256;
  const sha256 = await hashFile(path);
  // One that changes meanwhile is not remembered.
  if ((await identityOf(path)) === identity) {
    await updateWholeFile(cachePath, JSON.stringify({ identity, sha256 }));
  }
  return sha256;
}

async function identityOf(path: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
    return `${size}.${mtimeNs}.${ctimeNs}.${ino}`;
  } catch (cause) {
    throw new MediaError("MEDIA_UNREADABLE", `cannot read ${path}`, { cause });
  }
}
