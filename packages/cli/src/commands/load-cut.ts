import { join } from "node:path";
import {
  createMediaStore,
  emptyLock,
  type KnownTakes,
  type Lock,
  type Project,
  stateFolder,
} from "@storyreel/renderer/workplace";
import { buildPlan, type RenderPlan } from "@storyreel/renderer/plan";
import type { ExitCode } from "@storyreel/renderer/events";
import { filmName } from "@storyreel/renderer/storyboard";
import { createRehearsalStage } from "@storyreel/renderer";
import type { CommandCall } from "./command-context.ts";
import { loadForCommand } from "./load-for-command.ts";
import type { Locations } from "../arguments/locate.ts";

/** A storyboard with what is at hand of its film: the clips that were bought, or those of its rehearsal. */
export type Cut = {
  readonly project: Project;
  readonly locations: Locations;
  readonly isRehearsal: boolean;
  readonly plan: RenderPlan;
  /** What the plan was made with, for a plan of the same film after a change. */
  readonly known: KnownTakes;
  /** Empty in a rehearsal, which has no lock. */
  readonly lock: Lock;
  /** The stage's own. */
  readonly stateDir: string;
  readonly cacheDir: string;
  /** Of the film and what lies beside it, without ending. */
  readonly baseName: string;
  readonly mediaPath: (sha256: string) => string;
};

/**
 * Loads the cut that a command is about. Without `--rehearse` that is the rehearsal only where it has clips and nothing
 * was bought yet. What is wrong is printed; then there is only an exit code.
 */
export async function loadCut(call: CommandCall): Promise<Cut | { readonly exit: ExitCode }> {
  const loaded = await loadForCommand(call);
  if ("exit" in loaded) return loaded;
  const { project, locations } = loaded;
  const { storyboard, models, lock, known } = project;
  const live = buildPlan({ storyboard, models, ...known });
  const isUntouched = lock.shots.length === 0 && !hasMedia(live);
  if (call.flags.rehearse || isUntouched) {
    const stage = createRehearsalStage(locations);
    const knownThere = await stage.readKnown(emptyLock);
    const rehearsed = buildPlan({ storyboard, models, ...knownThere });
    if (call.flags.rehearse || hasMedia(rehearsed)) {
      const { stateDir } = stage;
      const baseName = stage.baseName(storyboard);
      const facts = { isRehearsal: true, plan: rehearsed, known: knownThere, lock: emptyLock };
      return { project, locations, ...facts, baseName, ...placesOf(stateDir) };
    }
  }
  const facts = { isRehearsal: false, plan: live, known, lock, baseName: filmName(storyboard) };
  return { project, locations, ...facts, ...placesOf(locations.stateDir) };
}

function hasMedia(plan: RenderPlan): boolean {
  return plan.shots.some(({ takes }) => takes.some(({ state }) => state.kind === "reused"));
}

function placesOf(stateDir: string) {
  const media = createMediaStore(stateFolder(stateDir).media);
  return {
    stateDir,
    cacheDir: join(stateDir, "cache"),
    mediaPath: (sha256: string) => media.path(sha256),
  };
}
