import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { array, boolean, exactOptional, number, object, string, type InferOutput } from "valibot";
import { readCache } from "../../kit/own-json.ts";
import { updateWholeFile } from "../../kit/whole-file.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { Film } from "./film.ts";

// Increases when the same plan gives another film.
const madeBy = 4;

const stemSchema = object({
  path: string(),
  key: string(),
  sizeBytes: number(),
  modifiedMs: number(),
});

/** A part of the mix of a film as it was written, and the hash of what it was made from. */
export type StemStamp = InferOutput<typeof stemSchema>;

const stampSchema = object({
  key: string(),
  // Absolute path of the storyboard. Older stamps do not have it.
  storyboard: exactOptional(string()),
  film: object({
    path: string(),
    sha256: string(),
    durationSeconds: number(),
    frameCount: number(),
    widthPx: number(),
    heightPx: number(),
    captionPaths: array(string()),
    stemPaths: array(string()),
    copied: boolean(),
    reused: boolean(),
  }),
  stems: array(stemSchema),
  // Pictures of the film are younger.
  begunMs: number(),
  // Of the file as it was written: with another size or date, somebody else changed it.
  sizeBytes: number(),
  modifiedMs: number(),
});

/** The hash of all that a film is made from. Paths of clips do not count, only their contents. */
export function planKey(plan: AssemblyPlan): string {
  const withoutPaths = JSON.stringify([madeBy, plan], (name, value: unknown) =>
    name === "path" ? undefined : value,
  );
  return createHash("sha256").update(withoutPaths).digest("hex");
}

/** The film at a path, if it was made from this key and has not been touched since. */
export async function readStamp(
  workDir: string,
  outputPath: string,
  key: string,
): Promise<Film | undefined> {
  const stamp = await readUntouched(workDir, outputPath);
  return stamp?.key === key ? stamp.film : undefined;
}

/** The storyboard of the film at a path, if both exist and the film has not been touched since. */
export async function filmOwner(workDir: string, outputPath: string): Promise<string | undefined> {
  const owner = (await readUntouched(workDir, outputPath))?.storyboard;
  return owner !== undefined && existsSync(owner) ? owner : undefined;
}

async function readUntouched(
  workDir: string,
  outputPath: string,
): Promise<InferOutput<typeof stampSchema> | undefined> {
  const stamp = await readCache(stampPath(workDir, outputPath), stampSchema);
  if (stamp === undefined) return undefined;
  const file = await stat(outputPath).catch(() => undefined);
  const isUntouched = file?.size === stamp.sizeBytes && file.mtimeMs === stamp.modifiedMs;
  return isUntouched ? stamp : undefined;
}

/** What was written beside a film, for this or an earlier plan. */
export async function readStemStamps(
  workDir: string,
  outputPath: string,
): Promise<readonly StemStamp[]> {
  return (await readCache(stampPath(workDir, outputPath), stampSchema))?.stems ?? [];
}

/**
 * Absolute path of the film that a stamp is about, and when the run began that made it; `undefined`: the stamp cannot be read.
 */
export async function stampedFilm(
  stamp: string,
): Promise<{ readonly path: string; readonly begunMs: number } | undefined> {
  const read = await readCache(stamp, stampSchema);
  return read && { path: read.film.path, begunMs: read.begunMs };
}

/** Remembers a film that was just made. */
export async function writeStamp(
  workDir: string,
  film: Film,
  made: {
    readonly key: string;
    readonly storyboard: string;
    readonly begunMs: number;
    readonly stems: readonly StemStamp[];
  },
): Promise<void> {
  const { size: sizeBytes, mtimeMs: modifiedMs } = await stat(film.path);
  const stamp = { ...made, film, sizeBytes, modifiedMs };
  await updateWholeFile(stampPath(workDir, film.path), JSON.stringify(stamp));
}

/** Remembers what was written beside a film that is as it was. */
export async function stampStems(
  workDir: string,
  outputPath: string,
  stems: readonly StemStamp[],
): Promise<void> {
  const path = stampPath(workDir, outputPath);
  const stamp = await readCache(path, stampSchema);
  if (stamp === undefined || JSON.stringify(stamp.stems) === JSON.stringify(stems)) return;
  await updateWholeFile(path, JSON.stringify({ ...stamp, stems }));
}

function stampPath(workDir: string, outputPath: string): string {
  const name = createHash("sha256").update(outputPath).digest("hex").slice(0, 24);
  return join(workDir, `film-${name}.json`);
}
