import { framesIn, type FrameRate } from "../../film/media/frame-rate.ts";
import { noRetime, type Retime } from "../../storyboard/retime.ts";
import { shortestSeconds } from "./compare-markers.ts";
import type { HoldEdit, RetimeEdit } from "./cut-edits.ts";
import type { ParsedClip } from "./edited-cut.ts";

type Retimed = Pick<ParsedClip, "speed" | "holdFirstFrames" | "holdLastFrames">;

/** What a clip says about its speed and its held frames, where that is not what the storyboard says. */
export function compareRetime(
  { speed, holdFirstFrames, holdLastFrames }: Retimed,
  { retime = noRetime }: { readonly retime?: Retime | undefined },
  rate: FrameRate,
): RetimeEdit | undefined {
  const written = retimeOf({ speed, holdFirstFrames, holdLastFrames }, rate);
  const hasSpeed = Math.abs(speed - retime.speed) < 1e-6;
  const hasHold =
    holdFirstFrames === framesIn(retime.holdFirstSeconds, rate) &&
    holdLastFrames === framesIn(retime.holdLastSeconds, rate);
  if (hasSpeed && hasHold) return undefined;
  return {
    ...(hasSpeed ? {} : { speed: written.speed }),
    ...(hasHold ? {} : { hold: written.hold }),
  };
}

/** Speed and held frames of a clip, as a person would write them. */
export function retimeOf(
  { speed, holdFirstFrames, holdLastFrames }: Retimed,
  rate: FrameRate,
): { readonly speed: number; readonly hold: HoldEdit } {
  return {
    speed: Number(speed.toFixed(6)),
    hold: {
      firstSeconds: shortestSeconds(holdFirstFrames, rate),
      lastSeconds: shortestSeconds(holdLastFrames, rate),
    },
  };
}
