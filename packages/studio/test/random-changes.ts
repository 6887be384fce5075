import { execFileSync } from "node:child_process";
import { expect } from "vitest";
import { builtInCatalogue, formatUsd } from "@storyreel/models";
import { diffStoryboard } from "@storyreel/renderer/diff";
import { planStoryboard } from "@storyreel/renderer/plan";
import { openFolder } from "@storyreel/renderer/workplace";
import type { BoardEdit } from "../src/api/studio-request.ts";
import type { StudioView } from "../src/api/studio-view.ts";
import { applyPatch, type ValuePatch } from "../src/api/view-patch.ts";
import { signedUsd } from "../src/server/view/amounts.ts";
import { openKit, sha256, type Kit } from "./studio-kit.ts";

/** A film of so many shots with a person and a place in common, in two scenes. */
export function boardOf(count: number): string {
  const shots = Array.from(
    { length: count },
    (_, index) => `      - id: s${index}
        shot_size: WS
        location: market
        characters: [mei]
        action: Mei walks past lantern number ${index}
`,
  );
  const half = Math.ceil(count / 2);
  return `storyboard: 1
title: Changes
budget: { max_usd: 900.00 }
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
style: { look: "35mm film" }
characters: { mei: { description: "Mei, 30" } }
locations: { market: { description: "A night market" } }
scenes:
  - id: one
    shots:
${shots.slice(0, half).join("")}  - id: two
    defaults: { duration: 4 }
    shots:
${shots.slice(half).join("")}`;
}

/**
 * Makes changes as a page and as other programs do, and follows them as the page does: by what changed. After each few, all of it
 * has to be what a studio shows that is opened now, and what `plan` says.
 */
export async function makeRandomChanges(
  kit: Kit,
  {
    seed,
    rounds,
    every,
  }: { readonly seed: number; readonly rounds: number; readonly every: number },
): Promise<{ readonly refused: number; readonly largestPatch: number }> {
  const next = numbersFrom(seed);
  const page = await follow(kit);
  let [refused, largestPatch] = [0, 0];
  for (let round = 1; round <= rounds; round += 1) {
    if (next(6) === 0) {
      const text = kit.read().replace(/lantern number \d+/u, `lantern number ${next(1000)}`);
      kit.write(text);
      await kit.until(({ board }) => board.sha256 === sha256(Buffer.from(text)));
    } else {
      const view = page.view();
      const edit = anyEdit(view, next);
      const outcome = await kit.send(
        edit === undefined
          ? { do: next(2) === 0 ? "undo" : "redo" }
          : { do: "edit", revision: view.revision, edit },
      );
      if (!outcome.ok) refused += 1;
    }
    largestPatch = Math.max(largestPatch, await page.read());
    if (round % every !== 0) continue;
    expect(page.view()).toEqual({
      ...(await freshView(kit)),
      ...standingOf(page.view()),
    });
    const { plan, money } = page.view();
    expect(await planned(kit)).toEqual({
      digest: plan.digest,
      totalUsd: plan.totalUsd,
      sinceCommitUsd: money.sinceCommitUsd,
      sinceCommitUnknown: money.sinceCommitUnknown,
    });
  }
  return { refused, largestPatch };
}

/** Belongs to one studio, not to the files. */
function standingOf(view: StudioView) {
  const { revision, nowMs, isShared, undo, redo } = view;
  return {
    revision,
    nowMs,
    isShared,
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
  };
}

async function follow(kit: Kit) {
  let view = await kit.view();
  let tag = "";
  const read = async (): Promise<number> => {
    const answer = await kit.get(`/api/view?since=${encodeURIComponent(tag)}`);
    const body: StudioView | { readonly patch: ValuePatch } = JSON.parse(String(answer.body));
    view = "patch" in body ? applyPatch(view, body.patch) : body;
    expect("patch" in body).toBe(tag !== "");
    tag = String(answer.headers["etag"]);
    return answer.body.length;
  };
  await read();
  return { view: () => view, read };
}

async function freshView(kit: Kit): Promise<StudioView> {
  const fresh = await openKit("", { in: kit.folder });
  try {
    return await fresh.view();
  } finally {
    await fresh.close();
  }
}

async function planned({ file, folder }: Kit) {
  const found = await planStoryboard({
    file,
    cwd: folder,
    workplace: openFolder(`${folder}/.storyreel`),
    catalogue: builtInCatalogue,
  });
  const compared = await diffStoryboard({ file, cwd: folder, revision: "HEAD" });
  if (found.kind !== "planned" || compared.kind !== "compared") throw new Error("a mistake");
  return {
    digest: found.plan.digest,
    totalUsd: formatUsd(found.plan.totalUsd),
    sinceCommitUsd: signedUsd(compared.diff.addedUsd),
    sinceCommitUnknown: compared.diff.unknownPrice.length,
  };
}

/** Makes a folder a git repository whose commit has the film as it is. */
export function commitAll(folder: string): void {
  const run = (...args: string[]) => execFileSync("git", args, { cwd: folder, stdio: "ignore" });
  run("init", "--quiet");
  run("add", "film.yaml");
  run("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "--quiet", "-m", "A film");
}

/** Some change of a film that is shown; it may be refused. */
export function anyEdit(
  { shots }: StudioView,
  next: (below: number) => number,
): BoardEdit | undefined {
  const shot = shots[next(shots.length)]?.id ?? "";
  const edits: readonly (BoardEdit | undefined)[] = [
    { kind: "set", shot, field: "action", value: `Mei sees ${next(9)} boats` },
    { kind: "set", shot, field: "duration", value: 3 + next(4) },
    { kind: "set", shot, field: "dialogue", value: next(2) === 0 ? null : `Line ${next(9)}` },
    { kind: "set-source", origin: "character mei", text: `Mei, ${20 + next(30)}` },
    { kind: "trim", shot, inFrame: next(20), outFrame: 40 + next(30) },
    { kind: "transition", shot, type: "dissolve", frames: 6 + next(6) },
    { kind: "enable", shot, isEnabled: next(3) !== 0 },
    { kind: "duplicate", shot },
    { kind: "move", shot, before: shots[next(shots.length)]?.id ?? shot },
    { kind: "remove", shot },
    { kind: "add", after: shot, action: `A lantern, number ${next(99)}` },
    { kind: "takes", shot, count: 1 + next(3) },
    undefined,
  ];
  return edits[next(edits.length)];
}

/** Whole numbers below a limit, the same for each seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
