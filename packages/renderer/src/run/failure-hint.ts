import type { FailureKind } from "@storyreel/core";

/** What to do about a request that failed at no cost. */
export function failureHint(kind: FailureKind | undefined): string {
  switch (kind) {
    case "content":
      return "a content filter rejected it: change the prompt";
    case "input":
      return "an input was rejected or could not be fetched: check the shot's parameters";
    case "rate-limit":
      return "try again later, or with a lower concurrency";
    case "unknown":
    case undefined:
      return "failed requests are reported as not charged, so you can try again";
  }
}

/** What to do about a success without a video, which may be charged. */
export function noResultHint(kind: FailureKind | undefined, shotId: string): string {
  if (kind === "content") {
    return "a content filter withheld the video: change the prompt and pay for a new request; ask GMI whether this one is charged";
  }
  return `try again to check once more; storyreel render FILE --resubmit-uncertain ${shotId} pays for a new request`;
}
