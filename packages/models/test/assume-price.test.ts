import { expect, test } from "vitest";
import {
  assumePrice,
  builtInCatalogue,
  outputSeconds,
  price,
  type UnknownPrices,
} from "../src/index.ts";
import { examplePayload } from "../src/example.ts";

async function assume(id: string, payload: object, unknownPrices: UnknownPrices) {
  const model = await builtInCatalogue.load(id);
  if (model === undefined) throw new Error(id);
  const seconds = outputSeconds(model, payload);
  return assumePrice(price(model, payload), unknownPrices, { model, seconds });
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
  expect(await assume("Luma-Ray2", {}, { kind: "refuse" })).toMatchObject({ known: false });
});

test("an unknown price is the highest figure that the spec reports for the payload", async () => {
  const assumed: string[] = [];
  for (const id of builtInCatalogue.ids) {
    const model = await builtInCatalogue.load(id);
    if (model === undefined) throw new Error(id);
    const unknown = price(model, examplePayload(model));
    const amounts = unknown.known ? [] : unknown.reported.map(({ usd }) => usd);
    if (amounts.length === 0) continue;
    const found = assumePrice(unknown, reported, { model, seconds: undefined });
    const usd = amounts.reduce((most, one) => (one > most ? one : most));
    expect(found).toMatchObject({ known: true, usd, assumption: "reported" });
    assumed.push(id);
  }
  expect(assumed.length).toBeGreaterThan(35);
});

test("nothing is assumed for a payload that the model refuses", async () => {
  for (const unknownPrices of [reported, own]) {
    expect(await assume("kling-v3-omni", {}, unknownPrices)).toMatchObject({ known: false });
  }
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
