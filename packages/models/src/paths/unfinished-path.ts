import { randomUUID } from "node:crypto";
import path from "node:path";

// Most disks take names of 255 bytes, some of 255 UTF-16 units; what is added to a name has 43 bytes.
const mostBytes = 255 - 43;

/**
 * A name for an unfinished file beside its target, so that the last step is a rename within one disk. It is hidden,
 * keeps the target's extension (ffmpeg goes by it), and is random: a process id says nothing on a shared disk, because
 * in two containers it can be the same.
 */
export function unfinishedPath(target: string): string {
  const { dir, name, ext } = path.parse(target);
  const room = Math.max(1, mostBytes - Buffer.byteLength(ext));
  return path.join(dir, `.${cut(name, room)}.${randomUUID()}.part${ext}`);
}

/** Whether a name is one that `unfinishedPath` gives. */
export function isUnfinishedName(name: string): boolean {
  return /^\..+\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.part(\.[^.]+)?$/s.test(name);
}

/** Whether a name is one that `unfinishedPath` gives for this target. */
export function isUnfinishedOf(name: string, target: string): boolean {
  const example = path.basename(unfinishedPath(target));
  const idBytes = 36;
  const end = `.part${path.extname(target)}`;
  const start = example.slice(0, -end.length - idBytes);
  return (
    isUnfinishedName(name) &&
    name.length === example.length &&
    name.startsWith(start) &&
    name.endsWith(end)
  );
}

/** The random part tells names apart, so the end of a long one can go. */
function cut(name: string, bytes: number): string {
  let kept = "";
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept;
}
