import { builtInCatalogue } from "@storyreel/models";
import { expect, test } from "vitest";
import { resultFacts } from "./result-facts.ts";
import type { JsonObject } from "./json.ts";

const upright = { widthPx: 900, heightPx: 1600 };

test.each<readonly [string, JsonObject, string]>([
  ["veo-3.1-generate-001", { aspectRatio: "9:16" }, "720x1280"],
  ["veo-3.1-lite-generate-001", { aspectRatio: "9:16" }, "720x1280"],
  ["wan2.7-t2v", { ratio: "1:1" }, "1080x1080"],
  ["Kling-Text2Video-V1.6-Standard", { aspect_ratio: "9:16" }, "720x1280"],
  ["Kling-Text2Video-V1.6-Standard", {}, "1280x720"],
  ["MiniMax-H3", { ratio: "9:16", resolution: "768P" }, "768x1366"],
  ["MiniMax-H3", { ratio: "16:9", resolution: "2K" }, "2560x1440"],
  ["pixverse-v5.6-t2v", { aspect_ratio: "9:16", quality: "360p" }, "360x640"],
  ["Luma-Ray2", { aspect_ratio: "4:3", resolution: "1080p" }, "1440x1080"],
  ["Luma-Ray2", { aspect_ratio: "16:9", resolution: "4k" }, "3840x2160"],
  ["Luma-Ray2", { aspect_ratio: "21:9", resolution: "4k" }, "4096x1754"],
  ["happyhorse1.0-t2v", { resolution: "1080P" }, "1920x1080"],
  ["Minimax-Hailuo-2.3", { resolution: "1080P" }, "1920x1080"],
  ["sora-2-pro", { size: "720x1280" }, "720x1280"],
])("%s makes of %j a picture of %s", async (id, payload, size) => {
  expect(await sizeOf(id, payload)).toBe(size);
});

test.each<readonly [string, JsonObject, string]>([
  ["kling-3.0-turbo-i2v", { resolution: "1080p" }, "1080x1920"],
  ["seedance-2-0-260128", { ratio: "adaptive" }, "720x1280"],
  ["pixverse-v5.6-i2v", { aspect_ratio: "1:1" }, "540x540"],
])(
  "%s takes the shape of a picture with %j, unless a ratio is asked for: %s",
  async (id, payload, size) => {
    expect(await sizeOf(id, payload, upright)).toBe(size);
  },
);

async function sizeOf(id: string, payload: JsonObject, picture?: typeof upright): Promise<string> {
  const model = await builtInCatalogue.load(id);
  if (model === undefined) throw new Error(`no model ${id}`);
  const { widthPx, heightPx } = resultFacts(model, payload, picture);
  return `${widthPx}x${heightPx}`;
}
