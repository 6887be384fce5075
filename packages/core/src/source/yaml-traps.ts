/** What an unquoted word means to readers of YAML 1.1, when that is not the text itself. */
export type YamlTrap = {
  readonly code: "YAML_UNQUOTED_RATIO" | "YAML_UNQUOTED_SWITCH";
  readonly message: string;
  readonly hint: string;
};

/** Whether a diagnostic is about such a word: then the file is readable, and what else is wrong with it can be told. */
export function isTrapCode(code: string): boolean {
  return code === "YAML_UNQUOTED_RATIO" || code === "YAML_UNQUOTED_SWITCH";
}

const RATIO = /^\d+(?::\d+)+(?:\.\d*)?$/;
const SWITCH = /^(?:on|off|yes|no)$/i;

/**
 * Judges an unquoted value. We read YAML 1.2, where `16:9` and `on` are text; editors, linters and scripts that
 * read 1.1 see the number 969 and `true` in the same file, so such values have to be quoted.
 */
export function findTrap(plain: string): YamlTrap | undefined {
  if (RATIO.test(plain)) {
    return {
      code: "YAML_UNQUOTED_RATIO",
      message: `unquoted ${plain} is read as the number ${sexagesimal(plain)} by other YAML tools`,
      hint: `quote it: "${plain}"`,
    };
  }
  if (SWITCH.test(plain)) {
    const meaning = /^(?:on|yes)$/i.test(plain);
    return {
      code: "YAML_UNQUOTED_SWITCH",
      message: `unquoted ${plain} is read as ${meaning} by other YAML tools`,
      hint: `quote it: "${plain}"; or write ${meaning} where a yes or no is meant`,
    };
  }
  return undefined;
}

/** YAML 1.1 reads colons between numbers as base 60: a time of day, an angle, and by accident a ratio. */
function sexagesimal(plain: string): number {
  return plain.split(":").reduce((sum, digits) => sum * 60 + Number(digits), 0);
}
