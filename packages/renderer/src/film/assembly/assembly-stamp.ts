import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { Film } from "./film.ts";

// Counts up when the same plan comes to give another film.
const madeBy = 2;

type Stamp = {
  readonly key: string;
  readonly film: Film;
  /** Of the film's file as it was left: another size or date means that someone else wrote it. */
  readonly sizeBytes: number;
  readonly modifiedMs: number;
};

/** What a film is made from, in one word. Where the clips lie does not matter, what is in them does. */
export function planKey(plan: AssemblyPlan): string {
  const withoutPaths = JSON.stringify([madeBy, plan], (name, value: unknown) =>
    name === "path" ? undefined : value,
  );
  return createHash("sha256").update(withoutPaths).digest("hex");
}

/** The film that stands at a path, if it was made from this key and nobody touched it since. */
export async function readStamp(
  workDir: string,
  outputPath: string,
  key: string,
): Promise<Film | undefined> {
  try {
    const stamp = JSON.parse(await readFile(stampPath(workDir, outputPath), "utf8")) as Stamp;
    const file = await stat(outputPath);
    const isUntouched = file.size === stamp.sizeBytes && file.mtimeMs === stamp.modifiedMs;
    return stamp.key === key && isUntouched ? stamp.film : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a film that was just made. */
export async function writeStamp(workDir: string, key: string, film: Film): Promise<void> {
  const file = await stat(film.path);
  const stamp: Stamp = { key, film, sizeBytes: file.size, modifiedMs: file.mtimeMs };
  const path = stampPath(workDir, film.path);
  await mkdir(workDir, { recursive: true });
  await writeFile(`${path}.${process.pid}`, JSON.stringify(stamp));
  await rename(`${path}.${process.pid}`, path);
}

function stampPath(workDir: string, outputPath: string): string {
  const name = createHash("sha256").update(outputPath).digest("hex").slice(0, 24);
  return join(workDir, `film-${name}.json`);
}
