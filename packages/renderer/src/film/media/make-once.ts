import { createHash } from "node:crypto";
import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { makeWholeFiles } from "../../kit/whole-file.ts";

/** A file that depends on nothing but `madeFrom`. */
export type Product = {
  readonly folder: string;
  /** With the dot: `".mp4"`. */
  readonly ending: string;
  /** Everything that decides the bytes of the file; JSON-safe. */
  readonly madeFrom: readonly unknown[];
};

// Two shots may show the same part of the same clip; the second waits for the first.
const underWay = new Map<string, Promise<string>>();

/**
 * Makes a file, unless it exists already. It gets its name when it is complete. When two processes make the same file,
 * both succeed.
 *
 * @param make writes the file to the path that it is given.
 * @returns its absolute path, which contains the hash of `madeFrom`.
 */
export async function makeOnce(
  product: Product,
  make: (path: string) => Promise<void>,
): Promise<string> {
  const [path] = await makeTogether([product], async ([unfinished]) => {
    if (unfinished !== undefined) await make(unfinished);
  });
  return path!;
}

/**
 * Makes several files in one go, except those that exist already. When `make` fails, none of them appears.
 *
 * @param make gets the paths to write to, in the order of the products; `undefined` for files that exist.
 * @returns their absolute paths.
 */
export async function makeTogether(
  products: readonly Product[],
  make: (paths: readonly (string | undefined)[]) => Promise<void>,
): Promise<string[]> {
  const paths = products.map(productPath);
  // No await between checking and entering, or two makers of one file would both find it missing.
  const ours = paths.map((path, index) => !underWay.has(path) && paths.indexOf(path) === index);
  const making = makeMissing(
    paths.map((path, index) => (ours[index] === true ? path : undefined)),
    make,
  );
  for (const [index, path] of paths.entries()) {
    if (ours[index] !== true) continue;
    underWay.set(
      path,
      making.then(() => path).finally(() => underWay.delete(path)),
    );
  }
  // If our own work fails, so do the promises of our files, which are among these.
  return Promise.all(paths.map((path) => underWay.get(path) ?? Promise.resolve(path)));
}

/** Absolute path of the file, whether it exists or not. */
export function productPath({ folder, ending, madeFrom }: Product): string {
  const key = createHash("sha256").update(JSON.stringify(madeFrom)).digest("hex");
  return resolve(folder, `${key.slice(0, 40)}${ending}`);
}

async function makeMissing(
  paths: readonly (string | undefined)[],
  make: (paths: readonly (string | undefined)[]) => Promise<void>,
): Promise<void> {
  const missing = await Promise.all(
    paths.map(async (path) => (path === undefined || (await exists(path)) ? undefined : path)),
  );
  if (missing.every((path) => path === undefined)) return;
  const targets = missing.filter((path) => path !== undefined);
  for (const path of targets) await mkdir(dirname(path), { recursive: true });
  await makeWholeFiles(targets, (unfinished) => {
    const next = unfinished.values();
    return make(missing.map((path) => (path === undefined ? undefined : next.next().value)));
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    // A folder that has its name is no product: making it says what is in the way.
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
