import { expect, test } from "vitest";
import { createListPlaces } from "./list-places.ts";
import { defaultWatchSettings } from "./watch-settings.ts";

function placesOf(count: number) {
  const places = createListPlaces(defaultWatchSettings);
  return { places, all: Array.from({ length: count }, (_, index) => places.add(index * 1_000)) };
}

test("the newest request is first, whenever it was added", () => {
  const { places, all } = placesOf(250);
  const old = places.add(500);
  expect(places.pageOf(all[249]!, 0)).toBe(0);
  expect(places.pageOf(all[100]!, 0)).toBe(1);
  expect(places.pageOf(old, 0)).toBe(2);
  expect(places.offsetOf(2)).toBe(200);
});

test("requests of one moment have places of their own", () => {
  const places = createListPlaces(defaultWatchSettings);
  const all = Array.from({ length: 150 }, () => places.add(1_000));
  expect(all.filter((place) => places.pageOf(place, 0) === 0)).toHaveLength(100);
});

test("requests of other clients move ours down", () => {
  const { places, all } = placesOf(100);
  places.shown(all[49]!, 100);
  expect(places.pageOf(all[49]!, 0)).toBe(1);
  // As many are assumed between those that no list has shown.
  expect(places.pageOf(all[10]!, 0)).toBe(1);
  expect(places.pageOf(all[90]!, 0)).toBe(0);
});

test("a request that is missing from its page three times is read singly for five minutes", () => {
  const { places, all } = placesOf(10);
  const page = { offset: 0, length: 100, readAtMs: 60_000 };
  for (let times = 0; times < 3; times += 1) {
    expect(places.pageOf(all[5]!, 60_000)).toBe(0);
    expect(places.missed(all[5]!, page)).toBe("missing");
  }
  expect(places.pageOf(all[5]!, 60_000)).toBeUndefined();
  expect(places.pageOf(all[5]!, 360_000)).toBe(0);
});

test("a request that other requests moved to the next page is not missing", () => {
  const { places, all } = placesOf(100);
  places.add(200_000);
  expect(places.missed(all[0]!, { offset: 0, length: 100, readAtMs: 0 })).toBe("moved");
});

test("pages are as long as the API makes them", () => {
  const { places, all } = placesOf(100);
  expect(places.missed(all[20]!, { offset: 0, length: 50, readAtMs: 0 })).toBe("missing");
  expect(places.pageOf(all[20]!, 0)).toBe(1);
  expect(places.offsetOf(1)).toBe(50);
});
