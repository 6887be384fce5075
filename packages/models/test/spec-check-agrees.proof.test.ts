import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check, payloadSchema } from "../src/index.ts";
import type { JsonValue, Model, ParameterFacts } from "../src/index.ts";
import { kling3, sample, turbo } from "./sample-models.ts";

/** Values that are near some limit of some model, and values that are near none. */
const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonValue>(
      null,
      true,
      false,
      "",
      "x",
      "xy",
      "3",
      "5",
      "15",
      "16",
      "5s",
      "9s",
      "720p",
      "1080p",
      "16:9",
      "on",
      "off",
      "std",
      "pro",
      "pan",
      5,
      0,
      -1,
      1,
      0.1,
      0.3,
      0.35,
      0.6,
      1.5,
      1000,
      4294967296,
      1e21,
    ),
    fc.constantFrom(
      "https://a/b",
      "http://a",
      "ftp://a",
      "data:image/png;base64,AA==",
      "data:,x",
      "cat.png",
      "https://a b",
      "\n",
    ),
    fc.constantFrom(
      "😀".repeat(2500),
      "😀".repeat(2501),
      "x".repeat(20),
      "😀".repeat(20),
      "😀".repeat(21),
      "e\u0301".repeat(10),
      "\ud83d",
    ),
    fc.string(),
    fc.double({ noNaN: true }),
    fc.array(tie("value"), { maxLength: 9 }),
    fc.array(fc.constant("https://a/b"), { maxLength: 9 }),
    fc.dictionary(fc.constantFrom("kind", "speed", "path", "x", "y", "zoom"), tie("value")),
  ),
})).value;

function sensibleValues(facts: ParameterFacts): readonly JsonValue[] {
  if (facts.enum !== undefined) return facts.enum;
  switch (facts.type) {
    case "string":
      return ["https://a/b"];
    case "boolean":
      return [true, false];
    case "integer":
      return [0, 5, 1000, 5000];
    case "number":
      return [0, 0.3, 0.5, 0.6];
    case "array":
      return [["https://a/b"], Array.from({ length: 5 }, () => "https://a/b")];
    case "object":
      return [{}, { kind: "pan" }, { kind: "tilt", path: [{ x: 1, y: 2 }] }];
  }
}

function payloadOf(model: Model): fc.Arbitrary<unknown> {
  const names = [...Object.keys(model.parameters), "unknown", "__proto__x"];
  const sensible = Object.fromEntries(
    Object.entries(model.parameters).map(([name, facts]) => [
      name,
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom<JsonValue>(...sensibleValues(facts)) },
        { weight: 1, arbitrary: value },
      ),
    ]),
  );
  return fc.oneof(
    { weight: 8, arbitrary: fc.record(sensible, { requiredKeys: [] }) },
    { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...names), value) },
    { weight: 1, arbitrary: value },
  );
}

const numRuns = process.env["MODE"] === "proof" ? 30_000 : 600;

describe.each([
  ["Kling 3.0 Turbo", turbo],
  ["Kling 3.0", kling3],
  ["a model with a parameter of every kind", sample],
])("%s", (_, model) => {
  test("the checker accepts what its JSON Schema accepts", () => {
    // Precision: the checker forgives the noise of binary fractions, which ajv does only when told.
    const validate = new Ajv2020({
      multipleOfPrecision: 9,
      allowUnionTypes: true,
      strictTypes: false,
      strictRequired: false,
    }).compile(payloadSchema(model));
    let accepted = 0;
    fc.assert(
      fc.property(payloadOf(model), (payload) => {
        const isFine = check(model, payload).length === 0;
        if (isFine) accepted += 1;
        expect(isFine).toBe(validate(payload));
      }),
      { numRuns },
    );
    // Agreeing only on what is refused would prove little.
    expect(accepted).toBeGreaterThan(numRuns / 100);
  });
});
