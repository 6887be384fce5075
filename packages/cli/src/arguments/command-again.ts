import type { RenderOutcome } from "@storyreel/renderer/events";
import { programName } from "./program-name.ts";
import { commandLine } from "./shell-word.ts";

/**
 * The command that continues an unfinished run: the one that was typed, ready to paste. After an uncertain submit, the
 * one that sends it again, unless a request in the API's list may be its own. `undefined` if running it again does not help.
 *
 * @param words the words after the program's name.
 */
export function commandAgain(
  words: readonly string[],
  { exit, shots }: Pick<RenderOutcome, "exit" | "shots">,
  environment: { readonly [name: string]: string | undefined },
): string | undefined {
  const [command = "render", ...rest] = words;
  const typed = [...programName(environment, command), ...rest];
  if (exit === 3 || exit === 130) return `to continue: ${commandLine(typed)}`;
  if (exit !== 6) return undefined;
  const uncertain = shots
    .filter(({ state, isListed }) => state === "uncertain" && isListed !== true)
    .map(({ id }) => id);
  if (uncertain.length === 0) return `to look again: ${commandLine(typed)}`;
  const again = [...typed, "--resubmit-uncertain", uncertain.join(",")];
  return `to send it again: ${commandLine(again)}`;
}
