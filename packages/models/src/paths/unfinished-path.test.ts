import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { isUnfinishedName, isUnfinishedOf, unfinishedPath } from "./unfinished-path.ts";

test("gives each writer a name of its own, hidden and with the extension that ffmpeg needs", () => {
  const names = [unfinishedPath("/films/a.mp4"), unfinishedPath("/films/a.mp4")];
  expect(new Set(names).size).toBe(2);
  for (const name of names) {
    expect(name).toMatch(/^\/films\/\.a\.[0-9a-f-]{36}\.part\.mp4$/);
  }
});

test("knows such a name, with an extension and without, and no other", () => {
  const names = ["a.mp4", "lock", "a b.c.json", "a\nb.mp4", "é".repeat(125) + ".mp4"].map((name) =>
    basename(unfinishedPath(name)),
  );
  expect(names.filter(isUnfinishedName)).toEqual(names);
  expect(["a.mp4", ".a.part.mp4", "a.part", ".git"].filter(isUnfinishedName)).toEqual([]);
});

test("leaves room for what is added to a name that is as long as it can be", () => {
  const name = basename(unfinishedPath(`/films/${"é".repeat(125)}.json`));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^\.é+\.[\da-f-]{36}\.part\.json$/u);
});

test("an unfinished file belongs to one target, also if their names begin alike or are long", () => {
  const targets = [
    "film.yaml",
    "film.lock.yaml",
    "a.film.yaml",
    "film.yaml.bak",
    `${"ä".repeat(120)}.yaml`,
  ];
  for (const target of targets) {
    const name = basename(unfinishedPath(join("folder", target)));
    expect(targets.filter((one) => isUnfinishedOf(name, join("folder", one)))).toEqual([target]);
  }
});
