import type { FilmShot } from "../film/cut/film-cut.ts";
import type { AssemblyPlan } from "../film/assembly/assembly-plan.ts";
import type { SoundFiles } from "../film/sound/plan-sound.ts";
import { framesIn } from "../film/media/frame-rate.ts";
import type { Shot, Storyboard } from "../storyboard/storyboard.ts";
import type { SoundCue, SoundTrack, Timeline, TimelineClip, TimelineTake } from "./timeline.ts";

/** The takes of a shot, and the one that the film uses. */
export type ShotTakes = {
  readonly takes: readonly TimelineTake[];
  readonly activeTake: TimelineTake;
};

/** Lays an assembly plan out for an edit suite. Pure. */
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
    return [layClip(shot, board, takes, plan)];
  });
  return {
    name: storyboard.title,
    rate: plan.rate,
    widthPx: plan.widthPx,
    heightPx: plan.heightPx,
    frameCount: plan.frameCount,
    isRehearsal,
    clips,
    keepsProductionSound: storyboard.audio.productionSound === "keep",
    soundTracks: laySoundTracks(plan, from.soundFiles),
  };
}

function layClip(
  shot: FilmShot,
  board: Shot,
  takes: ShotTakes,
  { rate }: AssemblyPlan,
): TimelineClip {
  const { prompt } = board.roles;
  return {
    shotId: shot.shotId,
    scene: board.scene,
    prompt: typeof prompt === "string" ? prompt : undefined,
    startFrame: shot.startFrame,
    frameCount: shot.frameCount,
    sourceInFrame: shot.sourceInFrame,
    ...takes,
    markers: board.markers.map(({ atSeconds, name }) => ({
      frame: framesIn(atSeconds, rate),
      name,
    })),
    transition: shot.transition,
  };
}

function laySoundTracks(
  { sound, rate, frameCount }: AssemblyPlan,
  soundFiles: SoundFiles,
): SoundTrack[] {
  const lay = (name: string, path: string, startFrame: number, seconds: number): SoundCue => {
    const availableFrames = Math.max(1, framesIn(seconds, rate));
    const length = Math.min(availableFrames, frameCount - startFrame);
    return { name, path, startFrame, frameCount: length, availableFrames };
  };
  const narration = (sound?.narration ?? []).map((cue) =>
    lay(cue.shotId, cue.path, cue.startFrame, cue.durationSeconds),
  );
  const tracks = intoTracks(narration).map((cues): SoundTrack => ({
    kind: "narration",
    gainDb: 0,
    cues,
  }));
  const music = sound?.music;
  if (music === undefined) return tracks;
  const bed = lay("music", music.path, 0, soundFiles.get(music.path)?.durationSeconds ?? 0);
  return [...tracks, { kind: "music", gainDb: music.gainDb, cues: [bed] }];
}

/** Words that run on into the next shot's lie on a track of their own. */
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
