import { buildPlan } from "../../plan/build-plan.ts";
import { keysIn } from "../../plan/keys-in.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import { onlyChoices, type Lock } from "../../workplace/lock/lock.ts";
import type { Project } from "../../workplace/load-project.ts";
import type { KnownTakes, Workplace } from "../../workplace/workplace.ts";

/** A film as it was planned for a live render. */
export type CutSources = {
  /** Absolute path of the storyboard. */
  readonly file: string;
  readonly project: Project;
  readonly workplace: Workplace;
  readonly known: KnownTakes;
  readonly plan: RenderPlan;
};

/** What exists of a film: the clips that were bought, or those of its rehearsal. */
export type FoundCut = {
  readonly isRehearsal: boolean;
  /** Of the rehearsal, if it is one. */
  readonly workplace: Workplace;
  readonly known: KnownTakes;
  readonly plan: RenderPlan;
  /** In a rehearsal, the choices alone. */
  readonly lock: Lock;
};

/**
 * Finds what a film can be cut from. Unless the rehearsal is asked for, that is the rehearsal only if it has clips and nothing
 * was bought yet.
 *
 * @throws LedgerError as `Workplace.known`
 */
export async function findCut(
  sources: CutSources,
  options: { readonly wantsRehearsal: boolean },
): Promise<FoundCut> {
  const { project, workplace, known, plan } = sources;
  const isBought = project.lock.shots.some(({ takes }) => takes.length > 0);
  const isUntouched = !isBought && !hasMedia(plan);
  if (options.wantsRehearsal || isUntouched) {
    const rehearsal = await planRehearsal(sources);
    if (options.wantsRehearsal || hasMedia(rehearsal.plan)) return rehearsal;
  }
  return { isRehearsal: false, workplace, known, plan, lock: project.lock };
}

/** Plans the rehearsal of a film, with the choices of its lock file. @throws LedgerError as `Workplace.known` */
export async function planRehearsal(
  sources: Pick<CutSources, "file" | "project" | "workplace">,
): Promise<FoundCut> {
  const { storyboard, models } = sources.project;
  const workplace = sources.workplace.rehearsal();
  const planWith = (known: KnownTakes) => buildPlan({ storyboard, models, ...known });
  const lock = onlyChoices(sources.project.lock);
  const known = await workplace.known(lock, sources.file, (first) => keysIn(planWith(first)));
  return { isRehearsal: true, workplace, known, plan: planWith(known), lock };
}

function hasMedia(plan: RenderPlan): boolean {
  return plan.shots.some(({ takes }) => takes.some(({ state }) => state.kind === "reused"));
}
