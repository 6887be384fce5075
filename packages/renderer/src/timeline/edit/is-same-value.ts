import { isPlainMap } from "../../kit/json.ts";
import { withPlainLineEnds } from "./plain-line-ends.ts";

/** Line ends, and what nobody sees at the end of a text, do not count. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return bare(a) === bare(b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => isSameValue(one, b[index]));
  }
  if (!isPlainMap(a) || !isPlainMap(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSameValue(a[key], b[key]));
}

function bare(text: string): string {
  return withPlainLineEnds(text).trimEnd();
}
