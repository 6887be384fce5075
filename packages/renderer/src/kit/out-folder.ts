import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf } from "./errors.ts";

/** The folder of a film. */
export type OutFolder = {
  /** Absolute. */
  readonly outDir: string;
  /** Whether git should not see it. Not for a folder that a person named: they may want to keep films in git. */
  readonly isOutIgnored?: boolean | undefined;
};

/**
 * Creates the folder of a film if it does not exist. One that git should not see gets a `.gitignore`, in the outermost folder that is
 * created here: what was there before belongs to a person, and so does its `.gitignore`.
 */
export async function makeOutFolder({ outDir, isOutIgnored }: OutFolder): Promise<void> {
  const created = await mkdir(outDir, { recursive: true });
  if (created === undefined || isOutIgnored !== true) return;
  // The folder of another film of the same `out/`.
  const isDecided = existsSync(join(dirname(created), ".gitignore")) && created === outDir;
  if (!isDecided) await writeIgnoreFile(created, "*\n");
}

/** Writes a `.gitignore` unless there is one, which a person may have changed. */
export async function writeIgnoreFile(folder: string, lines: string): Promise<void> {
  try {
    await writeFile(join(folder, ".gitignore"), lines, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}
