import { commandLine, fileOperand } from "@storyreel/renderer/kit";
import type { StudioOptions } from "./studio-options.ts";

/** The command that does the same to the storyboard, as a person pastes it into a shell. */
export function commandFor(
  { name }: Pick<StudioOptions, "name">,
  command: string,
  ...more: readonly string[]
): string {
  return commandLine(["storyreel", command, fileOperand(name), ...more]);
}
