import { filmName } from "@storyreel/renderer/storyboard";
import { buildPlan, type RenderPlan } from "@storyreel/renderer/plan";
import type { ExitCode } from "@storyreel/renderer/events";
import {
  emptyLock,
  type KnownTakes,
  type Lock,
  type Project,
  type Workplace,
} from "@storyreel/renderer/workplace";
import type { Locations } from "../arguments/locate.ts";
import type { CommandCall } from "./command-context.ts";
import { loadForCommand } from "./load-for-command.ts";

/** A storyboard with what there is of its film: the clips that were bought, or those of its rehearsal. */
export type Cut = {
  readonly project: Project;
  readonly locations: Locations;
  readonly isRehearsal: boolean;
  readonly plan: RenderPlan;
  /** What the plan was made with, for a plan of the same film after a change. */
  readonly known: KnownTakes;
  /** Empty in a rehearsal, which has no lock. */
  readonly lock: Lock;
  /** In a rehearsal, the rehearsal's own. */
  readonly workplace: Workplace;
  /** File name of the film without its ending. */
  readonly baseName: string;
  readonly mediaPath: (sha256: string) => string;
  readonly cacheDir: string;
};

/**
 * Loads the cut for a command. Without `--rehearse` that is the rehearsal only where it has clips and nothing was bought
 * yet. Mistakes are printed; then there is only an exit code.
 */
export async function loadCut(call: CommandCall): Promise<Cut | { readonly exit: ExitCode }> {
  const loaded = await loadForCommand(call);
  if ("exit" in loaded) return loaded;
  const { project, locations, workplace, known } = loaded;
  const { storyboard, models, lock } = project;
  const live = buildPlan({ storyboard, models, ...known });
  const isUntouched = lock.shots.length === 0 && !hasMedia(live);
  if (call.flags.rehearse || isUntouched) {
    const rehearsal = workplace.rehearsal();
    const rehearsed = await rehearsal.known(emptyLock);
    const plan = buildPlan({ storyboard, models, ...rehearsed });
    if (call.flags.rehearse || hasMedia(plan)) {
      const facts = { isRehearsal: true, plan, known: rehearsed, lock: emptyLock };
      return { project, locations, ...facts, ...placesIn(rehearsal, storyboard, true) };
    }
  }
  const facts = { isRehearsal: false, plan: live, known, lock };
  return { project, locations, ...facts, ...placesIn(workplace, storyboard, false) };
}

function hasMedia(plan: RenderPlan): boolean {
  return plan.shots.some(({ takes }) => takes.some(({ state }) => state.kind === "reused"));
}

function placesIn(
  workplace: Workplace,
  storyboard: Project["storyboard"],
  isRehearsal: boolean,
): Pick<Cut, "workplace" | "baseName" | "mediaPath" | "cacheDir"> {
  return {
    workplace,
    baseName: filmName(storyboard, { isRehearsal }),
    mediaPath: (sha256) => workplace.media.path(sha256),
    cacheDir: workplace.caches.facts,
  };
}
