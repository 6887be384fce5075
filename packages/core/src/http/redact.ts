const EXCERPT_CHARACTERS = 300;

/** Makes text fit for messages and logs. The only door through which URLs, headers and bodies pass on their way there. */
export type Redactor = {
  /** The whole text, only without the secrets: for answers, so that nothing that is read or kept of them holds the key. */
  withoutSecrets(text: string): string;
  /** One line, bounded, with neither the key nor anything that looks like a bearer token or a URL's query. */
  text(text: string): string;
  /** Scheme, host and path; no credentials, no query (signatures stand there), no fragment. */
  url(url: string | URL): string;
};

/** `secrets` are replaced wherever they occur; they stay in the closure. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const withoutSecrets = (text: string): string =>
    secrets.reduce((kept, secret) => {
      if (secret === "") return kept;
      return kept.replaceAll(secret, "[secret]").replaceAll(encodeURIComponent(secret), "[secret]");
    }, text);
  return {
    withoutSecrets,
    text: (text) => excerpt(withoutTokens(withoutSecrets(text))),
    url: (url) => withoutSecrets(bareUrl(url)),
  };
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
