import { expect, test } from "vitest";
import {
  assumePrice,
  builtInCatalogue,
  check,
  outputSeconds,
  price,
  type JsonValue,
  type Model,
  type ParameterFacts,
  type UnknownPrices,
} from "../src/index.ts";

async function assume(id: string, payload: object, unknownPrices: UnknownPrices) {
  const model = await builtInCatalogue.load(id);
  if (model === undefined) throw new Error(id);
  const seconds = outputSeconds(model, payload);
  return assumePrice(price(model, payload), unknownPrices, { model, seconds });
}

/** The least that a model accepts: its required parameters, and what two rules want. */
function leastPayload(model: Model): Record<string, JsonValue> {
  const required = Object.entries(model.parameters).filter(([, facts]) => facts.required === true);
  const byRule = { "MiniMax-H3": { ratio: "16:9" }, "wan2.7-i2v": { first_frame: picture } }[
    model.id
  ];
  return {
    ...Object.fromEntries(required.map(([name, facts]) => [name, sample(facts)])),
    ...byRule,
  };
}

const picture = "https://example.com/a.png";

function sample({ type, enum: values, minimum }: ParameterFacts): JsonValue {
  const [first] = values ?? [];
  if (first !== undefined) return first;
  return type === "array" ? [picture] : type === "string" ? picture : (minimum ?? 5);
}

const omni = { prompt: "Rain", aspect_ratio: "16:9" };

const reported = { kind: "reported" } as const;
const own: UnknownPrices = { kind: "per-second", usd: "0.14" };

test("a documented price is never replaced", async () => {
  for (const unknownPrices of [reported, own]) {
    const found = await assume("kling-3.0-turbo-t2v", { prompt: "Rain" }, unknownPrices);
    expect(found).toMatchObject({ known: true, usd: 560_000_000n });
    expect(found).not.toHaveProperty("assumption");
  }
});

test("an unknown price stays unknown unless something is assumed", async () => {
  expect(await assume("Luma-Ray2", { prompt: "Rain" }, { kind: "refuse" })).toMatchObject({
    known: false,
  });
});

test("every price that specs report is the highest figure for the payload", async () => {
  let [models, priced] = [0, 0];
  for (const id of builtInCatalogue.ids) {
    const model = await builtInCatalogue.load(id);
    if (model === undefined || model.price.known || model.price.reported.length === 0) continue;
    models += 1;
    const payload = leastPayload(model);
    expect(check(model, payload)).toEqual([]);
    const unknown = price(model, payload);
    const amounts = unknown.known ? [] : unknown.reported.map(({ usd }) => usd);
    const found = assumePrice(unknown, reported, { model, seconds: undefined });
    // No figure may be for this payload.
    const usd = amounts.reduce((most, one) => (one > most ? one : most), 0n);
    expect(found.known ? found.usd : 0n).toBe(usd);
    priced += usd > 0n ? 1 : 0;
    expect(found).toEqual(usd === 0n ? unknown : { ...found, assumption: "reported" });
  }
  expect(models).toBe(23);
  expect(priced).toBeGreaterThan(15);
});

test("a figure of one's own is per second of the result, and names the source that has no price", async () => {
  const model = await builtInCatalogue.load("kling-v3-omni");
  expect(await assume("kling-v3-omni", { ...omni, duration: "7" }, own)).toEqual({
    known: true,
    usd: 980_000_000n,
    unitUsd: 140_000_000n,
    unit: "second",
    quantity: "7",
    assumed: [],
    assumption: "own",
    from: model?.price.known === false ? model.price.from : undefined,
  });
});

test.each([undefined, 0])("a result of %s seconds has no price, not one of 0", async (seconds) => {
  const model = await builtInCatalogue.load("kling-v3-omni");
  if (model === undefined) throw new Error("no model");
  const unknown = price(model, omni);
  expect(assumePrice(unknown, own, { model, seconds })).toBe(unknown);
});

test("a part of a second is paid in full milliseconds", async () => {
  const model = await builtInCatalogue.load("kling-v3-omni");
  if (model === undefined) throw new Error("no model");
  const found = assumePrice(price(model, omni), own, { model, seconds: 81 / 16 });
  // 5.0625 s
  expect(found).toMatchObject({ quantity: "5.063", usd: 708_820_000n });
});
