import { join } from "node:path";
import { findCut, type FoundCut } from "@storyreel/renderer/cut";
import type { Ffmpeg } from "@storyreel/renderer/film";
import type { ExitCode } from "@storyreel/renderer/events";
import { endingOf, filmName, formatOf } from "@storyreel/renderer/storyboard";
import type { Lock, Workplace } from "@storyreel/renderer/workplace";
import type { CommandCall } from "./command.ts";
import { loadPlan, type LoadedPlan } from "./load-plan.ts";

/** A storyboard with what exists of its film: the clips that were bought, or those of its rehearsal. */
export type Cut = LoadedPlan & {
  readonly isRehearsal: boolean;
  /** The one of a live render, if `workplace` is the rehearsal's. */
  readonly liveWorkplace: Workplace;
  /** In a rehearsal, the choices alone. */
  readonly lock: Lock;
  /** File name of the film without its ending. */
  readonly baseName: string;
  /** Absolute path of the film, whether it exists or not. */
  readonly filmPath: string;
  readonly mediaPath: (sha256: string) => string;
  readonly cacheDir: string;
  /** Looks for ffmpeg when it is first needed. */
  readonly ffmpeg: () => Promise<Ffmpeg>;
};

/**
 * Loads the cut for a command. Without `--rehearse`, that is the rehearsal only if it has clips and nothing was bought
 * yet. Mistakes are printed; then there is only an exit code.
 */
export async function loadCut(call: CommandCall): Promise<Cut | { readonly exit: ExitCode }> {
  const live = await loadWithClips(call);
  if ("exit" in live) return live;
  const found = await findCut(
    { ...live, file: live.locations.file },
    { wantsRehearsal: call.flags.rehearse },
  );
  return { ...cutOf({ ...live, ...found }, found, call), liveWorkplace: live.workplace };
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

function cutOf(
  loaded: LoadedPlan,
  { isRehearsal, lock }: FoundCut,
  { environment }: CommandCall,
): Omit<Cut, "liveWorkplace"> {
  const { project, workplace, locations } = loaded;
  const baseName = filmName(project.storyboard, { isRehearsal });
  const cacheDir = workplace.caches.facts;
  const [main] = project.storyboard.deliverables;
  return {
    ...loaded,
    isRehearsal,
    lock,
    baseName,
    filmPath: join(locations.outDir, `${baseName}${endingOf(formatOf(main ?? {}).codec)}`),
    mediaPath: (sha256) => workplace.media.path(sha256),
    cacheDir,
    ffmpeg: async () => {
      const { createFfmpegFinder } = await import("@storyreel/renderer/film");
      return createFfmpegFinder({ environment, cacheDir })();
    },
  };
}
