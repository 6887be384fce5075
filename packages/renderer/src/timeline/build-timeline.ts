import type { FilmShot } from "../film/cut/film-cut.ts";
import type { AssemblyPlan } from "../film/assembly/assembly-plan.ts";
import type { SoundFiles } from "../film/sound/plan-sound.ts";
import { framesIn, type FrameRate } from "../film/media/frame-rate.ts";
import type { Shot, Storyboard } from "../storyboard/storyboard.ts";
import { frameAt, laySoundTracks } from "./lay-sound-tracks.ts";
import type { ClipSound, Timeline, TimelineClip, TimelineTake } from "./timeline.ts";

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
    return [{ ...layClip(shot, { board, takes }, plan.rate), sound: soundOf(shot.shotId, plan) }];
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
    ...(storyboard.overlays === undefined ? {} : { overlays: storyboard.overlays }),
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
    ...(shot.source.still?.move === undefined ? {} : { hasMove: true as const }),
    ...(shot.source.still?.roll === undefined ? {} : { hasRoll: true as const }),
    ...(shot.retime === undefined ? {} : { retime: shot.retime }),
    ...takes,
    markers: board.markers.map(({ atSeconds, ...words }) => ({
      frame: framesIn(atSeconds, rate),
      ...words,
    })),
    transition: shot.transition,
    ...(shot.grade === undefined ? {} : { grade: shot.grade }),
    ...(board.overlays === undefined ? {} : { overlays: board.overlays }),
  };
}

function soundOf(shotId: string, { sound, rate }: AssemblyPlan): ClipSound | undefined {
  const heard = sound?.shots.find((one) => one.shotId === shotId);
  return (
    heard && {
      gainDb: heard.gainDb,
      leadFrames: frameAt(heard.leadSamples, rate),
      lagFrames: frameAt(heard.lagSamples, rate),
    }
  );
}
