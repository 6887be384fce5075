import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./source-file.ts";
import { asQuoted } from "./yaml-word.ts";

/** Whether an entry of a map in braces is text without a colon, such as the `30` of `{ description: Mei, 30 }`. */
export function isFlowOrphan(text: string, hasValue: boolean, span: Span): boolean {
  if (hasValue) return false;
  return span.end > span.start && !/^\s*:/.test(text.slice(span.end, span.end + 80));
}

/**
 * The words for such an entry, or for several in a row. `before`: the value of the entry before them, which the author
 * most likely meant to go on.
 */
export function describeFlowOrphan(
  text: string,
  { start, end }: Span,
  before: Span | undefined,
): Pick<Diagnostic, "code" | "message" | "hint" | "span"> {
  const written = text.slice(start, end);
  const joined = /^[\w-]+:(?=\S)/.exec(written)?.[0];
  if (joined !== undefined && !written.includes(",")) {
    return {
      code: "YAML_FLOW_COMMA",
      message: `${quoted(written)} has no space after its colon`,
      span: { start, end },
      hint: `write ${joined} ${written.slice(joined.length)}`,
    };
  }
  const message = `${quoted(written)} has no colon: inside { } a comma starts a new entry`;
  const head = before === undefined ? "" : text.slice(before.start, before.end);
  if (before === undefined || /^["'[{|>&*!]/.test(head)) {
    const hint = before === undefined ? listHint(written) : "write key: value, or quote the text";
    return { code: "YAML_FLOW_COMMA", message, span: { start, end }, hint };
  }
  const whole = text.slice(before.start, end);
  const hint = numberHint(whole) ?? `quote the text: ${asQuoted(whole)}`;
  return { code: "YAML_FLOW_COMMA", message, span: { start: before.start, end }, hint };
}

function listHint(written: string): string {
  return `write key: value; a list is written as [${written}], a text in quotes: "{${written}}"`;
}

/** `12,50` has a decimal comma; `12,500` may have one, or a comma between thousands. */
function numberHint(whole: string): string | undefined {
  const [, digits = "", decimals] = /^([-+]?\d+),(\d+)$/.exec(whole) ?? [];
  if (decimals === undefined) {
    return /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(whole)
      ? `write ${whole.replaceAll(",", "")}, without commas`
      : undefined;
  }
  const decimal = `write ${digits}.${decimals}`;
  return decimals.length === 3
    ? `write ${digits}${decimals}, or ${digits}.${decimals} if it is a decimal`
    : decimal;
}

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return JSON.stringify(line.length <= 40 ? line : `${line.slice(0, 39)}…`);
}
