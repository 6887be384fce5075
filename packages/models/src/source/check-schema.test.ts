import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { checkSchema, joinDiagnostics } from "./check-schema.ts";
import type { SchemaCheck } from "./check-schema.ts";
import { formatDiagnostic } from "./format-diagnostic.ts";
import { readYaml } from "./read-yaml.ts";

const frame = (...keys: readonly string[]) => ({
  type: "object",
  additionalProperties: false,
  required: keys,
  properties: Object.fromEntries(
    keys.map((key) => [key, key === "frame" ? { enum: ["first", "last"] } : { type: "string" }]),
  ),
});
const schema = {
  type: "object",
  additionalProperties: false,
  required: ["id", "shots"],
  properties: {
    id: { type: "string", pattern: "^[a-z]+$", description: "lower-case letters" },
    rate: { type: "integer", minimum: 1, maximum: 120 },
    ratio: { enum: ["16:9", "9:16"] },
    version: { const: 1 },
    shots: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id"],
        properties: {
          id: { type: "string", minLength: 1, maxLength: 4 },
          first_frame: { oneOf: [frame("file"), frame("url"), frame("shot", "frame")] },
          music: { oneOf: [{ $ref: "#/$defs/track" }, { type: "string" }] },
        },
      },
    },
  },
  $defs: {
    track: { type: "object", required: ["file"], properties: { file: { type: "string" } } },
  },
};
const validate = new Ajv2020({ allErrors: true, verbose: true }).compile(schema) as SchemaCheck;

function complaints(text: string): string {
  const source = readYaml({ path: "a.yaml", text });
  const diagnostics = checkSchema(source, validate, { codePrefix: "STORYBOARD" });
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n\n");
}

test("a file that fits has no diagnostics", () => {
  expect(
    complaints("id: a\nshots: [{ id: x, first_frame: { shot: y, frame: last }, music: a.wav }]\n"),
  ).toBe("");
});

test("every mistake is told at its narrowest place", () => {
  const text =
    'id: A1\nrate: 500\nratio: 16-9\nversion: 2\nshot: []\nshots:\n  - id: long-name\n  - idd: x\n  - id: 5\n  - id: ""\n';
  expect(complaints(text)).toMatchInlineSnapshot(`
    "a.yaml:1:5 error STORYBOARD_WRONG_FORM
      id "A1" has the wrong format
      1 | id: A1
        |     ^^
      hint: lower-case letters

    a.yaml:2:7 error STORYBOARD_OUT_OF_RANGE
      rate is 500; it must be at most 120
      2 | rate: 500
        |       ^^^

    a.yaml:3:8 error STORYBOARD_WRONG_VALUE
      ratio is "16-9"; it must be "16:9" or "9:16"
      3 | ratio: 16-9
        |        ^^^^
      hint: did you mean "16:9"?

    a.yaml:4:10 error STORYBOARD_WRONG_VALUE
      version is 2; it must be 1
      4 | version: 2
        |          ^

    a.yaml:5:1 error STORYBOARD_UNKNOWN_KEY
      unknown key "shot" in the file
      5 | shot: []
        | ^^^^
      hint: valid keys: id, rate, ratio, version, shots

    a.yaml:7:9 error STORYBOARD_WRONG_LENGTH
      id has 9 characters; the maximum is 4
      7 |   - id: long-name
        |         ^^^^^^^^^

    a.yaml:8:5 error STORYBOARD_UNKNOWN_KEY
      unknown key "idd" in entry 2 of shots
      8 |   - idd: x
        |     ^^^
      hint: did you mean "id"?

    a.yaml:9:9 error STORYBOARD_WRONG_TYPE
      id is 5; it must be text
      9 |   - id: 5
        |         ^
      hint: quote it: "5"

    a.yaml:10:9 error STORYBOARD_WRONG_LENGTH
      id is empty
      10 |   - id: ""
         |         ^^"
  `);
});

test("a missing key is told at the map that lacks it", () => {
  expect(complaints("rate: 24\nshots:\n  - music: a.wav\n")).toMatchInlineSnapshot(`
    "a.yaml:1:1 error STORYBOARD_MISSING_KEY
      missing key "id" in the file
      1 | rate: 24
        | ^^^^^^^^

    a.yaml:3:5 error STORYBOARD_MISSING_KEY
      missing key "id" in entry 1 of shots
      3 |   - music: a.wav
        |     ^^^^^^^^^^^^"
  `);
});

test("wrong kinds of values", () => {
  expect(complaints('id: [a]\nrate: "24"\nshots: {}\n')).toMatchInlineSnapshot(`
    "a.yaml:1:5 error STORYBOARD_WRONG_TYPE
      id is a list; it must be text
      1 | id: [a]
        |     ^^^

    a.yaml:2:7 error STORYBOARD_WRONG_TYPE
      rate is "24"; it must be a whole number
      2 | rate: "24"
        |       ^^^^
      hint: write it without quotes: 24

    a.yaml:3:8 error STORYBOARD_WRONG_TYPE
      shots is a map; it must be a list
      3 | shots: {}
        |        ^^
      hint: start each entry with a dash: - …"
  `);
});

test.each([
  ["the branch whose keys are there", "{ shot: a, frame: lst }"],
  ["the branch whose key is there, with a wrong type", "{ file: 5 }"],
  ["no branch is nearer", "{}"],
  ["not even a map", "intro"],
  ["keys of two branches", "{ file: a, url: b }"],
])("of a choice, what was meant: %s", (_, value) => {
  expect(complaints(`id: a\nshots:\n  - id: x\n    first_frame: ${value}\n`)).toMatchSnapshot();
});

test("a choice behind a reference", () => {
  expect(
    complaints("id: a\nshots:\n  - id: x\n    music: { fil: a.wav }\n  - id: y\n    music: 5\n"),
  ).toMatchInlineSnapshot(`
    "a.yaml:4:5 error STORYBOARD_MISSING_KEY
      missing key "file" in music
      4 |     music: { fil: a.wav }
        |     ^^^^^

    a.yaml:6:12 error STORYBOARD_WRONG_TYPE
      music is 5; it must be a map or text
      6 |     music: 5
        |            ^
      hint: quote it: "5""
  `);
});

test("a number is quoted as it was written", () => {
  const numbers = ["0x10", "1e3", "010", "True"];
  expect(numbers.map((id) => complaints(`id: ${id}\nshots: [{ id: a }]\n`))).toEqual(
    numbers.map((id) => {
      const wrong = `a.yaml:1:5 error STORYBOARD_WRONG_TYPE\n  id is ${id}; it must be text`;
      const mark = "^".repeat(id.length);
      return `${wrong}\n  1 | id: ${id}\n    |     ${mark}\n  hint: quote it: "${id}"`;
    }),
  );
});

test("nothing is said of a value that could not be read", () => {
  expect(complaints("id: .nan\nrate: *x\nshots: [{ <<: 1 }, { a }: 1]\n")).toBe("");
});

test("the hint to quote a switch appears only where text is allowed", () => {
  const source = readYaml({ path: "a.yaml", text: "id: a\nrate: no\nshots: [{ id: on }]\n" });
  const mistakes = checkSchema(source, validate, { codePrefix: "STORYBOARD" });
  expect(joinDiagnostics(source, mistakes).map(({ code, span }) => [code, span.start])).toEqual([
    ["YAML_UNQUOTED_SWITCH", 29],
    ["STORYBOARD_WRONG_TYPE", 12],
  ]);
});

test("nothing is said of a file whose syntax is broken", () => {
  expect(complaints("id: [\n")).toBe("");
});
