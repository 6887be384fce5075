import { mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readYaml } from "@storyreel/models/source";
import { expect, test } from "vitest";
import { formatLock } from "./format-lock.ts";
import { requestKey } from "../../plan/request-key.ts";
import { loadLock } from "./load-lock.ts";
import { parseLock } from "./parse-lock.ts";
import { choicesOf } from "./choices.ts";
import { emptyLock, onlyChoices, type Lock, type LockedTake } from "./lock.ts";
import { mergeLocks, splitSides } from "./merge-lock.ts";
import { placeTake } from "./place-take.ts";
import { readCanonicalLock } from "./read-canonical-lock.ts";
import { addTake, chooseTake, orderLock, takesByKey } from "./update-lock.ts";
import { writeLock } from "./write-lock.ts";

/** A finished take that is the only one with its name, as its key says. */
const take = (name: string): LockedTake => {
  const payload = {
    prompt: `rain: "soft", 16:9 — on ${name}`,
    duration: "5",
    "odd: key": [1, null, { a: true }],
  };
  const model = "kling-3.0-turbo-t2v";
  return {
    requestKey: requestKey({ modelId: model, payload, take: 1 }),
    take: 1,
    model,
    requestId: `request-${name}`,
    media: {
      sha256: "ab".repeat(32),
      sizeBytes: 48_000,
      seconds: 5,
      widthPx: 1280,
      heightPx: 720,
      rate: "24/1",
      hasAudio: true,
    },
    price: {
      usd: "0.56",
      basis: "5 second × 0.112",
      source: "the model's page",
      date: "2026-11-21",
    },
    payload,
  };
};

const file = (text: string) => ({ path: "film.lock.yaml", text });

const twoShots: Lock = addTake(addTake(emptyLock, "opening", take("k1")), "street", take("k2"));

test("a lock survives being written and read, by the fast reader and by the YAML reader alike", () => {
  const text = formatLock(twoShots);
  expect(parseLock(file(text)).lock).toEqual(twoShots);
  expect(readCanonicalLock(text)?.document).toEqual(readYaml(file(text)).value);
  // With a comment the file is not as written, and the YAML reader must read the same.
  const commented = text.replace("    takes:\n", "    takes: # made on Monday\n");
  expect(parseLock(file(commented))).toEqual({ lock: twoShots, diagnostics: [] });
});

test("an empty lock is a lock", () => {
  expect(parseLock(file(formatLock(emptyLock)))).toEqual({ lock: emptyLock, diagnostics: [] });
});

test("the same take again leaves the lock alone, another take is added behind it", () => {
  expect(addTake(twoShots, "street", take("k2"))).toBe(twoShots);
  const more = addTake(twoShots, "street", take("k3"));
  const [k1, k2, k3] = ["k1", "k2", "k3"].map((name) => take(name).requestKey);
  expect(more.shots[1]?.takes.map((known) => known.requestKey)).toEqual([k2, k3]);
  expect([...takesByKey(more).keys()]).toEqual([k1, k2, k3]);
  const choice = { requestKey: k2!, chosenFor: k3! };
  expect(chooseTake(more, "street", choice).shots[1]).toMatchObject({ chosen: k2, chosenFor: k3 });
});

test("a choice can come before the takes, and keeps its form", () => {
  const [k1, k2] = [take("k1").requestKey, take("k2").requestKey];
  const chosen = chooseTake(twoShots, "finale", { requestKey: k2, chosenFor: k1 });
  const text = formatLock(chosen);
  expect(text).toMatch(/"finale":\n    chosen: "\w+"\n    chosen_for: "\w+"\n    takes: \[\]\n$/);
  expect(parseLock(file(text))).toEqual({ lock: chosen, diagnostics: [] });
  expect(parseLock(file(`# a comment\n${text}`))).toEqual({ lock: chosen, diagnostics: [] });
  expect(readCanonicalLock(text)?.document).toEqual(readYaml(file(text)).value);
  expect(choicesOf(chosen)("finale", "any")).toEqual({
    kind: "unmade",
    requestKey: k2,
    chosenFor: k1,
  });
  expect(onlyChoices(chosen).shots.map(({ id, takes }) => [id, takes])).toEqual([["finale", []]]);
  const made = addTake(chosen, "finale", take("k2"));
  expect(choicesOf(made)("finale", "any")).toMatchObject({ kind: "made", requestKey: k2 });
});

test("the choice of a renamed shot moves with its first or its chosen take, whichever is made first", () => {
  const [k1, k2] = [take("k1").requestKey, take("k2").requestKey];
  const chosen = chooseTake(emptyLock, "old", { requestKey: k2, chosenFor: k1 });
  const place = (lock: Lock, name: string) =>
    placeTake(lock, { shotId: "new", take: take(name) }, ["new"]);
  for (const order of [["k1"], ["k2"], ["k3", "k2"], ["k3", "k1"]]) {
    expect(order.reduce(place, chosen).shots).toMatchObject([
      { id: "new", chosen: k2, chosenFor: k1, takes: order.map(() => ({})) },
    ]);
  }
  // A shot that stays in the film keeps its own.
  const both = placeTake(chosen, { shotId: "new", take: take("k1") }, ["old", "new"]);
  expect(both.shots.map(({ id, chosen: key }) => [id, key])).toEqual([
    ["old", k2],
    ["new", undefined],
  ]);
});

test("shots follow the order of the film, and one that was removed from it keeps its place", () => {
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
    name: "a hash that is too short",
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
    name: "a take with the payload of another",
    text: formatLock(twoShots).replace("on k2", "on k1"),
    code: "LOCK_KEY_MISMATCH",
    line: 31,
  },
  {
    name: "a shot that is listed twice",
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

const withShots = (...names: readonly string[]): Lock =>
  names.reduce((lock, name) => addTake(lock, name, take(name)), emptyLock);

test("a merge keeps the takes of both sides, and each shot in its place", () => {
  const ours = addTake(withShots("a", "b", "ours"), "b", take("b again"));
  const theirs = addTake(withShots("first", "a", "b", "theirs"), "b", take("b otherwise"));
  const merged = mergeLocks(ours, theirs);
  expect(merged.shots.map(({ id }) => id)).toEqual(["first", "a", "b", "theirs", "ours"]);
  expect(merged.shots[2]?.takes.map(({ requestId }) => requestId)).toEqual([
    "request-b",
    "request-b again",
    "request-b otherwise",
  ]);
});

test("a choice of one side is kept with the takes of the other, bought or not", () => {
  const [k1, k2] = [take("k1").requestKey, take("k2").requestKey];
  const ours = chooseTake(emptyLock, "a", { requestKey: k2, chosenFor: k1 });
  const theirs = addTake(addTake(emptyLock, "a", take("k1")), "a", take("k2"));
  for (const merged of [mergeLocks(ours, theirs), mergeLocks(theirs, ours)]) {
    expect(merged.shots).toEqual([{ ...theirs.shots[0], chosen: k2, chosenFor: k1 }]);
  }
});

test("a choice of one side is kept, and ours if both chose", () => {
  const [k1, k2] = [take("k1").requestKey, take("k2").requestKey];
  const base = addTake(withShots("a"), "a", take("k2"));
  const chosen = (requestKey: string): Lock => chooseTake(base, "a", { requestKey, chosenFor: k1 });
  expect(mergeLocks(base, chosen(k2)).shots[0]?.chosen).toBe(k2);
  expect(mergeLocks(chosen(k1), chosen(k2)).shots[0]?.chosen).toBe(k1);
});

test.each([
  [
    "two styles of markers",
    "1\n<<<<<<< HEAD\n2\n||||||| 0a1b\n3\n=======\n4\n>>>>>>> b\n5",
    "1\n2\n5",
    "1\n4\n5",
  ],
  ["line ends of Windows", "<<<<<<< HEAD\r\n2\r\n=======\r\n>>>>>>> b\r\n5", "2\r\n5", "5"],
])("a conflict is split: %s", (...[, text, ours, theirs]) => {
  expect(splitSides(text)).toEqual({ ours, theirs });
});

test.each(["<<<<<<< HEAD\n1", "=======\n", "<<<<<<< a\n>>>>>>> b", "<<<<<<< a\n<<<<<<< b"])(
  "markers out of order are not split: %j",
  (text) => {
    expect(splitSides(text)).toBeUndefined();
  },
);

test("only a lock file that does not exist is an empty lock: one that cannot be read is no lock", async () => {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-lock-"));
  try {
    const load = () => loadLock("film.lock.yaml", { cwd: folder });
    expect(await load()).toEqual({ lock: emptyLock, diagnostics: [] });
    await mkdir(join(folder, "film.lock.yaml"));
    const { lock, diagnostics } = await load();
    expect(lock).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["YAML_UNREADABLE_FILE"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a lock file is written whole, and an equal one is left alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-lock-"));
  try {
    const path = join(folder, "film.lock.yaml");
    await writeLock(path, twoShots);
    const before = await stat(path);
    await writeLock(path, twoShots);
    expect((await stat(path)).ino).toBe(before.ino);
    await writeLock(path, emptyLock);
    expect(await readdir(folder)).toEqual(["film.lock.yaml"]);
    expect(await readFile(path, "utf8")).toBe(formatLock(emptyLock));
  } finally {
    await rm(folder, { recursive: true });
  }
});
