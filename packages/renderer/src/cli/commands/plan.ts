import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { loadModel, modelIds } from "@storyreel/core/catalogue";
import { diagnosticToJson, formatDiagnostic, suggest } from "@storyreel/core/source";
import { parseUsd } from "@storyreel/core/spec";
import { createMediaStore } from "../../journal/media-store.ts";
import { readTakeStates } from "../../journal/read-take-states.ts";
import { stateFolder } from "../../journal/state-folder.ts";
import { chosenTake } from "../../lock/chosen-take.ts";
import { loadLock } from "../../lock/load-lock.ts";
import { lockPath } from "../../lock/lock-path.ts";
import { withLock } from "../../lock/lock-states.ts";
import { buildPlan } from "../../plan/build-plan.ts";
import { checkBudget, spendingLimits } from "../../plan/check-budget.ts";
import { formatPlan } from "../../plan/format-plan.ts";
import { planToJson } from "../../plan/plan-to-json.ts";
import { loadStoryboard } from "../../storyboard/load-storyboard.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { Command } from "../command-context.ts";
import { locate } from "../locate.ts";

/** `storyreel plan FILE`: reads storyboard, specs, lock file and journal; sends nothing, buys nothing. */
export const plan: Command = async ({ operands, flags, cwd, output }) => {
  const { file, stateDir } = await locate({ file: operands[0] ?? "", cwd, state: flags.state });
  const [loaded, locked] = await Promise.all([
    loadStoryboard(file, { cwd, loadModel, modelIds }),
    loadLock(lockPath(file), { cwd }),
  ]);
  const found = [...loaded.diagnostics, ...locked.diagnostics];
  for (const diagnostic of found) {
    output.stderr(`${formatDiagnostic(diagnostic, { color: output.hasColor })}\n\n`);
  }
  const { storyboard } = loaded;
  const { lock } = locked;
  if (storyboard === undefined || lock === undefined) {
    if (flags.json) {
      const diagnostics = found.map(diagnosticToJson);
      output.stdout(`${JSON.stringify({ type: "diagnostics", diagnostics })}\n`);
    }
    return 1;
  }
  const unknown = describeUnknownShot(flags.only ?? [], storyboard);
  if (unknown !== undefined) {
    output.stderr(unknown);
    return 2;
  }

  const media = createMediaStore(stateFolder(stateDir).media);
  const made = buildPlan({
    storyboard,
    models: loaded.models,
    stateOf: withLock(await readTakeStates(stateDir), lock, (sha256) => media.path(sha256)),
    chosenTake: (shotId) => chosenTake(lock, shotId),
    ...(flags.only === undefined ? {} : { only: flags.only }),
  });
  const json = planToJson(made);
  if (flags.output !== undefined) {
    try {
      await writeFile(resolve(cwd, flags.output), `${JSON.stringify(json, undefined, 2)}\n`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      output.stderr(`storyreel: the plan cannot be saved: ${reason}\n`);
      return 2;
    }
  }
  if (flags.json) output.stdout(`${JSON.stringify(json)}\n`);
  else output.stdout(`${formatPlan(made, storyboard).trimEnd()}\n`);

  const runMaxUsd = flags.maxUsd === undefined ? undefined : parseUsd(flags.maxUsd);
  const refusal = checkBudget(made, spendingLimits(storyboard.budget, runMaxUsd));
  if (refusal === undefined) return 0;
  output.stderr(`render would refuse this: ${refusal.message}\n  hint: ${refusal.hint}\n`);
  // Whoever gives a bound here asks whether it holds; the storyboard's own is checked by render.
  return runMaxUsd === undefined ? 0 : 4;
};

function describeUnknownShot(only: readonly string[], { shots }: Storyboard): string | undefined {
  const ids = shots.map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown === undefined) return undefined;
  const near = suggest(unknown, ids);
  const hint = near === undefined ? `the shots are ${ids.join(", ")}` : `did you mean "${near}"?`;
  return `storyreel: --only names no shot "${unknown}"\n  hint: ${hint}\n`;
}
