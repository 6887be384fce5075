import { existsSync } from "node:fs";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LockError } from "../../workplace/lock/lock-error.ts";
import { hashFile } from "../../kit/hash-file.ts";
import type { PlannedTake, RenderPlan } from "../../plan/render-plan.ts";

export type MediaCheck = {
  readonly stateDir: string;
  /** Told of each clip that is not what it was. */
  readonly onDamaged: (take: PlannedTake, movedTo: string) => void;
};

/**
 * Holds the bytes of every clip at hand against the hash that it is known by. One that does not match is put aside, and
 * its take becomes one that is fetched again by its request id, which costs nothing. A clip is hashed once, and again
 * only when its file has changed.
 *
 * @throws LockError `LOCK_MEDIA_DAMAGED` for a clip that nobody knows a request id of.
 */
export async function checkMedia(plan: RenderPlan, options: MediaCheck): Promise<RenderPlan> {
  const memory = await openMemory(join(options.stateDir, "cache"));
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
    `the clip of shot "${shotId}" does not have the bytes that it is known by, and no request id to fetch it again`,
    { hint: `put the clip back from a backup; the file that was found is now ${movedTo}` },
  );
}

/** Named after what it holds, so that nothing is ever overwritten. */
async function putAside(path: string, sha256: string): Promise<string> {
  const target = `${path}.damaged-${sha256.slice(0, 12)}`;
  if (!existsSync(target)) await rename(path, target);
  return target;
}

/** Which files were found to hold what they should, by size, time of change and inode. */
async function openMemory(folder: string) {
  const path = join(folder, "checked-media.json");
  const known = new Map(Object.entries(await readMemory(path)));
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
      const temporary = `${path}.${process.pid}.tmp`;
      await writeFile(temporary, JSON.stringify(Object.fromEntries(known)));
      await rename(temporary, path);
    },
  };
}

async function identityOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file);
  return `${size}.${mtimeMs}.${ino}`;
}

/** A memory that cannot be read costs one reading of the clips. */
async function readMemory(path: string): Promise<Readonly<Record<string, string>>> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}
