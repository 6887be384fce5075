import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "../kit/errors.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import { takesToBuy } from "../plan/takes-to-buy.ts";
import { lockPath } from "../workplace/lock/lock.ts";
import { findLongName } from "./find-long-name.ts";
import type { RenderContext } from "./render-context.ts";

/** Why a render cannot start. Nothing was submitted. */
export type Obstacle = {
  readonly exit: 2 | 3;
  readonly message: string;
  readonly hint: string;
};

/**
 * Looks at everything that a later stage needs from this machine, before anyone is asked to pay: the connection's settings,
 * the state folder, ffmpeg, the folder of the lock file, and disk space. A plan whose clips are all there needs none of it.
 *
 * @throws UsageError for a key or base URL that cannot be used; MediaError when there is no usable ffmpeg.
 */
export async function findObstacle(
  context: RenderContext,
  plan: RenderPlan,
): Promise<Obstacle | undefined> {
  const { mode, options } = context;
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const toFetch = takes.filter(({ state }) => state.kind !== "reused");
  if (toFetch.length === 0) return undefined;
  await mode.checkConnection();
  const unwritable = await checkStateFolder(context);
  if (unwritable !== undefined) return unwritable;
  await context.ffmpeg();
  const longName = await findLongName(context);
  if (longName !== undefined) return refuseName(longName);
  const withoutLock = mode.isRehearsal ? undefined : await checkLockFolder(options.file);
  return withoutLock ?? (await checkDiskSpace(context, takesToBuy(toFetch)));
}

function refuseName(path: string): Obstacle {
  return {
    exit: 2,
    message: `cannot write ${path}: the name or the path is too long for this disk`,
    hint: "give the storyboard a shorter name, or write to a folder with a shorter path with --out",
  };
}

/** Clips and the record of what was paid go there. */
async function checkStateFolder({ workplace }: RenderContext): Promise<Obstacle | undefined> {
  const found = await workplace.unwritable();
  if (found === undefined) return undefined;
  return {
    exit: 3,
    message: `cannot write to the state folder: ${found.path}: ${found.reason}`,
    hint: "make it writable, or choose another folder with --state",
  };
}

/** The lock file is written next to the storyboard; without it a fresh clone would pay again. */
async function checkLockFolder(file: string): Promise<Obstacle | undefined> {
  const folder = dirname(file);
  const path = lockPath(file);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    if ((await stat(path)).isFile()) return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return undefined;
    return {
      exit: 3,
      message: `cannot write the lock file ${path}: ${code ?? "unknown error"}`,
      hint: "it records what was paid for; make the storyboard's folder writable",
    };
  }
  return {
    exit: 3,
    message: `cannot write the lock file ${path}: it is not a file`,
    hint: "it records what was paid for; move the existing file away",
  };
}

// Generous for H.264 from these models: 1080p clips seen had 8 to 20 Mbit/s.
const bytesPerPixelSecond = 1.2;
const usualPixels = 1280 * 720;
// The clip and its encoded segments.
const stateCopies = 2;

async function checkDiskSpace(
  { workplace, storyboard, options }: RenderContext,
  takes: readonly PlannedTake[],
): Promise<Obstacle | undefined> {
  const bytes = takes.reduce((sum, take) => sum + clipBytes(take), 0);
  const films = options.until === "generated" ? 0 : Math.max(1, storyboard.deliverables.length);
  const state = await findDisk(workplace.caches.facts);
  const out = await findDisk(options.outDir);
  const clips = takes.length === 1 ? "1 clip" : `${takes.length} clips`;
  if (state?.device === out?.device) {
    const needed = (stateCopies + films) * bytes;
    return lacksSpace(state, needed, { what: `${clips} and the film`, flag: "--state" });
  }
  return (
    lacksSpace(state, stateCopies * bytes, { what: clips, flag: "--state" }) ??
    lacksSpace(out, films * bytes, { what: "the film", flag: "--out" })
  );
}

type Disk = { readonly device: number; readonly freeBytes: number };

function lacksSpace(
  disk: Disk | undefined,
  needed: number,
  { what, flag }: { readonly what: string; readonly flag: string },
): Obstacle | undefined {
  if (disk === undefined || disk.freeBytes >= needed) return undefined;
  return {
    exit: 3,
    message: `not enough disk space for ${what}: about ${megabytes(needed)} needed, ${Math.floor(disk.freeBytes / 1e6)} MB free`,
    hint: `free some space, or choose another disk with ${flag}`,
  };
}

function clipBytes({ seconds, widthPx, heightPx }: PlannedTake): number {
  const pixels = widthPx === undefined || heightPx === undefined ? usualPixels : widthPx * heightPx;
  return seconds * pixels * bytesPerPixelSecond;
}

/** The disk that holds a folder, or will hold it; `undefined` where the system does not say. */
async function findDisk(folder: string): Promise<Disk | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return { device: (await stat(folder)).dev, freeBytes: bavail * bsize };
  } catch (error) {
    const parent = dirname(folder);
    return codeOf(error) === "ENOENT" && parent !== folder ? findDisk(parent) : undefined;
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
