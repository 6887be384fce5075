import { expect, test } from "vitest";
import { unifiedDiff } from "../src/timeline/import/unified-diff.ts";
import { applyWithGit } from "./import-kit.ts";
import { randomFrom } from "./simulated-time.ts";

test("git makes the new text of the old one, whatever was changed", async () => {
  const random = randomFrom(7);
  const pick = (below: number): number => Math.floor(random() * below);
  for (let round = 0; round < 40; round += 1) {
    // Few different lines, so that there are many ways from one text to the other.
    const before = Array.from({ length: 1 + pick(40) }, () => `line ${pick(8)}\n`);
    const after = [...before];
    for (let change = pick(12); change >= 0; change -= 1) {
      after.splice(pick(after.length + 1), pick(3), ...(pick(2) === 0 ? [] : [`new ${pick(5)}\n`]));
    }
    const text = before.join("");
    const wanted = after.join("") + (round % 5 === 0 ? "no line end" : "");
    const texts = { before: text, after: wanted };
    const patch = unifiedDiff("film.yaml", texts);
    if (patch === "" || wanted === "") continue;
    expect(await applyWithGit(text, patch)).toBe(wanted);
    const coarse = unifiedDiff("film.yaml", { ...texts, mostChanges: 0 });
    expect(coarse.match(/^@@/gm)).toHaveLength(1);
    expect(await applyWithGit(text, coarse)).toBe(wanted);
  }
});
