import type { Catalogue } from "@storyreel/models";
import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import { withWatermark } from "../../film/assembly/with-watermark.ts";
import { planFilms } from "../../film/assembly/plan-films.ts";
import { listParts } from "../../film/assembly/make-parts.ts";
import type { Clip } from "../../film/media/clip.ts";
import { loadOwnClips } from "../../film/media/load-own-clip.ts";
import type { Ffmpeg } from "../../film/media/ffmpeg.ts";
import { loadClip } from "../../film/media/load-clip.ts";
import { MediaError } from "../../film/media/media-error.ts";
import { withMade } from "../../film/cut/with-made.ts";
import { buildPlan } from "../../plan/build-plan.ts";
import { knownMade } from "../../plan/known-made.ts";
import { keysIn } from "../../plan/keys-in.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import { loadStoryboard } from "../../storyboard/load-storyboard.ts";
import type { Budget, Storyboard } from "../../storyboard/storyboard.ts";
import { loadLock } from "../../workplace/lock/load-lock.ts";
import { emptyLock, lockPath, onlyChoices, type Lock } from "../../workplace/lock/lock.ts";
import type { KnownTakes, Workplace } from "../../workplace/workplace.ts";

/** What the project of a storyboard adds to it. */
export type BoardProject = {
  readonly catalogue: Catalogue;
  readonly projectBudget: Budget | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** What the storyboards of a project need of a workplace. */
export type BoardNeeds = {
  /** sha256 of clips, and request keys. */
  readonly hashes: Set<string>;
  /** Absolute paths of segments. */
  readonly parts: Set<string>;
  /** Why the segments of a film are not known. */
  readonly unknownParts: Set<string>;
};

export type BoardWork = {
  readonly cwd: string;
  readonly projectOf: (file: string) => Promise<BoardProject>;
  readonly ffmpeg: () => Promise<Ffmpeg>;
};

/**
 * Plans a storyboard with each of its profiles, and its films, and notes what they need.
 *
 * @param places the live workplace and the one for rehearsals, each with its needs.
 * @returns what is wrong with the storyboard; if that is an error, its needs are not known.
 */
export async function planBoard(
  file: string,
  places: readonly {
    readonly workplace: Workplace;
    readonly isRehearsal: boolean;
    readonly needs: BoardNeeds;
  }[],
  work: BoardWork,
): Promise<readonly Diagnostic[]> {
  const { cwd } = work;
  const { catalogue, projectBudget, diagnostics } = await work.projectOf(file);
  if (hasErrors(diagnostics)) return diagnostics;
  const locked = await loadLock(lockPath(file), { cwd });
  const load = (profile: string | undefined) =>
    loadStoryboard(file, { cwd, catalogue, projectBudget, profile });
  const first = await load(undefined);
  if (first.storyboard === undefined) return first.diagnostics;
  for (const profile of [undefined, ...first.storyboard.profiles]) {
    const { storyboard, models, diagnostics } = profile === undefined ? first : await load(profile);
    if (storyboard === undefined) return diagnostics;
    for (const { workplace, isRehearsal, needs } of places) {
      const whole: Lock = locked.lock ?? emptyLock;
      const lock = isRehearsal ? onlyChoices(whole) : whole;
      const planWith = (known: KnownTakes) => buildPlan({ storyboard, models, ...known });
      const plan = planWith(await workplace.known(lock, file, (known) => keysIn(planWith(known))));
      noteTakes(plan, needs);
      if (!isRehearsal && locked.lock === undefined) {
        needs.unknownParts.add(`${lockPath(file)} has mistakes`);
      } else await noteParts({ storyboard, plan, workplace }, needs, work);
    }
  }
  return [];
}

function noteTakes({ shots }: RenderPlan, { hashes }: BoardNeeds): void {
  for (const { takes, standsInFor = [] } of shots) {
    for (const { requestKey, state } of [...takes, ...standsInFor]) {
      hashes.add(requestKey);
      if (state.kind === "reused") hashes.add(state.sha256);
    }
  }
}

/** The parts of the film as it would be cut from the clips that exist. */
async function noteParts(
  board: {
    readonly storyboard: Storyboard;
    readonly plan: RenderPlan;
    readonly workplace: Workplace;
  },
  { parts, unknownParts }: BoardNeeds,
  { ffmpeg }: BoardWork,
): Promise<void> {
  const { plan, workplace } = board;
  const storyboard = withMade(board.storyboard, knownMade(plan));
  try {
    const cacheDir = workplace.caches.facts;
    const chosen = await chosenClips(plan, cacheDir);
    const clips = new Map([...chosen, ...(await loadOwnClips(storyboard.shots, cacheDir))]);
    if (clips.size === 0) return;
    const films = await planFilms(storyboard, clips, { cacheDir, ffmpeg });
    const [problem] = films.diagnostics.filter(({ severity }) => severity === "error");
    if (problem !== undefined) unknownParts.add(`${storyboard.path}: ${problem.message}`);
    const made = { ffmpeg: await ffmpeg(), segmentsDir: workplace.caches.segments };
    for (const film of films.planned) {
      if (film.plan === undefined) continue;
      const plans = [film.plan, await withWatermark(film.plan, storyboard)];
      for (const path of plans.flatMap((one) => [...listParts(one, made)])) parts.add(path);
    }
  } catch (error) {
    if (!(error instanceof MediaError)) throw error;
    unknownParts.add(`${storyboard.path}: ${error.message}`);
  }
}

/** By shot id. */
async function chosenClips(plan: RenderPlan, cacheDir: string): Promise<ReadonlyMap<string, Clip>> {
  const clips = new Map<string, Clip>();
  for (const { shot, takes, chosenTake } of plan.shots) {
    if (shot.makes !== undefined) continue;
    const state = takes.find(({ take }) => take === chosenTake)?.state;
    if (state?.kind !== "reused") continue;
    clips.set(shot.id, await loadClip(state.path, { sha256: state.sha256, cacheDir }));
  }
  return clips;
}
