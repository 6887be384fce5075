import type { JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import { anyValue } from "../recording/match-recording.ts";

/** What was taken out of a recording, and how often: rule → count. */
export type RedactionLedger = Map<string, number>;

export type RedactionContext = {
  /** Becomes `{{request_id}}`. */
  readonly requestId: string;
  /** Result and thumbnail addresses become placeholders; inputs of the caller become this mark. */
  readonly isResult: boolean;
  /** Parameters that hold a prompt. */
  readonly promptNames: readonly string[];
  readonly redactPrompts: boolean;
  readonly ledger: RedactionLedger;
};

/** Names of fields whose value says who somebody is or opens something, wherever they stand. */
const secretName =
  /^(org|organi[sz]ation|user|account|owner|customer|email|qworker)|token|secret|password|api_?key|authorization|credential|signature/iu;
const email = /[\w.+-]+@[\w-]+\.[\w.-]+/gu;
const jwt = /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/gu;
const signed =
  /[?&](?:X-(?:Goog|Amz)-[\w-]+|Signature|Expires|KeyName|AWSAccessKeyId|GoogleAccessId|sig|se|sp|sv|token)=/iu;

/** A value as it may stand in a file that others read. Names that are known harmless stay as they are. */
export function redact(value: JsonValue, context: RedactionContext, name = ""): JsonValue {
  if (typeof value === "string") return redactText(value, context, name);
  if (Array.isArray(value)) return value.map((item: JsonValue) => redact(item, context, name));
  if (!isObject(value)) {
    return value !== null && secretName.test(name) ? count(context, "name", "redacted") : value;
  }
  const inner: Record<string, JsonValue> = {};
  for (const [key, item] of Object.entries(value)) inner[key] = redact(item, context, key);
  return inner;
}

function redactText(text: string, context: RedactionContext, name: string): string {
  if (text === "") return text;
  if (secretName.test(name)) return count(context, "name", "redacted");
  if (context.redactPrompts && context.promptNames.includes(name)) {
    return count(context, "prompt", context.isResult ? "redacted" : anyValue);
  }
  if (/^data:/iu.test(text) && !context.isResult) return count(context, "input", anyValue);
  let safe = text.replaceAll(/https?:\/\/[^\s"'<>]+/gu, (url) => redactUrl(url, context, name));
  if (context.requestId !== "") safe = safe.replaceAll(context.requestId, "{{request_id}}");
  safe = safe.replaceAll(email, () => count(context, "e-mail", "redacted@example.com"));
  return safe.replaceAll(jwt, () => count(context, "token", "redacted"));
}

/** Links of results are placeholders; those of inputs stay, but for what signs them. */
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
