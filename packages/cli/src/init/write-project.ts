import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { replaceWholeFile } from "@storyreel/renderer/kit";
import type { ProjectFile } from "./project-files.ts";

/** What became of each file. Paths as in the files that were given. */
export type WrittenProject = {
  readonly written: readonly string[];
  /** Existed, and got what it lacked. */
  readonly mended: readonly string[];
  /** Existed, and is as it was. */
  readonly kept: readonly string[];
};

/**
 * Writes the files that do not exist, and mends those that do and can be mended. Another program that makes one of them
 * at the same moment wins.
 *
 * @throws Node's error if a file or folder cannot be written. What was written before stays, so that a second call goes on.
 */
export async function writeProject(files: readonly ProjectFile[]): Promise<WrittenProject> {
  const done = {
    written: new Array<string>(),
    mended: new Array<string>(),
    kept: new Array<string>(),
  };
  for (const file of files) done[await writeFile(file)].push(file.path);
  return done;
}

async function writeFile({ path, content, mend }: ProjectFile): Promise<keyof WrittenProject> {
  await mkdir(dirname(path), { recursive: true });
  if (await createFile(path, content)) return "written";
  const mended = mend?.(await readFile(path, "utf8"));
  if (mended === undefined) return "kept";
  await replaceWholeFile(path, mended);
  return "mended";
}

/** False if there is a file, or anything else, of that name. */
async function createFile(path: string, content: string | Buffer): Promise<boolean> {
  const file = await open(path, "wx").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return undefined;
    throw error;
  });
  if (file === undefined) return false;
  try {
    await file.writeFile(content);
  } catch (error) {
    // A part of a file would be kept for the whole one the next time.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}
