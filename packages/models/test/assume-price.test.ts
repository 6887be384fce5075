import { expect, test } from "vitest";
import {
  assumePrice,
  builtInCatalogue,
  outputSeconds,
  price,
  type UnknownPrices,
} from "../src/index.ts";

async function assume(id: string, payload: object, unknownPrices: UnknownPrices) {
  const model = await builtInCatalogue.load(id);
  if (model === undefined) throw new Error(id);
  const seconds = outputSeconds(model, payload);
  return assumePrice(price(model, payload), unknownPrices, { model, seconds });
}

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

test("every price that specs report is the highest figure for the payload", async () => {
  let models = 0;
  for (const id of builtInCatalogue.ids) {
    const model = await builtInCatalogue.load(id);
    if (model === undefined || model.price.known || model.price.reported.length === 0) continue;
    models += 1;
    const unknown = price(model, {});
    const amounts = unknown.known ? [] : unknown.reported.map(({ usd }) => usd);
    const found = assumePrice(unknown, reported, { model, seconds: undefined });
    // No figure may be for this payload.
    const usd = amounts.reduce((most, one) => (one > most ? one : most), 0n);
    expect(found.known ? found.usd : 0n).toBe(usd);
    expect(found).toEqual(usd === 0n ? unknown : { ...found, assumption: "reported" });
  }
  expect(models).toBe(23);
});

test("a figure of one's own is per second of the result, and names the source that has no price", async () => {
  const model = await builtInCatalogue.load("kling-v3-omni");
  expect(await assume("kling-v3-omni", { duration: "7" }, own)).toEqual({
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
  const unknown = price(model, {});
  expect(assumePrice(unknown, own, { model, seconds })).toBe(unknown);
});

test("a part of a second is paid in full milliseconds", async () => {
  const model = await builtInCatalogue.load("kling-v3-omni");
  if (model === undefined) throw new Error("no model");
  const found = assumePrice(price(model, {}), own, { model, seconds: 81 / 16 });
  // 5.0625 s
  expect(found).toMatchObject({ quantity: "5.063", usd: 708_820_000n });
});
