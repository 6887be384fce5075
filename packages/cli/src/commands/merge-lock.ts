import { basename } from "node:path";
import { lockPath, openFolder } from "@storyreel/renderer/workplace";
import { type Settled, settleMerge } from "@storyreel/renderer/inspect";
import type { Command } from "./command-context.ts";
import { locate } from "../arguments/locate.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";

/** `storyreel takes FILE --merge`. The storyboard itself may still be in conflict: it is not read. */
export const mergeLock: Command = async ({ operands, flags, cwd, output }) => {
  const [named = "", ...rest] = operands;
  if (rest.length > 0) {
    output.stderr(
      "storyreel: --merge takes the storyboard alone: it keeps the takes of all shots\n",
    );
    return 2;
  }
  const { file, stateDir } = await locate({ file: named, cwd, ...flags });
  const path = file.endsWith(".lock.yaml") ? file : lockPath(file);
  const settled = await settleMerge({ path, cwd, workplace: openFolder(stateDir) });
  if (settled.kind !== "unreadable") {
    const facts = { type: "lock-merged", file: path, ...settled };
    output.stdout(flags.json ? `${JSON.stringify(facts)}\n` : `${describe(settled, path)}\n`);
    return 0;
  }
  const { diagnostics } = settled;
  printDiagnostics(diagnostics, output);
  if (flags.json) printDiagnosticsAsJson(diagnostics, output);
  return 1;
};

function describe(settled: Exclude<Settled, { kind: "unreadable" }>, path: string): string {
  if (settled.kind === "whole") return `${basename(path)} is not in conflict`;
  const { takes, onlyOurs, onlyTheirs } = settled;
  return `${basename(path)} has ${takes} takes, ${onlyOurs} of ours alone and ${onlyTheirs} of theirs alone; git add it`;
}
