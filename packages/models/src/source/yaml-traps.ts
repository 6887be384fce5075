import type { Span } from "./source-file.ts";

type TrapCode = "YAML_UNQUOTED_RATIO" | "YAML_UNQUOTED_SWITCH" | "YAML_UNQUOTED_OCTAL";

/** What an unquoted word means to readers of YAML 1.1, when that is not the text itself. */
export type YamlTrap = {
  readonly code: TrapCode;
  readonly message: string;
  readonly hint: string;
};

/** Whether a diagnostic is about such a word: then the file is readable, and its other mistakes can be reported. */
export function isTrapCode(code: string): boolean {
  return (
    code === "YAML_UNQUOTED_RATIO" ||
    code === "YAML_UNQUOTED_SWITCH" ||
    code === "YAML_UNQUOTED_OCTAL"
  );
}

const RATIO = /^\d+(?::\d+)+(?:\.\d*)?$/;
const OCTAL = /^[-+]?0[0-7]*[1-7][0-7]+$/;
const SWITCH = /^(?:on|off|yes|no)$/i;

/**
 * Checks an unquoted value. We read YAML 1.2, where `16:9` and `on` are text; editors, linters and scripts that
 * read 1.1 see the number 969 and `true` in the same file, so such values must be quoted.
 */
export function findTrap(plain: string): YamlTrap | undefined {
  if (RATIO.test(plain)) {
    return {
      code: "YAML_UNQUOTED_RATIO",
      message: `unquoted ${plain} is read as the number ${sexagesimal(plain)} by other YAML tools`,
      hint: `quote it: "${plain}"`,
    };
  }
  if (OCTAL.test(plain)) {
    return {
      code: "YAML_UNQUOTED_OCTAL",
      message: `unquoted ${plain} is read as the number ${parseInt(plain, 8)} by other YAML tools`,
      hint: `write ${Number(plain)}, or quote it if it is text: "${plain}"`,
    };
  }
  if (SWITCH.test(plain)) {
    const meaning = /^(?:on|yes)$/i.test(plain);
    return {
      code: "YAML_UNQUOTED_SWITCH",
      message: `unquoted ${plain} is read as ${meaning} by other YAML tools`,
      hint: `quote it: "${plain}"; for a boolean, write ${meaning}`,
    };
  }
  return undefined;
}

/** YAML 1.1 reads numbers with colons as base 60, meant for times and angles. */
function sexagesimal(plain: string): number {
  return plain.split(":").reduce((sum, digits) => sum * 60 + Number(digits), 0);
}

/** Unquoted text that starts with `{{`, which YAML reads as a map whose key is a map. */
export type UnquotedVariable = {
  readonly code: "YAML_UNQUOTED_VARIABLE";
  readonly message: string;
  readonly hint: string;
  readonly span: Span;
};

// At the start of a value; quoted text before it on the line is skipped.
const VARIABLE_FIRST = /^(?:[ ]*|(?:[^"'#]|"[^"]*"|'[^']*')*?(?:[:,[-][ ]+|\[))(?=\{\{)/;

/** Looks for such text on the line of an offset. */
export function findUnquotedVariable(text: string, offset: number): UnquotedVariable | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", offset);
  const line = text.slice(lineStart, newline === -1 ? undefined : newline);
  const before = VARIABLE_FIRST.exec(line)?.[0];
  if (before === undefined) return undefined;
  const rest = line.slice(before.length);
  const isInFlow = /[{[]/.test(before);
  const written = isInFlow
    ? (/^\{\{[^{}]*\}\}[^,}\]]*/.exec(rest)?.[0] ?? "{{")
    : rest.replace(/ #.*$/, "");
  const value = written.trimEnd();
  const start = lineStart + before.length;
  return {
    code: "YAML_UNQUOTED_VARIABLE",
    message: "text that starts with {{ must be quoted: YAML reads it as a map",
    hint: /^[^"\\]{3,60}$/.test(value) ? `quote it: "${value}"` : "put the whole text in quotes",
    span: { start, end: start + value.length },
  };
}

/** A control character or half a surrogate pair: neither belongs in text. */
export function findBadCharacter(
  text: string,
):
  | { readonly code: "YAML_CHARACTER"; readonly message: string; readonly hint: string }
  | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const found = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/u.exec(text)?.[0];
  if (found === undefined) return undefined;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const isControl = found < " " || found === "\x7f";
  return {
    code: "YAML_CHARACTER",
    message: isControl
      ? `the text contains the control character U+${code}`
      : `the text contains U+${code}, one half of a surrogate pair`,
    hint: isControl ? "remove it" : "write the character itself, or both halves",
  };
}
