import { gunzipSync } from "node:zlib";

/** The encoding in which a secret was found. */
export type SecretForm = "plain" | "percent" | "base64" | "hex" | "gzip";

/**
 * Looks for secrets in a text before it is saved: plain, percent-encoded, in hex, in base64 at each of its three alignments,
 * and in gzip inside base64.
 */
export function findSecret(text: string, secrets: readonly string[]): SecretForm | undefined {
  const lower = text.toLowerCase();
  for (const secret of secrets) {
    // Shorter ones would match by chance.
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

/** The parts of an `Authorization` header that must not be saved: everything except the name of the scheme. */
export function secretsInAuthorization(header: string): readonly string[] {
  return header
    .split(/\s+/u)
    .filter((part) => part !== "" && !/^(?:Bearer|Basic|Digest|Token|Api-?Key)$/iu.test(part));
}

/** Every byte as `%xx`. */
function percentOf(secret: string): string {
  return Buffer.from(secret).toString("hex").replaceAll(/../gu, "%$&");
}

/** At each alignment, the base64 characters that depend only on the secret, not on what is before and after it. */
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
  // Base64 of gzip starts with H4sI.
  for (const [found] of text.matchAll(/H4sI[\w+/=-]{16,}/gu)) {
    try {
      if (gunzipSync(Buffer.from(found, "base64")).includes(secret)) return true;
    } catch {
      continue;
    }
  }
  return false;
}
