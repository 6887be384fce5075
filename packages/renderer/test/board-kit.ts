import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { formatDiagnostic } from "@storyreel/models/source";
import type { Model } from "@storyreel/models";
import { buildPlan } from "../src/plan/build-plan.ts";
import type { BuildPlanOptions } from "../src/plan/build-plan.ts";
import type { PlannedTake, RenderPlan, TakeState } from "../src/plan/render-plan.ts";
import { loadStoryboard } from "../src/storyboard/load-storyboard.ts";
import type { Storyboard } from "../src/storyboard/storyboard.ts";
import { catalogue } from "./board-models.ts";

export type Board = {
  readonly storyboard: Storyboard;
  readonly models: ReadonlyMap<string, Model>;
};

/** A storyboard from text, in a new folder together with `files`. */
export async function boardOf(
  text: string,
  files: { readonly [name: string]: string } = {},
): Promise<Board> {
  const cwd = await mkdtemp(path.join(tmpdir(), "storyreel-"));
  try {
    await writeFile(path.join(cwd, "film.yaml"), text);
    for (const [name, content] of Object.entries(files)) {
      await writeFile(path.join(cwd, name), content);
    }
    const loaded = await loadStoryboard("film.yaml", { cwd, catalogue });
    const { storyboard, models } = loaded;
    if (storyboard !== undefined) return { storyboard, models };
    throw new Error(loaded.diagnostics.map((one) => formatDiagnostic(one)).join("\n"));
  } finally {
    await rm(cwd, { recursive: true });
  }
}

export const isNew = (): TakeState => ({ kind: "new" });

export function planOf(board: Board, options: Partial<BuildPlanOptions> = {}): RenderPlan {
  return buildPlan({ ...board, stateOf: isNew, ...options });
}

export function takesOf(plan: RenderPlan): readonly PlannedTake[] {
  return plan.shots.flatMap(({ takes }) => takes);
}
