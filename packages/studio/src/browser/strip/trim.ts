import { clipTime } from "../../api/clip-time.ts";
import type { StudioShot } from "../../api/studio-view.ts";
import { labelsPerSecond } from "../kit/timecode.ts";
import { say } from "../store/messages.ts";
import { playhead, selected, send, view } from "../store/store.ts";

/** Shorter shots cannot be judged, and a transition could not lie over them. */
const minimumFrames = 12;

/** The part of the media that a shot shows, in frames of the media at the film's rate. */
export type TrimRange = {
  readonly inFrame: number;
  /** The first that is not shown. */
  readonly outFrame: number;
  /** Frames that the media has, or will have. */
  readonly available: number;
};

export function trimRange(shot: StudioShot, framesPerSecond: number): TrimRange {
  const { speed = 1, holdFirst = 0, holdLast = 0 } = shot.retime ?? {};
  const played = Math.max(1, Math.round((shot.frameCount - holdFirst - holdLast) * speed));
  const outFrame = shot.sourceInFrame + played;
  const available = shot.media?.frames ?? Math.round(shot.seconds * framesPerSecond);
  return { inFrame: shot.sourceInFrame, outFrame, available: Math.max(available, outFrame) };
}

/** The range with one end moved, kept inside the media and long enough. */
export function moveEnd(range: TrimRange, end: "in" | "out", to: number): TrimRange {
  const minimum = Math.min(minimumFrames, range.outFrame - range.inFrame);
  if (end === "in") {
    return { ...range, inFrame: Math.round(Math.max(0, Math.min(range.outFrame - minimum, to))) };
  }
  const outFrame = Math.max(range.inFrame + minimum, Math.min(range.available, to));
  return { ...range, outFrame: Math.round(outFrame) };
}

export async function sendTrim(shot: StudioShot, { inFrame, outFrame }: TrimRange): Promise<void> {
  const now = view.value;
  if (now === undefined) return;
  await send({
    do: "edit",
    revision: now.revision,
    edit: { kind: "trim", shot: shot.id, inFrame, outFrame },
  });
}

/** `[` and `]`: the shot begins, or ends, with the frame at the playhead. */
export function trimToPlayhead(end: "in" | "out"): void {
  const now = view.value;
  const shot = selected.value;
  if (now === undefined || shot?.startFrame === undefined) return;
  const inside = Math.floor(playhead.value) - shot.startFrame;
  if (inside < 0 || inside >= shot.frameCount) {
    say(`The playhead is not in ${shot.id}.`, "warning");
    return;
  }
  const { speed = 1, holdFirst = 0 } = shot.retime ?? {};
  const range = trimRange(shot, labelsPerSecond(now.film.rate));
  const mediaFrame = range.inFrame + Math.round(Math.max(0, inside - holdFirst) * speed);
  const next = moveEnd(range, end, end === "in" ? mediaFrame : mediaFrame + 1);
  if (next.inFrame === range.inFrame && next.outFrame === range.outFrame) {
    const at = clipTime(end === "in" ? range.inFrame : range.outFrame, now.film.rate);
    say(`${shot.id} already ${end === "in" ? "begins" : "ends"} at ${at}.`);
    return;
  }
  void sendTrim(shot, next);
}
