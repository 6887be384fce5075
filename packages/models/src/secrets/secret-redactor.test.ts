import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import {
  array,
  assert,
  constantFrom,
  integer,
  pre,
  property,
  string,
  tuple,
  uint8Array,
  uuid,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { createSecretRedactor } from "./secret-redactor.ts";

/** How a piece of a key may appear in a text; `around` is encoded together with it. */
type Form = (piece: string, around: Surroundings) => string;
type Surroundings = { readonly before: string; readonly after: string };

const inside = (text: string): string => JSON.stringify(text).slice(1, -1);
const everyByte = (text: string, prefix: string): string =>
  [...Buffer.from(text)].map((byte) => prefix + byte.toString(16).padStart(2, "0")).join("");
const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const references = (text: string, write: (code: number) => string): string =>
  Array.from(text)
    .map((character) => write(character.charCodeAt(0)))
    .join("");
const joined = (encode: (text: string) => string): Form => {
  return (piece, { before, after }) => encode(before + piece + after);
};
const between = (encode: (text: string) => string): Form => {
  return (piece, { before, after }) => before + encode(piece) + after;
};

const textForms: readonly Form[] = [
  joined((text) => text),
  joined((text) => text.toUpperCase()),
  joined((text) => text.toLowerCase()),
  joined(encodeURIComponent),
  joined((text) => encodeURIComponent(encodeURIComponent(text))),
  joined((text) => encodeURIComponent(text).toLowerCase()),
  between((text) => everyByte(text, "%")),
  between((text) => everyByte(text, "%").toUpperCase()),
  joined(inside),
  joined((text) => inside(inside(text))),
  joined((text) => inside(text).replaceAll("/", String.raw`\/`)),
  joined((text) => inside(inside(text).replaceAll("/", String.raw`\/`))),
  joined((text) => everyByte(text, String.raw`\u00`)),
  joined((text) => inside(everyByte(text, String.raw`\u00`))),
  joined((text) => inside(encodeURIComponent(text))),
  joined((text) => encodeURIComponent(inside(text))),
  joined(html),
  joined((text) => html(html(text))),
  joined((text) => html(inside(text))),
  joined((text) => encodeURIComponent(html(text))),
  between((text) => references(text, (code) => `&#${code};`)),
  between((text) => references(text, (code) => `&#X${code.toString(16)};`)),
  between((text) => inside(references(text, (code) => `&#x${code.toString(16)};`))),
];

const byteForms: readonly Form[] = [
  between((text) => Buffer.from(text).toString("hex")),
  between((text) => Buffer.from(text).toString("hex").toUpperCase()),
  between((text) => Buffer.from(text.toUpperCase()).toString("hex")),
  between((text) => inspect(Buffer.from(text)).replace(/ \.\.\..*/, ">")),
  between((text) => everyByte(text, ":").slice(1)),
  ...[0, 1, 2].flatMap((offset): Form[] => {
    const encode = (piece: string, encoding: "base64" | "base64url") =>
      Buffer.concat([
        Buffer.from("?~ ".slice(0, offset)),
        Buffer.from(piece),
        Buffer.from("!"),
      ]).toString(encoding);
    return [
      between((text) => encode(text, "base64")),
      between((text) => encode(text, "base64url")),
      between((text) => encode(text.toLowerCase(), "base64")),
      between((text) => encode(text, "base64").toUpperCase()),
      between((text) => encode(text, "base64").toLowerCase()),
      between((text) => inside(encode(text, "base64").replaceAll("/", String.raw`\/`))),
      between((text) => encodeURIComponent(encode(text, "base64"))),
    ];
  }),
];

const characters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));
const keys = string({ unit: constantFrom(...characters), minLength: 12, maxLength: 80 });
/** A key and a piece of it with at least 12 characters. */
const pieces = tuple(keys, integer({ min: 0 }), integer({ min: 0 })).map(([key, from, more]) => {
  const start = from % (key.length - 11);
  const length = 12 + (more % (key.length - start - 11));
  return { key, piece: key.slice(start, start + length) };
});
const surroundings = tuple(string(), string()).map(([before, after]) => ({ before, after }));

describe("every piece of a key with at least 12 characters is found", () => {
  it.each<[string, readonly Form[]]>([
    ["as text and in escapes", textForms],
    ["as bytes", byteForms],
  ])("%s", (_, forms) => {
    assert(
      property(pieces, constantFrom(...forms), surroundings, ({ key, piece }, form, around) => {
        const redactor = createSecretRedactor([key]);
        const text = form(piece, around);
        expect(redactor.has(text)).toBe(true);
        const safe = redactor.redact(text);
        expect(safe).toContain("[secret]");
        // What is left has no other such piece, whatever is written next to it.
        expect(redactor.has(safe.replaceAll("[secret]", "\0"))).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it("also across the parts in which a long text is read", () => {
    const key = randomBytes(60).toString("base64url");
    const redactor = createSecretRedactor([key]);
    const found = Array.from({ length: 12 }, (_, index) => {
      const before = " ".repeat(256 * 1024 - index * 9);
      return redactor.redact(`${before}${inside(inside(`"${key}`))} after`).trim();
    });
    expect(new Set(found)).toEqual(new Set([String.raw`\\\"[secret] after`]));
  });
});

it("only the piece is replaced", () => {
  const key = "sk-live_0123456789abcdefGHIJ";
  const redactor = createSecretRedactor([key]);
  const hex = Buffer.from(key).toString("hex");
  expect(redactor.redact(`a ${key} b ${key.slice(5, 17)}, ${hex}; ${key.slice(0, 11)}`)).toBe(
    `a [secret] b [secret], [secret]; ${key.slice(0, 11)}`,
  );
});

it("JSON stays JSON, with the same keys and the same other values", () => {
  assert(
    property(pieces, surroundings, array(string()), ({ key, piece }, { before, after }, rest) => {
      // A quote of JSON beside a piece cannot be told from one in the key. No key has one.
      pre(!/["\\]/.test(key));
      const value = { first: before + piece + after, wrapped: JSON.stringify({ piece }), rest };
      for (const text of [JSON.stringify(value), JSON.stringify({ text: JSON.stringify(value) })]) {
        const safe: unknown = JSON.parse(createSecretRedactor([key]).redact(text));
        expect(Object.keys(Object(safe))).toEqual(Object.keys(Object(JSON.parse(text))));
      }
    }),
  );
});

describe("other texts are left as they are", () => {
  const key = `eyJhbGciOiJFUzI1NiJ9.${randomBytes(120).toString("base64url")}`;
  const redactor = createSecretRedactor([key]);

  it("ids, hashes, pictures and sentences", () => {
    assert(
      property(uuid(), uint8Array({ maxLength: 400 }), string(), (id, bytes, words) => {
        const data = Buffer.from(bytes);
        const text = `${id} ${data.toString("hex")} ${data.toString("base64")} ${words}`;
        expect(redactor.redact(text)).toBe(text);
      }),
    );
    const prose =
      "A key is never printed, logged or stored: 0123456789abcdef, https://a.example/%20?b=c";
    expect(redactor.redact(prose)).toBe(prose);
  });

  it("fewer than 12 characters of the key", () => {
    const pieces11 = Array.from({ length: key.length - 11 }, (_, at) => key.slice(at, at + 11));
    expect(redactor.has(pieces11.join("\n"))).toBe(false);
  });

  it("a secret that is too short, unless it is asked for", () => {
    expect(createSecretRedactor(["test-key"]).has("test-key")).toBe(false);
    const asked = createSecretRedactor(["test-key"], { shortest: 6 });
    expect(asked.redact("a test-key b 746573742d6b6579 c")).toBe("a [secret] b [secret] c");
    expect(asked.has("test-ke")).toBe(false);
  });
});
