import type { Diagnostic } from "./diagnostic.ts";

type NumberProblem = Pick<Diagnostic, "severity" | "message" | "hint"> & {
  readonly code: "YAML_NUMBER" | "YAML_NUMBER_DIGITS";
};

const INTEGER = /^[-+]?(?:\d+|0x[\da-f]+|0o[0-7]+)$/i;

/**
 * What is wrong with a number that would not be used as it is written: whole numbers past 2^53, more digits than a
 * double keeps, and numbers that are not finite. Numbers are doubles from here to the request, and JSON readers on the way
 * use doubles too; no model of the catalogue documents a whole number above 2^32 - 1, so larger ones are refused.
 */
export function checkNumberAsWritten(written: string, value: number): NumberProblem | undefined {
  if (!Number.isFinite(value)) {
    const message = `${written} is not a finite number`;
    return { code: "YAML_NUMBER", severity: "error", message };
  }
  const code = "YAML_NUMBER_DIGITS";
  if (INTEGER.test(written)) {
    if (Number.isSafeInteger(value)) return undefined;
    return {
      code,
      severity: "error",
      message: `${written} is too large to be kept exactly${consequence(written, value)}`,
      hint: `use a number up to ${Number.MAX_SAFE_INTEGER}, or quote it if it is text: "${written}"`,
    };
  }
  if (digitsOf(written) === digitsOf(String(value))) return undefined;
  if (value === 0) {
    const message = `${written} is too small to be kept: it would become 0`;
    return {
      code,
      severity: "error",
      message,
      hint: `write 0, or quote it if it is text: "${written}"`,
    };
  }
  return {
    code,
    severity: "warning",
    message: `${written} has more digits than can be kept: it is used as ${value}`,
    hint: `write ${value}`,
  };
}

/** From 2^53 on, some numbers stay the same, but others become the same. */
function consequence(written: string, value: number): string {
  const kept = BigInt(value);
  return BigInt(written.replace(/^[-+]/, "")) === (kept < 0n ? -kept : kept)
    ? ": nearby numbers would become the same number"
    : `: it would become ${kept}`;
}

/** The digits that count: without sign, point, exponent, and zeros at both ends. */
function digitsOf(number: string): string {
  const [mantissa = ""] = number.toLowerCase().split("e");
  return mantissa.replace(/[-+.]/g, "").replace(/^0+/, "").replace(/0+$/, "");
}
