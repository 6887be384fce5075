import { join } from "node:path";
import type { ExitCode } from "@storyreel/renderer/events";
import { buildPlan, keysIn, type RenderPlan } from "@storyreel/renderer/plan";
import { endingOf, filmName, formatOf } from "@storyreel/renderer/storyboard";
import { emptyLock, type KnownTakes, type Lock } from "@storyreel/renderer/workplace";
import type { CommandCall } from "./command.ts";
import { loadPlan, type LoadedPlan } from "./load-plan.ts";

/** A storyboard with what exists of its film: the clips that were bought, or those of its rehearsal. */
export type Cut = LoadedPlan & {
  readonly isRehearsal: boolean;
  /** Empty in a rehearsal, which has no lock file. */
  readonly lock: Lock;
  /** File name of the film without its ending. */
  readonly baseName: string;
  /** Absolute path of the film, whether it exists or not. */
  readonly filmPath: string;
  readonly mediaPath: (sha256: string) => string;
  readonly cacheDir: string;
};

/**
 * Loads the cut for a command. Without `--rehearse`, that is the rehearsal only if it has clips and nothing was bought
 * yet. Mistakes are printed; then there is only an exit code.
 */
export async function loadCut(call: CommandCall): Promise<Cut | { readonly exit: ExitCode }> {
  const live = await loadWithClips(call);
  if ("exit" in live) return live;
  const isUntouched = live.project.lock.shots.length === 0 && !hasMedia(live.plan);
  if (call.flags.rehearse || isUntouched) {
    const rehearsal = await planRehearsal(live);
    if (call.flags.rehearse || hasMedia(rehearsal.plan)) return cutOf(rehearsal, true);
  }
  return cutOf(live, false);
}

/** The clips that a fleet has are brought here first. */
async function loadWithClips(call: CommandCall): Promise<LoadedPlan | { readonly exit: ExitCode }> {
  const loaded = await loadPlan(call);
  if ("exit" in loaded || loaded.fleet === undefined) return loaded;
  const keys = loaded.plan.shots.flatMap(({ takes }) => takes.map((one) => one.requestKey));
  const locked = loaded.project.lock.shots.flatMap(({ takes }) => takes);
  const all = new Set([...keys, ...locked.map((one) => one.requestKey)]);
  if ((await loaded.fleet.bringClips([...all])) === 0) return loaded;
  // What is wrong with the storyboard was said.
  return loadPlan({ ...call, output: { ...call.output, stderr: () => undefined } });
}

async function planRehearsal(live: LoadedPlan): Promise<LoadedPlan> {
  const { storyboard, models } = live.project;
  const workplace = live.workplace.rehearsal();
  const planWith = (known: KnownTakes) => buildPlan({ storyboard, models, ...known });
  const known = await workplace.known(emptyLock, live.locations.file, (first) =>
    keysIn(planWith(first)),
  );
  return { ...live, workplace, known, plan: planWith(known) };
}

function hasMedia(plan: RenderPlan): boolean {
  return plan.shots.some(({ takes }) => takes.some(({ state }) => state.kind === "reused"));
}

function cutOf(loaded: LoadedPlan, isRehearsal: boolean): Cut {
  const { project, workplace, locations } = loaded;
  const baseName = filmName(project.storyboard, { isRehearsal });
  const [main] = project.storyboard.deliverables;
  return {
    ...loaded,
    isRehearsal,
    lock: isRehearsal ? emptyLock : project.lock,
    baseName,
    filmPath: join(locations.outDir, `${baseName}${endingOf(formatOf(main ?? {}).codec)}`),
    mediaPath: (sha256) => workplace.media.path(sha256),
    cacheDir: workplace.caches.facts,
  };
}
