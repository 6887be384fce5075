import { fileOperand, quoteWord } from "@storyreel/renderer/kit";
import { lineEnd } from "./add-lines.ts";

/**
 * Adds the script `film` to the text of a `package.json`, with its indentation and line ends. `undefined` if there is one,
 * or the text is not JSON.
 */
export function addScript(text: string, film: string): string | undefined {
  const manifest = parseObject(text);
  if (manifest === undefined) return undefined;
  const scripts = manifest["scripts"] ?? {};
  if (typeof scripts !== "object" || scripts === null || "film" in scripts) return undefined;
  const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? "  ";
  const changed = {
    ...manifest,
    scripts: {
      ...scripts,
      film: `storyreel render ${scriptWord(fileOperand(film))}`,
    },
  };
  const json = `${JSON.stringify(changed, undefined, indent)}${text.endsWith("\n") ? "\n" : ""}`;
  return json.replaceAll("\n", lineEnd(text));
}

/** Package managers run scripts in sh, and on Windows in cmd, which has no single quotes. */
function scriptWord(word: string): string {
  if (/^[\w./-]+$/.test(word)) return word;
  return /^[\w ./-]+$/.test(word) ? `"${word}"` : quoteWord(word);
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
