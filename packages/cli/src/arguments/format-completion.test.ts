import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { templates } from "../init/template.ts";
import { commandNames, commandTable, flagTable } from "./command-table.ts";
import { formatCompletion, shells } from "./format-completion.ts";

/** What bash offers after these words, the last of which is unfinished. */
function complete(...words: readonly string[]): readonly string[] {
  const script = `${formatCompletion("bash")}
COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _storyreel; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ["--norc", "-c", script, "bash", "storyreel", ...words];
  return execFileSync("bash", args, { encoding: "utf8" }).trim().split("\n");
}

test.each<[readonly string[], readonly string[]]>([
  [["re"], commandNames.filter((name) => name.startsWith("re"))],
  [["render", "--un"], ["--until"]],
  [
    ["render", "film.yaml", "--until", ""],
    ["generated", "assembled"],
  ],
  [["diff", "film.yaml", "--format", "m"], ["markdown"]],
  [["completion", "z"], ["zsh"]],
  // Nothing of ours: bash goes on with files.
  [["plan", "fi"], [""]],
  [["plan", "film.yaml", "--output", ""], [""]],
])("bash offers after %j", (words, offered) => {
  expect(complete(...words)).toEqual(offered);
});

test.each(shells)("the script for %s knows every command and flag", (shell) => {
  const script = formatCompletion(shell);
  for (const name of commandNames) {
    expect(script).toContain(name);
    for (const flag of commandTable[name].flags) expect(script).toContain(flag);
  }
});

test("every command with --format says which formats it has", () => {
  const lacking = commandNames.filter(
    (name) =>
      commandTable[name].flags.includes("format") && commandTable[name].formats === undefined,
  );
  expect(lacking).toEqual([]);
});

test("the templates that are completed are those that exist", () => {
  expect(flagTable.template.choices).toEqual(templates.map(({ name }) => name));
});
