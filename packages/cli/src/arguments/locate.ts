import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { findFile } from "./find-file.ts";

/** Folders of one storyboard; all absolute. */
export type Locations = {
  readonly file: string;
  /** Nearest folder upwards from the storyboard that holds `.git` or `package.json`. */
  readonly root: string | undefined;
  readonly outDir: string;
  readonly stateDir: string;
};

/** Where the film and the ledger of a storyboard belong. Creates nothing; the file need not exist. */
export async function locate(options: {
  readonly file: string;
  readonly cwd: string;
  readonly out?: string | undefined;
  readonly state?: string | undefined;
}): Promise<Locations> {
  const { cwd, out, state } = options;
  const file = findFile(options.file, cwd);
  const folder = dirname(file);
  const root = await findUpwards(folder, [".git", "package.json"]);
  return {
    file,
    root,
    outDir:
      out === undefined ? join(folder, "out", basename(file, extname(file))) : resolve(cwd, out),
    stateDir: state === undefined ? join(root ?? folder, ".storyreel") : resolve(cwd, state),
  };
}

/** The nearest folder that holds one of the names; the folder itself counts. `undefined` up to the top of the disk. */
export async function findUpwards(
  folder: string,
  names: readonly string[],
): Promise<string | undefined> {
  const held = await Promise.all(names.map((name) => exists(join(folder, name))));
  if (held.includes(true)) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent, names);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
