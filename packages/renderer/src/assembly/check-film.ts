import { examineFilm, type Finding } from "../media/examine-film.ts";
import { measureLoudness } from "../media/measure-loudness.ts";
import type { MediaEngine } from "../media/media-engine.ts";
import { probeClip } from "../media/probe-clip.ts";
import { isSameRate, secondsOf } from "../media/frame-rate.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { Film } from "./film.ts";

/** One thing about a finished film that is not as it should be. */
export type FilmFinding = {
  /** The shot that is on the screen where it begins; absent for what concerns the film as a whole. */
  readonly shotId?: string;
  readonly code:
    | "FILM_BLACK"
    | "FILM_FROZEN"
    | "FILM_SILENT"
    | "FILM_WRONG_FRAMES"
    | "FILM_WRONG_RATE"
    | "FILM_WRONG_SIZE"
    | "FILM_WITHOUT_SOUND"
    | "FILM_LOUDNESS"
    | "FILM_TRUE_PEAK";
  readonly message: string;
  /** In the film. */
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
};

// EBU R 128 s1 asks for half a unit.
const loudnessToleranceLu = 0.5;
// The rest of a frame and of a sample: what a fade leaves is not black.
const edgeSeconds = 0.1;

/**
 * Looks at a finished film as a viewer would, and compares it with its plan. Black at a fade that the plan asks for is
 * none of its findings.
 *
 * @returns nothing when all is well; whole-film findings first, then in the order of time.
 * @throws MediaError for a film that cannot be read.
 */
export async function checkFilm(
  plan: AssemblyPlan,
  film: Film,
  work: { readonly engine: MediaEngine; readonly signal?: AbortSignal | undefined },
): Promise<FilmFinding[]> {
  const { video, audio } = await probeClip(film.path, { sha256: film.sha256 });
  const durationSeconds = secondsOf(plan.frameCount, plan.rate);
  const found: FilmFinding[] = [];
  const add = (code: FilmFinding["code"], message: string): number => found.push({ code, message });
  if (video.frameCount !== plan.frameCount) {
    add(
      "FILM_WRONG_FRAMES",
      `the film has ${video.frameCount} frames where ${plan.frameCount} were planned`,
    );
  }
  if (!isSameRate(video.rate, plan.rate)) {
    add("FILM_WRONG_RATE", "the film does not run at the rate of the storyboard");
  }
  if (video.widthPx !== plan.widthPx || video.heightPx !== plan.heightPx) {
    const planned = `${plan.widthPx}x${plan.heightPx}`;
    add(
      "FILM_WRONG_SIZE",
      `the film is ${video.widthPx}x${video.heightPx} where ${planned} was planned`,
    );
  }
  if (plan.sound !== undefined && audio === undefined) {
    add("FILM_WITHOUT_SOUND", "the film has no sound track");
  }
  if (plan.sound?.loudness !== undefined && audio !== undefined) {
    found.push(...(await checkLoudness(plan.sound.loudness, film.path, work)));
  }
  const hasSound = audio !== undefined;
  const seen = await examineFilm(film.path, { ...work, hasSound, durationSeconds });
  return [...found, ...seen.flatMap((finding) => nameShot(finding, plan))];
}

async function checkLoudness(
  target: { readonly integratedLufs: number; readonly truePeakDbtp: number },
  path: string,
  work: { readonly engine: MediaEngine; readonly signal?: AbortSignal | undefined },
): Promise<FilmFinding[]> {
  const { integratedLufs, truePeakDbtp } = await measureLoudness(path, work);
  const found: FilmFinding[] = [];
  if (
    integratedLufs === undefined ||
    Math.abs(integratedLufs - target.integratedLufs) > loudnessToleranceLu
  ) {
    const measured = integratedLufs === undefined ? "silent" : `at ${integratedLufs} LUFS`;
    const message = `the film is ${measured} where ${target.integratedLufs} LUFS were asked for`;
    found.push({ code: "FILM_LOUDNESS", message });
  }
  if (truePeakDbtp !== undefined && truePeakDbtp > target.truePeakDbtp) {
    const message = `the film peaks at ${truePeakDbtp} dBTP, above the limit of ${target.truePeakDbtp}`;
    found.push({ code: "FILM_TRUE_PEAK", message });
  }
  return found;
}

const words = {
  black: { code: "FILM_BLACK", says: "is black" },
  frozen: { code: "FILM_FROZEN", says: "stands still" },
  silent: { code: "FILM_SILENT", says: "is silent" },
} as const;

/** A stretch that reaches over several shots is told once for each. */
function nameShot({ kind, fromSeconds, toSeconds }: Finding, plan: AssemblyPlan): FilmFinding[] {
  const { code, says } = words[kind];
  return plan.shots.flatMap((shot) => {
    const start = secondsOf(shot.startFrame, plan.rate);
    const end = secondsOf(shot.startFrame + shot.frameCount, plan.rate);
    const from = Math.max(start, fromSeconds);
    const to = Math.min(end, toSeconds);
    if (to - from <= edgeSeconds) return [];
    // A clip without sound was said to be silent by its own index.
    if (kind === "silent" && !shot.source.hasSound) return [];
    const when = `${from.toFixed(2)} s to ${to.toFixed(2)} s`;
    const message = `shot "${shot.shotId}" ${says} from ${when} of the film`;
    return [{ shotId: shot.shotId, code, message, fromSeconds: from, toSeconds: to }];
  });
}
