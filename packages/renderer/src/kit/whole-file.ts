import { randomUUID } from "node:crypto";
import { open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";

/**
 * A name for an unfinished file beside its target, so that the last step is a rename within one disk. It is hidden,
 * keeps the target's extension (ffmpeg goes by it), and is random: a process id says nothing on a shared disk, because
 * in two containers it can be the same.
 */
export function unfinishedPath(target: string): string {
  const extension = extname(target);
  return join(dirname(target), `.${basename(target, extension)}.${randomUUID()}.part${extension}`);
}

/**
 * Makes a file that appears under its name only when it is complete. When `make` fails, nothing is left behind. The
 * folder must exist.
 *
 * @param make writes the file to the path that it is given.
 */
export async function makeWholeFile(
  target: string,
  make: (unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = unfinishedPath(target);
  try {
    await make(unfinished);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes a file completely or not at all. `isFlushed`: the bytes are on the disk before the file gets its name. */
export function writeWholeFile(
  target: string,
  data: string | Uint8Array,
  { isFlushed = false }: { readonly isFlushed?: boolean } = {},
): Promise<void> {
  return makeWholeFile(target, async (unfinished) => {
    if (!isFlushed) return writeFile(unfinished, data);
    await using file = await open(unfinished, "wx");
    await file.writeFile(data);
    await file.sync();
  });
}
