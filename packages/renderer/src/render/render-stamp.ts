import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The memory of a render that finished: what it read, what it wrote and what it said. When every file is still the
 * one that it was, rendering again could only say the same, so nothing needs to be parsed, planned or opened.
 *
 * A hint and no more: a stamp that is missing, damaged or stale costs a full run and nothing else.
 */
export type RenderStamp = {
  readonly version: typeof VERSION;
  readonly files: readonly StampedFile[];
  /** JSON-safe value of the caller's. */
  readonly value: unknown;
};

type StampedFile = {
  readonly path: string;
  /** Size, change times and inode in one string, or `absent`. Renames and `touch` change it: a full run follows. */
  readonly identity: string;
};

const VERSION = 1;

/** Where the stamp of a render with these settings lies: the same question finds the same answer. */
export function stampPath(stateDir: string, settings: readonly (string | undefined)[]): string {
  const key = createHash("sha256").update(JSON.stringify(settings)).digest("hex").slice(0, 32);
  return join(stateDir, "stamps", `${key}.json`);
}

/** The value of the stamp at `path` if all its files are unchanged. */
export function readRenderStamp(path: string): unknown {
  const stamp = parseStamp(path);
  if (stamp === undefined) return undefined;
  return stamp.files.every((file) => identityOf(file.path) === file.identity)
    ? stamp.value
    : undefined;
}

/** Identities as of now, to be taken before the files are read: a change in mid-run then makes the stamp stale. */
export function identifyFiles(paths: Iterable<string>): readonly StampedFile[] {
  return [...new Set(paths)].map((path) => ({ path, identity: identityOf(path) }));
}

/** Writes the stamp whole or not at all; a folder that cannot be written to only costs the shortcut. */
export function writeRenderStamp(path: string, stamp: Omit<RenderStamp, "version">): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(temporary, JSON.stringify({ version: VERSION, ...stamp }));
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

function parseStamp(path: string): RenderStamp | undefined {
  try {
    const stamp = JSON.parse(readFileSync(path, "utf8")) as RenderStamp;
    return stamp.version === VERSION && Array.isArray(stamp.files) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

function identityOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return "absent";
  return `${stats.size}.${stats.mtimeNs}.${stats.ctimeNs}.${stats.ino}`;
}
