import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { film, openKit } from "./studio-kit.ts";

test("what a studio that was killed left next to the storyboard is removed, and nothing else", async () => {
  const old = new Date(Date.now() - 3_600_000);
  const unfinished = (name: string) => `.${name}.${randomUUID()}.part.yaml`;
  const left = ["film", "film.lock", "film.notes"].map(unfinished);
  const [ofOthers, young] = [unfinished("film.second"), unfinished("film")];
  await using kit = await openKit(film, {
    prepare: async (folder) => {
      for (const name of [...left, ofOthers, young]) writeFileSync(join(folder, name), "half");
      for (const name of [...left, ofOthers]) utimesSync(join(folder, name), old, old);
    },
  });
  const hidden = readdirSync(kit.folder).filter((name) => name.endsWith(".yaml"));
  expect(hidden.toSorted()).toEqual([ofOthers, young, "film.yaml"].toSorted());
});
