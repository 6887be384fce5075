import { describe, expect, test } from "vitest";
import {
  bind,
  check,
  checkIgnored,
  formatUsd,
  outputHasAudio,
  outputSeconds,
  outputSize,
  price,
  priceToJson,
} from "../src/index.ts";
import type { JsonValue, Model, Price, Role } from "../src/index.ts";
import { kling3, sample, turbo } from "./sample-models.ts";

type Payload = Readonly<Record<string, JsonValue>>;

function amount(price: Price): string {
  return price.known ? formatUsd(price.usd) : `unknown: ${price.reason}`;
}

describe("price", () => {
  test.for<[string, Model, Payload, string]>([
    ["Turbo at its defaults: 5 s at 720p", turbo, { prompt: "x" }, "0.56"],
    ["Turbo 5 s at 1080p", turbo, { prompt: "x", resolution: "1080p" }, "0.70"],
    ["Turbo 15 s at 1080p", turbo, { prompt: "x", resolution: "1080p", duration: "15" }, "2.10"],
    [
      "Turbo 3 s at 1080p is exact",
      turbo,
      { prompt: "x", resolution: "1080p", duration: "3" },
      "0.42",
    ],
    [
      "Kling 3.0 states no price",
      kling3,
      { prompt: "x", sound: "on" },
      "unknown: the model's page states no price",
    ],
    ["a price a video", sample, { image: "https://a/b", sound: true }, "0.25"],
    [
      "a combination whose price is unknown",
      sample,
      { image: "https://a/b", sound: true, mode: "pro" },
      'unknown: no price is published for mode "pro", sound true',
    ],
  ])("%s", ([, model, payload, expected]) => {
    expect(amount(price(model, payload))).toBe(expected);
  });

  test.for<[string, Model, Payload]>([
    ["a resolution that is not offered", turbo, { prompt: "x", resolution: "4k" }],
    ["a duration that is not a number", turbo, { prompt: "x", duration: "long" }],
    ["a duration beyond the range", turbo, { prompt: "x", duration: "16" }],
    ["a missing prompt", turbo, {}],
    ["a parameter that the model does not have", turbo, { prompt: "x", fps: 24 }],
    ["also where no price is published", kling3, { prompt: "x", duration: 99 }],
  ])("what check refuses has no price, for the same reasons: %s", ([, model, payload]) => {
    const problems = check(model, payload);
    const [first] = problems;
    expect(first).toBeDefined();
    expect(price(model, payload)).toEqual({
      known: false,
      reason: `${model.id} refuses this payload: ${first?.message}`,
      reported: [],
      problems,
    });
  });

  test("a price can be written as JSON, with exact decimals", () => {
    const known = price(turbo, { prompt: "x", duration: "3" });
    const unknown = price(kling3, { prompt: "x", sound: "on" });
    const written = JSON.parse(JSON.stringify([known, unknown]));
    expect(written).toEqual([priceToJson(known), priceToJson(unknown)]);
    expect(written).toMatchObject([
      { known: true, usd: "0.336", unitUsd: "0.112", quantity: "3" },
      { known: false, reported: [{ usd: "1.26" }] },
    ]);
    expect(Object.keys(known)).not.toContain("toJSON");
  });

  test("a known price says what it counts on", () => {
    expect(price(turbo, { prompt: "x", duration: "5" })).toEqual({
      known: true,
      usd: 560_000_000n,
      unitUsd: 112_000_000n,
      unit: "second",
      quantity: "5",
      assumed: ["resolution"],
      from: {
        source: "https://docs.gmicloud.ai/model-quickstarts/video/kling-3-0-turbo-t2v",
        asOf: "2026-09",
        confidence: "documented",
      },
    });
  });

  test.each<[string, Payload, readonly string[]]>([
    ["with sound", { prompt: "x", sound: "on" }, ["1.26"]],
    ["without a word on sound, both may apply", { prompt: "x" }, ["0.84", "1.26"]],
  ])("less certain figures are shown beside an unknown price: %s", (_, payload, figures) => {
    const told = price(kling3, payload);
    expect(told.known ? [] : told.reported.map(({ usd }) => formatUsd(usd))).toEqual(figures);
  });
});

const checks: readonly (readonly [string, Model, unknown, readonly string[]])[] = [
  ["a payload that fits", turbo, { prompt: "x", duration: "15" }, []],
  ["no object at all", turbo, "x", ["the payload of kling-3.0-turbo-t2v must be an object"]],
  ["nothing in it", turbo, {}, ["kling-3.0-turbo-t2v needs a prompt"]],
  ["an empty prompt", turbo, { prompt: "" }, ["prompt is empty; kling-3.0-turbo-t2v needs text"]],
  ["2500 emojis are 2500 characters", turbo, { prompt: "😀".repeat(2500) }, []],
  [
    "2501 characters",
    turbo,
    { prompt: "😀".repeat(2501) },
    ["prompt has 2501 characters; kling-3.0-turbo-t2v accepts at most 2500 (shorten it by 1)"],
  ],
  [
    "a duration beyond the range",
    turbo,
    { prompt: "x", duration: "16" },
    ['duration "16" is not supported; kling-3.0-turbo-t2v accepts "3" to "15" seconds'],
  ],
  [
    "a number where text is wanted",
    turbo,
    { prompt: "x", duration: 5 },
    [
      'duration 5 is not supported; kling-3.0-turbo-t2v accepts "3" to "15" seconds (write it as text: "5")',
    ],
  ],
  [
    "a misspelt parameter",
    turbo,
    { prompt: "x", aspectRatio: "16:9" },
    ['kling-3.0-turbo-t2v has no parameter "aspectRatio" (did you mean "aspect_ratio"?)'],
  ],
  [
    "several mistakes are told at once, in the order of the spec",
    turbo,
    { sound: "on", duration: "2", resolution: "480p" },
    [
      "kling-3.0-turbo-t2v needs a prompt",
      'resolution "480p" is not supported; kling-3.0-turbo-t2v accepts "720p" or "1080p"',
      'duration "2" is not supported; kling-3.0-turbo-t2v accepts "3" to "15" seconds',
      'kling-3.0-turbo-t2v has no parameter "sound" (it has prompt, resolution, aspect_ratio and duration)',
    ],
  ],
  [
    "an explicit null where none is taken",
    turbo,
    { prompt: "x", duration: null },
    ['duration null is not supported; kling-3.0-turbo-t2v accepts "3" to "15" seconds'],
  ],
  ["an explicit null where one is taken", sample, { image: "https://a/b", seed: null }, []],
  ["zero is a value", sample, { image: "https://a/b", seed: 0 }, []],
  [
    "limits of a number",
    sample,
    { image: "https://a/b", seed: -1, strength: 1.5 },
    [
      "seed -1 is not supported; Sample.I2V-2 accepts 0 to 4294967295",
      "strength 1.5 is not supported; Sample.I2V-2 accepts 0 to 1 in steps of 0.1",
    ],
  ],
  [
    "steps of a tenth, which binary fractions do not hold",
    sample,
    { image: "https://a/b", strength: 0.3 },
    [],
  ],
  [
    "between two steps",
    sample,
    { image: "https://a/b", strength: 0.35 },
    ["strength 0.35 is not supported; Sample.I2V-2 accepts 0 to 1 in steps of 0.1"],
  ],
  [
    "no address",
    sample,
    { image: "cat.png" },
    ['image "cat.png" is not an http or https URL, or a data URI'],
  ],
  ["a data URI", sample, { image: "data:image/png;base64,iVBORw0KGgo=" }, []],
  [
    "inside maps and lists",
    sample,
    { image: "https://a/b", "camera.move": { speed: -1, path: [{ x: 1 }], zoom: 2 } },
    [
      "Sample.I2V-2 needs a camera.move.kind",
      "camera.move.speed -1 is not supported; Sample.I2V-2 accepts a number of at least 0",
      "Sample.I2V-2 needs a camera.move.path.0.y",
      'Sample.I2V-2 has no parameter "camera.move.zoom" (it has kind, speed and path)',
    ],
  ],
  [
    "too many items",
    sample,
    { image: "https://a/b", references: Array.from({ length: 8 }, () => "https://a/b") },
    ["references has 8 items; Sample.I2V-2 accepts at most 7"],
  ],
  [
    "a rule across parameters",
    sample,
    { image: "https://a/b", mode: "pro", duration: "9s" },
    ["pro clips are 5 seconds long"],
  ],
  ["a rule sees defaults", sample, { image: "https://a/b", mode: "pro" }, []],
  [
    "exclusive parameters",
    sample,
    { image: "https://a/b", lastFrame: ["https://a/c"], references: ["https://a/d"] },
    ["references cannot be combined with a last frame"],
  ],
  [
    "a limit of a list under a condition",
    sample,
    {
      image: "https://a/b",
      sound: true,
      references: Array.from({ length: 5 }, () => "https://a/b"),
    },
    ["clips with sound take at most 4 references"],
  ],
];

describe("check", () => {
  test.for(checks)("%s", ([, model, payload, expected]) => {
    const told = check(model, payload).map(({ message, hint }) =>
      hint === undefined ? message : `${message} (${hint})`,
    );
    expect(told).toEqual(expected);
  });

  test("a problem says for programs where it is, what it is and what was wanted", () => {
    expect(check(turbo, { prompt: "x", resolution: "4k" })).toEqual([
      {
        parameter: "resolution",
        path: "/resolution",
        rule: "enum",
        message: 'resolution "4k" is not supported; kling-3.0-turbo-t2v accepts "720p" or "1080p"',
        actual: "4k",
        expected: ["720p", "1080p"],
      },
    ]);
  });

  test("what is ignored is no problem, and still told", () => {
    const payload = { image: "https://a/b", lastFrame: ["https://a/c"], strength: 0.5 };
    expect(check(sample, payload)).toEqual([]);
    expect(checkIgnored(sample, payload)).toMatchObject([
      { parameter: "strength", message: "strength is ignored with a last frame" },
    ]);
  });
});

type Roles = { readonly [R in Role]?: JsonValue };

const bindings: readonly (readonly [string, Model, Roles, Payload, Payload])[] = [
  [
    "numbers become text where the wire wants text",
    turbo,
    { prompt: "x", duration: 6 },
    {},
    { prompt: "x", resolution: "720p", aspect_ratio: "16:9", duration: "6" },
  ],
  [
    "a switch becomes the model's words",
    kling3,
    { prompt: "x", audio: false },
    {},
    { prompt: "x", duration: "5", aspect_ratio: "16:9", sound: "off" },
  ],
  [
    "without a documented default, nothing is sent",
    kling3,
    { prompt: "x" },
    {},
    { prompt: "x", duration: "5", aspect_ratio: "16:9" },
  ],
  [
    "templates, lists and other words",
    sample,
    {
      first_frame: "https://a/1",
      last_frame: "https://a/2",
      duration: 5,
      resolution: "1080p",
      seed: 0,
    },
    { extra: { a: [1] } },
    {
      image: "https://a/1",
      lastFrame: ["https://a/2"],
      duration: "5s",
      mode: "pro",
      sound: false,
      seed: 0,
      extra: { a: [1] },
    },
  ],
];

const refusals: readonly (readonly [string, Model, Roles, Payload, readonly string[]])[] = [
  [
    "a duration that is not offered",
    turbo,
    { prompt: "x", duration: 16 },
    {},
    ["duration: duration 16 is not supported; kling-3.0-turbo-t2v accepts 3 to 15 seconds"],
  ],
  [
    "half a second",
    turbo,
    { prompt: "x", duration: 5.5 },
    {},
    ["duration: duration 5.5 is not supported; kling-3.0-turbo-t2v accepts 3 to 15 seconds"],
  ],
  [
    "a role that the model has not",
    turbo,
    { prompt: "x", audio: true },
    {},
    [
      "audio: kling-3.0-turbo-t2v does not support audio (it supports prompt, duration, aspect_ratio and resolution)",
    ],
  ],
  [
    "a value the model has no word for",
    sample,
    { first_frame: "https://a/1", resolution: "4k" },
    {},
    ['resolution: resolution "4k" is not supported; Sample.I2V-2 accepts "720p" or "1080p"'],
  ],
  [
    "a length its template cannot say",
    sample,
    { first_frame: "https://a/1", duration: 7 },
    {},
    ["duration: duration 7 is not supported; Sample.I2V-2 accepts 5 or 9 seconds"],
  ],
  ["a role that is missing", sample, {}, {}, ["first_frame: Sample.I2V-2 needs a first_frame"]],
  [
    "an own parameter that is misspelt",
    kling3,
    { prompt: "x" },
    { sond: "on" },
    ['params sond: kling-v3-text-to-video has no parameter "sond" (did you mean "sound"?)'],
  ],
  [
    "an own value that is wrong",
    kling3,
    { prompt: "x" },
    { sound: "loud" },
    ['params sound: sound "loud" is not supported; kling-v3-text-to-video accepts "on" or "off"'],
  ],
  [
    "the same thing twice",
    turbo,
    { prompt: "x", duration: 5 },
    { duration: "6" },
    ['params duration: "duration" in params sets the same parameter as duration (keep duration)'],
  ],
];

describe("bind", () => {
  test.for(bindings)("%s", ([, model, roles, params, payload]) => {
    const bound = bind(model, { roles, params });
    expect(bound).toEqual({ isAccepted: true, payload, problems: [] });
    expect(Object.keys(bound.payload)).toEqual(Object.keys(payload));
    expect(check(model, bound.payload)).toEqual([]);
  });

  test.for(refusals)("%s", ([, model, roles, params, expected]) => {
    const told = bind(model, { roles, params }).problems.map(({ subject, message, hint }) => {
      const who = subject.kind === "role" ? subject.role : `params ${subject.name}`;
      return `${who}: ${message}${hint === undefined ? "" : ` (${hint})`}`;
    });
    expect(told).toEqual(expected);
  });
});

describe("what comes out", () => {
  test.for<[string, Model, Payload, unknown]>([
    ["Turbo at its defaults", turbo, { prompt: "x" }, [{ widthPx: 1280, heightPx: 720 }, 5, true]],
    [
      "Turbo, vertical at 1080p",
      turbo,
      { prompt: "x", resolution: "1080p", aspect_ratio: "9:16", duration: "12" },
      [{ widthPx: 1080, heightPx: 1920 }, 12, true],
    ],
    [
      "nobody says whether Kling 3.0 makes sound unasked",
      kling3,
      { prompt: "x" },
      [{ widthPx: 1280, heightPx: 720 }, 5, undefined],
    ],
    [
      "Kling 3.0 with sound",
      kling3,
      { prompt: "x", sound: "on" },
      [{ widthPx: 1280, heightPx: 720 }, 5, true],
    ],
    [
      "a length with its unit written in",
      sample,
      { image: "https://a/b", duration: "9s" },
      [{ widthPx: 1280, heightPx: 720 }, 9, false],
    ],
  ])("%s", ([, model, payload, expected]) => {
    expect([
      outputSize(model, payload),
      outputSeconds(model, payload),
      outputHasAudio(model, payload),
    ]).toEqual(expected);
  });
});
