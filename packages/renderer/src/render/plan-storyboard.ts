import type { Catalogue } from "@storyreel/models";
import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import { buildPlan } from "../plan/build-plan.ts";
import { keysIn } from "../plan/keys-in.ts";
import type { RenderPlan } from "../plan/render-plan.ts";
import type { LoadedStoryboard } from "../storyboard/load-storyboard.ts";
import type { Budget } from "../storyboard/storyboard.ts";
import type { StoryboardFiles } from "../storyboard/storyboard-files.ts";
import { findUnknownProfile, findUnknownShot } from "../storyboard/find-unknown.ts";
import type { UnknownName } from "../storyboard/unknown-name.ts";
import { loadProject, type Project } from "../workplace/load-project.ts";
import { loadLock } from "../workplace/lock/load-lock.ts";
import { lockPath } from "../workplace/lock/lock.ts";
import type { KnownTakes, Workplace } from "../workplace/workplace.ts";

/** What to plan. All paths are absolute. */
export type PlanStoryboardOptions = {
  readonly file: string;
  /** Paths in diagnostics are relative to it. */
  readonly cwd: string;
  readonly workplace: Workplace;
  /** The models that the storyboard may name. Default: the built-in ones. */
  readonly catalogue?: Catalogue | undefined;
  /** Limits of the project, for what the storyboard does not limit itself. */
  readonly projectBudget?: Budget | undefined;
  /** Name of one of the storyboard's profiles. Default: none. */
  readonly profile?: string | undefined;
  /** Ids of the shots to plan. Default: all enabled ones. */
  readonly only?: readonly string[] | undefined;
  /** Ids of shots whose uncertain submits are given up and sent again. */
  readonly resubmitUncertain?: readonly string[] | undefined;
  /** Requests at a time, for the expected time. */
  readonly concurrency?: number | undefined;
  /** Also checks the files of the film: sound, captions. `render` does so before it buys anything. */
  readonly checkFilm?: boolean | undefined;
  /** Where that check looks for ffmpeg, to find silent music and narration. Default: it does not look for silence. */
  readonly environment?: { readonly [name: string]: string | undefined } | undefined;
  /** Also checks the storyboard with each of its profiles. Default: no. */
  readonly everyProfile?: boolean | undefined;
  /** The files that the storyboard names. Default: those on the disk. */
  readonly files?: StoryboardFiles | undefined;
  /** The storyboard, if it was read already with these options. Default: it is read from the disk. */
  readonly loaded?: LoadedStoryboard | undefined;
};

export type StoryboardPlan = {
  /** Of the storyboard, the lock file and the film's files, warnings included. */
  readonly diagnostics: readonly Diagnostic[];
} & (
  | {
      readonly kind: "planned";
      readonly plan: RenderPlan;
      readonly project: Project;
      /** What the plan was made with, for another plan of the same takes. */
      readonly known: KnownTakes;
    }
  /** A diagnostic is an error. */
  | { readonly kind: "invalid" }
  /** The storyboard has no such profile or shot. */
  | { readonly kind: "unknown-name"; readonly unknown: UnknownName }
);

/**
 * Plans a live render without a key and without a network: what it would generate and reuse, and what that costs. Changes nothing and
 * takes no lock, so it works while a render runs.
 *
 * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`.
 */
export async function planStoryboard(options: PlanStoryboardOptions): Promise<StoryboardPlan> {
  const { file, cwd, workplace, only, resubmitUncertain = [], concurrency } = options;
  const readLock = () => loadLock(lockPath(file), { cwd });
  const loaded = await loadProject({ ...options, readLock });
  const { project } = loaded;
  if (project === undefined) return { kind: "invalid", diagnostics: loaded.diagnostics };
  const ofFilm = options.checkFilm === true ? await checkFilm(project, options) : [];
  const diagnostics = [...loaded.diagnostics, ...ofFilm];
  if (hasErrors(diagnostics)) return { kind: "invalid", diagnostics };

  const { storyboard, models, lock } = project;
  const unknown =
    findUnknownProfile(storyboard) ??
    findUnknownShot(storyboard, only ?? [], "--only") ??
    findUnknownShot(storyboard, resubmitUncertain, "--resubmit-uncertain");
  if (unknown !== undefined) return { kind: "unknown-name", unknown, diagnostics };

  const planWith = (known: KnownTakes): RenderPlan =>
    buildPlan({ storyboard, models, ...known, only, givenUp: resubmitUncertain, concurrency });
  const known = await workplace.known(lock, file, (first) => keysIn(planWith(first)));
  const plan = planWith(known);
  const ofClips = options.checkFilm === true ? await checkClips(plan, project, workplace) : [];
  return { kind: "planned", plan, project, known, diagnostics: [...diagnostics, ...ofClips] };
}

async function checkFilm(
  project: Project,
  { environment }: PlanStoryboardOptions,
): Promise<readonly Diagnostic[]> {
  // Loaded only here: most commands plan without looking at sound and captions.
  const { checkFilmInputs } = await import("../film/assembly/check-film-inputs.ts");
  return checkFilmInputs(project, environment);
}

async function checkClips(
  plan: RenderPlan,
  { storyboard }: Project,
  { caches }: Workplace,
): Promise<readonly Diagnostic[]> {
  const hasClips = plan.shots.some(({ takes }) =>
    takes.some(({ state }) => state.kind === "reused"),
  );
  if (!hasClips) return [];
  const { checkClips: check } = await import("./check-clips.ts");
  return check(plan, storyboard, caches.facts);
}
