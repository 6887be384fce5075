import { alignColumns } from "@storyreel/renderer/kit";
import { commandNames, commandTable, flagTable } from "./command-table.ts";
import type { CommandFacts, CommandName, FlagName } from "./command-table.ts";

/** Help of one command, or of all of them. Ends in a line break; fits 100 columns. */
export function formatHelp(command: CommandName | undefined): string {
  return command === undefined ? formatOverview() : formatCommand(command);
}

function formatOverview(): string {
  return lines([
    "storyreel turns a storyboard in a YAML file into a finished video",
    "",
    "usage: storyreel COMMAND [FILE] [flags]",
    "",
    ...columns(commandNames.map((name) => [usageOf(name), commandTable[name].about])),
    "",
    ...columns([
      ["-h, --help", "show this help, or the help of a command"],
      ["-v, --version", "show the version"],
    ]),
    "",
    "environment (also read from a .env file): GMI_API_KEY, GMI_ORG_ID, GMI_BASE_URL",
  ]);
}

function formatCommand(name: CommandName): string {
  const facts = commandTable[name];
  return lines([
    `storyreel ${name}: ${facts.about}`,
    "",
    `usage: storyreel ${usageOf(name)} [flags]`,
    ...paragraph(facts.details),
    "",
    ...columns([
      ...facts.flags.map((flag) => [formatFlag(flag), flagTable[flag].about] as const),
      ["-h, --help", "show this help"],
    ]),
    "",
    "examples:",
    ...columns(facts.examples.map(({ command, does }) => [command, does])),
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

function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  return alignColumns(rows).map((line) => `  ${line}`);
}

function paragraph(text: readonly string[]): readonly string[] {
  return text.length === 0 ? [] : ["", ...text];
}

function lines(text: readonly string[]): string {
  return `${text.join("\n")}\n`;
}
