import { existsSync } from "node:fs";
import { mkdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { record, string } from "valibot";
import { hashFile } from "../../kit/hash-file.ts";
import { readCache } from "../../kit/own-json.ts";
import { writeWholeFile } from "../../kit/whole-file.ts";
import { LockError } from "../../workplace/lock/lock.ts";
import type { PlannedTake, RenderPlan } from "../../plan/render-plan.ts";

export type MediaCheck = {
  /** Where the files that were found whole are remembered. */
  readonly cacheDir: string;
  /** Called for each clip whose bytes changed. */
  readonly onDamaged: (take: PlannedTake, movedTo: string) => void;
};

/**
 * Compares every clip in the media store with its sha256. One that differs is moved aside, and its take is downloaded
 * again by its request id, which costs nothing. A clip is hashed once, and again only when its file has changed.
 *
 * @throws LockError `LOCK_MEDIA_DAMAGED` for such a clip without a request id.
 */
export async function checkMedia(plan: RenderPlan, options: MediaCheck): Promise<RenderPlan> {
  const memory = await openMemory(options.cacheDir);
  const damaged = new Map<string, string>();
  for (const { sha256, path } of clipsAtHand(plan)) {
    if (await memory.isKnown(path, sha256)) continue;
    const found = await hashFile(path);
    if (found === sha256) await memory.remember(path, sha256);
    else damaged.set(path, await putAside(path, found));
  }
  await memory.save();
  if (damaged.size === 0) return plan;
  const heal = (take: PlannedTake): PlannedTake => {
    if (take.state.kind !== "reused") return take;
    const movedTo = damaged.get(take.state.path);
    if (movedTo === undefined) return take;
    options.onDamaged(take, movedTo);
    return { ...take, state: { kind: "running", requestId: requestIdOf(take, movedTo) } };
  };
  return {
    ...plan,
    shots: plan.shots.map((shot) => ({ ...shot, takes: shot.takes.map(heal) })),
  };
}

function clipsAtHand({ shots }: RenderPlan): readonly { sha256: string; path: string }[] {
  const states = shots.flatMap(({ takes }) => takes.map(({ state }) => state));
  const clips = states.filter((state) => state.kind === "reused");
  return [...new Map(clips.map((clip) => [clip.path, clip])).values()];
}

function requestIdOf({ shotId, state }: PlannedTake, movedTo: string): string {
  if (state.kind === "reused" && state.requestId !== undefined) return state.requestId;
  throw new LockError(
    "LOCK_MEDIA_DAMAGED",
    `the clip of shot "${shotId}" does not match its checksum, and there is no request id to download it again with`,
    { hint: `restore the clip from a backup; the damaged file is now ${movedTo}` },
  );
}

/** Named after what it holds, so that nothing is ever overwritten. */
async function putAside(path: string, sha256: string): Promise<string> {
  const target = `${path}.damaged-${sha256.slice(0, 12)}`;
  if (!existsSync(target)) await rename(path, target);
  return target;
}

/** By sha256: size, time of change and inode of the file that had it. */
const memorySchema = record(string(), string());

/** Which files were found whole. */
async function openMemory(folder: string) {
  const path = join(folder, "checked-media.json");
  // A memory that cannot be read costs one reading of the clips.
  const known = new Map(Object.entries((await readCache(path, memorySchema)) ?? {}));
  let isChanged = false;
  return {
    isKnown: async (file: string, sha256: string) => known.get(sha256) === (await identityOf(file)),
    remember: async (file: string, sha256: string) => {
      known.set(sha256, await identityOf(file));
      isChanged = true;
    },
    save: async () => {
      if (!isChanged) return;
      await mkdir(folder, { recursive: true });
      await writeWholeFile(path, JSON.stringify(Object.fromEntries(known)));
    },
  };
}

async function identityOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file);
  return `${size}.${mtimeMs}.${ino}`;
}
