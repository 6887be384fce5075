import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The path of the picture with these bytes in a folder; `undefined` if there is none, or if the folder is too large to search
 * between two changes.
 */
export function findPictureBy(sha256: string, folder: string): string | undefined {
  let left = mostBytesAtOnce;
  for (const path of listPictures(folder)) {
    const found = readHash(path, left);
    if (found?.sha256 === sha256) return path;
    left -= found?.readBytes ?? 0;
  }
  return undefined;
}

/** More pictures and folders than projects keep next to a storyboard. */
const mostFiles = 2000;
const skipped = /^(?:\.|node_modules$|out$)/;
const pictures = /\.(?:png|jpe?g|webp)$/i;
/** More than models accept. */
const mostBytes = 32 * 1024 * 1024;
/** Read in a few tenths of a second. */
const mostBytesAtOnce = 256 * 1024 * 1024;

function listPictures(folder: string): readonly string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    for (const entry of readFolder(next)) {
      if (found.length >= mostFiles || folders.length >= mostFiles) return found;
      if (skipped.test(entry.name)) continue;
      if (entry.isDirectory()) folders.push(join(next, entry.name));
      else if (entry.isFile() && pictures.test(entry.name)) found.push(join(next, entry.name));
    }
  }
  return found;
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

const hashes = new Map<string, { readonly sign: string; readonly sha256: string }>();

/** Reads a file again only when it has changed. */
function readHash(
  path: string,
  leftBytes: number,
): { readonly sha256: string; readonly readBytes: number } | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    const sign = `${size} ${mtimeMs}`;
    const known = hashes.get(path);
    if (known?.sign === sign) return { sha256: known.sha256, readBytes: 0 };
    if (size > Math.min(mostBytes, leftBytes)) return undefined;
    const sha256 = hash("sha256", readFileSync(path));
    hashes.set(path, { sign, sha256 });
    return { sha256, readBytes: size };
  } catch {
    return undefined;
  }
}
