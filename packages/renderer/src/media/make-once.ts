import { createHash } from "node:crypto";
import { access, mkdir, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** A file that is made from nothing but what its key holds. */
export type Product = {
  readonly folder: string;
  /** With the dot: `".mp4"`. */
  readonly ending: string;
  /** JSON-safe; everything that decides a byte of the file. */
  readonly madeFrom: readonly unknown[];
};

// Two shots may be the same part of the same clip: the second waits for the first.
const underWay = new Map<string, Promise<string>>();

/**
 * Makes a file, unless it is there from before. It appears under its name only when it is whole, so that a killed
 * process leaves nothing that looks finished.
 *
 * @param make writes it to the path that it is given.
 * @returns its absolute path, named after what it is made from.
 */
export function makeOnce(product: Product, make: (path: string) => Promise<void>): Promise<string> {
  const key = createHash("sha256").update(JSON.stringify(product.madeFrom)).digest("hex");
  const stem = resolve(product.folder, key.slice(0, 40));
  const path = `${stem}${product.ending}`;
  const running = underWay.get(path);
  if (running !== undefined) return running;
  const making = makeAt(path, `${stem}.${process.pid}.part${product.ending}`, make).finally(() =>
    underWay.delete(path),
  );
  underWay.set(path, making);
  return making;
}

async function makeAt(
  path: string,
  unfinished: string,
  make: (path: string) => Promise<void>,
): Promise<string> {
  if (await exists(path)) return path;
  await mkdir(dirname(path), { recursive: true });
  try {
    await make(unfinished);
    await rename(unfinished, path);
    return path;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
