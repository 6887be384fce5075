import { formatInstant } from "../kit/format-amounts.ts";
import type { TakeFailure } from "./render-plan.ts";

/** `failed at 2026-11-27T16:34:20Z: request 6f3a failed: content filter` */
export function describeFailure({ message, atMs }: TakeFailure): string {
  return `failed${atMs === undefined ? "" : ` at ${formatInstant(atMs)}`}: ${message}`;
}
