import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, normalize, resolve } from "node:path";

/** Of this package, beside `src` and `dist`. */
const packageFolder = resolve(import.meta.dirname, "..", "..");

/** Absolute paths of a storyboard and its folders. */
export type Locations = {
  readonly file: string;
  /** The nearest folder above the storyboard that contains `.git` or `package.json`. */
  readonly root: string | undefined;
  readonly outDir: string;
  /** True for `out/`, which nobody named. */
  readonly isOutIgnored: boolean;
  readonly stateDir: string;
};

/** Where the film and the ledger of a storyboard belong. Creates nothing; the file need not exist. */
export async function locate(options: {
  readonly file: string;
  readonly cwd: string;
  readonly out?: string | undefined;
  readonly state?: string | undefined;
  /** Absolute folders that the project sets. A flag wins. */
  readonly project?:
    | { readonly out?: string | undefined; readonly state?: string | undefined }
    | undefined;
}): Promise<Locations> {
  const { cwd, out, state, project } = options;
  const file = findFile(options.file, cwd);
  const folder = dirname(file);
  const root = await findRoot(options.file, cwd);
  const films = project?.out ?? join(folder, "out");
  return {
    file,
    root,
    outDir: out === undefined ? join(films, basename(file, extname(file))) : resolve(cwd, out),
    isOutIgnored: out === undefined && project?.out === undefined,
    stateDir:
      state === undefined
        ? (project?.state ?? join(root ?? folder, ".storyreel"))
        : resolve(cwd, state),
  };
}

/** The root of the project of a file: the nearest folder above it that contains `.git` or `package.json`. */
export function findRoot(file: string, cwd: string): Promise<string | undefined> {
  return findUpwards(dirname(findFile(file, cwd)), [".git", "package.json"]);
}

/**
 * The absolute path of a file on the command line. `examples/…` means an example of this package if there is no such file
 * here, so that the first command that people type is short.
 */
export function findFile(file: string, cwd: string): string {
  const named = resolve(cwd, file);
  if (!normalize(file).startsWith(normalize("examples/")) || existsSync(named)) return named;
  const shipped = join(packageFolder, file);
  return existsSync(shipped) ? shipped : named;
}

/** The folder or its nearest parent that contains one of the names. `undefined` if none does. */
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
