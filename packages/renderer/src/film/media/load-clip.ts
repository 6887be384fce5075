import { join } from "node:path";
import {
  boolean,
  exactOptional,
  type InferOutput,
  literal,
  number,
  object,
  optional,
  picklist,
  string,
} from "valibot";
import { readCache } from "../../kit/own-json.ts";
import { updateWholeFile } from "../../kit/whole-file.ts";
import type { Clip } from "./clip.ts";
import { probeClip } from "./probe-clip.ts";

// Increases when `Clip` or the way it is read changes; older entries are then read from the clip again.
const cacheVersion = 6;

const entrySchema = object({
  version: literal(cacheVersion),
  clip: object({
    path: string(),
    sha256: string(),
    sizeBytes: number(),
    container: exactOptional(picklist(["mov", "matroska"])),
    video: object({
      codec: string(),
      widthPx: number(),
      heightPx: number(),
      isAnamorphic: exactOptional(literal(true)),
      frameCount: number(),
      rate: optional(object({ numerator: number(), denominator: number() })),
      durationSeconds: number(),
      canCopy: boolean(),
      joinKey: string(),
      colour: object({
        primaries: number(),
        transfer: number(),
        matrix: number(),
        isFullRange: boolean(),
      }),
      mayBeInterlaced: exactOptional(literal(true)),
      hasAlpha: exactOptional(literal(true)),
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
  source: { sha256: string; cacheDir: string; origin?: "download" | "own" },
): Promise<Clip> {
  const cached = await recallClip(path, source);
  if (cached !== undefined) return cached;
  const { sha256, origin = "download" } = source;
  const clip = await probeClip(path, { sha256, origin });
  await updateWholeFile(cachePathOf(source), JSON.stringify({ version: cacheVersion, clip }));
  return clip;
}

/** The facts of a clip if they are cached, as they are of every clip that was downloaded or used. Opens no clip. */
export async function recallClip(
  path: string,
  source: { sha256: string; cacheDir: string },
): Promise<Clip | undefined> {
  const cachePath = cachePathOf(source);
  const facts = recalled.get(cachePath) ?? (await readCache(cachePath, entrySchema))?.clip;
  if (facts === undefined) return undefined;
  remember(cachePath, facts);
  const { video, audio, ...others } = facts;
  return { ...others, path, video: { ...video, rate: video.rate }, audio };
}

// The facts follow from the bytes, whose hash is in the path, so that they never change: the studio and `watch` read each file of
// the cache once.
const recalled = new Map<string, InferOutput<typeof entrySchema>["clip"]>();
const mostRecalled = 5000;

function remember(cachePath: string, facts: InferOutput<typeof entrySchema>["clip"]): void {
  recalled.set(cachePath, facts);
  const [oldest] = recalled.size > mostRecalled ? recalled.keys() : [];
  if (oldest !== undefined) recalled.delete(oldest);
}

function cachePathOf({ sha256, cacheDir }: { sha256: string; cacheDir: string }): string {
  return join(cacheDir, `clip-${sha256}.json`);
}
