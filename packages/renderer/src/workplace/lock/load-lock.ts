import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type Diagnostic, readSourceFile, type SourceFile } from "@storyreel/models/source";
import { codeOf } from "../../kit/errors.ts";
import { emptyLock } from "./lock.ts";
import type { LoadedLock } from "./parse-lock.ts";

/** The largest lock file that is read: 64 MiB, about 60,000 takes. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a lock file. A file that does not exist is an empty lock. One that is damaged or cannot be read gives diagnostics and no
 * lock, because an empty one would pay again for what it lists.
 */
export async function loadLock(
  path: string,
  { cwd }: { readonly cwd: string },
): Promise<LoadedLock> {
  if (await isMissing(resolve(cwd, path))) return { lock: emptyLock, diagnostics: [] };
  const read = await readSourceFile(path, { cwd, maxBytes: MAX_BYTES });
  if ("diagnostic" in read) return { lock: undefined, diagnostics: [read.diagnostic] };
  // A film that was never made has no lock file.
  const { parseLock } = await import("./parse-lock.ts");
  return parseLock(read.file);
}

/** Everything that is wrong with the text of a lock file. */
export async function checkLock(file: SourceFile): Promise<readonly Diagnostic[]> {
  const { parseLock } = await import("./parse-lock.ts");
  return parseLock(file).diagnostics;
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR";
  }
}
