import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseUsd } from "@storyreel/models";
import { checkBudget, checkFrozen, planToJson, spendingLimits } from "@storyreel/renderer/plan";
import { checkOutputFile } from "../arguments/check-places.ts";
import { formatPlan } from "../output/format-plan.ts";
import { printJson, printProblem, type Problem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import type { Command } from "./command.ts";
import { loadPlan } from "./load-plan.ts";

/** `storyreel plan FILE`: reads storyboard, specs, lock file and ledger. Sends nothing and buys nothing. */
export const plan: Command = async (call) => {
  const { flags, cwd, output } = call;
  const loaded = await loadPlan(call, { checkFilm: true });
  if ("exit" in loaded) return loaded.exit;
  const { storyboard } = loaded.project;
  const json = planToJson(loaded.plan, storyboard);
  if (flags.output !== undefined) {
    const { projectInputs } = await import("./project-inputs.ts");
    const problem = await savePlan(json, resolve(cwd, flags.output), projectInputs(loaded));
    if (problem !== undefined) {
      printProblem(problem, output);
      return 2;
    }
  }
  if (flags.json) printJson(json, output);
  else printTable(`${formatPlan(loaded.plan, storyboard).trimEnd()}\n`, output);

  const frozen = flags.frozen ? checkFrozen(loaded.plan) : undefined;
  if (frozen !== undefined) {
    printProblem(frozen, output);
    return 4;
  }
  const runMaxUsd = flags.maxUsd === undefined ? undefined : parseUsd(flags.maxUsd);
  const refusal = checkBudget(loaded.plan, spendingLimits(storyboard.budget, runMaxUsd));
  if (refusal === undefined) return 0;
  const { message, hint } = refusal;
  printProblem({ message: `render would refuse this plan: ${message}`, hint }, output);
  // With --max-usd, the question is whether the plan fits it. The storyboard's own budget is only a remark here.
  return runMaxUsd === undefined ? 0 : 4;
};

async function savePlan(
  json: object,
  path: string,
  inputs: readonly string[],
): Promise<Problem | undefined> {
  const problem = checkOutputFile("-o", path, inputs);
  if (problem !== undefined) return problem;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(json, undefined, 2)}\n`);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { message: `cannot save the plan: ${reason}` };
  }
}
