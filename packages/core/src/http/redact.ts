import type { JsonValue } from "@storyreel/models";
import { createSecretRedactor, LEAST_SECRET_CHARACTERS } from "@storyreel/models/secrets";

const EXCERPT_CHARACTERS = 300;
// Of a longer text only the start is shown.
const READ_CHARACTERS = 16 * 1024;
const MARK = "[secret]";

/** Removes secrets. All URLs, headers and bodies in messages and logs pass through it. */
export type Redactor = {
  /** Whether a text contains a piece of a secret, in any encoding. */
  has(text: string): boolean;
  /** An answer without secrets, so that nothing stored contains the key. Everything else is unchanged. */
  answer(value: JsonValue): JsonValue;
  /** One line of limited length, without the key, bearer tokens and queries of URLs. */
  text(text: string): string;
  /** Scheme, host and path; without credentials, query (which contains signatures) and fragment. */
  url(url: string | URL): string;
  /** A cause that is safe to print: names, messages and codes of its chain of errors. */
  cause(cause: unknown): Error | undefined;
};

/**
 * Replaces pieces of `secrets` by their value. Secrets that are so short that they may occur by chance are replaced only in messages, as
 * whole words: a wrongly changed URL or prompt would do more harm. Secrets are kept in the closure only.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const known = createSecretRedactor(secrets, { mark: MARK });
  const short = secrets.filter(({ length }) => length > 0 && length < LEAST_SECRET_CHARACTERS);
  const withoutSecrets = (text: string): string => short.reduce(hideWord, known.redact(text));
  const text = (full: string): string =>
    excerpt(withoutTokens(withoutSecrets(full.slice(0, READ_CHARACTERS))));
  return {
    has: (searched) => known.has(searched),
    answer: (value) => redactValue(value, (each) => known.redact(each)),
    text,
    url: (url) => withoutSecrets(bareUrl(url)),
    cause: (cause) => safeCause(cause, text),
  };
}

function hideWord(text: string, secret: string): string {
  const literal = secret.replaceAll(/[^\w]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(`(?<![\\w-])${literal}(?![\\w-])`, "g"), MARK);
}

function redactValue(value: JsonValue, redact: (text: string) => string): JsonValue {
  if (typeof value === "string") return redact(value);
  if (typeof value === "number") {
    const text = String(value);
    return redact(text) === text ? value : MARK;
  }
  if (Array.isArray(value)) return value.map((item: JsonValue) => redactValue(item, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [redact(name), redactValue(item, redact)]),
  );
}

function withoutTokens(text: string): string {
  return text
    .replaceAll(/\bBearer\s+[\w.~+/=-]+/gi, "Bearer [secret]")
    .replaceAll(/(https?:\/\/[^\s"'<>?]+)\?[^\s"'<>]*/gi, "$1?[query]")
    .replaceAll(/(https?:\/\/)[^\s/@]+@/gi, "$1");
}

function excerpt(text: string): string {
  // Control characters can move a terminal's cursor or colour what follows; marks of direction reorder it.
  const line = text
    .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\u{E0000}-\u{E007F}]+/gu, " ")
    .trim();
  const characters = Array.from(line.slice(0, EXCERPT_CHARACTERS * 2));
  return characters.length > EXCERPT_CHARACTERS
    ? `${characters.slice(0, EXCERPT_CHARACTERS).join("")}…`
    : line;
}

function bareUrl(url: string | URL): string {
  const parsed = typeof url === "string" ? URL.parse(url) : url;
  return parsed === null
    ? "[unreadable URL]"
    : `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}

// More than any chain that undici or Node makes.
const MAX_CAUSES = 5;

/** A copy, because errors of HTTP parsers have the raw answer as a property. */
function safeCause(cause: unknown, text: (full: string) => string, depth = 0): Error | undefined {
  if (!(cause instanceof Error) || depth === MAX_CAUSES) return undefined;
  const inner = safeCause(cause.cause, text, depth + 1);
  const copy = new Error(text(cause.message), inner === undefined ? undefined : { cause: inner });
  const code = "code" in cause && typeof cause.code === "string" ? text(cause.code) : undefined;
  Object.defineProperty(copy, "name", { value: text(cause.name) });
  if (code !== undefined) Object.assign(copy, { code });
  // The frames show where; the first line repeats the message.
  const frames = cause.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  copy.stack = [`${copy.name}: ${copy.message}`, ...frames].join("\n");
  return copy;
}
