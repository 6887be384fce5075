import type { Clip } from "../../film/media/clip.ts";
import type { PlannedTake } from "../../plan/render-plan.ts";
import type { OnRunEvent } from "../../run/run-event.ts";

// Models round to whole groups of frames: 5 s can become 5.04 s.
const toleratedSeconds = 0.2;

/** Warns when a clip differs from the request. It was paid for and is kept; the film adapts it. */
export function warnOfSurprises(clip: Clip, take: PlannedTake, onEvent: OnRunEvent): void {
  const id = { shotId: take.shotId, take: take.take };
  const { durationSeconds, widthPx, heightPx } = clip.video;
  if (take.seconds > 0 && Math.abs(durationSeconds - take.seconds) > toleratedSeconds) {
    const message = `the clip is ${durationSeconds.toFixed(2)} s long; the request asked for ${take.seconds} s`;
    onEvent({ type: "warning", take: id, message });
  }
  if (take.widthPx === undefined || take.heightPx === undefined) return;
  if (widthPx === take.widthPx && heightPx === take.heightPx) return;
  const what = take.makes ?? "clip";
  const message = `the ${what} is ${widthPx}x${heightPx}; expected ${take.widthPx}x${take.heightPx}`;
  onEvent({ type: "warning", take: id, message });
}
