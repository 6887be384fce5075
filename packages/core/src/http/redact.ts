const EXCERPT_CHARACTERS = 300;

/** Removes secrets. All URLs, headers and bodies in messages and logs pass through it. */
export type Redactor = {
  /**
   * An answer without secrets, so that nothing parsed or stored contains the key. Secrets that are so short that they may
   * occur by chance are kept: a wrongly changed URL or prompt would do more harm.
   */
  answer(text: string): string;
  /** One line of limited length, without the key, bearer tokens and queries of URLs. */
  text(text: string): string;
  /** Scheme, host and path; without credentials, query (which contains signatures) and fragment. */
  url(url: string | URL): string;
};

// Real keys have about 250 characters; keys for a mock server can be as short as a word.
const LEAST_UNMISTAKABLE = 16;

/** Replaces `secrets` wherever they occur. They are kept in the closure only. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const withoutSecrets = (text: string): string =>
    secrets.reduce((kept, secret) => hideSecret(kept, secret, "[secret]"), text);
  const unmistakable = secrets.filter((secret) => secret.length >= LEAST_UNMISTAKABLE);
  return {
    answer: (text) =>
      unmistakable.reduce((kept, secret) => hideSecret(kept, secret, "[secret]"), text),
    text: (text) => excerpt(withoutTokens(withoutSecrets(text))),
    url: (url) => withoutSecrets(bareUrl(url)),
  };
}

/** A short secret is replaced only as a whole word: inside other words it is a coincidence. */
function hideSecret(text: string, secret: string, stamp: string): string {
  if (secret === "") return text;
  if (secret.length < LEAST_UNMISTAKABLE) {
    const literal = secret.replaceAll(/[^\w]/g, String.raw`\$&`);
    return text.replaceAll(new RegExp(`(?<![\\w-])${literal}(?![\\w-])`, "g"), stamp);
  }
  return text.replaceAll(secret, stamp).replaceAll(encodeURIComponent(secret), stamp);
}

function withoutTokens(text: string): string {
  return text
    .replaceAll(/\bBearer\s+[\w.~+/=-]+/gi, "Bearer [secret]")
    .replaceAll(/(https?:\/\/[^\s"'<>?]+)\?[^\s"'<>]*/gi, "$1?[query]")
    .replaceAll(/(https?:\/\/)[^\s/@]+@/gi, "$1");
}

function excerpt(text: string): string {
  // Control characters can move a terminal's cursor or colour what follows.
  const line = text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
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
