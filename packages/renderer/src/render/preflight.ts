import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "../kit/errors.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import { takesToBuy } from "../plan/takes-to-buy.ts";
import { lockPath } from "../workplace/lock/lock.ts";
import type { RenderContext } from "./render-context.ts";

/** Why a render cannot start. Nothing was submitted. */
export type Obstacle = {
  readonly exit: 2 | 3;
  readonly message: string;
  readonly hint: string;
};

/**
 * Looks at everything that a later stage needs from this machine, before anyone is asked to pay: the connection's settings,
 * ffmpeg, the folder of the lock file, and disk space. A plan whose clips are all there needs none of it.
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
  await context.ffmpeg();
  const unwritable = mode.isRehearsal ? undefined : await checkLockFolder(options.file);
  return unwritable ?? (await checkDiskSpace(context, takesToBuy(toFetch)));
}

/** The lock file is written beside the storyboard; without it a fresh clone would pay again. */
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
    hint: "it records what was paid for; move what is there away",
  };
}

// Generous for H.264 from these models: 1080p clips seen had 8 to 20 Mbit/s.
const bytesPerPixelSecond = 1.2;
const usualPixels = 1280 * 720;
// The clip, its encoded segments, and the film.
const copies = 3;

async function checkDiskSpace(
  { workplace }: RenderContext,
  takes: readonly PlannedTake[],
): Promise<Obstacle | undefined> {
  const needed = copies * takes.reduce((sum, take) => sum + clipBytes(take), 0);
  const free = await freeBytes(workplace.caches.facts);
  if (free === undefined || free >= needed) return undefined;
  return {
    exit: 3,
    message: `not enough disk space for ${takes.length === 1 ? "1 clip" : `${takes.length} clips`} and the film: about ${megabytes(needed)} needed, ${megabytes(free)} free`,
    hint: "free some space, or choose another disk with --state",
  };
}

function clipBytes({ seconds, widthPx, heightPx }: PlannedTake): number {
  const pixels = widthPx === undefined || heightPx === undefined ? usualPixels : widthPx * heightPx;
  return seconds * pixels * bytesPerPixelSecond;
}

/** Of the disk that holds a folder, or will hold it; `undefined` where the system does not say. */
async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = dirname(folder);
    return codeOf(error) === "ENOENT" && parent !== folder ? freeBytes(parent) : undefined;
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
