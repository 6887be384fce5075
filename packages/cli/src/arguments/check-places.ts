import { accessSync, constants, lstatSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { printable } from "@storyreel/renderer/kit";

/** Why a place that a command line names cannot be used. */
export type PlaceProblem = { readonly message: string; readonly hint: string };

/** Whether a folder can be used, or made where it is to be; makes nothing. `flag` is what named it. */
export function checkFolder(flag: string, path: string): PlaceProblem | undefined {
  const hint = "name a folder; it is made where there is none";
  const existing = nearestExisting(path);
  if (isFolder(existing)) return undefined;
  const message =
    existing === path
      ? `${flag}: ${path} is a file`
      : `${flag}: ${path} has no place: ${existing} is a file`;
  return { message, hint };
}

/** The same of a folder that is written to. */
export function checkWritableFolder(flag: string, path: string): PlaceProblem | undefined {
  const problem = checkFolder(flag, path);
  if (problem !== undefined) return problem;
  const existing = nearestExisting(path);
  if (isAllowed(existing, constants.W_OK | constants.X_OK)) return undefined;
  return { message: `${flag}: ${existing} cannot be written to`, hint: "name another folder" };
}

/** Whether a file can be written there: over one that there is, or new, with its folders. */
export function checkOutputFile(flag: string, path: string): PlaceProblem | undefined {
  const hint = "name a file; its folder is made where there is none";
  const existing = nearestExisting(path);
  if (existing !== path) return checkWritableFolder(flag, dirname(path));
  if (isFolder(path)) return { message: `${flag}: ${path} is a folder`, hint };
  if (isAllowed(path, constants.W_OK)) return undefined;
  return { message: `${flag}: ${path} cannot be written to`, hint };
}

/** Whether there is a file to read; a pipe is as good. */
export function checkInputFile(flag: string, path: string, hint: string): PlaceProblem | undefined {
  if (nearestExisting(path) !== path) return { message: `${flag}: there is no file ${path}`, hint };
  if (isFolder(path)) return { message: `${flag}: ${path} is a folder`, hint };
  if (isAllowed(path, constants.R_OK)) return undefined;
  return { message: `${flag}: ${path} cannot be read`, hint };
}

/** As wrong usage is said; ends in a line break. */
export function formatPlaceProblem({ message, hint }: PlaceProblem): string {
  return printable(`storyreel: ${message}\n  hint: ${hint}\n`);
}

/** The path itself, or the first one upwards that is there. A link that leads nowhere is there, and is no folder. */
export function nearestExisting(path: string): string {
  try {
    lstatSync(path);
    return path;
  } catch {
    const parent = dirname(path);
    return parent === path ? path : nearestExisting(parent);
  }
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
