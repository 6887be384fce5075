import type { ExitCode } from "@storyreel/renderer/events";
import type { Choice } from "@storyreel/renderer/choices";
import { findUnknownShot, shotsToGenerate } from "@storyreel/renderer/storyboard";
import { describeFailure, type RenderPlan } from "@storyreel/renderer/plan";
import {
  choiceFor,
  findStandIns,
  findTake,
  listTakes,
  type ShotTakes,
} from "@storyreel/renderer/takes";
import type { Workplace } from "@storyreel/renderer/workplace";
import { formatTakes } from "../output/format-takes.ts";
import { printJson, printProblem, type Problem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import { takesToJson } from "../output/takes-to-json.ts";
import type { Command, CommandCall } from "./command.ts";
import { loadPlan } from "./load-plan.ts";

/** `storyreel takes FILE [SHOT [N]]`: lists the takes, or chooses one. Generates nothing. */
export const takes: Command = async (call) => {
  const { operands, flags, cwd, output } = call;
  if (flags.merge) {
    const { mergeLock } = await import("./merge-lock.ts");
    return mergeLock(call);
  }
  if (flags.adopt !== undefined || flags.skip) {
    const { decideTake } = await import("./decide-take.ts");
    return decideTake(call);
  }
  const before = await readTakes(call);
  if ("exit" in before) return before.exit;
  const [, shotId = "", wanted] = operands;
  if (wanted === undefined) {
    print(before, call);
    return 0;
  }
  const { file, workplace, order, listed } = before;
  const firstKey = listed[0]?.firstKey ?? "";
  const choosing = isAsset(before.plan, shotId) ? newestOnly(shotId) : choose(wanted, listed[0]!);
  if ("message" in choosing) {
    printProblem(choosing, output);
    return 2;
  }
  const { saveChoice } = await import("@storyreel/renderer/choices");
  await saveChoice({ file, workplace, cwd, shotId, order, firstKey, ...choosing });
  const after = await readTakes(call);
  if ("exit" in after) return after.exit;
  print(after, call);
  return 0;
};

type TakesOfFilm = {
  readonly file: string;
  readonly workplace: Workplace;
  /** Of one shot, if the command names one. */
  readonly listed: readonly ShotTakes[];
  readonly plan: RenderPlan;
  /** All shots of the film. */
  readonly order: readonly string[];
};

async function readTakes(call: CommandCall): Promise<TakesOfFilm | { readonly exit: ExitCode }> {
  const loaded = await loadPlan(call);
  if ("exit" in loaded) return loaded;
  const { project, locations, workplace, known, plan } = loaded;
  const { storyboard, lock } = project;
  const [, shotId] = call.operands;
  const unknown = findUnknownShot(storyboard, shotId === undefined ? [] : [shotId]);
  if (unknown !== undefined) {
    printProblem(unknown, call.output);
    return { exit: 2 };
  }
  const hasStandIn = await findStandIns({ file: locations.file, project, workplace });
  const all = listTakes(plan, lock, { ...known, hasStandIn });
  const listed = shotId === undefined ? all : all.filter((shot) => shot.shotId === shotId);
  if (shotId !== undefined && listed.length === 0) {
    printProblem({ message: `shot "${shotId}" is disabled, so it has no takes` }, call.output);
    return { exit: 2 };
  }
  const order = shotsToGenerate(storyboard).map(({ id }) => id);
  return { file: locations.file, workplace, listed, order, plan };
}

function isAsset({ shots }: RenderPlan, shotId: string): boolean {
  return shots.some(({ shot }) => shot.id === shotId && shot.makes?.kind === "asset");
}

function newestOnly(shotId: string): Problem {
  return {
    message: `"${shotId}" always uses its newest take: nothing can be chosen`,
    hint: "to create its ids again, raise takes in the asset",
  };
}

type Choosing = { readonly choice: Choice | undefined } | Problem;

/** The choice that the command names, or why it is impossible. */
function choose(wanted: string, shot: ShotTakes): Choosing {
  const { shotId, own, takes: listed } = shot;
  if (own !== undefined) {
    return { message: `shot "${shotId}" shows its ${own.kind} ${own.name}, so it has no takes` };
  }
  if (wanted === "auto") return { choice: undefined };
  const take = findTake(shot, wanted);
  if (take === undefined) {
    return {
      message: `shot "${shotId}" has no take ${wanted}; it has ${listed.map(({ name }) => name).join(", ")}`,
      hint: `list them with storyreel takes FILE ${shotId}; use auto to undo the choice`,
    };
  }
  const found = choiceFor(shot, take);
  switch (found.kind) {
    case "choosable":
      return { choice: found.choice };
    case "failed":
      return {
        message: `take ${wanted} of shot "${shotId}" cannot be chosen: it ${describeFailure(found.failure)}`,
        hint: "render it again, or choose a take that is finished",
      };
    case "unseen":
      return {
        message: `take ${wanted} of shot "${shotId}" cannot be chosen: it was neither made nor rehearsed`,
        hint: "rehearse or buy it first; choosing a take does not generate it",
      };
  }
}

function print({ listed, plan }: TakesOfFilm, { operands, flags, output }: CommandCall): void {
  if (flags.json) printJson(takesToJson(listed, plan), output);
  // The sum is the film's, so it does not stand below a single shot.
  else printTable(formatTakes(listed, operands[1] === undefined ? plan : undefined), output);
}
