import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMediaFile } from "@storyreel/renderer/engine";
import type { PlannedPicture } from "@storyreel/renderer/plan";
import { pictureKey, type Blobs } from "../blobs/blobs.ts";

/**
 * Stores the pictures of a plan for the workers. A person may save a picture again at any moment: what is stored are the bytes that
 * were planned with, in a file of its own.
 *
 * @throws PictureError `PICTURE_MISSING`, `PICTURE_CHANGED`; FleetError `FLEET_STORE`
 */
export async function uploadPictures(
  blobs: Blobs,
  takes: readonly { readonly pictures?: readonly Pick<PlannedPicture, "source">[] | undefined }[],
): Promise<void> {
  const paths = new Map<string, string>();
  for (const { pictures = [] } of takes) {
    for (const { source } of pictures) {
      if (source.kind === "file") paths.set(source.sha256, source.path);
    }
  }
  if (paths.size === 0) return;
  const folder = await mkdtemp(join(tmpdir(), "storyreel-pictures-"));
  try {
    for (const [sha256, path] of paths) {
      const { bytes } = await readMediaFile(path, sha256);
      const copy = join(folder, sha256);
      await writeFile(copy, bytes);
      await blobs.put(pictureKey(sha256), copy);
      await rm(copy);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
