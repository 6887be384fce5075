import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { builtInCatalogue } from "@storyreel/models";
import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import { checkFilmInputs, type ModelledStoryboard } from "./assembly/check-film-inputs.ts";
import type { Film } from "./assembly/film.ts";
import { describeDelivery } from "./delivery/describe-delivery.ts";
import { deliverExports } from "./delivery/deliver-exports.ts";
import { deliverFilms } from "./delivery/deliver-films.ts";
import { listInputs } from "./delivery/list-inputs.ts";
import { describeRun } from "./generation/describe-run.ts";
import { generateTakes, type Generated } from "./generation/generate-takes.ts";
import { loadTheRest } from "./generation/load-the-rest.ts";
import type { Lock } from "./lock/lock.ts";
import { lockPath } from "./lock/lock-path.ts";
import type { Clip } from "./media/clip.ts";
import { createEngineFinder } from "./media/engine-finder.ts";
import type { MediaEngine } from "./media/media-engine.ts";
import { buildPlan } from "./plan/build-plan.ts";
import { checkBudget, spendingLimits } from "./plan/check-budget.ts";
import { checkFrozen } from "./plan/check-frozen.ts";
import { judgeSavedPlan } from "./plan/judge-saved-plan.ts";
import type { RenderPlan } from "./plan/render-plan.ts";
import type { RenderOptions } from "./render-options.ts";
import type { RenderOutcome } from "./report/render-outcome.ts";
import { createLiveStage } from "./stage/live-stage.ts";
import { createRehearsalStage } from "./stage/rehearsal-stage.ts";
import type { Stage } from "./stage/stage.ts";
import { describeUnknownProfile } from "./storyboard/describe-unknown-profile.ts";
import { loadStoryboard, type LoadedStoryboard } from "./storyboard/load-storyboard.ts";
import { shotsToGenerate } from "./storyboard/reframe-shots.ts";
import type { Storyboard } from "./storyboard/storyboard.ts";

/**
 * Renders a storyboard: load → plan → approve → generate → assemble. Run again, it goes on where it stood and buys
 * only what is missing. What a person can cause comes back as an outcome with its exit code.
 *
 * @throws CodedError for what keeps the machine from working (journal, media engine, assembly); the journal holds.
 */
export async function renderStoryboard(options: RenderOptions): Promise<RenderOutcome> {
  const { reporter, cwd } = options;
  const stage = options.mode === "live" ? createLiveStage(options) : createRehearsalStage(options);
  const loaded = await loadStoryboard(options.file, {
    cwd,
    loadModel: builtInCatalogue.load,
    modelIds: builtInCatalogue.ids,
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
  const locked = await stage.readLock();
  const diagnostics = [...loaded.diagnostics, ...locked.diagnostics];
  if (diagnostics.length > 0) reporter.report({ type: "diagnostics-found", diagnostics });
  const { storyboard, models } = loaded;
  const { lock } = locked;
  if (storyboard === undefined) return invalid("the storyboard has mistakes");
  if (lock === undefined) return invalid("the lock file cannot be used as it is");
  const unknownProfile = describeUnknownProfile(storyboard);
  if (unknownProfile !== undefined) return { ...invalid(""), ...unknownProfile, exit: 2 };
  const unknown = findUnknownShot(storyboard, options);
  if (unknown !== undefined) return { ...invalid(""), ...unknown, exit: 2 };

  const plan = await makePlan({ storyboard, models, lock, stage, options });
  const told = await checkInputs(plan, { storyboard, models });
  if (told.length > 0) reporter.report({ type: "diagnostics-found", diagnostics: told });
  if (hasErrors(told)) return invalid("the storyboard has mistakes");
  reporter.report({ type: "plan-made", plan, storyboard });
  const refused = await refuse(plan, storyboard, options);
  if (refused !== undefined) return { ...describeRun(plan, { takes: [] }), exit: 4, ...refused };

  const engine = createEngineFinder({
    environment: options.environment ?? process.env,
    cacheDir: join(stage.stateDir, "cache"),
  });
  const generated = await generateTakes({ plan, storyboard, models, stage, engine, options });
  const outcome = describeRun(plan, generated.result);
  if (outcome.exit !== 0 || options.until === "generated") return outcome;
  const given = { plan, storyboard, models, lock, generated, stage, engine, options };
  return assemble(outcome, { ...given, told });
}

function invalid(message: string): RenderOutcome {
  return { exit: 1, outputs: [], estimatedUsd: "0.00", shots: [], message };
}

/** Before anything is bought: without its sound there is no film. When all is at hand, the cut finds the same. */
async function checkInputs(
  plan: RenderPlan,
  board: ModelledStoryboard,
): Promise<readonly Diagnostic[]> {
  const takes = plan.shots.flatMap((shot) => shot.takes);
  return takes.every(({ state }) => state.kind === "reused") ? [] : checkFilmInputs(board);
}

/** A typing mistake must not pass for "this shot needs no decision". */
function findUnknownShot(
  storyboard: Storyboard,
  { only = [], resubmitUncertain }: RenderOptions,
): Refusal | undefined {
  const ids = shotsToGenerate(storyboard).map(({ id }) => id);
  const hint = `the shots are ${ids.join(", ")}`;
  for (const [flag, named] of [
    ["--only", only],
    ["--resubmit-uncertain", resubmitUncertain],
  ] as const) {
    const unknownId = named.find((id) => !ids.includes(id));
    if (unknownId !== undefined) {
      return { message: `${flag}: no shot is called "${unknownId}"`, hint };
    }
  }
  return undefined;
}

async function makePlan(given: {
  readonly storyboard: Storyboard;
  readonly models: LoadedStoryboard["models"];
  readonly lock: Lock;
  readonly stage: Stage;
  readonly options: RenderOptions;
}): Promise<RenderPlan> {
  const { storyboard, models, lock, stage, options } = given;
  const build = async (): Promise<RenderPlan> =>
    buildPlan({
      storyboard,
      models,
      ...(await stage.readKnown(lock)),
      concurrency: options.concurrency,
      givenUp: options.resubmitUncertain,
      ...(options.only === undefined ? {} : { only: options.only }),
    });
  const plan = await build();
  return stage.dropLost(plan) ? build() : plan;
}

type Refusal = { readonly message: string; readonly hint?: string };

/** Why nothing is sent, cheapest reason first; a person is asked last. */
async function refuse(
  plan: RenderPlan,
  storyboard: Storyboard,
  options: RenderOptions,
): Promise<Refusal | undefined> {
  if (options.savedPlan !== undefined) {
    const stale = judgeSavedPlan(await readFile(options.savedPlan, "utf8"), plan);
    if (stale !== undefined) return stale;
  }
  const frozen = options.isFrozen === true ? checkFrozen(plan) : undefined;
  if (frozen !== undefined) return frozen;
  const overBudget = checkBudget(plan, spendingLimits(storyboard.budget, options.maxUsd));
  if (overBudget !== undefined) {
    // A rehearsal spends nothing: it is held only to a limit that was given for it.
    const isHeld =
      options.mode === "live" ||
      checkBudget(plan, spendingLimits(noBudget, options.maxUsd)) !== undefined;
    if (isHeld) return overBudget;
    const message = `a live render would refuse this: ${overBudget.message}`;
    const { hint } = overBudget;
    options.reporter.report({ type: "warning", take: undefined, message, hint });
  }
  return (await options.approve(plan, storyboard)) ? undefined : { message: "not confirmed" };
}

const noBudget = { maxUsd: undefined, perShotUsd: undefined };

async function assemble(
  outcome: RenderOutcome,
  given: {
    readonly plan: RenderPlan;
    readonly storyboard: Storyboard;
    readonly models: LoadedStoryboard["models"];
    readonly lock: Lock;
    readonly generated: Generated;
    readonly stage: Stage;
    readonly engine: () => Promise<MediaEngine>;
    readonly options: RenderOptions;
    /** What was said about sound and captions before. */
    readonly told: readonly Diagnostic[];
  },
): Promise<RenderOutcome> {
  const { storyboard, lock, generated, stage, engine, options } = given;
  const { plan, clipOf } = await wholeFilm(given);
  const clips = chosenClips(plan, clipOf);
  const missing = shotsToGenerate(storyboard).filter(
    (shot) => shot.isEnabled && !clips.has(shot.id),
  );
  if (missing.length > 0) {
    const rest = missing.length === 1 ? "" : ` and ${missing.length - 1} more`;
    const message = `no film was cut: there is no clip yet for shot "${missing[0]!.id}"${rest}`;
    options.reporter.report({
      type: "warning",
      take: undefined,
      message,
      hint: "render without --only",
    });
    return outcome;
  }
  const { outDir } = options;
  const { stateDir, isRehearsal } = stage;
  const baseName = stage.baseName(storyboard);
  const { films, outputs, findings, diagnostics } = await deliverFilms({
    storyboard,
    clips,
    outDir,
    baseName,
    stateDir,
    jobs: availableParallelism(),
    engine,
    signal: options.signals.leave,
    onEvent: options.reporter.report,
  });
  const isTold = (one: Diagnostic) => given.told.some(({ message }) => message === one.message);
  const news = diagnostics.filter((one) => !isTold(one));
  if (news.length > 0) options.reporter.report({ type: "diagnostics-found", diagnostics: news });
  const first = films[0];
  if (first === undefined) {
    return {
      ...outcome,
      exit: 1,
      message: "the clips are safe, but the film cannot be cut as asked",
    };
  }
  const exports = await deliverExports({
    storyboard,
    plan,
    lock,
    isRehearsal,
    stateDir,
    outDir,
    baseName,
    clips: clipOf,
  });
  for (const message of exports.losses) {
    options.reporter.report({ type: "warning", take: undefined, message });
  }
  for (const { message } of findings) {
    options.reporter.report({ type: "warning", take: undefined, message });
  }
  const written = [...outputs, ...exports.paths];
  if (isUnchanged(generated, films) && exports.reused) {
    options.onUnchanged?.([
      ...listInputs(storyboard, lockPath(options.file)),
      ...[...clips.values()].map(({ path }) => path),
      ...written,
    ]);
  }
  return describeDelivery(outcome, { output: first.path, outputs: written, findings });
}

function isUnchanged({ result }: Generated, films: readonly Film[]): boolean {
  return result.takes.every(({ reused }) => reused) && films.every(({ reused }) => reused);
}

/** A run for some shots only still ends with the film when the other clips are there. */
async function wholeFilm(
  given: Parameters<typeof makePlan>[0] & {
    readonly plan: RenderPlan;
    readonly generated: Generated;
  },
): Promise<{ readonly plan: RenderPlan; readonly clipOf: ReadonlyMap<string, Clip> }> {
  const { only, ...options } = given.options;
  if (only === undefined) return { plan: given.plan, clipOf: given.generated.clips };
  const plan = await makePlan({ ...given, options });
  return { plan, clipOf: await loadTheRest(plan, given.generated, given.stage) };
}

function chosenClips(
  plan: RenderPlan,
  clipOf: ReadonlyMap<string, Clip>,
): ReadonlyMap<string, Clip> {
  const chosen = new Map<string, Clip>();
  for (const { shot, takes, chosenTake: number } of plan.shots) {
    const clip = clipOf.get(takes.find(({ take }) => take === number)?.requestKey ?? "");
    if (clip !== undefined) chosen.set(shot.id, clip);
  }
  return chosen;
}
