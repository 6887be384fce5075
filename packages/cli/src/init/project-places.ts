import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { findUpwards } from "../arguments/locate.ts";

/** Where the files of a new film go. Absolute paths. */
export type ProjectPlaces = {
  /** For the storyboard and its music. */
  readonly folder: string;
  /** The project: the nearest folder upwards with `.git` or `package.json`, else the film's own. */
  readonly root: string;
  /** GitHub reads workflows only at the top of the repository. */
  readonly repository: string;
  /** Where pnpm reads its settings. Undefined where the project is not installed with pnpm. */
  readonly pnpm: string | undefined;
};

export async function findPlaces(folder: string): Promise<ProjectPlaces> {
  const root = (await findUpwards(folder, [".git", "package.json"])) ?? folder;
  const repository = (await findUpwards(folder, [".git"])) ?? root;
  const pnpm = await findUpwards(root, ["pnpm-workspace.yaml", "pnpm-lock.yaml"]);
  const isOurs = pnpm === root || (pnpm !== undefined && isInside(pnpm, repository));
  return { folder, root, repository, pnpm: isOurs ? pnpm : undefined };
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
}

/** The storyboards directly in a folder, by name. A folder that does not exist has none. */
export async function storyboardsIn(folder: string): Promise<readonly string[]> {
  const names = (await namesIn(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return names.filter((_, index) => /^["']?storyboard["']?\s*:/m.test(texts[index] ?? ""));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
