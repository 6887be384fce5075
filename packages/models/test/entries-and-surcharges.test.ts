import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import {
  check,
  type JsonValue,
  type Model,
  payloadSchema,
  price,
  priceToJson,
} from "../src/index.ts";
import { readModelSpec } from "../src/specs.ts";
import { gemini3ProImage, heygenAvatar4 } from "../src/typed.ts";

const fact = 'source: https://example.com, as_of: "2026-09"';

/** A model with a list of scenes, each with a voice, and these rules and prices. */
function modelWith(
  rules: string,
  prices = 'price: { per: request, rates: [{ usd: "0.5" }], ' + fact + " }",
): Model {
  const text = `model_spec: 1
id: acme
title: Acme
summary: Clips.
vendor: Acme
provider: gmi-cloud
page: https://example.com
modalities: [text-to-video]
calling: async
parameters:
  scenes:
    type: array
    required: true
    items:
      type: object
      properties:
        kind: { type: string, enum: [talk, walk], default: walk }
        seconds: { type: integer, minimum: 1, maximum: 10 }
        pictures: { type: array, items: { type: string, format: uri } }
        voice: { type: object, properties: { type: { type: string, enum: [text, silence], required: true }, text: { type: string } } }
    description: The scenes.
    ${fact.replace(", as_of", "\n    as_of")}
${rules === "" ? "" : `rules:\n${rules}`}
${prices}
output: { media: video, duration: { seconds: 5 }, ${fact} }
`;
  const { model, diagnostics } = readModelSpec({ path: "acme.yaml", text });
  expect(diagnostics).toEqual([]);
  return model!;
}

const talks =
  modelWith(`  - { each: scenes, when: { kind: [talk] }, must: { voice.type: [text], seconds: { maximum: 5 } }, message: who talks needs a text and at most 5 seconds, ${fact} }
  - { each: scenes, when: { voice.type: [text] }, must: { voice.text: present }, message: a voice with a text needs text, ${fact} }
  - { each: scenes, when: { voice: present }, must: { pictures: absent }, message: a voice and pictures exclude each other, ${fact} }
`);
const walk = { kind: "walk" };
const talk = { kind: "talk", voice: { type: "text", text: "Hi." } };

test.each<[string, readonly JsonValue[], readonly string[]]>([
  ["scenes that keep to all rules", [walk, talk, {}], []],
  ["no scenes", [], []],
  [
    "a scene that talks without a voice, after one that may",
    [talk, { kind: "talk" }],
    ["/scenes/1/voice/type: who talks needs a text and at most 5 seconds"],
  ],
  [
    "a scene that talks for too long",
    [{ ...talk, seconds: 6 }],
    ["/scenes/0/seconds: who talks needs a text and at most 5 seconds"],
  ],
  [
    "two scenes that break one rule, and one that breaks another",
    [{ voice: { type: "text" } }, walk, { voice: { type: "text" } }, { ...talk, pictures: [] }],
    [
      "/scenes/0/voice/text: a voice with a text needs text",
      "/scenes/2/voice/text: a voice with a text needs text",
      "/scenes/3/pictures: a voice and pictures exclude each other",
    ],
  ],
])("rules about each entry of a list: %s", (_, scenes, expected) => {
  const found = check(talks, { scenes }).map(({ path, message }) => `${path}: ${message}`);
  expect(found).toEqual(expected);
  // The JSON Schema of the payload, which the mock server checks with, says the same.
  const validate = new Ajv2020({ strict: false }).compile(payloadSchema(talks));
  expect(validate({ scenes })).toBe(expected.length === 0);
});

test("what a model's page says of the entries of a list is checked", () => {
  const character = { type: "avatar", avatar_id: "a" };
  const spoken = { character, voice: { type: "text", input_text: "Hi." } };
  const silent = { character, voice: { type: "silence" } };
  const found = check(heygenAvatar4, { video_inputs: [silent, spoken] });
  expect(found).toMatchObject([
    { parameter: "video_inputs", path: "/video_inputs/1/voice/voice_id", rule: "rule" },
  ]);
});

const picture = "https://example.com/a.png";
const costly = (included: string, usd = '"0.25"'): Model =>
  modelWith(
    "",
    `price: { per: request, rates: [{ usd: "0.5" }], surcharges: [{ input: scenes.pictures, ${included}usd: ${usd} }], ${fact} }`,
  );

test.each<[string, Model, readonly number[], string | undefined]>([
  ["none", costly(""), [0, 0], "0.50"],
  ["those of all entries", costly(""), [2, 1], "1.25"],
  ["those that are more than what is included", costly("included: 2, "), [2, 1], "0.75"],
  ["an unknown amount", costly("", "null"), [1], undefined],
  ["an unknown amount for none", costly("", "null"), [0], "0.50"],
])("inputs are paid for on top: %s", (_, model, counts, usd) => {
  const scenes = counts.map((count) => ({
    pictures: Array.from({ length: count }, () => picture),
  }));
  const cost = priceToJson(price(model, { scenes }));
  expect(cost.known ? cost.usd : undefined).toBe(usd);
});

test("a price says which inputs it contains, and a reported one too", () => {
  const cost = price(costly(""), { scenes: [{ pictures: [picture, picture] }] });
  expect(JSON.parse(JSON.stringify(cost))).toMatchObject({
    usd: "1.00",
    unitUsd: "0.50",
    quantity: "1",
    surcharges: [{ input: "scenes.pictures", count: 2, unitUsd: "0.25" }],
  });
  const reported = price(gemini3ProImage, { prompt: "Mei", image: [picture, picture] });
  expect(priceToJson(reported)).toMatchObject({
    known: false,
    reported: [{ usd: "0.1362", surcharges: [{ input: "image", count: 2, unitUsd: "0.0011" }] }],
  });
});
