/** Appends what a list of ignored files lacks, with the line ends that it has. `undefined` if it lacks nothing. */
export function addLines(existing: string, wanted: string): string | undefined {
  const has = new Set(existing.split(/\r?\n/).map(asPattern));
  const missing = wanted
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#") && !has.has(asPattern(line)));
  if (missing.length === 0) return undefined;
  const end = lineEnd(existing);
  const gap = existing === "" || existing.endsWith("\n") ? "" : end;
  return `${existing}${gap}${["", "# storyreel", ...missing, ""].join(end)}`;
}

/** How the lines of a text end. */
export function lineEnd(text: string): "\n" | "\r\n" {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** `out`, `/out` and `out/` are the same for a folder at the top. */
function asPattern(line: string): string {
  return line.trim().replace(/^\//, "").replace(/\/$/, "");
}
