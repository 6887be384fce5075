import { resolve } from "node:path";
import { gmiCloud } from "@storyreel/models";
import { type Diagnostic, readSourceFile } from "@storyreel/models/source";
import { checkFilmInputs } from "@storyreel/renderer/film";
import { loadLock, lockPath, parseLock } from "@storyreel/renderer/workplace";
import { counted, printable } from "@storyreel/renderer/kit";
import { loadStoryboard, sortByPlace } from "@storyreel/renderer/storyboard";
import type { Command } from "./command-context.ts";
import { findFile } from "../arguments/find-file.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";

/** `storyreel validate FILE…`: storyboards with their locks, and specs, told apart by their first word; all that is wrong at once. */
export const validate: Command = async ({ operands, flags, cwd, output }) => {
  const found: Diagnostic[] = [];
  for (const path of operands) {
    const diagnostics = await diagnose(findFile(path, cwd), cwd);
    found.push(...diagnostics);
    if (flags.json) continue;
    printDiagnostics(diagnostics, output);
    output.stdout(printable(`${path}  ${summarize(diagnostics)}\n`));
  }
  if (flags.json) printDiagnosticsAsJson(found, output);
  return found.some(({ severity }) => severity === "error") ? 1 : 0;
};

async function diagnose(path: string, cwd: string): Promise<readonly Diagnostic[]> {
  const read = await readSourceFile(path, { cwd });
  if ("diagnostic" in read) return [read.diagnostic];
  if (/^storyboard_lock:/m.test(read.file.text)) return parseLock(read.file).diagnostics;
  const kind = /^["']?(model_spec|provider_spec)["']?\s*:/m.exec(read.file.text)?.[1];
  if (kind === undefined) {
    const [board, lock] = await Promise.all([
      loadStoryboard(path, { cwd, everyProfile: true }),
      loadLock(lockPath(resolve(cwd, path)), { cwd }),
    ]);
    const { storyboard, models } = board;
    const inputs = storyboard === undefined ? [] : await checkFilmInputs({ storyboard, models });
    return [...sortByPlace([...board.diagnostics, ...inputs]), ...lock.diagnostics];
  }
  const { checkSpecFile, readProviderSpecFile } = await import("@storyreel/models/specs");
  if (kind === "provider_spec") return (await readProviderSpecFile(path, { cwd })).diagnostics;
  return checkSpecFile(path, { cwd, providerIds: [gmiCloud.id] });
}

function summarize(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) return "ok";
  const parts = [
    ...(errors === 0 ? [] : [counted(errors, "error")]),
    ...(warnings === 0 ? [] : [counted(warnings, "warning")]),
  ];
  return parts.join(", ");
}
