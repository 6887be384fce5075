import type { FailureKind } from "@storyreel/core";

/** What to do about a request that failed at no cost. */
export function failureHint(kind: FailureKind | undefined): string {
  switch (kind) {
    case "content":
      return "a content filter rejected it: change the prompt";
    case "input":
      return "an input was rejected or could not be fetched: check the shot's parameters";
    case "rate-limit":
      return "run the command again later, or with a lower --concurrency";
    case "unknown":
    case undefined:
      return "failed requests are reported as not charged; run the command again to retry";
  }
}

/** What to do about a success without a video, which may be charged. */
export function noResultHint(kind: FailureKind | undefined, shotId: string): string {
  if (kind === "content") {
    return "a content filter held the video back: change the prompt, and the next run pays for a new request; ask GMI whether this one is charged";
  }
  return `run the command again to check once more; --resubmit-uncertain ${shotId} pays for a new request`;
}
