import { skipBlanks } from "./find-json-span.ts";

const token =
  /([{}[\]:,])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** What the next token may be. After the first `{` or `[`, and after a value, it may also close. */
type Expected = "value" | "first value" | "key" | "first key" | "colon" | "comma";

/** Finds the first place where a text stops being JSON; its length when only the end is missing. */
export function findJsonError(text: string): number {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  for (let at = skipBlanks(text, 0); at < text.length; at = skipBlanks(text, token.lastIndex)) {
    token.lastIndex = at;
    const [word, mark, string] = token.exec(text) ?? [];
    if (word === undefined) return at;
    const inside = open.at(-1);
    const mayClose = expected !== "value" && expected !== "key" && expected !== "colon";
    const isValue = expected === "value" || expected === "first value";
    const isKey = expected === "key" || expected === "first key";
    if (inside !== undefined && mayClose && mark === (inside === "{" ? "}" : "]")) {
      open.pop();
      expected = "comma";
    } else if (inside !== undefined && expected === "comma" && mark === ",") {
      expected = inside === "{" ? "key" : "value";
    } else if (expected === "colon" && mark === ":") {
      expected = "value";
    } else if (isKey && string !== undefined) {
      expected = "colon";
    } else if (isValue && (mark === "{" || mark === "[")) {
      open.push(mark);
      expected = mark === "{" ? "first key" : "first value";
    } else if (isValue && mark === undefined) {
      expected = "comma";
    } else return at;
  }
  return text.length;
}
