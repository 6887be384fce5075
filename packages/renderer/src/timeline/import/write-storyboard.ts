import { chmod, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

/**
 * Writes a storyboard's new text whole or not at all, with the permissions and the byte order mark that the file has; a link
 * stays a link. False, and nothing is written, when the file says something else than `expected` by now.
 */
export async function writeStoryboard(
  path: string,
  { text, expected }: { readonly text: string; readonly expected: string },
): Promise<boolean> {
  const target = await realpath(path);
  const current = await readFile(target, "utf8");
  const mark = current.startsWith("\ufeff") ? "\ufeff" : "";
  if (current.slice(mark.length) !== expected) return false;
  const { mode } = await stat(target);
  const unfinished = `${target}.${process.pid}.part`;
  try {
    await writeFile(unfinished, mark + text);
    await chmod(unfinished, mode);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return true;
}
