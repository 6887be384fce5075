import { readYaml } from "@storyreel/core/source";
import { expect, test } from "vitest";
import { formatLock } from "./format-lock.ts";
import { parseLock } from "./load-lock.ts";
import { emptyLock, type Lock, type LockedTake } from "./lock.ts";
import { readCanonicalLock } from "./read-canonical-lock.ts";
import { addTake, chooseTake, orderLock, takesByKey } from "./update-lock.ts";

const take = (key: string, prompt = 'rain: "soft", 16:9 — on'): LockedTake => ({
  requestKey: key,
  take: 1,
  model: "kling-3.0-turbo-t2v",
  requestId: `request-${key}`,
  media: {
    sha256: "ab".repeat(32),
    sizeBytes: 48_000,
    seconds: 5,
    widthPx: 1280,
    heightPx: 720,
    rate: "24/1",
    hasAudio: true,
  },
  price: { usd: "0.56", basis: "5 second × 0.112", source: "the model's page", date: "2026-11-21" },
  payload: { prompt, duration: "5", "odd: key": [1, null, { a: true }] },
});

const file = (text: string) => ({ path: "film.lock.yaml", text });

const twoShots: Lock = addTake(addTake(emptyLock, "opening", take("k1")), "street", take("k2"));

test("a lock survives being written and read, by the fast reader and by the YAML reader alike", () => {
  const text = formatLock(twoShots);
  expect(parseLock(file(text)).lock).toEqual(twoShots);
  expect(readCanonicalLock(text)).toEqual(readYaml(file(text)).value);
  // A comment more, and it is no longer as written: the YAML reader says the same.
  const commented = text.replace("    takes:\n", "    takes: # made on Monday\n");
  expect(parseLock(file(commented))).toEqual({ lock: twoShots, diagnostics: [] });
});

test("an empty lock is a lock", () => {
  expect(parseLock(file(formatLock(emptyLock)))).toEqual({ lock: emptyLock, diagnostics: [] });
});

test("the same take again leaves the lock alone, another take is added behind it", () => {
  expect(addTake(twoShots, "street", take("k2"))).toBe(twoShots);
  const more = addTake(twoShots, "street", take("k3"));
  expect(more.shots[1]?.takes.map((known) => known.requestKey)).toEqual(["k2", "k3"]);
  expect([...takesByKey(more).keys()]).toEqual(["k1", "k2", "k3"]);
  expect(chooseTake(more, "street", { requestKey: "k2", chosenFor: "k3" }).shots[1]).toMatchObject({
    chosen: "k2",
    chosenFor: "k3",
  });
});

test("shots follow the order of the film, and one that left it keeps its place", () => {
  const three = addTake(twoShots, "finale", take("k3"));
  const ordered = orderLock(three, ["finale", "opening"]);
  expect(ordered.shots.map((shot) => shot.id)).toEqual(["finale", "opening", "street"]);
});

test.each([
  {
    name: "a merge conflict",
    text: formatLock(twoShots).replace("shots:\n", "shots:\n<<<<<<< HEAD\n"),
    code: "LOCK_MERGE_CONFLICT",
    line: 4,
  },
  {
    name: "a newer version",
    text: formatLock(twoShots).replace("storyboard_lock: 1", "storyboard_lock: 2"),
    code: "LOCK_NEWER_VERSION",
    line: 2,
  },
  {
    name: "a hash that is none",
    text: formatLock(twoShots).replace("ab".repeat(32), "ab"),
    code: "LOCK_WRONG_FORM",
    line: 12,
  },
  {
    name: "a missing price",
    text: formatLock(twoShots).replace(/ {10}usd: .*\n/, ""),
    code: "LOCK_MISSING_KEY",
    line: 19,
  },
  {
    name: "a shot that stands twice",
    text: formatLock(twoShots).replace('"street"', '"opening"'),
    code: "YAML_DUPLICATE_KEY",
    line: 28,
  },
])("$name is a diagnostic at its place and no lock", ({ text, code, line }) => {
  const { lock, diagnostics } = parseLock(file(text));
  expect(lock).toBeUndefined();
  expect(diagnostics.map((found) => found.code)).toEqual([code]);
  const [diagnostic] = diagnostics;
  expect(text.slice(0, diagnostic?.span.start).split("\n")).toHaveLength(line);
});
