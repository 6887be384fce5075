import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { synthesizePicture } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFfmpeg } from "../src/film/media/ffmpeg.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { probePicture } from "../src/film/media/probe-picture.ts";
import { framePicture } from "../src/run/frame-picture.ts";
import { maxPictureBytes, pictureTypeOf } from "../src/storyboard/picture-type.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import { takeFromJson, takeToJson } from "../src/plan/take-json.ts";
import { createMadeKit, fact, type MadeKit } from "./made-kit.ts";

const spec = `model_spec: 1
id: acme-image
title: Acme Image
summary: Pictures from text.
vendor: Acme
provider: gmi-cloud
page: https://example.com/acme
modalities: [text-to-image]
calling: async
parameters:
  prompt: { role: prompt, type: string, description: What to show., required: true, max_length: 60, ${fact} }
  aspect_ratio: { role: aspect_ratio, type: string, description: Shape., enum: ["1:1", "16:9"], default: "16:9", ${fact} }
price: { per: image, rates: [{ usd: "0.03" }], ${fact} }
output: { media: image, sizes: [{ when: { aspect_ratio: ["1:1"] }, width: 256, height: 256 }], ${fact} }
`;

const board = (pictureOf: string, prompt = "She turns."): string => `storyboard: 1
title: Umbrella
variables: { who: Mei }
defaults: { model: kling-3.0-turbo-i2v, duration: 3 }
shots:
  - id: one
    prompt: ${prompt}
    first_frame: { generate: { model: acme-image, prompt: "{{who}} ${pictureOf}", aspect_ratio: "1:1" } }
  - id: two
    prompt: She leaves.
    first_frame: { generate: { model: acme-image, prompt: "{{who}} ${pictureOf}", aspect_ratio: "1:1" } }
`;

let kit: MadeKit;
let folder: string;
let catalogue: MadeKit["catalogue"];
const render: MadeKit["render"] = (text, how) => kit.render(text, how);
beforeAll(async () => {
  kit = await createMadeKit({ "acme-image": spec });
  ({ folder, catalogue } = kit);
});
afterAll(() => kit.close());

describe("a first frame that a model makes", () => {
  test("is bought once for two shots, is what their clips begin with, and is bought again only if it changes", async () => {
    const first = await render(board("under an umbrella"));
    expect(first.outcome).toMatchObject({ exit: 0, estimatedUsd: "0.702" });
    expect(first.plan.shots.map(({ shot, takes }) => [shot.id, takes[0]?.makes])).toEqual([
      ["one", undefined],
      ["two", undefined],
      ["one.first_frame", "picture"],
      ["two.first_frame", "picture"],
    ]);
    expect(first.sent.map(({ modelId }) => modelId)).toEqual([
      "acme-image",
      "kling-3.0-turbo-i2v",
      "kling-3.0-turbo-i2v",
    ]);
    const [picture, clip] = first.sent;
    expect(picture?.payload).toEqual({ prompt: "Mei under an umbrella", aspect_ratio: "1:1" });
    const made = first.outcome.shots.find(({ id }) => id === "one.first_frame")?.media ?? "";
    expect([pictureTypeOf(await readFile(made)), extname(made)]).toEqual(["image/png", ".png"]);
    expect(await readFile(made)).toEqual(firstFrameOf(clip?.payload ?? {}));
    expect(await readFile(join(folder, "film.lock.yaml"), "utf8")).toContain('"one.first_frame":');

    const again = await render(board("under an umbrella"));
    expect(again.outcome).toMatchObject({ exit: 0, estimatedUsd: "0.00" });
    expect(again.sent).toEqual([]);

    const turned = await render(board("under an umbrella", "She looks up."), {
      until: "generated",
    });
    expect(turned.sent.map(({ payload }) => payload["prompt"])).toEqual(["She looks up."]);

    const other = await render(board("in the rain", "She looks up."), { until: "generated" });
    expect(other.outcome.estimatedUsd).toBe("0.702");
    expect(other.sent.map(({ modelId }) => modelId)[0]).toBe("acme-image");
    expect(other.sent).toHaveLength(3);
  });

  test("is rehearsed at no cost, and goes to another machine with the take that needs it", async () => {
    const { outcome, sent, plan } = await render(board("at home"), { mode: "rehearsal" });
    expect(outcome).toMatchObject({ exit: 0, output: expect.stringMatching(/rehearsal\.mp4$/) });
    expect(sent).toEqual([]);
    for (const take of plan.shots.flatMap(({ takes }) => takes)) {
      const read = takeFromJson(JSON.parse(takeToJson(take)));
      expect(read).toEqual({ kind: "read", value: take });
    }
  });

  test("that fails leaves the clip unbought, and is named", async () => {
    const spoilt = kit.server.openSession("spoilt", { scenario: "failed-string" });
    const { outcome } = await render(board("at sea"), { baseUrl: spoilt.baseUrl });
    expect(outcome.exit).toBe(5);
    expect(spoilt.requests().map(({ modelId }) => modelId)).toEqual(["acme-image"]);
  });
});

test("a shot can show a picture that a model makes", async () => {
  const still = (of: string): string => `storyboard: 1
title: Map
defaults: { aspect_ratio: "1:1" }
exports: [otio]
shots:
  - { id: map, still: { generate: { model: acme-image, prompt: ${of} }, duration: 2 } }
`;
  const first = await render(still("A map"));
  expect(first.outcome).toMatchObject({ exit: 0, estimatedUsd: "0.03" });
  expect(first.plan.shots.map(({ shot }) => shot.id)).toEqual(["map", "map.still"]);
  expect(first.sent.map(({ payload }) => payload)).toEqual([
    { prompt: "A map", aspect_ratio: "1:1" },
  ]);
  const film = await probeClip(first.outcome.output ?? "");
  expect(film.video.durationSeconds).toBeCloseTo(2, 1);
  const otio = first.outcome.outputs.find((path) => path.endsWith(".otio")) ?? "";
  // It was made in this run, after the plan.
  expect(await readFile(otio, "utf8")).not.toContain("MissingReference");
  const again = await render(still("A map"));
  expect([again.outcome.exit, again.sent]).toEqual([0, []]);
  const made = first.outcome.shots.find(({ id }) => id === "map.still");
  const shown = again.plan.shots[0]?.shot.source;
  expect(shown).toMatchObject({ kind: "still", path: made?.media, sha256: made?.sha256 });
  const other = await render(still("A chart"), { until: "generated" });
  expect(other.sent).toHaveLength(1);
});

test.each([
  [
    "a model of video",
    "model: veo-3.1-generate-001, prompt: Mei",
    "STORYBOARD_MODEL_CANNOT",
    "veo-3.1-generate-001",
  ],
  ["an unknown model", "model: acme-imaeg, prompt: Mei", "STORYBOARD_UNKNOWN_MODEL", "acme-imaeg"],
  [
    "a prompt that is too long",
    `model: acme-image, prompt: "${"Mei ".repeat(20)}"`,
    "STORYBOARD_MODEL_LIMIT",
    `"${"Mei ".repeat(20)}"`,
  ],
  [
    "a role that the model lacks",
    "model: acme-image, prompt: Mei, seed: 3",
    "STORYBOARD_MODEL_CANNOT",
    "seed",
  ],
  [
    "a value that it does not take",
    'model: acme-image, prompt: Mei, aspect_ratio: "3:2"',
    "STORYBOARD_MODEL_LIMIT",
    '"3:2"',
  ],
  ["no prompt", "model: acme-image", "STORYBOARD_MISSING_KEY", "generate"],
])("%s for a picture is reported where it is written", async (_, generate, code, place) => {
  const text = `storyboard: 1
title: Umbrella
defaults: { model: kling-3.0-turbo-i2v, duration: 3 }
shots:
  - id: one
    prompt: She turns.
    first_frame: {
      generate: { ${generate} } }
`;
  await writeFile(join(folder, "bad.yaml"), text);
  const { diagnostics } = await loadStoryboard("bad.yaml", { cwd: folder, catalogue });
  const found = diagnostics.map(({ code: one, span }) => [one, text.slice(span.start, span.end)]);
  expect(found).toEqual([[code, place]]);
});

test("a picture that is larger than models accept is sent as a JPEG", async () => {
  const picture = { widthPx: 320, heightPx: 180, label: "mei", text: "Mei" };
  // Readers ignore what follows the end of a PNG.
  const bytes = Buffer.concat([synthesizePicture(picture), Buffer.alloc(maxPictureBytes)]);
  const clip = { path: join(folder, "large.mp4"), sha256: "0".repeat(64) };
  await writeFile(clip.path, bytes);
  const cacheDir = join(folder, "cache");
  const ffmpeg = await findFfmpeg({ environment: process.env, cacheDir });
  const { signal } = new AbortController();
  const tools = { ffmpeg: async () => ffmpeg, cacheDir, signal };
  const sent = await framePicture({ clip, frame: "whole" }, tools);
  const { video, sizeBytes } = await probePicture(sent);
  expect([video.codec, video.widthPx, video.heightPx]).toEqual(["jpeg", 320, 180]);
  expect(sizeBytes).toBeLessThan(100_000);
});

test.each(["png", "jpeg"] as const)("a %s that ends too early is not accepted", async (format) => {
  const picture = { widthPx: 320, heightPx: 180, label: "mei", text: "Mei", format };
  const path = join(folder, "part.mp4");
  await writeFile(path, synthesizePicture(picture).subarray(0, -20));
  await expect(probePicture(path)).rejects.toMatchObject({ code: "MEDIA_TRUNCATED" });
  await writeFile(path, "<html>");
  await expect(probePicture(path)).rejects.toMatchObject({ code: "MEDIA_WITHOUT_PICTURE" });
});

test("a model of pictures is refused for a shot", async () => {
  await writeFile(
    join(folder, "bad.yaml"),
    "storyboard: 1\ntitle: Umbrella\nshots:\n  - { id: one, model: acme-image, prompt: Mei }\n",
  );
  const { diagnostics } = await loadStoryboard("bad.yaml", { cwd: folder, catalogue });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "acme-image makes pictures, but a shot needs a video",
  ]);
});

function firstFrameOf(payload: Readonly<Record<string, unknown>>): Buffer {
  const uri = Object.values(payload).find((value) => String(value).startsWith("data:image/png"));
  return Buffer.from(String(uri).split(",")[1] ?? "", "base64");
}
