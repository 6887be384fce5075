import {
  type BoardDiff,
  diffBoards,
  type LoadedSide,
  loadRevisionSide,
  loadWorkingSide,
  openRevision,
  planSide,
} from "@storyreel/renderer/inspect";
import { diffToJson } from "../output/diff-to-json.ts";
import { formatDiff } from "../output/format-diff.ts";
import { formatMarkdown } from "../output/format-markdown.ts";
import { emptyLock } from "@storyreel/renderer/workplace";
import { printUnknown } from "./load-for-command.ts";
import { findUnknownProfile } from "@storyreel/renderer/storyboard";
import type { Command, CommandCall } from "./command-context.ts";
import { locate } from "../arguments/locate.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";

const formats = ["text", "json", "markdown"] as const;

/** `storyreel diff FILE --against REV`: what a change of the storyboard costs, without a key, a network or media. */
export const diff: Command = async (call) => {
  const { operands, flags, cwd, output } = call;
  const { against, profile } = flags;
  const format = flags.json ? "json" : formats.find((one) => one === (flags.format ?? "text"));
  if (against === undefined || format === undefined) {
    output.stderr(
      against === undefined
        ? "storyreel: diff needs a revision to compare with\n  hint: write --against main\n"
        : `storyreel: diff has no format "${flags.format ?? ""}"\n  hint: use one of ${formats.join(", ")}\n`,
    );
    return 2;
  }
  const { file } = await locate({ file: operands[0] ?? "", cwd });
  const after = await loadWorkingSide({ file, cwd, profile });
  const before = await loadRevisionSide(openRevision(file, against), { file, profile });
  const diagnostics = [...before.diagnostics, ...after.diagnostics];
  if (diagnostics.length > 0 || after.board === undefined || after.lock === undefined) {
    return refuse(call, diagnostics, format === "json");
  }
  const unknown = findUnknownProfile(after.board.storyboard);
  if (unknown !== undefined) {
    printUnknown(unknown, output);
    return 2;
  }
  const found = compare(before, { board: after.board, lock: after.lock });
  output.stdout(write(found, against, format));
  return 0;
};

/** A take that either lock has is paid, wherever it is asked for. */
function compare(
  before: LoadedSide,
  after: { readonly board: NonNullable<LoadedSide["board"]>; readonly lock: typeof emptyLock },
): BoardDiff {
  const oldLock = before.lock ?? emptyLock;
  return diffBoards(
    before.board && planSide(before.board, oldLock, []),
    planSide(after.board, after.lock, [oldLock]),
  );
}

function write(found: BoardDiff, against: string, format: (typeof formats)[number]): string {
  switch (format) {
    case "text":
      return formatDiff(found, against);
    case "json":
      return `${JSON.stringify(diffToJson(found, against))}\n`;
    case "markdown":
      return formatMarkdown(found, against);
  }
}

function refuse(
  { output }: CommandCall,
  diagnostics: LoadedSide["diagnostics"],
  isJson: boolean,
): 1 {
  printDiagnostics(diagnostics, output);
  if (isJson) printDiagnosticsAsJson(diagnostics, output);
  return 1;
}
