import { accessSync, constants, lstatSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Why a file or folder on the command line cannot be used. */
export type PlaceProblem = { readonly message: string; readonly hint: string };

/** Checks that a folder exists or can be created. Creates nothing. `flag` is the one that can name it, or the command. */
export function checkFolder(flag: string, path: string): PlaceProblem | undefined {
  const hint = "use a folder; it is created if necessary";
  const existing = nearestExisting(path);
  if (isFolder(existing)) return undefined;
  const message =
    existing === path
      ? `${flag}: ${path} is a file`
      : `${flag}: cannot create folder ${path}: ${existing} is a file`;
  return { message, hint };
}

/** The same for a folder that will be written to. */
export function checkWritableFolder(flag: string, path: string): PlaceProblem | undefined {
  const problem = checkFolder(flag, path);
  if (problem !== undefined) return problem;
  const existing = nearestExisting(path);
  if (isAllowed(existing, constants.W_OK | constants.X_OK)) return undefined;
  const hint = flag.startsWith("-") ? `use another folder with ${flag}` : "use another folder";
  return { message: `${flag}: no permission to write to ${existing}`, hint };
}

/**
 * Checks that a file can be written, over an existing one or with new folders.
 *
 * @param inputs files of a person that a result must never replace, whether they exist or not.
 */
export function checkOutputFile(
  flag: string,
  path: string,
  inputs: readonly string[] = [],
): PlaceProblem | undefined {
  if (inputs.some((input) => isSameFile(input, path))) {
    const message = `${flag}: ${path} would be overwritten, but it belongs to the project`;
    return { message, hint: "use another file name" };
  }
  const hint = "use a file name; its folder is created if necessary";
  const existing = nearestExisting(path);
  if (existing !== path) return checkWritableFolder(flag, dirname(path));
  if (isFolder(path)) return { message: `${flag}: ${path} is a folder`, hint };
  if (isAllowed(path, constants.W_OK)) return undefined;
  const advice = "make it writable, or use another file";
  return { message: `${flag}: no permission to write to ${path}`, hint: advice };
}

/** Checks that a file can be read. It may be a pipe. */
export function checkInputFile(flag: string, path: string, hint: string): PlaceProblem | undefined {
  if (nearestExisting(path) !== path) return { message: `${flag}: ${path} does not exist`, hint };
  if (isFolder(path)) return { message: `${flag}: ${path} is a folder`, hint };
  if (isAllowed(path, constants.R_OK)) return undefined;
  return { message: `${flag}: no permission to read ${path}`, hint };
}

/** The path itself or its nearest parent that exists. A link to nothing exists, and is not a folder. */
export function nearestExisting(path: string): string {
  try {
    lstatSync(path);
    return path;
  } catch {
    const parent = dirname(path);
    return parent === path ? path : nearestExisting(parent);
  }
}

/** Whether two paths lead to one file: through links, or because the disk ignores case. Neither has to exist. */
function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map((path) =>
    statSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
