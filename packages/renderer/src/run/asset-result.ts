import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { readIds, type RequestRecord } from "@storyreel/core";
import type { Model } from "@storyreel/models";
import type { Clip } from "../film/media/clip.ts";
import { MediaError } from "../film/media/media-error.ts";
import { stillVideo } from "../film/media/still-video.ts";
import { assetAddress, parseAssetIds } from "../workplace/asset-ids.ts";

/** The record with its ids as its result, instead of files; without a result if it has not succeeded, or names no id. */
export function withAssetIds(
  record: RequestRecord,
  model: Model | undefined,
  submittedAtMs: number,
): RequestRecord {
  const ids = record.state === "succeeded" ? readIds(record, model) : undefined;
  if (ids === undefined || Object.keys(ids).length === 0) return { ...record, mediaUrls: [] };
  const { createdAtSeconds } = record;
  const madeAtMs = createdAtSeconds === undefined ? submittedAtMs : createdAtSeconds * 1000;
  return { ...record, mediaUrls: [assetAddress({ ids, madeAtMs })] };
}

/**
 * The facts of a file with ids, as those of a clip without a length and a size.
 *
 * @throws MediaError `MEDIA_UNREADABLE`
 */
export async function probeAsset(path: string): Promise<Clip> {
  const bytes = await readFile(path);
  if (parseAssetIds(bytes.toString()) === undefined) {
    throw new MediaError("MEDIA_UNREADABLE", `${path} does not contain the ids of an asset`);
  }
  return {
    path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    sizeBytes: bytes.length,
    video: stillVideo({ codec: "ids" }),
    audio: undefined,
  };
}
