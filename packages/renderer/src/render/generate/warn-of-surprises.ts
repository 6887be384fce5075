import type { Clip } from "../../film/media/clip.ts";
import type { PlannedTake } from "../../plan/render-plan.ts";
import type { OnRunEvent } from "../../run/run-event.ts";

// Models round to whole groups of frames: 5 s may come as 5.04 s.
const toleratedSeconds = 0.2;

/** Says where a clip is not what was asked for. It was paid for and is kept; the film is conformed to it. */
export function warnOfSurprises(clip: Clip, take: PlannedTake, onEvent: OnRunEvent): void {
  const id = { shotId: take.shotId, take: take.take };
  const { durationSeconds, widthPx, heightPx } = clip.video;
  if (take.seconds > 0 && Math.abs(durationSeconds - take.seconds) > toleratedSeconds) {
    const message = `the clip lasts ${durationSeconds.toFixed(2)} s where ${take.seconds} s were asked for`;
    onEvent({ type: "warning", take: id, message });
  }
  if (take.widthPx === undefined || take.heightPx === undefined) return;
  if (widthPx === take.widthPx && heightPx === take.heightPx) return;
  const message = `the clip is ${widthPx}x${heightPx} where ${take.widthPx}x${take.heightPx} was expected`;
  onEvent({ type: "warning", take: id, message });
}
