import { expect, test } from "vitest";
import { createMediaIndex } from "./media-index.ts";

test("of what each view names anew, only the newest is kept, and what is named again counts as new", () => {
  const index = createMediaIndex();
  index.addMade("poster", async () => "poster.jpg");
  for (let view = 0; view < 100; view += 1) {
    index.addMade("the-same", async () => "same.json", "mix");
    index.addMade(`mix-${view}`, async () => `${view}.json`, "mix");
  }
  const kept = Array.from({ length: 100 }, (_, view) => index.made(`mix-${view}`)).filter(Boolean);
  expect(kept).toHaveLength(15);
  expect(index.made("mix-99")).toBeDefined();
  expect(index.made("the-same")).toBeDefined();
  expect(index.made("poster")).toBeDefined();
});
