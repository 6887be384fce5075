import { notesPath } from "@storyreel/renderer/notes";
import { lockPath } from "@storyreel/renderer/workplace";
import type { LoadedPlan } from "./load-plan.ts";

/** Files of a person that no result may replace: the storyboard and those with its name, and `storyreel.yaml`. */
export function projectInputs({
  locations: { file },
  settingsFile,
}: Pick<LoadedPlan, "locations" | "settingsFile">): readonly string[] {
  return [file, lockPath(file), notesPath(file), settingsFile];
}
