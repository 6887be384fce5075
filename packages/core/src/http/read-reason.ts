import type { JsonValue } from "@storyreel/models";
import type { FailureKind } from "../errors/failure-kind.ts";
import { kindOfCodes, kindOfStatuses, kindOfText } from "./failure-words.ts";
import { asObject, unwrapJson } from "./read-json.ts";

/** Why something failed, as far as an answer says it. */
export type Reason = {
  /** Not redacted, and as long as the answer makes it. */
  readonly text: string | undefined;
  readonly kind: FailureKind;
};

/**
 * Reads the reason from an error value: a string, `{error}`, `{error: {code, message, status}}`, `{message}`, a list of these, or any
 * of them encoded again as JSON text, also after a prefix ("API request failed with status 400: {…}"). Providers wrap each other's
 * errors, so the text and the codes of the innermost come first. The kind comes from codes; from words only if there are none.
 */
export function readReason(value: JsonValue | undefined): Reason {
  const { text, codes } = read(value, 0);
  const coded = kindOfCodes(codes);
  if (coded !== undefined) return { text, kind: coded };
  const worded = text === undefined ? "unknown" : kindOfText(text);
  return { text, kind: worded === "unknown" ? kindOfStatuses(codes) : worded };
}

type Found = {
  readonly text: string | undefined;
  /** Of the innermost error first. */
  readonly codes: readonly string[];
};

const nothing: Found = { text: undefined, codes: [] };
// A provider inside a provider inside a gateway, each as text.
const MAX_LEVELS = 12;

// Where public clients of the queue and of its providers look for a reason, in their order.
const REASON_NAMES = [
  "error",
  "errors",
  "error_message",
  "errorMessage",
  "error_msg",
  "err_msg",
  "message",
  "detail",
  "details",
  "fail_reason",
  "failure_reason",
  "reason",
  "msg",
  "task_status_msg",
  "status_msg",
  "status_message",
  "base_resp",
];

function read(value: JsonValue | undefined, level: number): Found {
  if (value === undefined || level > MAX_LEVELS) return nothing;
  const unwrapped = unwrapJson(value);
  if (typeof unwrapped === "string") return readText(unwrapped, level);
  if (Array.isArray(unwrapped)) return readList(unwrapped, level);
  const members = asObject(unwrapped);
  return members === undefined ? nothing : readMembers(members, level);
}

function readMembers(members: { readonly [name: string]: JsonValue }, level: number): Found {
  const inner = REASON_NAMES.map((name) => read(members[name], level + 1));
  const codes = [...inner.flatMap((each) => each.codes), ...codesOf(members)];
  const text = inner.find((each) => each.text !== undefined)?.text;
  // A status such as INVALID_INPUT says more than many texts.
  const mark = [members["status"], members["code"]].find(
    (each): each is string => typeof each === "string" && /^[A-Z][A-Z_]+$/.test(each),
  );
  if (text === undefined)
    return { text: mark !== undefined && isFine(mark) ? undefined : mark, codes };
  const place = placeOf(members["loc"]);
  const named = place === undefined ? text : `${place}: ${text}`;
  const isSaid = mark === undefined || isFine(mark) || named.includes(mark);
  return { text: isSaid ? named : `${named} (${mark})`, codes };
}

/** Validators answer with a list of what is wrong. */
function readList(items: readonly JsonValue[], level: number): Found {
  const found = items.slice(0, 3).map((item) => read(item, level + 1));
  const texts = [...new Set(found.flatMap(({ text }) => (text === undefined ? [] : [text])))];
  return {
    text: texts.length === 0 ? undefined : texts.join("; "),
    codes: found.flatMap(({ codes }) => codes),
  };
}

function readText(text: string, level: number): Found {
  const trimmed = text.trim();
  if (trimmed === "" || isFine(trimmed)) return nothing;
  if (trimmed.startsWith("<")) return { text: titleOf(trimmed) ?? trimmed, codes: [] };
  const start = trimmed.search(/[[{]/);
  const end = Math.max(trimmed.lastIndexOf("}"), trimmed.lastIndexOf("]")) + 1;
  if (start === -1 || end <= start) return { text: trimmed, codes: [] };
  const inner = read(parseWritten(trimmed.slice(start, end)), level + 1);
  if (inner.text === undefined) return { text: trimmed, codes: inner.codes };
  const prefix = trimmed.slice(0, start).trimEnd();
  return { text: prefix === "" ? inner.text : `${prefix} ${inner.text}`, codes: inner.codes };
}

/** JSON, or a dictionary as Python prints it. */
function parseWritten(text: string): JsonValue | undefined {
  const json = unwrapJson(text);
  if (typeof json !== "string") return json;
  if (!/^[[{]\s*['{[]/.test(text)) return undefined;
  const rewritten = text
    .replaceAll("'", '"')
    .replaceAll(/\bNone\b/g, "null")
    .replaceAll(/\bTrue\b/g, "true")
    .replaceAll(/\bFalse\b/g, "false");
  const parsed = unwrapJson(rewritten);
  return typeof parsed === "string" ? undefined : parsed;
}

const CODE_NAMES = ["code", "error_code", "status_code", "type", "status"];

function codesOf(members: { readonly [name: string]: JsonValue }): readonly string[] {
  return CODE_NAMES.flatMap((name) => {
    const code = members[name];
    return typeof code === "string" || typeof code === "number" ? [String(code)] : [];
  });
}

/** `["body", "payload", "duration"]` */
function placeOf(value: JsonValue | undefined): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.filter((name) => name !== "body" && name !== "payload");
  return names.length === 0 ? undefined : names.map(String).join(".");
}

function titleOf(html: string): string | undefined {
  return /<title[^>]*>([^<]{1,200})<\/title>/i.exec(html.slice(0, 4096))?.[1]?.trim();
}

/** A word that says that nothing is wrong. */
function isFine(text: string): boolean {
  return /^(ok|success(ful(ly)?)?|succeeded|completed?|done|finished|none|null)\W*$/i.test(text);
}
