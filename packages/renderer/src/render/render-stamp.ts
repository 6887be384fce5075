import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { readFileSync, statSync, type BigIntStats } from "node:fs";
import { dirname, join } from "node:path";
import { isPlainMap } from "../kit/json.ts";
import { writeWholeFile } from "../kit/whole-file.ts";
import { ignoreStateFolder } from "../workplace/state-folder.ts";

/**
 * Remembers a finished render: the files it read and wrote, and what it printed. As long as no file changes, rendering
 * again would print the same, so nothing has to be parsed, planned or opened.
 *
 * Only a shortcut: a stamp that is missing, damaged or outdated costs a full run and nothing else.
 */
export type RenderStamp = {
  readonly version: typeof VERSION;
  readonly files: readonly StampedFile[];
  /** Any JSON value of the caller. */
  readonly value: unknown;
};

type StampedFile = {
  readonly path: string;
  /** Size, change times and inode in one string, or `absent`. Renames and `touch` change it: a full run follows. */
  readonly identity: string;
};

const VERSION = 1;

/** Path of the stamp for a render with these settings. */
export function stampPath(stateDir: string, settings: readonly (string | undefined)[]): string {
  const key = createHash("sha256").update(JSON.stringify(settings)).digest("hex").slice(0, 32);
  return join(stateDir, "stamps", `${key}.json`);
}

/** The value of the stamp at `path` if all its files are unchanged. */
export function readRenderStamp(path: string): unknown {
  const stamp = parseStamp(path);
  if (stamp === undefined) return undefined;
  try {
    const isUnchanged = stamp.files.every(
      ({ path, identity }) => identityOf(look(path)) === identity,
    );
    return isUnchanged ? stamp.value : undefined;
  } catch {
    // A folder on the way to a file is gone, for example, or the stamp is damaged.
    return undefined;
  }
}

/**
 * Identifies the files that a run which began at `sinceMs` has used. `undefined` when one of them may have changed since:
 * the run may then have read what was there before.
 */
export function identifyFiles(
  paths: Iterable<string>,
  sinceMs: number,
): readonly StampedFile[] | undefined {
  const files: StampedFile[] = [];
  try {
    for (const path of new Set(paths)) {
      const stats = look(path);
      // A file that is not there may have been deleted meanwhile: its folder shows that.
      const changed = stats ?? look(dirname(path));
      const changedMs = changed === undefined ? -Infinity : Number(changed.ctimeMs);
      if (changedMs > sinceMs - clockGrainMs) return undefined;
      files.push({ path, identity: identityOf(stats) });
    }
  } catch {
    // One that cannot be looked at may be anything.
    return undefined;
  }
  return files;
}

// A file system may note the time of a change by the last tick of the kernel's clock.
const clockGrainMs = 20;

/** A folder that cannot be written to only costs the shortcut. */
export async function writeRenderStamp(
  path: string,
  stamp: Omit<RenderStamp, "version">,
): Promise<void> {
  try {
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    // After a rehearsal, nothing else is in the state folder itself.
    await ignoreStateFolder(dirname(folder));
    await writeWholeFile(path, JSON.stringify({ version: VERSION, ...stamp }));
  } catch {
    // The next render does its work again.
  }
}

function parseStamp(path: string): RenderStamp | undefined {
  try {
    const stamp: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isStamp(stamp) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

/** By hand: loading a validator would cost as much time as the stamp saves. */
function isStamp(value: unknown): value is RenderStamp {
  return (
    isPlainMap(value) &&
    value["version"] === VERSION &&
    Array.isArray(value["files"]) &&
    value["files"].every(
      (file) =>
        isPlainMap(file) &&
        typeof file["path"] === "string" &&
        typeof file["identity"] === "string",
    )
  );
}

function look(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

function identityOf(stats: BigIntStats | undefined): string {
  if (stats === undefined) return "absent";
  return `${stats.size}.${stats.mtimeNs}.${stats.ctimeNs}.${stats.ino}`;
}
