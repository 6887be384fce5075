import { expect, it } from "vitest";
import { commandNames, commandTable, flagTable } from "./command-table.ts";
import { formatHelp } from "./format-help.ts";
import { parseArgs } from "./parse-args.ts";

it("the overview names every command with its operand", () => {
  const help = formatHelp(undefined);
  for (const name of commandNames) expect(help).toContain(`  ${name} `);
  expect(help).toContain("validate FILE...");
  expect(help).toContain("models [ID]");
});

it.each(commandNames)("the help of %s names each of its flags and no other", (name) => {
  const named = [...formatHelp(name).matchAll(/^ {2}(?:-\w, | {4})--([\w-]+)/gm)].map(
    ([, flag]) => flag,
  );
  expect(named).toEqual([...commandTable[name].flags, "help"]);
});

it.each(commandNames)("every example of %s parses", (name) => {
  const kinds = commandTable[name].examples.map(
    ({ command }) => parseArgs(command.split(" ").slice(1)).kind,
  );
  expect(new Set(kinds)).toEqual(new Set(["run"]));
});

it.each([undefined, ...commandNames])(
  "the help of %s fits terminals of 100 and 80 columns",
  (name) => {
    const words = (text: string): string[] => text.split(/\s+/).toSorted();
    for (const columns of [100, 80]) {
      const help = formatHelp(name, columns);
      expect(help.split("\n").filter((line) => line.length > columns)).toEqual([]);
      expect(words(help)).toEqual(words(formatHelp(name)));
    }
  },
);

it("what does not fit beside a flag continues below its description", () => {
  expect(formatHelp("watch", 60)).toContain(
    `      --out DIR        folder to write to; for a film,
                       out/NAME/ next to the storyboard
`,
  );
  expect(formatHelp("watch", 40)).toContain(
    `      --out DIR
      folder to write to; for a film,
      out/NAME/ next to the storyboard
`,
  );
});

it("every flag of the table belongs to a command", () => {
  const used = new Set(commandNames.flatMap((name) => commandTable[name].flags));
  expect([...used].toSorted()).toEqual(Object.keys(flagTable).toSorted());
});
