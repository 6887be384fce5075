import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants, link, lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { DownloadError } from "../errors/download-error.ts";
import type { OpenedMedia } from "./open-media.ts";

/** A file whose bytes are all there. */
export type WrittenMedia = { readonly sha256: string; readonly sizeBytes: number };

const blockBytes = 512 * 1024;

/**
 * Streams a result to a new file and hashes it. The file is left behind when this fails.
 *
 * @throws DownloadError `DOWNLOAD_*` of the body; `DOWNLOAD_INCOMPLETE`; `DOWNLOAD_UNWRITABLE` with Node's error as its cause.
 */
export async function writeMedia(source: OpenedMedia, file: string): Promise<WrittenMedia> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const handle = await local(file, open(file, "wx"));
  try {
    for await (const block of inBlocks(source.body)) {
      hash.update(block);
      sizeBytes += block.byteLength;
      await local(file, handle.writeFile(block));
    }
  } finally {
    await local(file, handle.close());
  }
  if (source.sizeBytes !== undefined && sizeBytes !== source.sizeBytes) {
    throw new DownloadError(
      "DOWNLOAD_INCOMPLETE",
      `only ${sizeBytes} of ${source.sizeBytes} bytes arrived`,
      { expectedBytes: source.sizeBytes, receivedBytes: sizeBytes, isRetryable: true },
    );
  }
  return { sha256: hash.digest("hex"), sizeBytes };
}

/**
 * A file to write a result to. Its folder is made and can be written to.
 *
 * @param isNew the file must not exist yet.
 * @throws DownloadError `DOWNLOAD_FILE_EXISTS`, `DOWNLOAD_UNWRITABLE`
 */
export async function prepareTarget(file: string, isNew: boolean): Promise<void> {
  const folder = path.dirname(file);
  await local(folder, mkdir(folder, { recursive: true }));
  await local(folder, access(folder, constants.W_OK));
  await checkKind(file);
  if (isNew && (await exists(file))) throw fileExists(file, "; nothing was submitted");
}

/**
 * Gives a complete file its name. A file of that name stays, unless it has the same bytes or may be replaced.
 *
 * @throws DownloadError `DOWNLOAD_FILE_EXISTS`, `DOWNLOAD_UNWRITABLE`
 */
export async function placeFile(
  unfinished: string,
  file: string,
  { sha256, overwrite }: { readonly sha256: string; readonly overwrite: boolean },
): Promise<void> {
  await local(unfinished, flush(unfinished));
  if (overwrite) {
    await local(file, rename(unfinished, file));
    return;
  }
  const isFree = await claim(unfinished, file);
  if (!isFree && (await local(file, hashOf(file))) !== sha256) throw fileExists(file);
  await local(unfinished, rm(unfinished, { force: true }));
}

/** Links the file to its name, which fails if the name is taken. A rename would replace what another process has just written. */
async function claim(unfinished: string, file: string): Promise<boolean> {
  try {
    await link(unfinished, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
  }
  // Some file systems have no hard links: take the name with an empty file, which is then ours to replace.
  try {
    await (await open(file, "wx")).close();
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw unwritable(file, error);
  }
  await local(file, rename(unfinished, file));
  return true;
}

async function flush(file: string): Promise<void> {
  await using handle = await open(file, "r+");
  await handle.sync();
}

/** A rename would replace a device such as /dev/null, and a pipe would be read without end. */
async function checkKind(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || found.isFile()) return;
  const kind = found.isDirectory() ? "a folder" : "a device, pipe or socket";
  throw unwritable(file, `it is ${kind}`);
}

async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw unwritable(file, error);
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  return hash.digest("hex");
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

/** A fault of our own disk is not a network fault: downloading again would not help. */
async function local<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, cause: unknown): DownloadError {
  const reason = codeOf(cause) ?? String(cause);
  return new DownloadError("DOWNLOAD_UNWRITABLE", `cannot write ${file}: ${reason}`, {
    path: file,
    isRetryable: false,
    cause,
  });
}

function fileExists(file: string, besides = ""): DownloadError {
  return new DownloadError("DOWNLOAD_FILE_EXISTS", `${file} already exists`, {
    path: file,
    isRetryable: false,
    hint: `choose another path, or pass overwrite: true to replace it${besides}`,
  });
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
