// Not through other threads: for thousands of small files, they take longer than the reading and writing itself.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  const found = files.map((file) => compareFile(file, place.root));
  const emitted = new Set(files.map((file) => file.path));
  const others = place.folders
    .flatMap((folder) => listFolder(folder, place.root))
    .filter((name) => !emitted.has(name));
  const leftOver = others
    .filter((name) => isOurs(name, place))
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
  const folders = new Set<string>();
  for (const { path: name } of differences) {
    const target = path.join(place.root, name);
    const text = textOf.get(name);
    if (text === undefined) {
      rmSync(target);
      continue;
    }
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, text);
  }
  return differences;
}

function compareFile(file: EmittedFile, root: string): FileDifference | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(root, file.path), "utf8");
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { path: file.path, kind: "missing" };
  }
  if (text === file.text) return undefined;
  return { path: file.path, kind: "changed", line: firstDifferentLine(text, file.text) };
}

function isOurs(name: string, place: OutputPlace): boolean {
  if (place.isOurs === undefined) return true;
  return place.isOurs(readFileSync(path.join(place.root, name), "utf8"));
}

function firstDifferentLine(a: string, b: string): number {
  const left = a.split("\n");
  const right = b.split("\n");
  const index = left.findIndex((line, at) => line !== right[at]);
  return (index === -1 ? left.length : index) + 1;
}

function listFolder(folder: string, root: string): readonly string[] {
  try {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
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
