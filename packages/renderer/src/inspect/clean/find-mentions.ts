import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { readTipFiles } from "../git/read-tip-files.ts";
import { UnreadablePath } from "./find-files.ts";

/**
 * Every sha256 that a lock file mentions: clips and request keys. Nothing else is understood of a lock file, so that one with a
 * merge conflict, or of another version, keeps its clips too.
 *
 * @param locks absolute paths, in the working tree.
 * @param folders in whose repositories lock files are looked for at the tips of all refs.
 * @throws UnreadablePath; GitError `GIT_MISSING`, `GIT_FAILED`.
 */
export async function findMentions(
  locks: readonly string[],
  folders: readonly string[],
): Promise<ReadonlySet<string>> {
  const mentions = new Set<string>();
  for (const path of locks) {
    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch (error) {
      throw new UnreadablePath(path, error);
    }
    note(path, bytes, mentions);
  }
  for (const folder of folders) {
    for (const { name, bytes } of readTipFiles(folder, ".lock.yaml")) note(name, bytes, mentions);
  }
  return mentions;
}

function note(name: string, bytes: Buffer, mentions: Set<string>): void {
  if (!isUtf8(bytes)) throw new UnreadablePath(name, "not UTF-8");
  const text = bytes.toString("utf8");
  if (text.startsWith("version https://git-lfs"))
    throw new UnreadablePath(name, "a git-lfs pointer");
  for (const [hash] of text.matchAll(/[\da-f]{64}/gi)) mentions.add(hash.toLowerCase());
}
