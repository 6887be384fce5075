import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { DownloadError, type Client } from "@storyreel/core";
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

const blockBytes = 512 * 1024;

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

async function stream(
  partPath: string,
  { openMedia, url, signal, onStart }: DownloadOptions,
): Promise<{ sha256: string; sizeBytes: number }> {
  const source = await openMedia(url, { signal });
  onStart(source.sizeBytes);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const file = await orLedgerError(open(partPath, "wx"), partPath);
  try {
    for await (const block of inBlocks(source.body)) {
      hash.update(block);
      sizeBytes += block.byteLength;
      await orLedgerError(file.writeFile(block), partPath);
    }
  } finally {
    await file.close();
  }
  if (source.sizeBytes !== undefined && sizeBytes !== source.sizeBytes) {
    throw new DownloadError(
      "DOWNLOAD_INCOMPLETE",
      `only ${sizeBytes} of ${source.sizeBytes} bytes arrived`,
      {
        expectedBytes: source.sizeBytes,
        receivedBytes: sizeBytes,
        isRetryable: true,
      },
    );
  }
  return { sha256: hash.digest("hex"), sizeBytes };
}

/** Collects the small pieces that a network delivers into large writes. Yields the same buffer again and again. */
async function* inBlocks(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const block = new Uint8Array(blockBytes);
  let filled = 0;
  for await (const bytes of body) {
    for (let taken = 0; taken < bytes.byteLength;) {
      const piece = bytes.subarray(taken, taken + block.byteLength - filled);
      block.set(piece, filled);
      taken += piece.byteLength;
      filled += piece.byteLength;
      if (filled < block.byteLength) continue;
      yield block;
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

async function keep(media: MediaStore, partPath: string, sha256: string): Promise<string> {
  return orLedgerError(media.keep(partPath, sha256), partPath);
}

/** A fault of our own disk is not a network fault: downloading again would not help. */
async function orLedgerError<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw ledgerErrorFrom(cause, `could not write ${path}`);
  }
}
