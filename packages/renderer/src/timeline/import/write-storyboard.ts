import { readFile } from "node:fs/promises";
import { replaceWholeFile } from "../../kit/whole-file.ts";

/**
 * Replaces the text of a storyboard, keeping its byte order mark. Returns false, and writes nothing, when the file no
 * longer has the `expected` text.
 */
export async function writeStoryboard(
  path: string,
  { text, expected }: { readonly text: string; readonly expected: string },
): Promise<boolean> {
  const current = await readFile(path, "utf8");
  const mark = current.startsWith("\ufeff") ? "\ufeff" : "";
  if (current.slice(mark.length) !== expected) return false;
  await replaceWholeFile(path, mark + text);
  return true;
}
