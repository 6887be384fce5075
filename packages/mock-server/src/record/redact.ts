import type { JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import { anyValue } from "../recording/match-recording.ts";

/** What was redacted, and how often: rule → count. */
export type RedactionLedger = Map<string, number>;

export type RedactionContext = {
  /** Replaced by `{{request_id}}`. */
  readonly requestId: string;
  /** For answers, links to results become placeholders. For payloads, a text that must not be kept becomes `{{any}}` as a whole. */
  readonly isResult: boolean;
  /** Whether a parameter is a prompt that must not be kept. */
  readonly isPrompt: (name: string) => boolean;
  /** Prompts that must not be kept where an answer quotes them. */
  readonly prompts: readonly string[];
  readonly ledger: RedactionLedger;
};

/** Names of fields whose value identifies somebody or grants access. */
const secretName =
  /^(org|organi[sz]ation|user|account|owner|customer|email|qworker)|token|secret|password|api_?key|authorization|credential|signature/iu;
const email = /[\w.+-]+@[\w-]+\.[\w.-]+/gu;
const jwt = /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/gu;
const signed =
  /[?&](?:X-(?:Goog|Amz)-[\w-]+|Signature|Expires|KeyName|AWSAccessKeyId|GoogleAccessId|sig|se|sp|sv|token)=/iu;

/** Removes from a value what others must not read. */
export function redact(value: JsonValue, context: RedactionContext, name = ""): JsonValue {
  if (typeof value === "string") return redactText(value, context, name);
  if (Array.isArray(value)) return value.map((item: JsonValue) => redact(item, context, name));
  if (!isObject(value)) {
    return value !== null && secretName.test(name) ? replace(context, "name") : value;
  }
  const inner: Record<string, JsonValue> = {};
  for (const [key, item] of Object.entries(value)) inner[key] = redact(item, context, key);
  return inner;
}

function redactText(text: string, context: RedactionContext, name: string): string {
  if (text === "") return text;
  if (secretName.test(name)) return replace(context, "name");
  if (context.isPrompt(name)) return replace(context, "prompt");
  if (/^data:/iu.test(text) && !context.isResult) return count(context, "input", anyValue);
  let safe = text;
  // First, while quotes are still as they were sent.
  for (const prompt of context.isResult ? context.prompts : []) {
    safe = withoutQuote(safe, prompt, () => count(context, "prompt", "redacted"));
  }
  safe = safe.replaceAll(/https?:\/\/[^\s"'<>]+/gu, (url) => redactUrl(url, context, name));
  if (context.requestId !== "") safe = safe.replaceAll(context.requestId, "{{request_id}}");
  safe = safe.replaceAll(email, () => count(context, "e-mail", "redacted@example.com"));
  safe = safe.replaceAll(jwt, () => count(context, "token", "redacted"));
  // A payload text that was changed would no longer match any request.
  return context.isResult || safe === text ? safe : anyValue;
}

function replace(context: RedactionContext, rule: string): string {
  return count(context, rule, context.isResult ? "redacted" : anyValue);
}

/** Every prompt in a payload, longest first, also in the form that it has inside a JSON string. */
export function promptsIn(
  value: JsonValue,
  isPrompt: (name: string) => boolean,
  name = "",
): readonly string[] {
  if (typeof value === "string") {
    // Shorter ones would match by chance.
    return isPrompt(name) && value.trim().length >= 3
      ? [value.trim(), JSON.stringify(value.trim()).slice(1, -1)]
      : [];
  }
  const inner = Array.isArray(value)
    ? value.flatMap((item: JsonValue) => promptsIn(item, isPrompt, name))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, item]) => promptsIn(item, isPrompt, key))
      : [];
  return [...new Set(inner)].toSorted((a, b) => b.length - a.length);
}

// 20 characters: enough to recognise a quote that was cut short; phrases shared by chance are mostly shorter.
const quoteChars = 20;

/** Replaces quotes of a prompt in a text, whole or cut short. */
function withoutQuote(text: string, prompt: string, replacement: () => string): string {
  const head = prompt.slice(0, quoteChars);
  let safe = "";
  let rest = text;
  for (let at = rest.indexOf(head); at !== -1; at = rest.indexOf(head)) {
    let length = head.length;
    while (length < prompt.length && rest[at + length] === prompt[length]) length += 1;
    safe += rest.slice(0, at) + replacement();
    rest = rest.slice(at + length);
  }
  return safe + rest;
}

/** Links to results become placeholders. Links to inputs stay, unless they are signed. */
function redactUrl(url: string, context: RedactionContext, name: string): string {
  if (context.isResult) {
    return count(
      context,
      "link",
      name.includes("thumbnail") ? "{{thumbnail_url}}" : "{{media_url}}",
    );
  }
  return signed.test(url) ? count(context, "signed link", anyValue) : url;
}

function count(context: RedactionContext, rule: string, replacement: string): string {
  context.ledger.set(rule, (context.ledger.get(rule) ?? 0) + 1);
  return replacement;
}
