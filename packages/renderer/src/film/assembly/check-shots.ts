import { examineClip } from "../media/examine-clip.ts";
import { examineFilm, noticedSeconds, type Finding } from "../media/examine-film.ts";
import { secondsOf } from "../media/frame-rate.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import { filmSampleRate } from "../sound/sound-lanes.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { Film } from "./film.ts";
import type { FilmCheck, FilmFinding } from "./film-finding.ts";
import { runJobs } from "../../kit/run-jobs.ts";

/** Finds black, frozen and silent parts of a film, by shot. */
export async function checkShots(
  plan: AssemblyPlan,
  film: Film,
  check: FilmCheck,
): Promise<FilmFinding[]> {
  const seen = await runJobs(
    plan.shots.map((shot) => (signal: AbortSignal) => lookAt(shot, { ...check, signal })),
    check.jobs,
    check.signal,
  );
  const inFilm = plan.shots.flatMap((shot, index) =>
    (seen[index] ?? []).map((finding) => toFilmTime(finding, shot, plan)),
  );
  const isHeardAlone = plan.sound?.keepsProductionSound === true && plan.sound.music.length === 0;
  const found = [
    ...inFilm.filter(({ kind }) => kind !== "silent" || isHeardAlone),
    ...(await listenToMusic(plan, film, check)),
  ];
  return plan.shots.flatMap((shot) => found.flatMap((finding) => nameShot(finding, shot, plan)));
}

// To decode an hour of footage for a second of it would take minutes.
const longestSeconds = 300;

/** Pictures stand still as they should, and held frames are not in the clip. */
async function lookAt(shot: FilmShot, check: FilmCheck): Promise<readonly Finding[]> {
  const { path, sha256, sound, durationSeconds, still, container } = shot.source;
  if (still !== undefined || durationSeconds > longestSeconds) return [];
  return examineClip({
    ...check,
    path,
    sha256,
    container,
    hasSound: sound !== undefined,
    durationSeconds,
  });
}

/** May give an empty range when the film does not show it; `nameShot` drops those. */
function toFilmTime(finding: Finding, shot: FilmShot, { rate }: AssemblyPlan): Finding {
  const { startFrame, sourceInFrame, frameCount, retime } = shot;
  const { speed = 1, holdFirstFrames = 0 } = retime ?? {};
  const origin = secondsOf(sourceInFrame, rate);
  const playsFrom = secondsOf(startFrame + holdFirstFrames, rate);
  const start = secondsOf(startFrame, rate);
  const end = secondsOf(startFrame + frameCount, rate);
  const place = (seconds: number): number =>
    Math.min(end, Math.max(start, playsFrom + (seconds - origin) / speed));
  return {
    kind: finding.kind,
    fromSeconds: place(finding.fromSeconds),
    toSeconds: place(finding.toSeconds),
  };
}

/** With music, the film itself is examined: no part of it should be silent. */
async function listenToMusic(
  plan: AssemblyPlan,
  film: Film,
  check: FilmCheck,
): Promise<readonly Finding[]> {
  if (plan.sound === undefined || plan.sound.music.length === 0) return [];
  const { durationSeconds } = film;
  const work = { hasSound: true, hasPicture: false, durationSeconds, signal: check.signal };
  return (await examineFilm(film.path, { ...work, ffmpeg: await check.ffmpeg() })).findings;
}

const words = {
  black: { code: "FILM_BLACK", says: "is black" },
  frozen: { code: "FILM_FROZEN", says: "is frozen" },
  silent: { code: "FILM_SILENT", says: "is silent" },
} as const;

/** A finding that spans several shots is reported for each of them. */
function nameShot(finding: Finding, shot: FilmShot, plan: AssemblyPlan): FilmFinding[] {
  const { rate, sound } = plan;
  const { code, says } = words[finding.kind];
  const from = Math.max(secondsOf(shot.startFrame, rate), finding.fromSeconds);
  const to = Math.min(secondsOf(shot.startFrame + shot.frameCount, rate), finding.toSeconds);
  if (to - from < noticedSeconds[finding.kind]) return [];
  if (finding.kind === "silent" && isCovered({ from, to }, sound)) return [];
  const when = `${from.toFixed(2)} s to ${to.toFixed(2)} s`;
  const message = `shot "${shot.shotId}" ${says} from ${when} of the film`;
  return [{ shotId: shot.shotId, code, message, fromSeconds: from, toSeconds: to }];
}

/** Whether narration or an effect is heard there. */
function isCovered(
  { from, to }: { readonly from: number; readonly to: number },
  sound: AssemblyPlan["sound"],
): boolean {
  const { narration = [], effects = [] } = sound ?? {};
  const heard = [
    ...narration.map(({ startSample, durationSeconds }) => {
      const start = startSample / filmSampleRate;
      return { start, end: start + durationSeconds };
    }),
    ...effects.map(({ startSample, lengthSamples }) => {
      return {
        start: startSample / filmSampleRate,
        end: (startSample + lengthSamples) / filmSampleRate,
      };
    }),
  ];
  return heard.some(({ start, end }) => start < to && end > from);
}
