import type { RenderOutcome } from "@storyreel/renderer/events";
import { commandLine } from "@storyreel/renderer/kit";
import { commandTable, flagTable, type CommandName } from "./command-table.ts";
import { programName } from "./program-name.ts";

/**
 * The command that continues an unfinished run: the one that was typed, ready to paste. After an uncertain submit, the
 * one that sends it again, unless a request in the API's list may be its own; after a plan was left to workers, the one that follows it. `undefined` if running it again does not help.
 *
 * @param words the words after the program's name.
 */
export function commandAgain(
  words: readonly string[],
  { exit, shots, isDetached }: Pick<RenderOutcome, "exit" | "shots" | "isDetached">,
  environment: { readonly [name: string]: string | undefined },
): string | undefined {
  const [command = "render", ...all] = words;
  const rest = all.map(withoutPassword);
  const typed = [...programName(environment, command), ...rest];
  if (isDetached === true) {
    const follow = [...programName(environment, "attach"), ...wordsFor("attach", rest)];
    return `to follow it: ${commandLine(follow)}`;
  }
  if (exit === 3 || exit === 130) return `to continue: ${commandLine(typed)}`;
  if (exit !== 6) return undefined;
  const uncertain = shots
    .filter(({ state, isListed }) => state === "uncertain" && isListed !== true)
    .map(({ id }) => id);
  if (uncertain.length === 0) return `to look again: ${commandLine(typed)}`;
  const again = [...programName(environment, command), ...withResubmitted(rest, uncertain)];
  return `to send it again: ${commandLine(again)}`;
}

/** The same words with these shots in one `--resubmit-uncertain`, besides those that it names already; before a `--`. */
function withResubmitted(
  words: readonly string[],
  uncertain: readonly string[],
): readonly string[] {
  const flag = "--resubmit-uncertain";
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const kept: string[] = [];
  const ids = new Set<string>();
  for (const [index, word] of words.slice(0, end).entries()) {
    const value = words[index - 1] === flag ? word : /^--resubmit-uncertain=(.*)$/s.exec(word)?.[1];
    if (value !== undefined) value.split(",").forEach((id) => ids.add(id));
    else if (word !== flag) kept.push(word);
  }
  const named = [...ids, ...uncertain.filter((id) => !ids.has(id))];
  return [...kept, flag, named.join(","), ...words.slice(end)];
}

/** Those of the words of a render that another command takes too. */
function wordsFor(command: CommandName, words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let isValue: "kept" | "dropped" | undefined;
  for (const word of words) {
    if (isValue !== undefined || !word.startsWith("-")) {
      if (isValue !== "dropped") kept.push(word);
      isValue = undefined;
      continue;
    }
    const [typed = ""] = word.split("=");
    const name = commandTable.render.flags.find(
      (one) => `--${one}` === typed || `-${flagTable[one].short}` === typed,
    );
    const isKept = name !== undefined && commandTable[command].flags.includes(name);
    if (isKept) kept.push(word);
    const takesNext = name !== undefined && flagTable[name].value !== undefined && typed === word;
    if (takesNext) isValue = isKept ? "kept" : "dropped";
  }
  return kept;
}

/** The address of a fleet, without what must not be printed. */
function withoutPassword(word: string): string {
  const [, flag = "", address = ""] = /^(--engine=)?(postgres(?:ql)?:.*)$/.exec(word) ?? [];
  const url = URL.parse(address);
  if (url === null) return word;
  if (url.password === "" && !url.searchParams.has("password")) return word;
  url.password = "";
  url.searchParams.delete("password");
  return `${flag}${url.href}`;
}
