import { expect, test } from "vitest";
import {
  check,
  type JsonValue,
  type Model,
  outputSeconds,
  outputSize,
  payloadSchema,
  price,
} from "../src/index.ts";
import {
  gptImage2Generate,
  kling3MotionControl,
  klingV3Omni,
  ltx2ProRetake,
  miniMaxH3,
  minimaxTtsSpeech28Hd,
  seedream50Lite,
  seedream50Pro,
  wan27R2v,
} from "../src/typed.ts";

const url = "https://example.com/a.png";
const urls = (count: number): readonly string[] => Array.from({ length: count }, () => url);
const shot = (duration: JsonValue): JsonValue => ({ prompt: "Rain", duration });

test.each<[string, Model, Readonly<Record<string, JsonValue>>, readonly string[]]>([
  [
    "five references",
    wan27R2v,
    { prompt: "x", reference_image: urls(2), reference_video: urls(3) },
    [],
  ],
  [
    "six references, of both kinds",
    wan27R2v,
    { prompt: "x", reference_image: urls(3), reference_video: urls(3) },
    ["reference_video: use at most five reference pictures and videos in total"],
  ],
  [
    "twelve media",
    miniMaxH3,
    {
      prompt: "x",
      duration: 5,
      ratio: "16:9",
      reference_images: urls(9),
      reference_videos: urls(3),
    },
    [],
  ],
  [
    "thirteen media",
    miniMaxH3,
    {
      prompt: "x",
      duration: 5,
      ratio: "16:9",
      reference_images: urls(9),
      reference_videos: urls(3),
      reference_audios: urls(1),
    },
    ["reference_audios: use at most twelve frames and references in total"],
  ],
  ["a list and a number", seedream50Lite, { prompt: "x", image: urls(14), max_images: 1 }, []],
  [
    "a list and a number, too many",
    seedream50Lite,
    { prompt: "x", image: urls(14), max_images: 2 },
    ["max_images: reference pictures and max_images must not exceed fifteen in total"],
  ],
  [
    "numbers with a fraction",
    ltx2ProRetake,
    { video_uri: url, start_time: 18.9, duration: 2.1 },
    [],
  ],
  [
    "numbers past the end",
    ltx2ProRetake,
    { video_uri: url, start_time: 19, duration: 2.1 },
    [
      "duration: start_time and duration must not exceed 21 seconds in total, the longest video accepted",
    ],
  ],
  [
    "shots that fill the duration, as text and as numbers",
    klingV3Omni,
    {
      multi_shot: true,
      shot_type: "customize",
      aspect_ratio: "16:9",
      duration: "8",
      multi_prompt: [shot("5"), shot(3)],
    },
    [],
  ],
  [
    "shots that do not fill the default duration",
    klingV3Omni,
    {
      multi_shot: true,
      shot_type: "customize",
      aspect_ratio: "16:9",
      multi_prompt: [shot("5"), shot(3)],
    },
    ["multi_prompt: the durations in multi_prompt must add up to duration"],
  ],
  [
    "a rule about a total that does not apply",
    klingV3Omni,
    { prompt: "x", aspect_ratio: "16:9", multi_prompt: [shot("5"), shot(3)] },
    [],
  ],
])("a total: %s", (_, model, payload, expected) => {
  expect(check(model, payload).map(({ parameter, message }) => `${parameter}: ${message}`)).toEqual(
    expected,
  );
});

test.each<[string, Model, string, boolean]>([
  ["the fewest pixels", seedream50Pro, "960x960", true],
  ["one too few", seedream50Pro, "960x959", false],
  ["the most pixels", seedream50Pro, "2048x2048", true],
  ["too many", seedream50Pro, "2049x2048", false],
  ["as wide as may be", seedream50Pro, "4096x256", true],
  ["too wide", seedream50Pro, "5000x200", false],
  ["another sign between the numbers", seedream50Pro, "1024*1024", false],
  ["a word of another model", seedream50Pro, "2K", false],
  ["a word", seedream50Lite, "2K", true],
  ["a word that is not among them", seedream50Lite, "1K", false],
  ["sides in steps", gptImage2Generate, "1920x1088", true],
  ["a side between two steps", gptImage2Generate, "1920x1080", false],
  ["a side that is too long", gptImage2Generate, "3856x1536", false],
  ["no size at all", gptImage2Generate, "large", false],
  ["nothing", gptImage2Generate, "", false],
])("a size: %s", (_, model, size, isAccepted) => {
  const problems = check(model, { prompt: "x", size });
  expect(problems.map(({ rule }) => rule)).toEqual(isAccepted ? [] : ["pixels"]);
  if (!isAccepted) return;
  const [width, height] = size.split("x").map(Number);
  expect(outputSize(model, { prompt: "x", size })).toEqual(
    height === undefined ? undefined : { widthPx: width, heightPx: height },
  );
});

test("a refused size is told with its limits", () => {
  const [problem] = check(gptImage2Generate, { prompt: "x", size: "1920x1080" });
  expect(problem?.message).toBe(
    'size "1920x1080" is not WIDTHxHEIGHT with at least 655360 pixels, at most 8294400 pixels, no side over 3840, sides in multiples of 16, a shape of at most 3:1',
  );
});

test("a schema of payloads has the form of a size", () => {
  const schema = payloadSchema(seedream50Lite)["properties"] as {
    readonly size: { readonly pattern: string };
  };
  const pattern = new RegExp(schema.size.pattern, "u");
  expect(["2048x2048", "2K", "3K"].filter((size) => !pattern.test(size))).toEqual([]);
  expect(["1K", "2048*2048", "x", ""].filter((size) => pattern.test(size))).toEqual([]);
});

test("a price by an input file is known once the file was measured", () => {
  const payload = {
    image_url: url,
    video_url: "https://example.com/a.mp4",
    character_orientation: "video",
    mode: "pro",
  } as const;
  const table = kling3MotionControl.price.known ? undefined : kling3MotionControl.price.reported[0];
  if (table === undefined) throw new Error("the example has no reported price any more");
  const model: typeof kling3MotionControl = {
    ...kling3MotionControl,
    price: { known: true, table },
  };
  expect(price(model, payload)).toMatchObject({
    known: false,
    reason: "0.168 USD per second of the file in video_url, but its length is unknown",
  });
  expect(price(model, payload, { video_url: 7.5 })).toMatchObject({
    known: true,
    usd: 1_260_000_000n,
    quantity: "7.5",
  });
  // A third of a second more is billed to the millisecond.
  expect(price(model, payload, { video_url: 1 / 3 })).toMatchObject({ quantity: "0.333" });
  expect(price(kling3MotionControl, payload).known).toBe(false);
  expect(price(kling3MotionControl, payload, { video_url: 10 })).toMatchObject({
    reported: [{ usd: 1_680_000_000n }],
  });
  expect(outputSeconds(model, payload)).toBeUndefined();
  expect(outputSeconds(model, payload, { video_url: 7.5 })).toBe(7.5);
});

test("speech is priced by its characters, and its length is unknown", () => {
  const payload = { text: "😀".repeat(250) };
  expect(price(minimaxTtsSpeech28Hd, payload)).toMatchObject({
    known: true,
    usd: 25_000_000n,
    quantity: "0.250",
  });
  expect(outputSeconds(minimaxTtsSpeech28Hd, payload)).toBeUndefined();
});
