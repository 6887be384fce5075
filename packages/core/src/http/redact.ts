const EXCERPT_CHARACTERS = 300;

/** Makes text fit for messages and logs. The only door through which URLs, headers and bodies pass on their way there. */
export type Redactor = {
  /**
   * An answer without the secrets, so that nothing that is read or kept of it holds the key. A secret so short that it may
   * stand there by chance is left alone: an answer is data, and a changed address or prompt costs more than it hides.
   */
  answer(text: string): string;
  /** One line, bounded, with neither the key nor anything that looks like a bearer token or a URL's query. */
  text(text: string): string;
  /** Scheme, host and path; no credentials, no query (signatures stand there), no fragment. */
  url(url: string | URL): string;
};

// Real keys have some 250 characters; keys of stand-ins on this machine can be as short as a word.
const LEAST_UNMISTAKABLE = 16;

/** `secrets` are replaced wherever they occur; they stay in the closure. */
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

/** A short secret is only hidden where it stands by itself: inside other words it is a coincidence. */
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
