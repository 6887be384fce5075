import { existsSync } from "node:fs";
import { createWholeFile } from "@storyreel/renderer/kit";
import type { Outcome } from "../api/studio-request.ts";
import type { StudioState } from "./studio-state.ts";

/** The file was deleted: writes the last version without mistakes again. */
export async function writeAgain({ watch, options }: StudioState): Promise<Outcome> {
  const { file, name } = options;
  const text = watch.board()?.storyboard.file.text;
  if (text === undefined) {
    return { ok: false, code: "nothing", message: "There is no version to restore." };
  }
  if (existsSync(file)) {
    return { ok: false, code: "present", message: `${name} exists: nothing was written.` };
  }
  // What appears in between is not overwritten.
  await (options.writeFile?.(file, text) ?? createWholeFile(file, text));
  await watch.refresh();
  return { ok: true, message: `${name} is restored.` };
}
