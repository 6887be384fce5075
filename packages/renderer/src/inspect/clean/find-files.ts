import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../kit/errors.ts";

/** The files of a project that may refer to clips. Absolute paths. */
export type FoundFiles = {
  readonly locks: readonly string[];
  readonly storyboards: readonly string[];
};

/** A file or folder of the project that cannot be read. */
export class UnreadablePath extends Error {
  override readonly name = "UnreadablePath";
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super(`cannot read ${path}: ${codeOf(cause) ?? String(cause)}`, { cause });
    this.path = path;
  }
}

/**
 * Finds lock files and storyboards in a folder and below, hidden folders and links included.
 *
 * @param outside folders that are not looked into.
 * @throws UnreadablePath
 */
export async function findFiles(folder: string, outside: readonly string[]): Promise<FoundFiles> {
  const locks: string[] = [];
  const storyboards: string[] = [];
  const seen = new Set<string>();
  const folders = [folder];
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    const real = await readable(path, () => realpath(path));
    if (seen.has(real)) continue;
    seen.add(real);
    for (const entry of await readable(path, () => readdir(path, { withFileTypes: true }))) {
      const inside = join(path, entry.name);
      if (ignored.has(entry.name) || outside.includes(inside)) continue;
      const kind = entry.isSymbolicLink() ? await kindOfTarget(inside) : entry;
      if (kind?.isDirectory() === true) folders.push(inside);
      if (kind?.isFile() !== true || !/\.ya?ml$/.test(entry.name)) continue;
      if (entry.name.endsWith(".lock.yaml")) locks.push(inside);
      else if (isStoryboard(await readText(inside))) storyboards.push(inside);
    }
  }
  return { locks: locks.toSorted(), storyboards: storyboards.toSorted() };
}

const ignored = new Set([".git", "node_modules"]);

/** By its keys: it may have any mistake, which is reported later. */
function isStoryboard(text: string): boolean {
  const has = (key: string): boolean =>
    new RegExp(`(?:^|[{,])\\s*["']?${key}["']?\\s*:`, "m").test(text);
  return has("storyboard") && (has("shots") || has("scenes"));
}

/** @throws UnreadablePath */
export async function readText(path: string): Promise<string> {
  return (await readable(path, () => readFile(path))).toString("utf8");
}

async function kindOfTarget(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    // A link to nothing, or a circle of links.
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ELOOP") return undefined;
    throw new UnreadablePath(path, error);
  }
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UnreadablePath(path, error);
  }
}
