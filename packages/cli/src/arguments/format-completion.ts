import { quoteWord } from "@storyreel/renderer/kit";
import { commandNames, commandTable, flagTable } from "./command-table.ts";
import type { CommandName, FlagName } from "./command-table.ts";

export const shells = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof shells)[number];

/** A script for the shell that completes commands, their flags, the values of flags that are words, and files. */
export function formatCompletion(shell: Shell): string {
  switch (shell) {
    case "bash":
      return formatBash();
    case "zsh":
      return formatZsh();
    case "fish":
      return formatFish();
    case "powershell":
      return formatPowershell();
  }
}

/** The words that a flag of a command takes; none if it takes a file or anything else. */
function choicesOf(command: CommandName, flag: FlagName): readonly string[] {
  if (flag === "format") return commandTable[command].formats ?? [];
  return flagTable[flag].choices ?? [];
}

/** The flags whose value is one of a few words. */
function flagsWithChoices(command: CommandName): readonly FlagName[] {
  return commandTable[command].flags.filter((flag) => choicesOf(command, flag).length > 0);
}

/** What the operand may be, where it is not a file. */
function operandsOf(command: CommandName): readonly string[] {
  return command === "completion" ? shells : [];
}

function longFlags(command: CommandName): string {
  return [...commandTable[command].flags, "help"].map((flag) => `--${flag}`).join(" ");
}

function formatBash(): string {
  const values = commandNames.flatMap((command) =>
    flagsWithChoices(command).map(
      (flag) => `    "${command} --${flag}") words="${choicesOf(command, flag).join(" ")}" ;;`,
    ),
  );
  const flags = commandNames.map((command) => `      ${command}) words="${longFlags(command)}" ;;`);
  const operands = commandNames
    .filter((command) => operandsOf(command).length > 0)
    .map((command) => `      ${command}) words="${operandsOf(command).join(" ")}" ;;`);
  return `# bash completion for storyreel
_storyreel() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  case "$command $prev" in
${values.join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commandNames.join(" ")} --help --version"
  elif [ -z "$words" ] && [[ "$cur" == -* ]]; then
    case "$command" in
${flags.join("\n")}
    esac
  elif [ -z "$words" ]; then
    case "$command" in
${operands.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _storyreel storyreel
`;
}

function formatZsh(): string {
  const list = commandNames.map(
    (command) =>
      `    ${quoteWord(`${command}:${commandTable[command].about.replaceAll(":", "\\:")}`)}`,
  );
  const cases = commandNames.map((command) => {
    const flags = commandTable[command].flags.map((flag) => zshFlag(command, flag));
    const operands = operandsOf(command);
    const rest = operands.length > 0 ? `*:shell:(${operands.join(" ")})` : "*:file:_files";
    const specs = [...flags, quoteWord("--help[show help]"), quoteWord(rest)];
    return `    ${command}) _arguments ${specs.join(" ")} ;;`;
  });
  return `#compdef storyreel
_storyreel() {
  local -a commands
  commands=(
${list.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _storyreel storyreel
`;
}

function zshFlag(command: CommandName, flag: FlagName): string {
  const { about, value, isRepeatable } = flagTable[flag];
  const star = isRepeatable === true ? "*" : "";
  const text = about.replaceAll(/[[\]]/g, String.raw`\$&`);
  if (value === undefined) return quoteWord(`${star}--${flag}[${text}]`);
  const choices = choicesOf(command, flag);
  const action = choices.length > 0 ? `(${choices.join(" ")})` : "_files";
  return quoteWord(`${star}--${flag}=[${text}]:value:${action}`);
}

function formatFish(): string {
  const commands = commandNames.map(
    (command) =>
      `complete -c storyreel -f -n __fish_use_subcommand -a ${command} -d ${quoteWord(commandTable[command].about)}`,
  );
  const flags = commandNames.flatMap((command) =>
    commandTable[command].flags.map((flag) => {
      const { about, short, value } = flagTable[flag];
      const choices = choicesOf(command, flag);
      const parts = [
        `complete -c storyreel -n '__fish_seen_subcommand_from ${command}' -l ${flag}`,
        ...(short === undefined ? [] : [`-s ${short}`]),
        ...(value === undefined
          ? []
          : [choices.length > 0 ? `-x -a '${choices.join(" ")}'` : "-r"]),
        `-d ${quoteWord(about)}`,
      ];
      return parts.join(" ");
    }),
  );
  const operands = commandNames
    .filter((command) => operandsOf(command).length > 0)
    .map(
      (command) =>
        `complete -c storyreel -f -n '__fish_seen_subcommand_from ${command}' -a '${operandsOf(command).join(" ")}'`,
    );
  return `# fish completion for storyreel\n${[...commands, ...flags, ...operands].join("\n")}\n`;
}

function formatPowershell(): string {
  const list = (words: readonly string[]): string =>
    `@(${words.map((word) => `'${word}'`).join(", ")})`;
  const flags = commandNames.map(
    (command) => `    '${command}' = ${list(longFlags(command).split(" "))}`,
  );
  const values = commandNames.flatMap((command) =>
    flagsWithChoices(command).map(
      (flag) => `    '${command} --${flag}' = ${list(choicesOf(command, flag))}`,
    ),
  );
  const operands = commandNames
    .filter((command) => operandsOf(command).length > 0)
    .map((command) => `    '${command}' = ${list(operandsOf(command))}`);
  return `# PowerShell completion for storyreel
Register-ArgumentCompleter -Native -CommandName storyreel -ScriptBlock {
  param($wordToComplete, $ast, $cursor)
  $flags = @{
${flags.join("\n")}
  }
  $values = @{
${values.join("\n")}
  }
  $operands = @{
${operands.join("\n")}
  }
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '') { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = if ($typed.Count -gt 1) { $typed[1] } else { '' }
  $words = if ($command -eq '') { ${list([...commandNames, "--help", "--version"])} }
    elseif ($values.ContainsKey("$command $($typed[-1])")) { $values["$command $($typed[-1])"] }
    elseif ($wordToComplete -like '-*') { $flags[$command] }
    else { $operands[$command] }
  $words | Where-Object { $_ -like "$wordToComplete*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}
