import { expect, test } from "vitest";
import { atPace, defaultWatchSettings } from "./watch-settings.ts";

test("a pace shortens the times between looks, and not how far a list may be behind", () => {
  expect(atPace(defaultWatchSettings, 1)).toEqual(defaultWatchSettings);
  expect(atPace(defaultWatchSettings, 100)).toEqual({
    ...defaultWatchSettings,
    roundMs: 10,
    soonMs: 50,
    tellEveryMs: 150,
    checkEveryMs: 50,
    limitedMs: { least: 100, greatest: 3_000 },
  });
});
