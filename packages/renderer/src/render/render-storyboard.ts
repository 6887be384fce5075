import { type Diagnostic, hasErrors } from "@storyreel/models/source";
import { checkFilmInputs } from "../film/assembly/check-film-inputs.ts";
import { withMade } from "../film/cut/with-made.ts";
import { knownMade } from "../plan/known-made.ts";
import type { RenderPlan, TakeState } from "../plan/render-plan.ts";
import { recordFiles } from "../storyboard/record-files.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";
import { findUnknownProfile, findUnknownShot } from "../storyboard/find-unknown.ts";
import type { UnknownName } from "../storyboard/unknown-name.ts";
import { loadProject } from "../workplace/load-project.ts";
import { refusePlan } from "./approve-plan.ts";
import { deliver } from "./deliver/deliver.ts";
import { describeRun } from "./generate/describe-run.ts";
import { settleLengths } from "./generate/settle-lengths.ts";
import { generateTakes } from "./generate/generate-takes.ts";
import { createLiveMode } from "./live-mode.ts";
import { findOtherFilm, findOverwritten } from "./find-overwritten.ts";
import { makePlan } from "./make-plan.ts";
import { createRehearsalMode } from "./rehearsal-mode.ts";
import { createRenderContext, type RenderContext } from "./render-context.ts";
import type { RenderOptions } from "./render-options.ts";
import type { RenderOutcome } from "./render-outcome.ts";

/**
 * Renders a storyboard: load → plan → approve → generate → deliver. When it is run again, it continues where it stopped and buys only
 * what is missing. Problems that a user can cause are returned as an outcome with its exit code.
 *
 * @throws CodedError if this machine cannot do the work (ledger, ffmpeg, assembly); the ledger stays valid.
 */
export async function renderStoryboard(options: RenderOptions): Promise<RenderOutcome> {
  const { report } = options.reporter;
  const mode = options.mode === "live" ? createLiveMode(options) : createRehearsalMode(options);
  const { file, cwd, catalogue, projectBudget, profile } = options;
  const { readLock } = mode;
  const { files, asked } = recordFiles();
  const loaded = await loadProject({
    file,
    cwd,
    catalogue,
    projectBudget,
    profile,
    readLock,
    files,
  });
  const { project, diagnostics } = loaded;
  if (diagnostics.length > 0) report({ type: "diagnostics-found", diagnostics });
  if (project === undefined) return ended(1, { message: unusable[loaded.unusable] });
  const misuse = findMisuse(project.storyboard, options);
  if (misuse !== undefined) return ended(2, misuse);

  const context = createRenderContext(options, mode, project);
  const overwritten = await findOverwritten(context, asked);
  if (overwritten !== undefined) return ended(2, refuseToReplace(overwritten));
  const made = await makePlan(context);
  const plan = withoutSubmits(made, options);
  const reported = await checkInputs(context, plan);
  if (hasErrors(reported)) return ended(1, { message: unusable.storyboard });
  await warnOfOtherFilm(context);
  report({ type: "plan-made", plan, storyboard: project.storyboard });
  const refusal = await refusePlan(context, plan);
  if (refusal !== undefined) {
    return { ...withMoney(describeRun(plan, { takes: [] }), context, plan), ...refusal };
  }
  const settled = await settleLengths(context, plan);
  switch (settled.kind) {
    case "settled":
      return finish(context, settled.plan, reported);
    case "open":
      return withMoney(describeRun(plan, settled.generated.result), context, plan);
    case "refused": {
      const { message } = settled;
      return { ...withMoney(describeRun(plan, { takes: [] }), context, plan), exit: 4, message };
    }
  }
}

/** Without what would have to be bought, or with `cutsOnly` without all that is not there. */
function withoutSubmits(plan: RenderPlan, options: RenderOptions): RenderPlan {
  const { submitsNothing = false, cutsOnly = false } = options;
  if (!submitsNothing && !cutsOnly) return plan;
  const isKept = ({ kind }: TakeState): boolean =>
    cutsOnly ? kind === "reused" : kind !== "new" && kind !== "ordered";
  const shots = plan.shots
    .map((planned) => ({ ...planned, takes: planned.takes.filter(({ state }) => isKept(state)) }))
    .filter(({ takes }) => takes.length > 0);
  return { ...plan, shots, totalUsd: 0n, unknownPrice: [] };
}

async function finish(
  context: RenderContext,
  plan: RenderPlan,
  reported: readonly Diagnostic[],
): Promise<RenderOutcome> {
  const generated = await generateTakes(context, plan);
  const outcome = withMoney(describeRun(plan, generated.result), context, {
    ...plan,
    money: generated.money,
  });
  if (outcome.exit !== 0 || context.options.until === "generated") return outcome;
  return deliver(context, { plan, generated, outcome, reported });
}

const unusable = {
  storyboard: "the storyboard has mistakes",
  lock: "the lock file cannot be used as it is",
} as const;

function refuseToReplace(path: string): UnknownName {
  return {
    message: `the render would overwrite ${path}, which the storyboard uses`,
    hint: "write to another folder with --out, or rename that file",
  };
}

/** Nothing is lost that a render of the other storyboard does not make again, but a person would look for it in vain. */
async function warnOfOtherFilm(context: RenderContext): Promise<void> {
  const other = await findOtherFilm(context);
  if (other === undefined) return;
  context.report({
    type: "warning",
    take: undefined,
    message: `${other.film} is the film of ${other.storyboard}, and this render replaces it`,
    hint: "rename one of the two storyboards, or write to another folder with --out",
  });
}

/** An end before there is a plan. */
function ended(exit: 1 | 2, said: Pick<RenderOutcome, "message" | "hint">): RenderOutcome {
  return { exit, outputs: [], estimatedUsd: "0.00", shots: [], ...said };
}

function withMoney(
  outcome: RenderOutcome,
  { mode }: RenderContext,
  { money, maxUsd }: RenderPlan,
): RenderOutcome {
  return mode.isRehearsal ? outcome : { ...outcome, money, maxUsd };
}

/** A typing mistake must not pass for "this shot needs no decision". */
function findMisuse(storyboard: Storyboard, options: RenderOptions): UnknownName | undefined {
  return (
    findUnknownProfile(storyboard) ??
    findUnknownShot(storyboard, options.only ?? [], "--only") ??
    findUnknownShot(storyboard, options.resubmitUncertain, "--resubmit-uncertain") ??
    findUnknownShot(storyboard, options.downloadAgain ?? [], "--download-again")
  );
}

/** Before anything is bought: there is no film without its sound. When every clip is there, the cut finds the same. */
async function checkInputs(
  { storyboard, models, report, options }: RenderContext,
  plan: RenderPlan,
): Promise<readonly Diagnostic[]> {
  const takes = plan.shots.flatMap((shot) => shot.takes);
  if (takes.every(({ state }) => state.kind === "reused")) return [];
  const diagnostics = await checkFilmInputs(
    { storyboard: withMade(storyboard, knownMade(plan)), models },
    options.environment ?? process.env,
  );
  if (diagnostics.length > 0) report({ type: "diagnostics-found", diagnostics });
  return diagnostics;
}
