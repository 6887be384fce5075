import { commandLine } from "@storyreel/renderer/kit";
import { commandNames, type CommandName } from "./command-table.ts";

/** What to say about a first word that is a storyboard, or what another tool calls the same command. */
export function adviseOnCommand(
  word: string,
  rest: readonly string[],
): { readonly message: string; readonly hint: string } | undefined {
  const meant = OTHER_NAMES[word.toLowerCase()];
  if (meant !== undefined) {
    return { message: `unknown command "${word}"`, hint: `did you mean "${meant}"?` };
  }
  if (word === "mock") {
    const hint =
      "the mock server is a program of its own: npx storyreel-mock; render --rehearse needs none";
    return { message: 'unknown command "mock"', hint };
  }
  if (!isStoryboardName(word)) return undefined;
  const command = commandNames.find((name) => name === rest[0]) ?? "render";
  return {
    message: `"${word}" is not a command`,
    hint: `a command comes first: ${commandLine(["storyreel", command, word])}`,
  };
}

export function isStoryboardName(word: string): boolean {
  return /\.ya?ml$/i.test(word);
}

/** What other tools call the same. */
const OTHER_NAMES: Readonly<Record<string, CommandName>> = {
  run: "render",
  build: "render",
  make: "render",
  start: "render",
  check: "validate",
  lint: "validate",
  verify: "validate",
  estimate: "plan",
  quote: "plan",
  preview: "plan",
  price: "plan",
  cost: "costs",
  new: "init",
  create: "init",
  list: "takes",
  ls: "takes",
  state: "status",
  show: "explain",
  why: "explain",
  model: "models",
  abort: "cancel",
  stop: "cancel",
  gc: "clean",
  edit: "studio",
  gui: "studio",
  ui: "studio",
  play: "studio",
};
