import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Outcome } from "../api/studio-request.ts";
import type { StudioState } from "./studio-state.ts";

/** The file was deleted: writes the last version without mistakes again. */
export async function writeAgain({ watch, options }: StudioState): Promise<Outcome> {
  const { file, name } = options;
  const text = watch.board()?.storyboard.file.text;
  if (text === undefined) {
    return { ok: false, code: "nothing", message: "There is no version to write." };
  }
  if (existsSync(file)) {
    return { ok: false, code: "present", message: `${name} is there: nothing was written.` };
  }
  // What appears in between is not overwritten.
  await (options.writeFile?.(file, text) ?? writeFile(file, text, { flag: "wx" }));
  await watch.refresh();
  return { ok: true, message: `${name} is written again.` };
}
