import { gunzipSync } from "node:zlib";
import { createSecretRedactor } from "@storyreel/models/secrets";

// Shorter ones would match by chance.
const shortest = 6;

/**
 * Looks for pieces of secrets in a text before it is saved, in every encoding, backwards, and in base64 and gzip inside base64.
 */
export function hasSecret(text: string, secrets: readonly string[]): boolean {
  const backwards = secrets.map((secret) => Array.from(secret).toReversed().join(""));
  const known = createSecretRedactor([...secrets, ...backwards], { shortest });
  return known.has(text) || innerTexts(text).some((inner) => known.has(inner));
}

// More than any text of a request.
const maxUnzippedBytes = 16 * 1024 * 1024;

/** What base64 in a text holds, up to base64 in base64, also zipped. Once encoded, a secret is found without this. */
function innerTexts(text: string, depth = 0): readonly string[] {
  return [...text.matchAll(/[\w+/-]{16,}={0,2}/gu)].flatMap(([run]) => {
    const bytes = Buffer.from(run, "base64");
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const inner = isZipped ? unzip(bytes) : bytes.toString("latin1");
    // Other bytes are a picture, or a word that is no base64.
    if (inner === undefined || /[^\t\r\n\u0020-\u007E]/u.test(inner))
      return isZipped ? [inner ?? ""] : [];
    return [inner, ...(depth < 2 ? innerTexts(inner, depth + 1) : [])];
  });
}

function unzip(bytes: Buffer): string | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxUnzippedBytes }).toString("utf8");
  } catch {
    return undefined;
  }
}
