const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;

/**
 * Reads `KEY=value` lines as the shells and dotenv do: `#` comments, an optional `export`, single quotes taken
 * literally, `\n`, `\"` and `\\` inside double quotes. No value goes over a line end, nothing is expanded. The
 * last of two equal names wins; lines that are no assignment are passed over.
 */
export function parseDotEnv(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    const [, name, raw] = ASSIGNMENT.exec(line) ?? [];
    if (name !== undefined && raw !== undefined) values.set(name, readValue(raw));
  }
  return values;
}

function readValue(raw: string): string {
  const single = /^'([^']*)'\s*(?:#.*)?$/.exec(raw)?.[1];
  if (single !== undefined) return single;
  const double = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(raw)?.[1];
  if (double !== undefined) {
    return double.replace(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped));
  }
  // Only a "#" after a space starts a comment: keys and passwords may hold one.
  return raw.replace(/(^|\s)#.*$/, "").trim();
}
