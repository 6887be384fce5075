import { gunzipSync } from "node:zlib";

/** How a secret was found to be written. */
export type SecretForm = "plain" | "percent" | "base64" | "hex" | "gzip";

/**
 * Looks for secrets in a text that is to be kept: as they are, percent-encoded, in hex, inside base64 at each of its three
 * alignments, and inside base64 of gzip.
 */
export function findSecret(text: string, secrets: readonly string[]): SecretForm | undefined {
  const lower = text.toLowerCase();
  for (const secret of secrets) {
    // Shorter ones would be found everywhere.
    if (secret.length < 6) continue;
    if (text.includes(secret)) return "plain";
    if (lower.includes(percentOf(secret).toLowerCase())) return "percent";
    if (lower.includes(encodeURIComponent(secret).toLowerCase())) return "percent";
    if (lower.includes(Buffer.from(secret).toString("hex"))) return "hex";
    if (base64Forms(secret).some((form) => includesBase64(text, form))) return "base64";
    if (isInGzip(text, secret)) return "gzip";
  }
  return undefined;
}

/** What of an `Authorization` header must not be kept: every part of it but the name of the scheme, however it is spaced. */
export function secretsInAuthorization(header: string): readonly string[] {
  return header
    .split(/\s+/u)
    .filter((part) => part !== "" && !/^(?:Bearer|Basic|Digest|Token|Api-?Key)$/iu.test(part));
}

/** Every byte as `%xx`. */
function percentOf(secret: string): string {
  return Buffer.from(secret).toString("hex").replaceAll(/../gu, "%$&");
}

/** What is the same in base64 whatever stands before and after: the characters made of the secret's bits alone. */
function base64Forms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(from, to);
  });
}

function includesBase64(text: string, form: string): boolean {
  return text.includes(form) || text.includes(form.replaceAll("+", "-").replaceAll("/", "_"));
}

function isInGzip(text: string, secret: string): boolean {
  // H4sI: how base64 of gzip begins.
  for (const [found] of text.matchAll(/H4sI[\w+/=-]{16,}/gu)) {
    try {
      if (gunzipSync(Buffer.from(found, "base64")).includes(secret)) return true;
    } catch {
      continue;
    }
  }
  return false;
}
