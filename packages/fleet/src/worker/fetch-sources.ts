import { join } from "node:path";
import type { FrameOfClip, Ledger, MediaStore } from "@storyreel/renderer/engine";
import type { PlannedPicture, PlannedTake } from "@storyreel/renderer/plan";
import { clipKey, pictureKey, type Blobs } from "../blobs/blobs.ts";

export type Sources = {
  readonly ledger: Ledger;
  readonly blobs: Blobs;
  readonly media: MediaStore;
  /** By request key: those that are here. */
  readonly clips: Map<string, FrameOfClip["clip"]>;
  readonly scratch: string;
};

/** Brings everything here that the pictures of a take are made from. */
export async function fetchSources(take: PlannedTake, sources: Sources): Promise<PlannedTake> {
  if (take.pictures === undefined) return take;
  const pictures: PlannedPicture[] = [];
  for (const picture of take.pictures) {
    const { source } = picture;
    if (source.kind === "frame") {
      const clip = await sourceClip(source.requestKey, sources);
      if (clip !== undefined) sources.clips.set(source.requestKey, clip);
      pictures.push(picture);
    } else {
      const path = join(sources.scratch, "pictures", source.sha256);
      await sources.blobs.fetch(pictureKey(source.sha256), path, source.sha256);
      pictures.push({ ...picture, source: { ...source, path } });
    }
  }
  return { ...take, pictures };
}

/** The clip that a picture is a frame of, on this machine. */
async function sourceClip(
  key: string,
  { ledger, blobs, media }: Sources,
): Promise<FrameOfClip["clip"] | undefined> {
  const record = (await ledger.get(key))?.record;
  if (record?.state !== "done") return undefined;
  const { sha256, sizeBytes } = record;
  if (await media.has(sha256, sizeBytes)) return { path: media.path(sha256), sha256 };
  const part = media.partPath(key);
  if (!(await blobs.fetch(clipKey(sha256), part, sha256))) return undefined;
  return { path: await media.keep(part, sha256), sha256 };
}
