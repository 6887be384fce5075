import { DownloadError, writeMedia, type Client, type WrittenMedia } from "@storyreel/core";
import { ledgerErrorFrom } from "../workplace/ledger/ledger-error.ts";
import type { MediaStore } from "../workplace/media-store.ts";
import type { Clip } from "../film/media/clip.ts";
import { MediaError } from "../film/media/media-error.ts";
import type { SavedClip } from "./take-run.ts";

export type DownloadOptions = {
  readonly openMedia: Client["openMedia"];
  readonly media: MediaStore;
  /** Request key of the take, for the name of the unfinished file. */
  readonly key: string;
  readonly url: string;
  /** Checks the complete file; throws if it is not the clip that was asked for. */
  readonly verify: (path: string) => Promise<Clip>;
  readonly signal: AbortSignal;
  readonly onStart: (sizeBytes: number | undefined) => void;
};

/**
 * Streams a clip to disk, checks it, and gives it its name in the media store.
 *
 * @throws DownloadError `DOWNLOAD_*`; what `verify` throws; LedgerError `LEDGER_DISK_FULL`, `LEDGER_UNWRITABLE`.
 */
export async function downloadClip(options: DownloadOptions): Promise<SavedClip> {
  const { media, key, verify } = options;
  const partPath = media.partPath(key);
  try {
    const { sha256, sizeBytes } = await stream(partPath, options);
    await verify(partPath);
    return { sha256, sizeBytes, path: await keep(media, partPath, sha256) };
  } catch (error) {
    await media.discard(partPath).catch(() => undefined);
    throw error instanceof MediaError ? withoutPath(error, partPath) : error;
  }
}

/** Whoever reads the message will not find the file any more. */
function withoutPath(error: MediaError, path: string): MediaError {
  const { code, hint } = error;
  return new MediaError(code, error.message.replaceAll(path, "the file"), { hint, cause: error });
}

/** A fault of our own disk is not a network fault: downloading again would not help. */
async function stream(
  partPath: string,
  { openMedia, url, signal, onStart }: DownloadOptions,
): Promise<WrittenMedia> {
  const source = await openMedia(url, { signal });
  onStart(source.sizeBytes);
  try {
    return await writeMedia(source, partPath);
  } catch (error) {
    if (!(error instanceof DownloadError) || error.code !== "DOWNLOAD_UNWRITABLE") throw error;
    throw ledgerErrorFrom(error.cause, `could not write ${partPath}`);
  }
}

async function keep(media: MediaStore, partPath: string, sha256: string): Promise<string> {
  try {
    return await media.keep(partPath, sha256);
  } catch (cause) {
    throw ledgerErrorFrom(cause, `could not write ${partPath}`);
  }
}
