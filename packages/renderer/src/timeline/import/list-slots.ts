import { canonicalJson } from "../../kit/json.ts";
import { framesIn } from "../../film/media/frame-rate.ts";
import { describeCard } from "../../storyboard/card.ts";
import type { FrameReference, Shot, Storyboard } from "../../storyboard/storyboard.ts";
import type { Timeline } from "../timeline.ts";
import type { BoardCut } from "./board-cut.ts";
import type { MediaFacts } from "./edited-cut.ts";
import { isMediaOf } from "./media-identity.ts";

/** A shot of the storyboard, as a place for clips of an edited timeline. */
export type Slot = {
  readonly shot: Shot;
  /** Shots of one family have the same request, and therefore the same clip. */
  readonly family: string;
  /** The part of the clip that the shot shows; `outFrame` is exclusive. */
  readonly inFrame: number;
  readonly outFrame: number;
};

/** The shots of a storyboard in the order of the film, disabled ones included. */
export function listSlots(storyboard: Storyboard, { clips, rate }: Timeline): readonly Slot[] {
  const known = new Map(clips.map((clip) => [clip.shotId, clip]));
  const lengths = new Map<string, number>();
  for (const shot of storyboard.shots) {
    const clip = known.get(shot.id);
    if (clip !== undefined) lengths.set(requestOf(shot), clip.activeTake.availableFrames);
  }
  return storyboard.shots.map((shot) => {
    const family = requestOf(shot);
    const clip = known.get(shot.id);
    const { inSeconds, outSeconds } = shot.cut;
    const length = lengths.get(family) ?? Infinity;
    const outFrame =
      outSeconds === undefined ? length : Math.min(framesIn(outSeconds, rate), length);
    return clip === undefined
      ? { shot, family, inFrame: framesIn(inSeconds, rate), outFrame }
      : {
          shot,
          family,
          inFrame: clip.sourceInFrame,
          outFrame: clip.sourceInFrame + (clip.retime?.sourceFrameCount ?? clip.frameCount),
        };
  });
}

/** What a shot asks of its model, without the number of the take: shots that ask for the same share their clips. */
export function requestOf(shot: Shot): string {
  const { roles, params, firstFrame, lastFrame } = shot;
  const frames = [firstFrame, lastFrame].map((frame) => frameOf(frame));
  return canonicalJson({ source: sourceOf(shot), roles: { ...roles }, params, frames });
}

function sourceOf({ source }: Shot): string {
  switch (source.kind) {
    case "request":
      return source.model;
    case "clip":
    case "still":
      return `${source.kind} ${source.path}`;
    case "card":
      return `card ${describeCard(source.card)}`;
  }
}

function frameOf(frame: FrameReference | undefined): string {
  switch (frame?.kind) {
    case undefined:
      return "";
    case "shot":
      return `${frame.frame} of ${frame.shot}`;
    case "file":
      return frame.sha256;
    case "url":
      return frame.url;
  }
}

/** The shots whose takes include these media, those of the film first. */
export function shotsWithMedia(
  media: MediaFacts,
  { timeline, disabledTakes = [] }: BoardCut,
): string[] {
  const shown = timeline.clips.filter((clip) =>
    clip.takes.some((take) => isMediaOf(media, clip, take)),
  );
  const { requestKey, sha256 } = media;
  const disabled = disabledTakes.filter(
    (take) =>
      (requestKey !== undefined && take.requestKey === requestKey) ||
      (sha256 !== undefined && take.sha256 === sha256),
  );
  return [...shown, ...disabled].map(({ shotId }) => shotId);
}
