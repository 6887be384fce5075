import type { BoardSide } from "@storyreel/renderer/diff";
import { clipSecondsOf } from "@storyreel/renderer/plan";
import type { Timeline } from "@storyreel/renderer/timeline";
import type { VersionShot, VersionStrip } from "../../api/studio-history.ts";
import { createMediaViewer, type MediaViewer } from "../view/view-media.ts";
import type { MediaIndex } from "../media-index.ts";

type PlannedShot = BoardSide["plan"]["shots"][number];

/** Lays out a version of a film. Without a timeline, its shots are as long as the storyboard says, without overlaps. */
export function viewStrip(
  { storyboard, plan }: BoardSide,
  timeline: Timeline | undefined,
  work: {
    readonly index: MediaIndex;
    readonly cacheDir: string;
    readonly environment: { readonly [name: string]: string | undefined };
  },
): VersionStrip {
  const mediaOf = timeline === undefined ? undefined : createMediaViewer(timeline, work);
  const clips = new Map(timeline?.clips.map((clip) => [clip.shotId, clip]));
  let end = 0;
  const shots = plan.shots
    .filter(({ shot }) => shot.makes === undefined && shot.reframes === undefined)
    .map((planned): VersionShot => {
      const { shot } = planned;
      const clip = clips.get(shot.id);
      const startFrame = clip?.startFrame ?? end;
      const frameCount = clip?.frameCount ?? lengthOf(planned, storyboard.rate);
      end = startFrame + frameCount;
      const picture = clip && mediaOf && pictureOf(clip, mediaOf);
      const { size, angle, movement, location, characters = [] } = shot.framing ?? {};
      const scene = shot.scene?.slugline ?? shot.scene?.id;
      return {
        id: shot.id,
        startFrame,
        frameCount,
        sourceInFrame: clip?.sourceInFrame ?? Math.round(shot.cut.inSeconds * storyboard.rate),
        seconds: secondsOf(planned),
        prompt: shot.promptParts.map(({ text, origin }) => ({ text, origin, usedBy: 1 })),
        framing: {
          characters,
          ...(size === undefined ? {} : { size }),
          ...(angle === undefined ? {} : { angle }),
          ...(movement === undefined ? {} : { movement }),
          ...(location === undefined ? {} : { location }),
        },
        ...(scene === undefined ? {} : { scene }),
        ...(picture === undefined ? {} : { pictureUrl: picture }),
      };
    });
  const { numerator, denominator } = timeline?.rate ?? {
    numerator: Math.round(storyboard.rate * 1000),
    denominator: 1000,
  };
  const [take] = plan.shots.flatMap(({ takes }) => takes);
  const widthPx = timeline?.widthPx ?? take?.widthPx ?? 16;
  const heightPx = timeline?.heightPx ?? take?.heightPx ?? 9;
  return {
    rate: { numerator, denominator },
    timecode: storyboard.timecode,
    frameCount: timeline?.frameCount ?? end,
    ratio: widthPx / heightPx,
    shots,
  };
}

/** Until a request is made, the film plays what there is. */
function pictureOf(clip: Timeline["clips"][number], mediaOf: MediaViewer): string | undefined {
  const [active, ...others] = [clip.activeTake, ...clip.takes.toReversed()].map((take) =>
    mediaOf(clip, take),
  );
  return (active ?? others.find((one) => one !== undefined))?.posterUrl;
}

function secondsOf(planned: PlannedShot): number {
  return clipSecondsOf(planned) || 1;
}

function lengthOf(planned: PlannedShot, rate: number): number {
  const { cut, retime } = planned.shot;
  const used = ((cut.outSeconds ?? secondsOf(planned)) - cut.inSeconds) / (retime?.speed ?? 1);
  const held = (retime?.holdFirstSeconds ?? 0) + (retime?.holdLastSeconds ?? 0);
  return Math.max(1, Math.round((used + held) * rate));
}
