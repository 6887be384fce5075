import type { FilmShot } from "../film/cut/film-cut.ts";
import type { AssemblyPlan } from "../film/assembly/assembly-plan.ts";
import type { SoundFiles } from "../film/sound/plan-sound.ts";
import { framesIn, secondsOf, type FrameRate } from "../film/media/frame-rate.ts";
import type { Shot, Storyboard } from "../storyboard/storyboard.ts";
import type { SoundCue, SoundTrack, Timeline, TimelineClip, TimelineTake } from "./timeline.ts";

/** The takes of a shot and the one that the film uses. */
export type ShotTakes = {
  readonly takes: readonly TimelineTake[];
  readonly activeTake: TimelineTake;
};

/** Turns an assembly plan into a timeline for edit suites. Pure. */
export function buildTimeline(from: {
  readonly storyboard: Storyboard;
  readonly plan: AssemblyPlan;
  /** Every shot of the plan has an entry. */
  readonly takesOf: ReadonlyMap<string, ShotTakes>;
  readonly soundFiles: SoundFiles;
  readonly isRehearsal: boolean;
}): Timeline {
  const { storyboard, plan, takesOf, isRehearsal } = from;
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  const clips = plan.shots.flatMap((shot): TimelineClip[] => {
    const board = boardShots.get(shot.shotId);
    const takes = takesOf.get(shot.shotId);
    if (board === undefined || takes === undefined) return [];
    return [layClip(shot, { board, takes }, plan.rate)];
  });
  return {
    name: storyboard.title,
    rate: plan.rate,
    timecode: storyboard.timecode,
    widthPx: plan.widthPx,
    heightPx: plan.heightPx,
    frameCount: plan.frameCount,
    isRehearsal,
    clips,
    opening: plan.opening,
    ending: plan.ending,
    keepsProductionSound: storyboard.audio.productionSound === "keep",
    soundTracks: laySoundTracks(plan, from.soundFiles),
  };
}

function layClip(
  shot: FilmShot,
  { board, takes }: { readonly board: Shot; readonly takes: ShotTakes },
  rate: FrameRate,
): TimelineClip {
  const { prompt } = board.roles;
  return {
    shotId: shot.shotId,
    scene: board.scene,
    prompt: typeof prompt === "string" ? prompt : undefined,
    notes: board.notes,
    startFrame: shot.startFrame,
    frameCount: shot.frameCount,
    sourceInFrame: shot.sourceInFrame,
    ...takes,
    markers: board.markers.map(({ atSeconds, ...words }) => ({
      frame: framesIn(atSeconds, rate),
      ...words,
    })),
    transition: shot.transition,
  };
}

function laySoundTracks(
  { sound, rate, frameCount }: AssemblyPlan,
  soundFiles: SoundFiles,
): SoundTrack[] {
  const lay = (name: string, path: string, startFrame: number): SoundCue[] => {
    const file = soundFiles.get(path);
    if (file === undefined) return [];
    const { durationSeconds, channels, sampleRateHz } = file;
    // Rounded down: a cue must not reach beyond its file. A millionth of a frame is a rounding error.
    const whole = Math.floor(durationSeconds / secondsOf(1, rate) + 1e-6);
    const length = Math.min(Math.max(1, whole), frameCount - startFrame);
    const place = { name, path, startFrame, frameCount: length };
    return [{ ...place, durationSeconds, channels, sampleRateHz }];
  };
  const narration = (sound?.narration ?? []).flatMap(({ shotId, path, startFrame }) =>
    lay(shotId, path, startFrame),
  );
  const tracks = intoTracks(narration).map((cues): SoundTrack => ({
    kind: "narration",
    gainDb: 0,
    cues,
  }));
  const music = (sound?.music ?? []).flatMap(({ path, gainDb }): SoundTrack[] => {
    const cues = lay("music", path, 0);
    return cues.length === 0 ? [] : [{ kind: "music", gainDb, cues }];
  });
  return [...tracks, ...music];
}

/** Narration that overlaps the next one goes to another track. */
function intoTracks(cues: readonly SoundCue[]): SoundCue[][] {
  const tracks: SoundCue[][] = [];
  for (const cue of cues) {
    const free = tracks.find((track) => {
      const last = track.at(-1);
      return last === undefined || last.startFrame + last.frameCount <= cue.startFrame;
    });
    if (free === undefined) tracks.push([cue]);
    else free.push(cue);
  }
  return tracks;
}
