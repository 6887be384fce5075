import type { FrameRate } from "../film/media/frame-rate.ts";
import { nominalRate } from "./timeline.ts";

/** `HH:MM:SS:FF`, non-drop: every frame is counted, so at 23.976 the clock runs a little slow. */
export function formatTimecode(frame: number, rate: FrameRate): string {
  const perSecond = nominalRate(rate);
  const seconds = Math.floor(frame / perSecond);
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    frame % perSecond,
  ];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
