import { expect, it } from "vitest";
import type { Model, ParameterFacts, PriceFacts } from "@storyreel/models";
import { durationsOf } from "@storyreel/renderer/catalogue";
import { formatModel, formatModels } from "./format-models.ts";

const from = { source: "https://docs.example", asOf: "2026-09", confidence: "documented" } as const;
const prompt: ParameterFacts = {
  type: "string",
  description: "",
  required: true,
  maxLength: 2500,
  role: "prompt",
  from,
};
const duration: ParameterFacts = {
  type: "string",
  description: "",
  enum: ["3", "4", "5"],
  default: "5",
  role: "duration",
  from,
};
const resolution: ParameterFacts = {
  type: "string",
  description: "",
  enum: ["720p", "1080p"],
  default: "720p",
  role: "resolution",
  from,
};
const alpha: Model = {
  id: "alpha-t2v",
  title: "Alpha",
  summary: "Video from text.",
  vendor: "Vendor",
  provider: "gmi-cloud",
  spec: "specs/models/vendor/alpha-t2v.yaml",
  page: "https://docs.example/alpha",
  modalities: ["text-to-video"],
  calling: "async",
  parameters: { prompt, duration, resolution },
  rules: [
    {
      when: { resolution: ["1080p"] },
      must: { duration: ["5"] },
      severity: "error",
      message: "1080p is made in 5 seconds only",
      from,
    },
  ],
  price: {
    known: true,
    table: {
      per: "second",
      quantity: "duration",
      rates: [
        { when: { resolution: ["720p"] }, usd: "0.112" },
        { when: {}, usd: "0.14" },
      ],
      from,
    },
  },
  output: {
    media: "video",
    sizes: [{ when: {}, widthPx: 1280, heightPx: 720 }],
    audio: [],
    duration: { parameter: "duration" },
    from,
  },
  notes: ["the page types duration as text"],
};
const unpriced: PriceFacts = {
  known: false,
  reason: "no page names a price",
  reported: [
    {
      per: "second",
      rates: [{ when: {}, usd: "0.30" }],
      from: { ...from, source: "a reseller", confidence: "community" },
    },
  ],
  from,
};

it("shows the catalogue, an unknown price as unknown", () => {
  const beta: Model = { ...alpha, id: "beta", price: unpriced };
  expect(formatModels([alpha, beta])).toMatchInlineSnapshot(`
    "model      type           seconds  resolutions  price                 as of    source
    alpha-t2v  text-to-video  3-5      720p, 1080p  $0.112-0.14 / second  2026-09  docs.example
    beta       text-to-video  3-5      720p, 1080p  unknown *             2026-09  docs.example

    * other sources report a price: storyreel models ID
    "
  `);
  expect(formatModels([alpha, beta], 60)).toMatchInlineSnapshot(`
    "model      type           seconds  price
    alpha-t2v  text-to-video  3-5      $0.112-0.14 / second
    beta       text-to-video  3-5      unknown *

    * other sources report a price: storyreel models ID

    columns left out, because the terminal is too narrow: source, as of, resolutions; see storyreel models ID
    "
  `);
});

it("shows one model in full, with the source of its price", () => {
  expect(formatModel(alpha)).toMatchInlineSnapshot(`
    "alpha-t2v   Alpha
    Video from text.

      type      text-to-video
      seconds   3-5
      sizes     1280x720
      price     $0.112-0.14 / second
                https://docs.example, 2026-09, documented
                $0.112  resolution "720p"
                $0.14  otherwise
      page      https://docs.example/alpha

      parameter   role        default   accepts
      prompt      prompt      required  string, up to 2500 characters
      duration    duration    "5"       "3" "4" "5"
      resolution  resolution  "720p"    "720p" "1080p"

    rules across parameters
      1080p is made in 5 seconds only

    notes
      the page types duration as text
    "
  `);
});

it("shows reported prices as what they are", () => {
  expect(formatModel({ ...alpha, price: unpriced })).toContain(
    "* other sources report $0.30 / second (a reseller, 2026-09), not used in plans",
  );
});

it.each<[string, Partial<ParameterFacts>, string]>([
  ["an unbroken row of values", { enum: ["3", "4", "5"] }, "3-5"],
  ["a few values", { enum: [10, 5] }, "5, 10"],
  ["values with a unit", { enum: ["4s", "8s"] }, "4, 8"],
  ["a range", { type: "integer", minimum: 2, maximum: 12 }, "2-12"],
  ["no limit that anyone knows", { type: "integer" }, "any"],
])("durations: %s", (_, facts, text) => {
  const parameter: ParameterFacts = { type: "string", description: "", from, ...facts };
  expect(durationsOf({ ...alpha, parameters: { duration: parameter } })).toBe(text);
});

it("durations: a fixed length", () => {
  const output = { ...alpha.output, duration: { seconds: 8 } };
  expect(durationsOf({ ...alpha, output })).toBe("8 fixed");
});
