import type { JsonValue } from "../catalogue/json.ts";
import { isList, isObject, parseJson } from "../catalogue/json.ts";
import { anyValue } from "../recording/match-recording.ts";
import type { PrivatePart } from "./find-private.ts";
import { createPrivateFinder } from "./find-private.ts";
import { bytesOf } from "./hidden-texts.ts";
import type { Identities } from "./identities.ts";
import { kindOfName } from "./private-names.ts";
import type { Rule } from "./private-shapes.ts";
import { isMedia } from "./private-shapes.ts";

/** What was redacted, and how often: rule → count. */
export type RedactionLedger = Map<string, number>;

export type RedactionOptions = {
  /** Replaced by `{{request_id}}`. */
  readonly requestId: string;
  /** Whether a parameter is a prompt that must not be kept. */
  readonly isPrompt: (name: string) => boolean;
  /** Prompts that must not be kept where an answer quotes them. */
  readonly prompts: readonly string[];
  /** Every private value of the exchange. */
  readonly identities: Identities;
  readonly ledger: RedactionLedger;
};

/** Removes from values what others must not read. */
export type Redaction = {
  /** Of an answer. Links to results become placeholders. */
  answer(value: JsonValue): JsonValue;
  text(text: string): string;
  /** Of a payload: a text that must not be kept becomes `{{any}}` as a whole, because a changed one would match no request. */
  payload(value: JsonValue, name: string): JsonValue;
};

export function createRedaction(options: RedactionOptions): Redaction {
  const { identities, requestId, prompts } = options;
  const known: Identities = new Map([
    ...identities,
    ...(requestId === "" ? [] : [[requestId, "id"] as const]),
  ]);
  const finder = createPrivateFinder(known, prompts);
  const base: Context = { ...options, finder, isResult: true, name: "", isInside: false };
  return {
    answer: (value) => redact(value, base),
    text: (text) => redactText(text, base),
    payload: (value, name) => redact(value, { ...base, isResult: false, name }),
  };
}

type Context = RedactionOptions & {
  readonly finder: ReturnType<typeof createPrivateFinder>;
  readonly isResult: boolean;
  /** Of the field. */
  readonly name: string;
  /** Inside a field whose name says that it is private. */
  readonly isInside: boolean;
};

function redact(value: JsonValue, context: Context): JsonValue {
  if (typeof value === "string") return redactText(value, context);
  if (hidesInNumbers(value, context)) {
    return count(context, "token", context.isResult ? "redacted" : anyValue);
  }
  if (isList(value)) return value.map((item) => redact(item, context));
  if (isObject(value)) return redactObject(value, context);
  if (value === null || typeof value === "boolean") return value;
  // Numbers such as `total_tokens` say nothing of anybody.
  const isHidden = context.isInside || kindOfName(context.name) === "private";
  if (isHidden) return count(context, "name", context.isResult ? "redacted" : anyValue);
  const parts = context.finder.find(String(value), context);
  if (parts.length === 0) return value;
  return count(context, parts[0]?.rule ?? "name", context.isResult ? "redacted" : anyValue);
}

/** A list of bytes, or what JSON makes of an array of bytes. */
function hidesInNumbers(value: JsonValue, { finder }: Context): boolean {
  if (!isList(value) && !isObject(value)) return false;
  const bytes = bytesOf(Object.values(value));
  return bytes !== undefined && finder.isIn(bytes);
}

function redactObject(value: { readonly [key: string]: JsonValue }, context: Context): JsonValue {
  const isInside = isPrivate(context);
  const entries: [string, JsonValue][] = [];
  const taken = new Set<string>();
  for (const [key, item] of Object.entries(value)) {
    const safe = redactKey(key, context);
    if (safe !== key && !context.isResult) return anyValue;
    let name = safe;
    for (let number = 2; taken.has(name); number += 1) name = `${safe}-${number}`;
    taken.add(name);
    entries.push([name, redact(item, { ...context, name: key, isInside })]);
  }
  return Object.fromEntries(entries);
}

// A field such as `user` must not lose its name because somebody is called that. No field has a dot or a capital at its start.
const shortField = /^[a-z_][\w]{0,6}$/u;

function redactKey(key: string, context: Context): string {
  return shortField.test(key) ? key : redactText(key, { ...context, name: "", isInside: false });
}

function isPrivate({ name, isInside }: Context): boolean {
  const kind = kindOfName(name);
  return isInside || kind === "private" || kind === "common";
}

function redactText(text: string, context: Context): string {
  const { isResult, name } = context;
  if (text === "") return text;
  if (isPrivate(context)) return count(context, "name", isResult ? "redacted" : anyValue);
  if (context.isPrompt(name)) return count(context, "prompt", isResult ? "redacted" : anyValue);
  if (!isResult && (/^data:/iu.test(text) || isMedia(text)))
    return count(context, "input", anyValue);
  const parts = context.finder.find(text, { name, isResult });
  if (parts.length === 0) return text;
  let safe = "";
  let from = 0;
  for (const part of parts) {
    const written = text.slice(part.start, part.end);
    safe +=
      text.slice(from, part.start) +
      count(context, part.rule, replacementOf(part, written, context));
    from = part.end;
  }
  return isResult ? safe + text.slice(from) : anyValue;
}

function replacementOf({ rule, isPlain }: PrivatePart, written: string, context: Context): string {
  switch (rule) {
    case "link":
    case "signed link":
      if (!isPlain || !/^https?:/iu.test(written)) return "redacted";
      return context.name.includes("thumbnail") ? "{{thumbnail_url}}" : "{{media_url}}";
    case "id":
      return written.toLowerCase() === context.requestId.toLowerCase()
        ? "{{request_id}}"
        : "redacted";
    case "e-mail":
      return isPlain ? "redacted@example.com" : "redacted";
    case "address":
    case "input":
    case "name":
    case "prompt":
    case "token":
      return "redacted";
  }
}

function count(context: Context, rule: Rule, replacement: string): string {
  context.ledger.set(rule, (context.ledger.get(rule) ?? 0) + 1);
  return replacement;
}

/** Every prompt in a value, longest first, also those in JSON inside a string. */
export function promptsIn(
  value: JsonValue,
  isPrompt: (name: string) => boolean,
  name = "",
): readonly string[] {
  if (typeof value === "string") {
    if (!isPrompt(name)) return [];
    const inner = /^\s*[{[]/u.test(value) ? parseJson(value) : undefined;
    const nested = inner === undefined ? [] : textsIn(inner);
    // Shorter ones would match by chance.
    return [value.trim(), ...nested].filter(({ length }) => length >= 3);
  }
  const inner = isList(value)
    ? value.flatMap((item) => promptsIn(item, isPrompt, name))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, item]) => promptsIn(item, isPrompt, key))
      : [];
  return [...new Set(inner)].toSorted((a, b) => b.length - a.length);
}

/** Texts with more than one word. */
function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return /\S\s+\S/u.test(value) ? [value.trim()] : [];
  return isList(value) || isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
