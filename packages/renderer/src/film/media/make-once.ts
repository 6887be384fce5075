import { createHash } from "node:crypto";
import { access, mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { makeWholeFiles } from "../../kit/whole-file.ts";

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
 * Makes those of several files that are not there from before in one go. When that fails, none of them appears.
 *
 * @param make is given, in the products' order, the path to write each to; `undefined` for those that are not missing.
 * @returns their absolute paths, each named after what it is made from.
 */
export async function makeTogether(
  products: readonly Product[],
  make: (paths: readonly (string | undefined)[]) => Promise<void>,
): Promise<string[]> {
  const paths = products.map(pathOf);
  // Without a pause between looking and entering: two makers of the same file would both find it missing.
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
  // Ours are among them, and with them the failure of our own work.
  return Promise.all(paths.map((path) => underWay.get(path) ?? Promise.resolve(path)));
}

function pathOf({ folder, ending, madeFrom }: Product): string {
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
    await access(path);
    return true;
  } catch {
    return false;
  }
}
