import { expect, test } from "vitest";
import { boardOf, planOf, takesOf } from "./board-kit.ts";

const sizeFor = async (settings: string): Promise<unknown> => {
  const board = await boardOf(`storyboard: 1
title: Shapes
defaults: { model: kling-3.0-turbo-i2v, duration: 3, aspect_ratio: "9:16" }
shots:
  - { id: a, prompt: Rain., first_frame: { generate: { model: gpt-image-2-generate, prompt: Mei${settings} } } }
`);
  return takesOf(planOf(board)).find(({ makes }) => makes === "picture")?.payload["size"];
};

test.each([
  ["of its clip", "", "864x1536"],
  ["that it says", ', aspect_ratio: "16:9"', "1280x720"],
  ["of a size in params", ", params: { size: 1024x1536 }", "1024x1536"],
])("a picture of a model that has only sizes has the shape %s", async (_, settings, size) => {
  expect(await sizeFor(settings)).toBe(size);
});
