import { diagnosticToJson, type Diagnostic } from "@storyreel/models/source";
import type { HistoryRefusal } from "../../api/studio-history.ts";

/** Says the first mistake of a version, with its place. */
export function mistakeIn(diagnostics: readonly Diagnostic[]): HistoryRefusal {
  const [first] = diagnostics;
  if (first === undefined) return { ok: false, code: "mistake", message: "It has mistakes." };
  const { file, line, column, message, hint } = diagnosticToJson(first);
  // A revision is named by its hash.
  const name = file.replace(/^([\da-f]{8})[\da-f]{32,}:/, "$1:");
  const more = diagnostics.length > 1 ? `; ${diagnostics.length - 1} more` : "";
  return {
    ok: false,
    code: "mistake",
    message: `${name}:${line}:${column} ${message}${more}`,
    ...(hint === undefined ? {} : { hint }),
  };
}
