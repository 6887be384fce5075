import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { EmittedFile } from "./emitted-file.ts";

/** A file on disk that differs from the output. */
export type FileDifference = {
  readonly path: string;
  readonly kind: "missing" | "changed" | "left-over";
  /** First line that differs, from 1. For changed files only. */
  readonly line?: number;
};

/** Where the output goes. */
export type OutputPlace = {
  readonly root: string;
  /** Folders below the root in which left-over output is found. */
  readonly folders: readonly string[];
  /** Recognises output by its text. Default: the folders contain only output. */
  readonly isOurs?: ((text: string) => boolean) | undefined;
};

/** Compares the output with the files on disk. Sorted by path. */
export async function compareFiles(
  files: readonly EmittedFile[],
  place: OutputPlace,
): Promise<readonly FileDifference[]> {
  const found = await Promise.all(files.map((file) => compareFile(file, place.root)));
  const emitted = new Set(files.map((file) => file.path));
  const folders = await Promise.all(place.folders.map((folder) => listFolder(folder, place.root)));
  const others = folders.flat().filter((name) => !emitted.has(name));
  const ours = await Promise.all(others.map((name) => isOurs(name, place)));
  const leftOver = others
    .filter((_, index) => ours[index] === true)
    .map((name): FileDifference => ({ path: name, kind: "left-over" }));
  return [...found.filter((one) => one !== undefined), ...leftOver].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

/** Writes files that differ and deletes left-over ones. Other files keep their modification time. */
export async function writeFiles(
  files: readonly EmittedFile[],
  place: OutputPlace,
): Promise<readonly FileDifference[]> {
  const differences = await compareFiles(files, place);
  const textOf = new Map(files.map((file) => [file.path, file.text]));
  await Promise.all(
    differences.map(async ({ path: name }) => {
      const target = path.join(place.root, name);
      const text = textOf.get(name);
      if (text === undefined) return rm(target);
      await mkdir(path.dirname(target), { recursive: true });
      return writeFile(target, text);
    }),
  );
  return differences;
}

async function compareFile(file: EmittedFile, root: string): Promise<FileDifference | undefined> {
  let text: string;
  try {
    text = await readFile(path.join(root, file.path), "utf8");
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { path: file.path, kind: "missing" };
  }
  if (text === file.text) return undefined;
  return { path: file.path, kind: "changed", line: firstDifferentLine(text, file.text) };
}

async function isOurs(name: string, place: OutputPlace): Promise<boolean> {
  if (place.isOurs === undefined) return true;
  return place.isOurs(await readFile(path.join(place.root, name), "utf8"));
}

function firstDifferentLine(a: string, b: string): number {
  const left = a.split("\n");
  const right = b.split("\n");
  const index = left.findIndex((line, at) => line !== right[at]);
  return (index === -1 ? left.length : index) + 1;
}

async function listFolder(folder: string, root: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.posix.join(folder, entry.name));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return [];
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
