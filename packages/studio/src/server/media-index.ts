import { hash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";

/** A file that the page may read. */
export type IndexedFile = { readonly path: string; readonly mimeType: string };

/**
 * The files that views have named, by what their addresses say. The page can read these files and no others: no part of an
 * address is ever used as a path.
 */
export type MediaIndex = {
  /** @returns the address of the file. */
  add(sha256: string, path: string): string;
  /** The same for a file whose hash nobody knows yet; `undefined`: it cannot be read. */
  addFile(path: string): Promise<string | undefined>;
  /** The same for one that is too long to be read for its hash: its address changes when the file does. */
  addFilm(path: string): string | undefined;
  /**
   * A file that is made when it is first asked for.
   *
   * @param series each view has a new one of it: only the newest few are kept, for pages that lag behind
   */
  addMade(key: string, make: () => Promise<string>, series?: "mix"): string;
  find(key: string): IndexedFile | undefined;
  /** `undefined`: no view has named it. */
  made(key: string): (() => Promise<string>) | undefined;
};

// More than the views of a long film and two of its versions name.
const mostMade = 20_000;
const mostOfSeries = 16;

export function createMediaIndex(): MediaIndex {
  const files = new Map<string, IndexedFile>();
  const making = new Map<string, () => Promise<string>>();
  const ofSeries = new Map<string, "mix">();
  const hashes = new Map<string, string>();
  const add = (key: string, path: string): string => {
    files.set(key, { path, mimeType: mimeTypeOf(path) });
    return `/media/${key}`;
  };
  return {
    add,
    addFile: async (path) => {
      const identity = identityOf(path);
      if (identity === undefined) return undefined;
      const sha256 = hashes.get(identity) ?? (await hashOf(path));
      hashes.set(identity, sha256);
      return add(sha256, path);
    },
    addFilm: (path) => {
      const identity = identityOf(path);
      return identity === undefined ? undefined : add(hash("sha256", identity), path);
    },
    addMade: (key, make, series) => {
      keepNewest(making, { key, value: make, most: mostMade });
      if (series !== undefined) {
        const dropped = keepNewest(ofSeries, { key, value: series, most: mostOfSeries });
        if (dropped !== undefined) making.delete(dropped);
      }
      return `/made/${key}`;
    },
    find: (key) => files.get(key),
    made: (key) => making.get(key),
  };
}

/** Adds what is then the newest. @returns the key of the oldest, if there are too many */
function keepNewest<Value>(
  map: Map<string, Value>,
  { key, value, most }: { readonly key: string; readonly value: Value; readonly most: number },
): string | undefined {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.size > most ? map.keys() : [];
  if (oldest !== undefined) map.delete(oldest);
  return oldest;
}

const mimeTypes: { readonly [ending: string]: string } = {
  ".mp4": "video/mp4",
  ".m4v": "video/mp4",
  ".mov": "video/quicktime",
  ".webm": "video/webm",
  ".mkv": "video/x-matroska",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
  ".wav": "audio/wav",
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".flac": "audio/flac",
  ".ogg": "audio/ogg",
  ".aac": "audio/aac",
  ".json": "application/json",
};

export function mimeTypeOf(path: string): string {
  return mimeTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
}

function identityOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats?.isFile() === true ? `${path} ${stats.size} ${stats.mtimeNs}` : undefined;
}

async function hashOf(path: string): Promise<string> {
  const found = createHash("sha256");
  await pipeline(createReadStream(path), found);
  return found.digest("hex");
}
