import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { formatDiagnostic } from "../src/source.ts";
import { readModelSpec, readProviderSpec } from "../src/specs.ts";

const specs = path.resolve(import.meta.dirname, "../../../specs");
const turbo = await readFile(path.join(specs, "models/kling/kling-3.0-turbo-t2v.yaml"), "utf8");
const provider = await readFile(path.join(specs, "providers/gmi-cloud.yaml"), "utf8");

/** What is said of the Turbo spec after one change to its text. */
function complaints(before: string | RegExp, after: string): string {
  const text = turbo.replace(before, after);
  if (text === turbo) throw new Error(`${String(before)} is not in the spec`);
  const { model, diagnostics } = readModelSpec({ path: "turbo.yaml", text });
  expect(model).toBeUndefined();
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n\n");
}

/** Puts rules into the spec: each a `when` and a `must`. */
function rules(...pairs: readonly string[]): [string, string] {
  const text = pairs.flatMap((when, index) =>
    index % 2 === 1
      ? []
      : [
          `  - { when: ${when}, must: ${pairs[index + 1] ?? ""}, message: rule ${index / 2 + 1}, source: x, as_of: "2026-09" }\n`,
        ],
  );
  return ["\nprice:\n", `\nrules:\n${text.join("")}\nprice:\n`];
}

/** Puts a list of maps into the spec, and a rule about each of its entries. */
function entries(rule: string): [string, string] {
  const facts = 'source: x, as_of: "2026-09"';
  const items = "{ type: object, properties: { kind: { type: string, enum: [a, b] } } }";
  const list = `  parts: { type: array, items: ${items}, description: Parts., ${facts} }`;
  return ["\nprice:\n", `${list}\nrules:\n  - { ${rule}, message: rule 1, ${facts} }\nprice:\n`];
}

/** Puts a rule about a total into the spec. */
function total(text: string): [string, string] {
  const rule = `{ total: ${text}, message: rule 1, source: x, as_of: "2026-09" }`;
  return ["\nprice:\n", `\nrules:\n  - ${rule}\nprice:\n`];
}

test.each<[string, string | RegExp, string]>([
  ["a list that is not closed", "enum: [720p, 1080p]", "enum: [720p, 1080p"],
  ["a key that stands twice", "  aspect_ratio:\n", "  resolution:\n"],
  ["a tab", "  duration:\n    role", "\tduration:\n    role"],
  [
    "an unquoted ratio",
    '["16:9", "9:16", "1:1"]\n    default: "16:9"',
    '["16:9", "9:16", "1:1"]\n    default: 16:9',
  ],
  ["a type that does not exist", "type: string\n    required", "type: strng\n    required"],
  ["a limit as text", "max_length: 2500", 'max_length: "2500"'],
  ["a misspelt keyword", "required: true", "requird: true"],
  ["an empty enum", "enum: [720p, 1080p]", "enum: []"],
  ["a missing section", /\nprice:\n[^]*?\n\n/, "\n"],
  ["a price as a number", 'usd: "0.112"', "usd: 0.112"],
  ["a price that is no amount", 'usd: "0.112"', 'usd: "$0.112"'],
  [
    "a fact without a source",
    "    description: The motion and action in the clip.\n    source: https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v\n",
    "    description: The motion and action in the clip.\n",
  ],
  ["a date that is none", 'as_of: "2026-09"\n\nprice', 'as_of: "last week"\n\nprice'],
  ["a month that is none", 'as_of: "2026-09"\n\nprice', 'as_of: "2026-13"\n\nprice'],
  ["a day that is none", 'as_of: "2026-09"\n\nprice', 'as_of: "2026-09-32"\n\nprice'],
  ["a default outside its enum", "default: 720p", "default: 480p"],
  ["a default of another type", 'default: "5"', "default: 5"],
  ["a role played twice", "role: aspect_ratio", "role: resolution"],
  ["a keyword of another type", "max_length: 2500", "maximum: 2500"],
  [
    "a range that holds nothing",
    "range: { from: 3, to: 15, step: 1 }",
    "range: { from: 15, to: 3 }",
  ],
  ["limits that hold nothing", "min_length: 1", "min_length: 9000"],
  [
    "a range beside an enum",
    "range: { from: 3, to: 15, step: 1 }",
    'range: { from: 3, to: 15 }\n    enum: ["5"]',
  ],
  ["an enum of another type", "enum: [720p, 1080p]", "enum: [720p, 1080]"],
  ["role words without a role", "role: resolution\n", 'role_template: "{value}p"\n'],
  [
    "a list made for what is no list",
    "role: resolution\n",
    "role: resolution\n    role_list: true\n",
  ],
  [
    "a template without a place for the value",
    "role: resolution\n",
    "role: resolution\n    role_template: 5s\n",
  ],
  [
    "a price by a parameter that does not exist",
    "when: { resolution: [720p] }, usd",
    "when: { quality: [720p] }, usd",
  ],
  [
    "a price for a value that cannot be",
    "when: { resolution: [720p] }, usd",
    "when: { resolution: [480p] }, usd",
  ],
  ["a price that leaves a gap", /    - \{ when: \{ resolution: \[1080p\] \}, usd: "0.14" \}\n/, ""],
  [
    "two prices for one thing",
    "when: { resolution: [1080p] }, usd",
    "when: { resolution: [720p, 1080p] }, usd",
  ],
  [
    "a price for everything, and one more",
    '{ when: { resolution: [720p] }, usd: "0.112" }',
    '{ usd: "0.112" }',
  ],
  ["a quantity that does not exist", "quantity: duration", "quantity: seconds"],
  ["a quantity that is no number", "quantity: duration", "quantity: resolution"],
  ["a quantity that counts something else", "unit: second\n", "unit: frame\n"],
  ["a price per second of nothing", "  quantity: duration\n", ""],
  [
    "a length that does not exist",
    "duration: { parameter: duration }",
    "duration: { parameter: lenght }",
  ],
  [
    "a size for a value that cannot be",
    'aspect_ratio: ["9:16"] }, width: 720',
    'aspect_ratio: ["9:21"] }, width: 720',
  ],
  ["two prices in one", "price:\n  per: second", "price:\n  unknown: nobody knows\n  per: second"],
  ["a number for a version that is not known", "model_spec: 1", "model_spec: 2"],
  ["an id that is no name", "id: kling-3.0-turbo-t2v", 'id: "???"'],
  ["a date in the future", 'as_of: "2026-09"\n\nprice', 'as_of: "2126-09"\n\nprice'],
  [
    "a range whose steps miss its end",
    "range: { from: 3, to: 15, step: 1 }",
    "range: { from: 3, to: 15, step: 5 }",
  ],
  ["a price per video that is multiplied by its seconds", "per: second", "per: video"],
  ["a price per request with a quantity", "per: second", "per: request"],
  [
    "a list of values for a role that takes any text",
    "    role: prompt\n",
    "    role: prompt\n    role_values: { calm: a calm scene }\n",
  ],
  [
    "a size that an earlier one hides",
    "  sizes:\n",
    "  sizes:\n    - { when: { resolution: [720p] }, width: 1, height: 1 }\n",
  ],
  [
    "a size that earlier ones hide together",
    "  sizes:\n",
    "  sizes:\n    - { when: { resolution: [720p] }, width: 1, height: 1 }\n    - { when: { resolution: [1080p] }, width: 1, height: 1 }\n",
  ],
  [
    "a rule that demands nothing",
    "\nprice:\n",
    '\nrules:\n  - { when: { resolution: [720p] }, message: rule 1, source: x, as_of: "2026-09" }\nprice:\n',
  ],
  ["a total without a limit", ...total("{ items: [prompt] }")],
  ["a total of nothing", ...total("{ maximum: 3 }")],
  ["a total of what does not exist", ...total("{ items: [promt], maximum: 3 }")],
  ["a total of a key in what has none", ...total("{ numbers: [prompt.length], maximum: 3 }")],
  ["a total of the number of a text", ...total("{ numbers: [prompt], maximum: 3 }")],
  [
    "a total of characters and items",
    ...total("{ items: [prompt], characters: [prompt], maximum: 3 }"),
  ],
  [
    "a total that is always within its limit",
    ...total("{ items: [prompt, duration], maximum: 2 }"),
  ],
  ["a total that is never within its limit", ...total("{ numbers: [duration], maximum: 2 }")],
  ["a total that equals what does not exist", ...total("{ numbers: [duration], equals: lenght }")],
  [
    "a rule about each entry of what is no list of maps",
    ...entries("each: prompt, when: { kind: [a] }, must: { kind: [b] }"),
  ],
  [
    "a rule about each entry of what does not exist",
    ...entries("each: part, when: { kind: [a] }, must: { kind: [b] }"),
  ],
  [
    "a rule about a key that the entries do not have",
    ...entries("each: parts, when: { kynd: [a] }, must: { kind: [b] }"),
  ],
  [
    "a rule about a value that no entry has",
    ...entries("each: parts, when: { kind: [c] }, must: { kind: [b] }"),
  ],
  [
    "a rule about entries that none can keep to",
    ...entries("each: parts, when: { kind: [a] }, must: { kind: [b] }"),
  ],
  [
    "a rule about entries and a total",
    ...entries("each: parts, when: { kind: [a] }, total: { items: [parts], maximum: 3 }"),
  ],
  [
    "a surcharge for what cannot be counted",
    "  quantity: duration\n",
    '  quantity: duration\n  surcharges: [{ input: prompt, usd: "0.1" }]\n',
  ],
  [
    "a surcharge for what does not exist",
    "  quantity: duration\n",
    '  quantity: duration\n  surcharges: [{ input: images, usd: "0.1" }]\n',
  ],
  [
    "ids that expire, without ids",
    "media: video",
    'media: video\n  ids_lifetime: { hours: 24, source: x, as_of: "2026-09" }',
  ],
  [
    "ids that expire at once",
    "media: video",
    'media: video\n  ids: { face: id }\n  ids_lifetime: { hours: 0, source: x, as_of: "2026-09" }',
  ],
  [
    "a size whose limits leave none",
    "max_length: 2500",
    "pixels: { separator: x, minimum: 100, max_side: 9 }",
  ],
  ["a size of a number", "range: { from: 3, to: 15, step: 1 }", "pixels: { separator: by }"],
  ["seconds of what is no file", "quantity: duration", "input: prompt"],
  [
    "a price per video by the seconds of a file",
    /per: second\n  quantity: duration/,
    "per: video\n  input: prompt",
  ],
  ["a video without a length", "  duration: { parameter: duration }\n", ""],
  ["a picture with a length", "media: video", "media: image"],
  ["ids without ids", "media: video", "media: ids"],
  ["a size from words", "  sizes:\n", "  size_parameter: resolution\n  sizes:\n"],
  ["a number of results from words", "  sizes:\n", "  count_parameter: resolution\n  sizes:\n"],
  ["a number of results from nothing", "  sizes:\n", "  count_parameter: pictures\n  sizes:\n"],
  ["a rule that never applies", ...rules("{ prompt: absent }", "{ resolution: [720p] }")],
  ["a rule about a default left out", ...rules("{ duration: absent }", "{ resolution: [720p] }")],
  [
    "a rule that forbids a required value",
    ...rules("{ resolution: [1080p] }", "{ prompt: absent }"),
  ],
  ["a rule that contradicts itself", ...rules("{ duration: ['3'] }", "{ duration: ['4', '5'] }")],
  ["a rule that never refuses", ...rules("{ resolution: [1080p] }", "{ prompt: present }")],
  [
    "two rules that contradict each other",
    ...rules(
      "{ resolution: [1080p] }",
      "{ duration: { maximum: 5 } }",
      "{ resolution: [1080p], aspect_ratio: ['1:1'] }",
      "{ duration: { minimum: 10 } }",
    ),
  ],
])("%s", (_, before, after) => {
  expect(complaints(before, after)).toMatchSnapshot();
});

test.each([
  ["two rules that leave something together", "{ duration: { minimum: 5 } }"],
  ["a rule for a part of the other's payloads", "{ duration: { minimum: 10 } }"],
])("nothing is wrong with %s", (_, second) => {
  const part = second.includes("10") ? "{ aspect_ratio: ['1:1'] }" : "{ resolution: [1080p] }";
  const [before, after] = rules(
    "{ resolution: [1080p] }",
    "{ duration: { maximum: 5 } }",
    part,
    second,
  );
  const { diagnostics } = readModelSpec({ path: "turbo.yaml", text: turbo.replace(before, after) });
  expect(diagnostics).toEqual([]);
});

test("all mistakes of a file are told at once", () => {
  const text = turbo
    .replace("max_length: 2500", "max_lenght: 2500")
    .replace("default: 720p", "default: 480p")
    .replace('usd: "0.14"', "usd: 0.14");
  const { diagnostics } = readModelSpec({ path: "turbo.yaml", text });
  // What the schema finds comes first: rules over a spec of the wrong shape would only guess.
  expect(diagnostics.map(({ code }) => code)).toEqual(["SPEC_UNKNOWN_KEY", "SPEC_WRONG_TYPE"]);
});

test.each<[string, string, string]>([
  [
    "a meaning that does not exist",
    "means: queued, source: model pages",
    "means: waiting, source: model pages",
  ],
  ["a status with two meanings", "status: cancelled", "status: failed"],
  [
    "a fact from the future",
    'means: queued, source: model pages, as_of: "2026-09"',
    'means: queued, source: model pages, as_of: "2126-09"',
  ],
  ["a base URL without encryption", "value: https://console", "value: http://console"],
])("a provider spec: %s", (_, before, after) => {
  const text = provider.replace(before, after);
  const read = readProviderSpec({ path: "gmi.yaml", text });
  expect(read.provider).toBeUndefined();
  expect(
    read.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n\n"),
  ).toMatchSnapshot();
});
