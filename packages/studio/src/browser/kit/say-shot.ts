import { stateWords } from "@storyreel/renderer/look";
import type { FilmFacts, StudioShot } from "../../api/studio-view.ts";
import { oldTake } from "./playing-take.ts";
import { formatLength } from "./timecode.ts";
import { parseUsd, showUsd } from "./usd.ts";

/** `arrival-020, done, 4.5 s, $1.12 paid`; without a take `stall-040, new, 5 s, $0.56 to make`. */
export function sayShot(shot: StudioShot, film: FilmFacts | undefined): string {
  const { id, state, spentUsd, anewUsd, sharedWith, startFrame, frameCount, source } = shot;
  const isFree = source !== "request" || state === "disabled" || anewUsd === undefined;
  const parts = [id, stateWords[state].toLowerCase()];
  if (film !== undefined && startFrame !== undefined) parts.push(formatLength(frameCount, film));
  const old = oldTake(shot);
  if (old !== undefined) parts.push(`plays ${old}`);
  if (parseUsd(spentUsd) > 0n) parts.push(`${showUsd(spentUsd)} paid`);
  else if (sharedWith !== undefined) parts.push(`uses the clip of ${sharedWith}`);
  else if (!isFree) parts.push(`${showUsd(anewUsd)} to make`);
  return parts.join(", ");
}
