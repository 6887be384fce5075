import { gunzipSync } from "node:zlib";
import { createSecretRedactor } from "@storyreel/models/secrets";

// Shorter ones would match by chance.
const shortest = 6;

/** Looks for pieces of secrets in a text before it is saved, in every encoding, and in gzip inside base64. */
export function hasSecret(text: string, secrets: readonly string[]): boolean {
  const known = createSecretRedactor(secrets, { shortest });
  return known.has(text) || unzipped(text).some((inner) => known.has(inner));
}

/** The parts of an `Authorization` header that must not be saved: everything except the name of the scheme. */
export function secretsInAuthorization(header: string): readonly string[] {
  return header
    .split(/\s+/u)
    .filter((part) => part !== "" && !/^(?:Bearer|Basic|Digest|Token|Api-?Key)$/iu.test(part));
}

// More than any text of a request.
const maxUnzippedBytes = 16 * 1024 * 1024;

function unzipped(text: string): readonly string[] {
  // Base64 of gzip starts with H4sI.
  return [...text.matchAll(/H4sI[\w+/=-]{16,}/gu)].flatMap(([found]) => {
    try {
      const bytes = gunzipSync(Buffer.from(found, "base64"), { maxOutputLength: maxUnzippedBytes });
      return [bytes.toString("utf8")];
    } catch {
      return [];
    }
  });
}
