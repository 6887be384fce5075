import { alignColumns } from "@storyreel/renderer/kit";
import { commandNames, commandTable, flagTable } from "./command-table.ts";
import type { CommandFacts, CommandName, FlagName } from "./command-table.ts";

/** Help of one command, or of all of them, for a terminal of this width, at most 100 columns. Ends in a line break. */
export function formatHelp(command: CommandName | undefined, columns = 100): string {
  const width = Math.min(columns, 100);
  return command === undefined ? formatOverview(width) : formatCommand(command, width);
}

function formatOverview(width: number): string {
  return lines([
    "storyreel turns a storyboard in a YAML file into a finished video",
    "",
    "usage: storyreel COMMAND [FILE] [flags]",
    "",
    ...twoColumns(
      commandNames.map((name) => [usageOf(name), commandTable[name].about]),
      width,
    ),
    "",
    ...twoColumns(
      [
        ["-h, --help", "show this help, or the help of a command"],
        ["-v, --version", "show the version"],
      ],
      width,
    ),
    "",
    ...wrap(
      "environment (also read from a .env file): GMI_API_KEY, GMI_ORG_ID, GMI_BASE_URL",
      width,
    ),
  ]);
}

function formatCommand(name: CommandName, width: number): string {
  const facts = commandTable[name];
  return lines([
    ...wrap(`storyreel ${name}: ${facts.about}`, width),
    "",
    `usage: storyreel ${usageOf(name)} [flags]`,
    ...paragraph(facts.details, width),
    "",
    ...twoColumns(
      [
        ...facts.flags.map((flag) => [formatFlag(flag), flagTable[flag].about] as const),
        ["-h, --help", "show this help"],
      ],
      width,
    ),
    "",
    "examples:",
    ...twoColumns(
      facts.examples.map(({ command, does }) => [command, does]),
      width,
    ),
  ]);
}

/** `render FILE`, `models [ID]`, `validate FILE...` */
export function usageOf(name: CommandName): string {
  const { operand } = commandTable[name];
  return operand.most === 0 ? name : `${name} ${formatOperand(operand)}`;
}

function formatOperand({ name, least, most, usage }: CommandFacts["operand"]): string {
  if (usage !== undefined) return usage;
  if (least === 0) return `[${name}]`;
  return most > 1 ? `${name}...` : name;
}

function formatFlag(name: FlagName): string {
  const { short, value } = flagTable[name];
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}

/** What does not fit beside the left column continues below it, or on lines of its own where that leaves no room. */
function twoColumns(
  rows: readonly (readonly [left: string, right: string])[],
  width: number,
): readonly string[] {
  const lines = alignColumns(rows).map((line) => `  ${line}`);
  if (lines.every((line) => line.length <= width)) return lines;
  const left = Math.max(...rows.map(([text]) => text.length)) + 4;
  if (width - left < leastRoom) {
    return rows.flatMap(([text, about]) => [
      `  ${text}`,
      ...wrap(about, width - 6).map((line) => `      ${line}`),
    ]);
  }
  return rows.flatMap(([text, about]) =>
    wrap(about, width - left).map(
      (line, index) => (index === 0 ? `  ${text}` : "").padEnd(left) + line,
    ),
  );
}

const leastRoom = 24;

function paragraph(text: readonly string[], width: number): readonly string[] {
  if (text.length === 0) return [];
  const fits = text.every((line) => line.length <= width);
  return ["", ...(fits ? text : wrap(text.join(" "), width))];
}

/** Lines of whole words. In help, every character takes one column. */
function wrap(text: string, width: number): readonly string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      found[found.length - 1] = `${last} ${word}`;
    } else found.push(word);
  }
  return found;
}

function lines(text: readonly string[]): string {
  return `${text.join("\n")}\n`;
}
