import { createHash } from "node:crypto";
import type { StoryboardFiles } from "../../storyboard/storyboard-files.ts";
import type { Revision } from "./open-revision.ts";

/** The pictures and sounds that a storyboard names, from a commit. */
export function revisionFiles(revision: Revision): StoryboardFiles {
  const hashes = new Map<string, string>();
  return {
    exists: (path) => revision.exists(path),
    sha256: (path) => {
      const hash = hashes.get(path) ?? hashOf(revision.read(path) ?? Buffer.alloc(0));
      hashes.set(path, hash);
      return hash;
    },
  };
}

/** For a file in git-lfs, the commit only contains its sha256. */
function hashOf(bytes: Buffer): string {
  const pointer = /^version https:\/\/git-lfs[^\n]*\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/.exec(
    bytes.toString("latin1", 0, 512),
  );
  return pointer?.[1] ?? createHash("sha256").update(bytes).digest("hex");
}
