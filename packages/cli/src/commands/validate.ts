import { resolve } from "node:path";
import { gmiCloud } from "@storyreel/models";
import { readSourceFile, type Diagnostic } from "@storyreel/models/source";
import { counted, printable } from "@storyreel/renderer/kit";
import { parseLock, validateStoryboard } from "@storyreel/renderer/validate";
import { findFile } from "../arguments/locate.ts";
import {
  printDiagnostics,
  printDiagnosticsAsJson,
  printDiagnosticsForGitHub,
} from "../output/print-diagnostics.ts";
import type { Command } from "./command.ts";

/** `storyreel validate FILE…`: everything that is wrong in storyboards with their lock files, lock files and model specs. */
export const validate: Command = async ({ operands, flags, cwd, output }) => {
  const format = flags.json ? "json" : (flags.format ?? "text");
  const found: Diagnostic[] = [];
  for (const path of operands) {
    const diagnostics = await diagnose(findFile(path, cwd), cwd);
    found.push(...diagnostics);
    if (format !== "text") continue;
    printDiagnostics(diagnostics, output);
    output.stdout(printable(`${path}  ${summarize(diagnostics)}\n`));
  }
  if (format === "json") printDiagnosticsAsJson(found, output);
  if (format === "github") printDiagnosticsForGitHub(found, output);
  return found.some(({ severity }) => severity === "error") ? 1 : 0;
};

/** The first key of a file says what it is; a file without any of them is checked as a storyboard. */
async function diagnose(path: string, cwd: string): Promise<readonly Diagnostic[]> {
  const read = await readSourceFile(path, { cwd });
  if ("diagnostic" in read) return [read.diagnostic];
  if (/^storyboard_lock:/m.test(read.file.text)) return parseLock(read.file).diagnostics;
  const kind = /^["']?(model_spec|provider_spec)["']?\s*:/m.exec(read.file.text)?.[1];
  if (kind === undefined) return validateStoryboard(resolve(cwd, path), { cwd });
  // Only model specs need the schema compiler.
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
