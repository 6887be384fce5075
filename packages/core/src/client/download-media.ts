import { rm } from "node:fs/promises";
import path from "node:path";
import { unfinishedPath } from "@storyreel/models/paths";
import { DownloadError } from "../errors/download-error.ts";
import { withTimeout } from "../http/call-timeout.ts";
import { backoffMs, type BackoffPolicy } from "../time/backoff.ts";
import { openMedia, type MediaContext, type OpenMediaOptions } from "./open-media.ts";
import { placeFile, prepareTarget, writeMedia } from "./save-media.ts";

/** How to download to a file. */
export type DownloadOptions = OpenMediaOptions & {
  /** Longest time for the whole download in milliseconds, repeats included. Default: no limit. */
  readonly timeoutMs?: number | undefined;
  /** Replaces a file with that name. Otherwise the file is kept, which is an error unless it has the same bytes. */
  readonly overwrite?: boolean | undefined;
};

/** A result on disk. */
export type DownloadedFile = {
  /** Absolute. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** As the host says. */
  readonly contentType?: string;
};

/** What downloads need besides what opening needs. */
export type DownloadContext = MediaContext & { readonly random: () => number };

// As for reads of the API.
const TRIES = 4;
const backoff: BackoffPolicy = { baseMs: 500, capMs: 8000 };
// Longer waits are left to the caller.
const MAX_WAIT_MS = 60_000;

/**
 * Downloads the URL of a result to a file: under a hidden name beside it, which becomes its own when all bytes are there. Repeats after
 * faults of the network, from the beginning.
 *
 * @throws DownloadError with any `DOWNLOAD_` code. Nothing is left behind.
 */
export async function downloadMedia(
  context: DownloadContext,
  request: { readonly url: string; readonly target: string },
  options: DownloadOptions = {},
): Promise<DownloadedFile> {
  const { url } = request;
  const file = path.resolve(request.target);
  await prepareTarget(file, false);
  return withTimeout(
    options,
    async (signal) => {
      for (let repeat = 1; ; repeat += 1) {
        try {
          return await downloadOnce(context, { url, file }, { ...options, signal });
        } catch (error) {
          if (!(error instanceof DownloadError) || !error.isRetryable) throw error;
          const { retryAfterMs = 0 } = error;
          if (repeat >= TRIES || retryAfterMs > MAX_WAIT_MS) throw error;
          signal?.throwIfAborted();
          const delayMs = backoffMs(backoff, repeat, context.random());
          await context.clock.sleep(Math.max(delayMs, retryAfterMs), signal);
        }
      }
    },
    (message, cause) =>
      new DownloadError("DOWNLOAD_INCOMPLETE", `${context.redactor.url(url)}: ${message}`, {
        url: context.redactor.url(url),
        isRetryable: true,
        cause,
      }),
  );
}

async function downloadOnce(
  context: DownloadContext,
  { url, file }: { readonly url: string; readonly file: string },
  { overwrite = false, ...options }: DownloadOptions,
): Promise<DownloadedFile> {
  const source = await openMedia(context, url, options);
  const unfinished = unfinishedPath(file);
  try {
    const written = await writeMedia(source, unfinished);
    options.signal?.throwIfAborted();
    await placeFile(unfinished, file, { sha256: written.sha256, overwrite });
    const { contentType } = source;
    return { path: file, ...written, ...(contentType === undefined ? {} : { contentType }) };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
