import { join } from "node:path";
import { exactOptional, literal, number, object, optional, string } from "valibot";
import { readCache } from "../../kit/own-json.ts";
import { updateWholeFile } from "../../kit/whole-file.ts";
import type { Clip } from "./clip.ts";
import { probeClip } from "./probe-clip.ts";

// Increases when `Clip` or the way it is read changes; older entries are then read from the clip again.
const cacheVersion = 4;

const entrySchema = object({
  version: literal(cacheVersion),
  clip: object({
    path: string(),
    sha256: string(),
    sizeBytes: number(),
    video: object({
      codec: string(),
      widthPx: number(),
      heightPx: number(),
      isAnamorphic: exactOptional(literal(true)),
      frameCount: number(),
      rate: optional(object({ numerator: number(), denominator: number() })),
      durationSeconds: number(),
      joinKey: string(),
    }),
    audio: optional(
      object({
        codec: string(),
        sampleRateHz: number(),
        channels: number(),
        durationSeconds: number(),
        startSeconds: number(),
        endSeconds: number(),
      }),
    ),
  }),
});

/**
 * Reads the facts of a clip whose hash is known from the cache, or else from the clip itself; they are then cached. With
 * a warm cache, neither the clip nor the library that reads it is opened.
 *
 * @throws MediaError see `probeClip`.
 */
export async function loadClip(
  path: string,
  source: { sha256: string; cacheDir: string },
): Promise<Clip> {
  const cachePath = join(source.cacheDir, `clip-${source.sha256}.json`);
  const cached = await readCache(cachePath, entrySchema);
  if (cached !== undefined) {
    const { video, audio, ...facts } = cached.clip;
    return { ...facts, path, video: { ...video, rate: video.rate }, audio };
  }
  const clip = await probeClip(path, { sha256: source.sha256 });
  await updateWholeFile(cachePath, JSON.stringify({ version: cacheVersion, clip }));
  return clip;
}
