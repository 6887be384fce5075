import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { composeYaml } from "./compose-yaml.ts";
import type { JsonValue } from "./json-value.ts";
import { scanPlainYaml } from "./scan-plain-yaml.ts";
import { findSpan } from "./yaml-places.ts";

type Path = readonly (string | number)[];

/** Reads a text both ways. When the fast way has an answer, it has to be the library's. */
function expectAgreement(text: string): boolean {
  const plain = scanPlainYaml(text);
  if (plain === undefined) return false;
  const full = composeYaml({ path: "a.yaml", text });
  expect(full.diagnostics).toEqual([]);
  expect(plain.value).toEqual(full.value);
  const spansOf = (read: typeof plain) =>
    pathsOf(plain.value as JsonValue).flatMap((place) => [
      [place, findSpan(read, place, "key"), findSpan(read, place, "value")],
    ]);
  expect(spansOf(plain)).toEqual(spansOf(full));
  return true;
}

function pathsOf(value: JsonValue, place: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [place];
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => pathsOf(item as JsonValue, [...place, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item as JsonValue, [...place, key]));
  return [place, ...below];
}

const words = fc.oneof(
  fc.constantFrom(
    "on",
    "16:9",
    "720p",
    "2K",
    "1k5",
    "5",
    "-1.5",
    "1e3",
    "null",
    "~",
    "true",
    "a b",
    "it's",
    'say "x"',
    "a: b",
    "a #b",
    "- x",
    "#",
    "",
    " x",
    "x ",
    "[",
    "{",
    "日本",
    "😀",
    "x\ny",
    "x\n\ny\n",
    "\tx",
    "0x1f",
    "007",
    "&a",
    "*a",
    "!t",
    "?",
    ":",
    "-",
    "http://a/b#c",
    "{{city}}",
  ),
  fc.string({ maxLength: 12 }),
);
const document = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z_]{1,6}$/), words), tie("value"), {
      maxKeys: 4,
    }),
  ),
})).value;

const damaged = [
  "title: Night Market # a comment",
  "defaults: { model: kling, ratio: \"16:9\", list: [1, 'b', c d] }",
  "shots:",
  "  - id: a-010",
  "    prompt: >-",
  "      rain on",
  "      the roof",
  "    cut: { in: 0.5, out: 5.5 }",
  "  - id: b",
  "    action: |",
  "      She looks up.",
  "",
  "      Silence.",
  "    markers:",
  "    - at: 2",
  "      name: x",
  "notes:",
  "- one",
  "- two words",
  "",
].join("\n");
const splice = fc.record({
  at: fc.nat(damaged.length),
  remove: fc.nat(3),
  insert: fc.oneof(
    fc.constantFrom(
      " ",
      "\n",
      "  ",
      ":",
      ": ",
      "- ",
      "#",
      " #",
      '"',
      "'",
      "[",
      "]",
      "{",
      "}",
      ",",
      "\r\n",
      "|",
      ">",
      "&",
      "*",
      "!",
      "---\n",
      "?",
      "\t",
      "x",
    ),
    fc.string({ maxLength: 3 }),
  ),
});

const share = process.env["MODE"] === "proof" ? 10 : 0.2;

describe("the fast reader agrees with the library", () => {
  test("on anything that the library writes", () => {
    let plain = 0;
    const options = fc.record({
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom("any" as const, "flow" as const),
      lineWidth: fc.constantFrom(0, 40),
      defaultStringType: fc.constantFrom(
        "PLAIN" as const,
        "QUOTE_DOUBLE" as const,
        "QUOTE_SINGLE" as const,
      ),
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), document, { minKeys: 1, maxKeys: 4 }),
        options,
        (value, how) => {
          if (expectAgreement(stringify(value, how))) plain += 1;
        },
      ),
      { numRuns: 1000 * share },
    );
    // The fast way would agree with everything by never answering.
    expect(plain).toBeGreaterThan(100 * share);
  });

  test("on texts that were damaged", () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(splice, { minLength: 1, maxLength: 3 }), (splices) => {
        let text = damaged;
        for (const { at, remove, insert } of splices)
          text = text.slice(0, at) + insert + text.slice(at + remove);
        if (expectAgreement(text)) plain += 1;
      }),
      { numRuns: 1500 * share },
    );
    expect(plain).toBeGreaterThan(150 * share);
  });
});

test("every spec of the catalogue is read the fast way", () => {
  const specs = path.resolve(import.meta.dirname, "../../../../specs/models");
  const files = readdirSync(specs, { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name, readFileSync(path.join(specs, name), "utf8")] as const);
  expect(texts.length).toBeGreaterThan(80);
  const read = (text: string): boolean =>
    process.env["MODE"] === "proof" ? expectAgreement(text) : scanPlainYaml(text) !== undefined;
  expect(texts.filter(([, text]) => !read(text))).toEqual([]);
});

test("ten thousand shots are read the fast way", () => {
  const shots = Array.from(
    { length: 10_000 },
    (_, index) =>
      `  - id: shot-${index}\n    action: Mei walks in, number ${index}\n    cut: { in: 0.5, out: 5.5 }\n`,
  );
  const text = `storyboard: 1\nshots:\n${shots.join("")}`;
  const plain = scanPlainYaml(text.replaceAll("\n", "\r\n"));
  const last = { id: "shot-9999", action: "Mei walks in, number 9999", cut: { in: 0.5, out: 5.5 } };
  expect(plain?.value).toMatchObject({ shots: { 9999: last, length: 10_000 } });
});
