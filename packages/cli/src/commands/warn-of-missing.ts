import type { Output } from "../output/output.ts";

/** Names the shots that are in an exported cut without media. */
export function warnOfMissing(missing: readonly string[], output: Output): void {
  if (missing.length === 0) return;
  const which = missing.slice(0, 5).join(", ") + (missing.length > 5 ? ", …" : "");
  const shots = missing.length === 1 ? "shot has" : "shots have";
  output.stderr(
    `warning: ${missing.length} ${shots} no clip yet: ${which}\n  hint: render the film first; until then the cut has an empty clip of the right length\n`,
  );
}
