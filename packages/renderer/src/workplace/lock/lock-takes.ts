import { formatUsd } from "@storyreel/models";
import type { Clip } from "../../film/media/clip.ts";
import { describeBasis } from "../../plan/describe-basis.ts";
import type { PlannedTake } from "../../plan/render-plan.ts";
import type { LockedTake } from "./lock.ts";

/** A finished take as an entry of the lock file. `date` is the day of the submit, `YYYY-MM-DD`. */
export function lockTake(
  take: PlannedTake,
  finished: { readonly requestId: string; readonly clip: Clip; readonly date: string },
): LockedTake {
  const { clip } = finished;
  const { video } = clip;
  return {
    requestKey: take.requestKey,
    take: take.take,
    model: take.modelId,
    requestId: finished.requestId,
    media: {
      sha256: clip.sha256,
      sizeBytes: clip.sizeBytes,
      seconds: Math.round(video.durationSeconds * 1000) / 1000,
      widthPx: video.widthPx,
      heightPx: video.heightPx,
      rate:
        video.rate === undefined ? undefined : `${video.rate.numerator}/${video.rate.denominator}`,
      hasAudio: clip.audio !== undefined,
    },
    price: lockedPrice(take, finished.date),
    payload: take.payload,
  };
}

function lockedPrice({ price }: PlannedTake, date: string): LockedTake["price"] {
  if (!price.known) return { usd: undefined, basis: "unknown", source: price.reason, date };
  const { assumption, from } = price;
  return {
    usd: formatUsd(price.usd),
    ...(assumption === undefined ? {} : { assumed: assumption }),
    basis: describeBasis(price) ?? "unknown",
    source:
      assumption === "own"
        ? `budget.unknown_prices; no price as of ${from.asOf} in ${from.source}`
        : `${from.source} as of ${from.asOf}`,
    date,
  };
}
