import { diagnosticToJson, formatDiagnostic, type Diagnostic } from "@storyreel/models/source";
import type { Output } from "./output.ts";

/** Each diagnostic for people, with an empty line behind it, on stderr. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], output: Output): void {
  for (const diagnostic of diagnostics) {
    output.stderr(`${formatDiagnostic(diagnostic, { color: output.hasColor })}\n\n`);
  }
}

/** All of them for programs, as one line on stdout. */
export function printDiagnosticsAsJson(diagnostics: readonly Diagnostic[], output: Output): void {
  const found = diagnostics.map(diagnosticToJson);
  output.stdout(`${JSON.stringify({ type: "diagnostics", diagnostics: found })}\n`);
}
