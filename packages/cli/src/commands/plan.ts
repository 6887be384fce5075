import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseUsd } from "@storyreel/models";
import { checkFilmInputs } from "@storyreel/renderer/film";
import {
  buildPlan,
  checkBudget,
  checkFrozen,
  planToJson,
  spendingLimits,
} from "@storyreel/renderer/plan";
import { formatPlan } from "../output/format-plan.ts";
import { checkOutputFile, formatPlaceProblem } from "../arguments/check-places.ts";
import { findUnknownShot } from "@storyreel/renderer/storyboard";
import type { Command } from "./command-context.ts";
import { loadForCommand, printUnknown } from "./load-for-command.ts";

/** `storyreel plan FILE`: reads storyboard, specs, lock file and ledger; sends nothing, buys nothing. */
export const plan: Command = async (call) => {
  const { flags, cwd, output } = call;
  const loaded = await loadForCommand(call, checkFilmInputs);
  if ("exit" in loaded) return loaded.exit;
  const { project, known } = loaded;
  const { storyboard, models } = project;
  const unknown =
    findUnknownShot(storyboard, flags.only ?? [], "--only") ??
    findUnknownShot(storyboard, flags.resubmitUncertain, "--resubmit-uncertain");
  if (unknown !== undefined) {
    printUnknown(unknown, output);
    return 2;
  }

  const made = buildPlan({
    storyboard,
    models,
    ...known,
    concurrency: flags.concurrency,
    givenUp: flags.resubmitUncertain,
    ...(flags.only === undefined ? {} : { only: flags.only }),
  });
  if (flags.output !== undefined) {
    const path = resolve(cwd, flags.output);
    const problem = checkOutputFile("-o", path);
    if (problem !== undefined) {
      output.stderr(formatPlaceProblem(problem));
      return 2;
    }
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `${JSON.stringify(planToJson(made), undefined, 2)}\n`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      output.stderr(`storyreel: the plan cannot be saved: ${reason}\n`);
      return 2;
    }
  }
  if (flags.json) output.stdout(`${JSON.stringify(planToJson(made))}\n`);
  else output.stdout(`${formatPlan(made, storyboard).trimEnd()}\n`);

  const frozen = flags.frozen ? checkFrozen(made) : undefined;
  if (frozen !== undefined) {
    output.stderr(`storyreel: ${frozen.message}\n  hint: ${frozen.hint}\n`);
    return 4;
  }
  const runMaxUsd = flags.maxUsd === undefined ? undefined : parseUsd(flags.maxUsd);
  const refusal = checkBudget(made, spendingLimits(storyboard.budget, runMaxUsd));
  if (refusal === undefined) return 0;
  output.stderr(`render would refuse this: ${refusal.message}\n  hint: ${refusal.hint}\n`);
  // Whoever gives a bound here asks whether it holds; the storyboard's own is checked by render.
  return runMaxUsd === undefined ? 0 : 4;
};
