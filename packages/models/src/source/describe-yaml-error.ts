import type { YAMLError } from "yaml";
import type { Diagnostic } from "./diagnostic.ts";
import { isInside } from "./yaml-landmarks.ts";
import { asQuoted } from "./yaml-word.ts";
import type { YamlLandmarks } from "./yaml-landmarks.ts";

type YamlErrorWords = {
  readonly code: Diagnostic["code"];
  readonly message: string;
  readonly hint?: string | undefined;
};

/** Our code, words and advice for a mistake that the yaml library found: from its code and the text at its place. */
export function describeYamlError(
  error: YAMLError,
  text: string,
  landmarks: YamlLandmarks,
): YamlErrorWords {
  const [start] = error.pos;
  switch (error.code) {
    case "TAB_AS_INDENT":
      return {
        code: "YAML_TAB",
        message: "a tab is used as indentation",
        hint: "indent with spaces",
      };
    case "MULTIPLE_DOCS":
      return {
        code: "YAML_SEVERAL_DOCUMENTS",
        message: "a second document starts here; a file can contain only one",
        hint: "remove the line ---, or split the file",
      };
    case "BAD_INDENT":
      return isInside(landmarks.textBlocks, start) ? shallowText() : unaligned(text, start);
    case "DUPLICATE_KEY":
      return { code: "YAML_DUPLICATE_KEY", message: "duplicate key" };
    case "RESOURCE_EXHAUSTION":
      return { code: "YAML_TOO_DEEP", message: "maps and lists are nested too deeply" };
    case "TAG_RESOLVE_FAILED":
    case "BAD_COLLECTION_TYPE":
      return {
        code: "YAML_TAG",
        message: `the tag ${wordAt(text, error)} is not supported`,
        hint: "remove the tag",
      };
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
    case "MULTIPLE_ANCHORS":
      return { code: "YAML_ALIAS", ...describeAlias(error, text) };
    case "BLOCK_AS_IMPLICIT_KEY":
      return isAfterColon(text, start) ? secondColon(text, start) : unaligned(text, start);
    case "MISSING_CHAR":
      return { code: "YAML_SYNTAX", ...describeMissing(start, text, landmarks) };
    case "UNEXPECTED_TOKEN":
    case "IMPOSSIBLE":
      return { code: "YAML_SYNTAX", ...describeUnexpected(error, text) };
    case "BAD_DIRECTIVE":
    case "BAD_DQ_ESCAPE":
    case "BAD_PROP_ORDER":
    case "BAD_SCALAR_START":
    case "BLOCK_IN_FLOW":
    case "KEY_OVER_1024_CHARS":
    case "MULTILINE_IMPLICIT_KEY":
    case "MULTIPLE_TAGS":
    case "NON_STRING_KEY":
      return { code: "YAML_SYNTAX", ...describeSyntax(error.code, text, start) };
  }
}

const NOT_YAML = "this is not valid YAML";

type Words = Omit<YamlErrorWords, "code">;

function unaligned(text: string, start: number): YamlErrorWords {
  const lines = text.slice(0, text.lastIndexOf("\n", start - 1) + 1).trimEnd();
  const above = lines.slice(lines.lastIndexOf("\n") + 1);
  return {
    code: "YAML_INDENTATION",
    message: "this line is not aligned with the lines around it",
    // Text without quotes can go on in the next line, but not behind a comment.
    hint: /^\s*[^\s#].*\s#/.test(above)
      ? 'an unquoted " #" in the line above starts a comment, and the text ends there: put the whole text in quotes'
      : undefined,
  };
}

function shallowText(): YamlErrorWords {
  return {
    code: "YAML_INDENTATION",
    message: "text below | or > must be indented, and no line less than the first",
  };
}

function secondColon(text: string, start: number): YamlErrorWords {
  const [line = ""] = text.slice(start).split(/\s+#|[\r\n]/, 1);
  const value = line.trimEnd();
  const isShort = value.length > 2 && value.length <= 60 && !/^["'&*!|>]/.test(value);
  if (/^\?\s/.test(value)) {
    return {
      code: "YAML_SYNTAX",
      message: "text cannot start with ? and a space",
      hint: isShort ? `quote the text: ${asQuoted(value)}` : "quote the text",
    };
  }
  return {
    code: "YAML_SYNTAX",
    message: "a second colon on this line starts a map inside a map",
    hint: isShort
      ? `quote the text: ${asQuoted(value)}; or start the inner map on its own line`
      : "quote the text that contains a colon, or start the inner map on its own line",
  };
}

function describeAlias({ code, pos }: YAMLError, text: string): Words {
  if (code === "ALIAS_PROPS") return { message: "an alias cannot have an anchor or a tag" };
  if (code === "MULTIPLE_ANCHORS") return { message: "a value can have only one anchor" };
  const sign = text.charAt(pos[0]);
  return sign === ":"
    ? { message: 'an anchor or alias ends in ":"', hint: "put a space before the colon" }
    : { message: `${sign} without a name`, hint: "quote the text" };
}

function describeMissing(start: number, text: string, landmarks: YamlLandmarks): Words {
  const sign = text.charAt(start);
  const head = headOf(text, start);
  if (sign === "#" && /\S$/.test(head)) {
    return {
      message: "a comment needs a space before its #",
      hint: "put a space before it, or quote the text that contains it",
    };
  }
  if (isInside(landmarks.textBlocks, start)) {
    return {
      message: "a blank line above has more spaces than the first line of this text",
      hint: "remove the spaces from the blank line",
    };
  }
  if (isInside(landmarks.flows, start)) {
    return sign === ":"
      ? { message: "a space is missing after this colon" }
      : { message: "a comma is missing before this" };
  }
  if (landmarks.bareKeys.has(start)) return { message: "this line has no colon after its key" };
  const isLineStart = head.trim() === "";
  const isLineEnd = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(start, start + 80));
  if ((isLineStart || isLineEnd) && isInside(landmarks.dashLists, start)) {
    const line = isLineStart ? "this line" : "the next line";
    return { message: `${line} is inside a list but does not start with -` };
  }
  if (/[&!]/.test(sign)) return { message: "start the list on a new line after its anchor or tag" };
  if (!isLineStart) return { message: "a space or a new line is missing before this" };
  return /^%/m.test(text.slice(0, start))
    ? { message: "a line --- is missing between the directives (%) and this" }
    : { message: NOT_YAML };
}

function describeUnexpected(error: YAMLError, text: string): Words {
  const [start] = error.pos;
  const word = wordAt(text, error);
  if (word === "") return { message: NOT_YAML };
  const message = `unexpected ${word.includes('"') ? word : `"${word}"`}`;
  if (word === "-" && isAfterColon(text, start)) {
    return { message, hint: "start the list on a new line" };
  }
  if (/:[ \t]+[|>][-+\d]*[ \t]*$/.test(headOf(text, start))) {
    return { message, hint: "start the text below | or > on the next line, or quote it" };
  }
  if (/[*&]\S+[ \t]+$/.test(headOf(text, start))) {
    return { message, hint: "quote text that starts with * or &" };
  }
  return /^[\]}]$/.test(word)
    ? { message, hint: "remove it, or quote the text that contains it" }
    : { message };
}

type SyntaxCode = Extract<
  YAMLError["code"],
  | "BAD_DIRECTIVE"
  | "BAD_DQ_ESCAPE"
  | "BAD_PROP_ORDER"
  | "BAD_SCALAR_START"
  | "BLOCK_IN_FLOW"
  | "KEY_OVER_1024_CHARS"
  | "MULTILINE_IMPLICIT_KEY"
  | "MULTIPLE_TAGS"
  | "NON_STRING_KEY"
>;

function describeSyntax(code: SyntaxCode, text: string, start: number): Words {
  switch (code) {
    case "BAD_DIRECTIVE":
      return { message: "invalid directive", hint: "remove the line that starts with %" };
    case "BAD_DQ_ESCAPE": {
      const message = `invalid escape sequence ${text.slice(start, start + 2)}`;
      return { message, hint: "write \\\\ for a backslash, or put the text in single quotes" };
    }
    case "BAD_PROP_ORDER":
      return { message: "an anchor or tag comes after this sign, not before it" };
    case "BAD_SCALAR_START":
      return { message: `text cannot start with ${text.charAt(start)}`, hint: "quote the text" };
    case "BLOCK_IN_FLOW":
      return {
        message: "inside brackets, maps and lists need brackets too",
        hint: "write { key: value } or [item, item]",
      };
    case "KEY_OVER_1024_CHARS":
      return { message: "this key has more than 1024 characters" };
    case "MULTILINE_IMPLICIT_KEY":
      return {
        message: "a key must be on one line",
        hint: "quote the text if it contains a colon",
      };
    case "MULTIPLE_TAGS":
      return { message: "a value can have only one tag" };
    case "NON_STRING_KEY":
      return { message: "a key must be text" };
  }
}

/** The first line of what the library points at, cut to a length that fits a message. */
function wordAt(text: string, { pos: [start, end] }: YAMLError): string {
  const word = text.slice(start, end).split(/[\r\n]/, 1)[0] ?? "";
  return word.length <= 30 ? word : `${word.slice(0, 29)}…`;
}

/** Whether a place comes after `key:` on the same line, with nothing between but anchors and tags. */
function isAfterColon(text: string, start: number): boolean {
  return /:[ \t]+(?:[&!]\S*[ \t]+)*$/.test(headOf(text, start));
}

/** The text before a place, on its line. */
function headOf(text: string, start: number): string {
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
}
