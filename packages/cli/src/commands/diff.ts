import { basename } from "node:path";
import { pathBelow } from "@storyreel/models/paths";
import { diffStoryboard, type BoardDiff } from "@storyreel/renderer/diff";
import { diffToJson } from "../output/diff-to-json.ts";
import { formatDiff } from "../output/format-diff.ts";
import { formatMarkdown } from "../output/format-markdown.ts";
import { printProblem } from "../output/output.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";
import type { Command } from "./command.ts";
import { openProject } from "./open-project.ts";

/** `storyreel diff FILE --against REV [--to REV]`: what a change of the storyboard costs. Needs no key, no network and no media. */
export const diff: Command = async (call) => {
  const { flags, cwd, output } = call;
  const { against: revision, to, profile } = flags;
  if (revision === undefined) {
    const hint = "name one, for example --against main";
    printProblem({ message: "diff needs a git revision to compare with", hint }, output);
    return 2;
  }
  const format = flags.json ? "json" : (flags.format ?? "text");
  const project = await openProject(call);
  if ("exit" in project) return project.exit;
  const { locations, settings, specs, catalogue } = project;
  const { file } = locations;
  const projectBudget = settings.budget;
  const compared = await diffStoryboard({
    file,
    cwd,
    revision,
    to,
    catalogue,
    projectBudget,
    specsOver: specs.over,
    profile,
  });
  switch (compared.kind) {
    case "compared":
      output.stdout(write(compared.diff, { revision, to, format, shown: shownPath(file, cwd) }));
      return 0;
    case "invalid":
      printDiagnostics(compared.diagnostics, output);
      if (format === "json") printDiagnosticsAsJson(compared.diagnostics, output);
      return 1;
    case "missing":
      printProblem(compared, output);
      return 2;
    case "unknown-profile":
      printProblem(compared.unknown, output);
      return 2;
  }
};

type Shape = {
  readonly revision: string;
  /** `undefined`: the working tree. */
  readonly to: string | undefined;
  /** One of those in the table of commands. */
  readonly format: string;
  /** For people: several films of a project may have the same file name. */
  readonly shown: string;
};

function write(found: BoardDiff, { revision, to, format, shown }: Shape): string {
  if (format === "json") return `${JSON.stringify(diffToJson(found, { revision, to }))}\n`;
  const named = { ...found, name: shown };
  return format === "markdown"
    ? formatMarkdown(named, { revision, to })
    : formatDiff(named, { revision, to });
}

/** Relative to the working directory where the file is below it, otherwise its name. */
function shownPath(file: string, cwd: string): string {
  return pathBelow(cwd, file) ?? basename(file);
}
