import type { YAMLError } from "yaml";
import type { Diagnostic } from "./diagnostic.ts";

type YamlErrorWords = {
  readonly code: Diagnostic["code"];
  readonly message: string;
  readonly hint?: string;
};

const UNLIKE_OTHERS = "this line is indented unlike those around it";

/** Our code, words and advice for a mistake that the yaml library found. */
export function describeYamlError(error: YAMLError): YamlErrorWords {
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
        message: "a second document begins here; a file holds one",
        hint: "remove the line ---, or split the file",
      };
    case "BAD_INDENT":
      return {
        code: "YAML_INDENTATION",
        message: error.message.includes("must start at the same column")
          ? UNLIKE_OTHERS
          : inHouseWords(error.message),
      };
    case "DUPLICATE_KEY":
      return { code: "YAML_DUPLICATE_KEY", message: "this key stands twice in its map" };
    case "RESOURCE_EXHAUSTION":
      return {
        code: "YAML_TOO_DEEP",
        message: "maps and lists stand too deep inside each other to be read",
      };
    case "TAG_RESOLVE_FAILED":
      return {
        code: "YAML_TAG",
        message: `tags are not read here: ${inHouseWords(error.message)}`,
        hint: "write the value without its tag",
      };
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
    case "MULTIPLE_ANCHORS":
      return { code: "YAML_ALIAS", message: inHouseWords(error.message) };
    case "BLOCK_AS_IMPLICIT_KEY":
      if (!error.message.includes("compact mappings")) {
        return {
          code: "YAML_INDENTATION",
          message: UNLIKE_OTHERS,
        };
      }
      return {
        code: "YAML_SYNTAX",
        message: "a second colon makes this line a map inside a map",
        hint: "quote the text that holds a colon, or move it to a line of its own",
      };
    case "BAD_SCALAR_START":
      return {
        code: "YAML_SYNTAX",
        message: inHouseWords(error.message),
        hint: "quote the text",
      };
    case "MISSING_CHAR": {
      const quote = /Missing closing (["'])quote/.exec(error.message)?.[1];
      return quote === undefined
        ? { code: "YAML_SYNTAX", message: inHouseWords(error.message) }
        : { code: "YAML_SYNTAX", message: `the text that began above lacks its closing ${quote}` };
    }
    case "BAD_COLLECTION_TYPE":
    case "BAD_DIRECTIVE":
    case "BAD_DQ_ESCAPE":
    case "BAD_PROP_ORDER":
    case "BLOCK_IN_FLOW":
    case "IMPOSSIBLE":
    case "KEY_OVER_1024_CHARS":
    case "MULTILINE_IMPLICIT_KEY":
    case "MULTIPLE_TAGS":
    case "NON_STRING_KEY":
    case "UNEXPECTED_TOKEN":
      return { code: "YAML_SYNTAX", message: inHouseWords(error.message) };
  }
}

/** The library's sentences begin with a capital and may end with a stop. */
function inHouseWords(message: string): string {
  const line = message.split("\n", 1)[0] ?? "";
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, "");
}
