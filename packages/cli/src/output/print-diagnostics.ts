import { diagnosticToJson, formatDiagnostic, type Diagnostic } from "@storyreel/models/source";
import { printJson, type Output } from "./output.ts";

/** Each diagnostic on stderr, with an empty line after it. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], output: Output): void {
  for (const diagnostic of diagnostics) {
    output.stderr(`${formatDiagnostic(diagnostic, { color: output.hasColor })}\n\n`);
  }
}

/** All diagnostics in one object on stdout. */
export function printDiagnosticsAsJson(diagnostics: readonly Diagnostic[], output: Output): void {
  printJson({ type: "diagnostics", diagnostics: diagnostics.map(diagnosticToJson) }, output);
}
