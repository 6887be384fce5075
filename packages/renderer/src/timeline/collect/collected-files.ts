import { constants } from "node:fs";
import { copyFile, link, lstat, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { literal, number, object, record, string, type InferOutput } from "valibot";
import { codeOf } from "../../kit/errors.ts";
import { hashFile } from "../../kit/hash-file.ts";
import { readOwnJson } from "../../kit/own-json.ts";
import { makeWholeFile, updateWholeFile, writeWholeFile } from "../../kit/whole-file.ts";

/** A file that a folder should hold. */
export type WantedFile = {
  /** In the folder, with `/`. */
  readonly name: string;
  readonly source:
    | { readonly text: string }
    /** A hard link shares its bytes with the source: a program that writes into one writes into both. */
    | { readonly path: string; readonly mayLink: boolean };
  /** What decides its bytes. */
  readonly from: string;
};

/**
 * What there is under the name of a wanted file.
 * - `missing`, `outdated`: it will be written
 * - `current`: it is what it should be
 * - `kept`: somebody changed it since it was written, and what it was made from has not changed
 * - `foreign`: it was not written by storyreel, or was changed since and should be another one now
 */
export type FileState = "missing" | "outdated" | "current" | "kept" | "foreign";

const recordSchema = object({ from: string(), sizeBytes: number(), modifiedMs: number() });
const listSchema = object({ version: literal(1), files: record(string(), recordSchema) });
type FileRecord = InferOutput<typeof recordSchema>;

/** What storyreel wrote into a folder, by name. It is the only way to tell its files from others. */
export type FileRecords = Readonly<Record<string, FileRecord>>;

const listName = ".storyreel-collected.json";

/** A damaged list is an empty one: then no file is known to be ours, and none is overwritten. */
export async function readRecords(folder: string): Promise<FileRecords> {
  const read = await readOwnJson(join(folder, listName), listSchema);
  return read.kind === "read" ? read.value.files : {};
}

export async function writeRecords(folder: string, files: FileRecords): Promise<void> {
  const sorted = Object.fromEntries(
    Object.entries(files).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
  const text = `${JSON.stringify({ version: 1, files: sorted }, undefined, 2)}\n`;
  await updateWholeFile(join(folder, listName), text);
}

/** Looks at a wanted file. Writes nothing. */
export async function judgeFile(
  folder: string,
  file: WantedFile,
  records: FileRecords,
): Promise<FileState> {
  const path = placeIn(folder, file.name);
  const found = await statOf(path);
  if (found === undefined) return "missing";
  if (!found.isFile()) return "foreign";
  const known = Object.hasOwn(records, file.name) ? records[file.name] : undefined;
  const isUntouched =
    known?.sizeBytes === found.size && known.modifiedMs === Math.trunc(found.mtimeMs);
  if (isUntouched) return known.from === file.from ? "current" : "outdated";
  if (await isSame(path, file)) return "current";
  return known?.from === file.from ? "kept" : "foreign";
}

/** Writes a file under its name, as a hard link where that is allowed and possible. */
export async function placeFile(folder: string, { name, source }: WantedFile): Promise<void> {
  const path = placeIn(folder, name);
  await mkdir(dirname(path), { recursive: true });
  if ("text" in source) {
    await writeWholeFile(path, source.text);
    return;
  }
  await makeWholeFile(path, async (unfinished) => {
    // A link fails on another disk, and on one without links.
    if (source.mayLink && (await canLink(source.path, unfinished))) return;
    await copyFile(source.path, unfinished, constants.COPYFILE_FICLONE);
  });
}

async function canLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Remembers a file as it is now. */
export async function recordOf(folder: string, file: WantedFile): Promise<FileRecord> {
  const { size, mtimeMs } = await lstat(placeIn(folder, file.name));
  return { from: file.from, sizeBytes: size, modifiedMs: Math.trunc(mtimeMs) };
}

export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function placeIn(folder: string, name: string): string {
  return join(folder, ...name.split("/"));
}

async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function isSame(path: string, { source }: WantedFile): Promise<boolean> {
  if ("text" in source) return (await readFile(path)).equals(Buffer.from(source.text));
  const [found, wanted] = [await lstat(path), await lstat(source.path)];
  if (found.ino === wanted.ino && found.dev === wanted.dev && found.ino !== 0) return true;
  return found.size === wanted.size && (await hashFile(path)) === (await hashFile(source.path));
}
