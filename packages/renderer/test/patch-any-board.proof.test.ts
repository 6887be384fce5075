import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { readYaml } from "@storyreel/models/source";
import type { BoardPatch } from "../src/timeline/edit/board-patch.ts";
import { mergeTexts } from "../src/timeline/edit/merge-texts.ts";
import { patchBoard } from "../src/timeline/edit/patch-board.ts";
import { anyPatch } from "./any-patch.ts";
import { diceFrom, hostileBoard, type Dice } from "./hostile-board.ts";

const isProof = process.env["MODE"] === "proof";

/** What a change may be refused for. */
const reasons = [
  /^"(style|character mei|location sea)" is not written anywhere in the file$/,
  /^there is no (scene|shot)? ?"[^"]*"( here)?$/,
  /^a scene and a film need at least one shot$/,
  /^the shots of that scene are written in brackets/,
  /^"[^"]*" is the only shot of its scene/,
  /^"[^"]*" is a list or a map here$/,
  /^there is no item \d in "overlays"$/,
];

/** A comment in a map that is written anew, a part of something that is repeated elsewhere. */
const rare: readonly string[] = [
  "a comment in the file would be lost",
  "the file is written in a way that cannot be changed here",
];

test("changes of storyboards as people write them say what they are to say, and nothing else", () => {
  let [written, unable] = [0, 0];
  const problems: string[] = [];
  for (let seed = 1; seed <= (isProof ? 700 : 20); seed += 1) {
    const dice = diceFrom(seed * 7919);
    let text = hostileBoard(seed);
    for (let step = 0; step < 5; step += 1) {
      const patch = anyPatch(text, dice);
      const { problem, after } = tryPatch(text, patch, dice);
      if (problem !== undefined && rare.includes(problem)) unable += 1;
      else if (problem !== undefined && !reasons.some((reason) => reason.test(problem))) {
        problems.push(`${problem}, seed ${seed}: ${JSON.stringify(patch)}\n${text}`);
      }
      if (after !== undefined) written += 1;
      text = after ?? text;
    }
  }
  expect(problems).toEqual([]);
  expect(written).toBeGreaterThan(isProof ? 2500 : 70);
  expect(unable).toBeLessThanOrEqual(1 + written / 500);
});

type Tried = { readonly problem?: string; readonly after?: string };

function tryPatch(text: string, patch: BoardPatch, dice: Dice): Tried {
  const patched = patchBoard({ path: "", text }, patch);
  if ("refused" in patched) return { problem: patched.refused };
  const { text: after } = patched;
  const [mistake] = readYaml({ path: "", text: after }).diagnostics;
  if (mistake !== undefined) return { problem: mistake.message };
  if (text.includes("\r\n") && /[^\r]\n/.test(after)) return { problem: "mixed line ends" };
  const undone = undoAfterOthers({ before: text, after, patch }, dice);
  return undone === undefined ? { after } : { problem: undone };
}

/** It is taken back after somebody else has changed another shot. */
function undoAfterOthers(
  done: { readonly before: string; readonly after: string; readonly patch: BoardPatch },
  dice: Dice,
): string | undefined {
  const { before, after, patch } = done;
  const other = anyPatch(after, dice);
  if (other.kind !== "set" || patch.kind !== "set" || other.shotId === patch.shotId)
    return undefined;
  const changed = patchBoard({ path: "", text: after }, other);
  if ("refused" in changed) return undefined;
  const merged = mergeTexts({ from: after, to: before, onto: changed.text });
  const alone = patchBoard({ path: "", text: before }, other);
  if (merged === undefined || "refused" in alone) return undefined;
  const [found, wanted] = [merged, alone.text].map(
    (one) => readYaml({ path: "", text: one }).value,
  );
  return isDeepStrictEqual(found, wanted)
    ? undefined
    : `undone after ${JSON.stringify(other)}:\n${merged}`;
}
