import type { Stats } from "node:fs";
import {
  chmod,
  link,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname } from "node:path";
import { unfinishedPath } from "@storyreel/models/paths";
import { codeOf } from "./errors.ts";

/**
 * Makes a file that appears under its name only when it is complete. When `make` fails, nothing is left behind. The
 * folder must exist.
 *
 * @param make writes the file to the path that it is given.
 */
export function makeWholeFile(
  target: string,
  make: (unfinished: string) => Promise<void>,
): Promise<void> {
  return makeWholeFiles([target], async ([unfinished]) => {
    if (unfinished !== undefined) await make(unfinished);
  });
}

/** The same for several files that are made in one go: when `make` fails, none of them appears. */
export async function makeWholeFiles(
  targets: readonly string[],
  make: (unfinished: readonly string[]) => Promise<void>,
): Promise<void> {
  const files = targets.map((target) => ({ target, unfinished: unfinishedPath(target) }));
  try {
    await make(files.map(({ unfinished }) => unfinished));
    for (const { target, unfinished } of files) await rename(unfinished, target);
  } catch (error) {
    for (const { unfinished } of files) await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes a file completely or not at all. `isFlushed`: the bytes are on the disk before the file gets its name. */
export function writeWholeFile(
  target: string,
  data: string | Uint8Array,
  { isFlushed = false }: { readonly isFlushed?: boolean } = {},
): Promise<void> {
  return makeWholeFile(target, async (unfinished) => {
    if (!isFlushed) return writeFile(unfinished, data);
    await using file = await open(unfinished, "wx");
    await file.writeFile(data);
    await file.sync();
  });
}

/**
 * Writes a file whose contents differ, and its folder. Returns false when nothing had to be written. A link stays a link, and a pipe or
 * a device such as `/dev/stdout` is written to.
 */
export async function updateWholeFile(path: string, data: string | Uint8Array): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  if (there !== undefined && isWrittenInPlace(path, there)) {
    await writeFile(path, data);
    return true;
  }
  const target = there === undefined ? path : await realpath(path);
  const wanted = Buffer.from(data);
  const found = await readFile(target).catch(() => undefined);
  if (found?.equals(wanted) === true) return false;
  await mkdir(dirname(target), { recursive: true });
  await writeWholeFile(target, wanted);
  return true;
}

/** A pipe or a device is not a name that another file can get, nor is a file that some process has open, by its number. */
function isWrittenInPlace(path: string, there: Stats): boolean {
  return (!there.isFile() && !there.isDirectory()) || /^\/(dev\/(std|fd\/)|proc\/)/.test(path);
}

/** Replaces a file that belongs to a person: its permissions stay as they are, and a link stays a link. */
export async function replaceWholeFile(path: string, data: string | Uint8Array): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  await makeWholeFile(target, async (unfinished) => {
    await writeFile(unfinished, data);
    await chmod(unfinished, mode);
  });
}

/**
 * Writes a new file completely or not at all, also when the process is killed, and never over one that is there.
 *
 * @throws the system's error; `EEXIST` for a file that is there
 */
export async function createWholeFile(path: string, data: string | Uint8Array): Promise<void> {
  await withScratchFile(path, async (scratch) => {
    await writeFile(scratch, data, { flag: "wx" });
    try {
      await link(scratch, path);
    } catch (error) {
      if (codeOf(error) === "EEXIST") throw error;
      // Some disks know no second name for a file.
      await createInPlace(path, data);
    }
  });
}

async function createInPlace(path: string, data: string | Uint8Array): Promise<void> {
  await using file = await open(path, "wx");
  try {
    await file.writeFile(data);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Gives `use` a path beside `near` for a file that is needed for a while, and removes the file afterwards. */
export async function withScratchFile<T>(
  near: string,
  use: (scratch: string) => Promise<T>,
): Promise<T> {
  const scratch = unfinishedPath(near);
  try {
    return await use(scratch);
  } finally {
    await rm(scratch, { force: true });
  }
}

/** Makes sure that names which were just created in a folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file systems journal the names themselves.
  if (process.platform === "win32") return;
  await using folder = await open(path, "r");
  await folder.sync();
}
