import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { createSecretRedactor } from "./secret-redactor.ts";

const isProof = process.env["MODE"] === "proof";
// A search that is not linear takes hours for either.
const length = isProof ? 10_000_000 : 1_000_000;
const key = `eyJhbGciOiJFUzI1NiJ9.${randomBytes(120).toString("base64url")}`;

// A search that is not linear does not end within the time limit of a test.
it.each<[string, string, string]>([
  ["almost the key, again and again", key, `${key.slice(0, 11)}|`],
  ["the key, again and again", key, `${key}|`],
  ["a key of one letter in a text of that letter", "a".repeat(250), "a"],
  ["escapes of escapes", key, String.raw`\\\\u0025\\"%255C`],
])("reads megabytes of %s", (_, secret, unit) => {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const redactor = createSecretRedactor([secret]);
  expect(redactor.has(redactor.redact(text))).toBe(false);
});
