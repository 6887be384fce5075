import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { readSourceFile } from "@storyreel/models/source";
import { findFile } from "../arguments/locate.ts";
import type { Problem } from "../output/output.ts";

/** Why a file on the command line cannot be a storyboard, in one sentence: it is missing, a folder, a video, Markdown. */
export async function checkStoryboardFile(file: string, cwd: string): Promise<Problem | undefined> {
  const path = findFile(file, cwd);
  // A pipe can be read only once.
  const facts = await stat(path).catch(() => undefined);
  if (facts !== undefined && !facts.isFile() && !facts.isDirectory()) return undefined;
  const read = await readSourceFile(path, { cwd });
  if ("diagnostic" in read) {
    const { message, hint, code } = read.diagnostic;
    // What is wrong inside a text file is shown with its line.
    if (code !== "YAML_UNREADABLE_FILE") return undefined;
    return { message: message.startsWith("no such file") ? message : `${file}: ${message}`, hint };
  }
  if (/^\.ya?ml$/i.test(extname(file))) return undefined;
  const { describeOtherFile } = await import("@storyreel/renderer/storyboard");
  const other = describeOtherFile(read.file);
  return other === undefined
    ? undefined
    : { message: `${file}: ${other.message}`, hint: other.hint };
}
