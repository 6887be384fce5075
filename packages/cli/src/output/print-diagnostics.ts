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

/**
 * One workflow command of GitHub Actions for each diagnostic, on stdout: GitHub shows it at its line of the file. Source:
 * docs.github.com, "Workflow commands for GitHub Actions" (read from the toolkit's own escaping, 2026-11).
 */
export function printDiagnosticsForGitHub(
  diagnostics: readonly Diagnostic[],
  { stdout }: Output,
): void {
  for (const diagnostic of diagnostics) {
    const found = diagnosticToJson(diagnostic);
    const { file, line, column, endLine, endColumn, severity, code, message, hint } = found;
    const place = {
      file,
      line,
      col: column,
      // GitHub ignores columns of a range over several lines; its last column is inclusive.
      ...(endLine === line ? { endColumn: Math.max(column, endColumn - 1) } : { endLine }),
      title: code,
    };
    const properties = Object.entries(place).map(
      ([name, value]) => `${name}=${escapeProperty(String(value))}`,
    );
    const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
    stdout(`::${severity} ${properties.join(",")}::${escapeMessage(text)}\n`);
  }
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
