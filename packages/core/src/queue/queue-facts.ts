import type { ProviderFacts } from "@storyreel/models";

/** What a status means to a caller. `unrecognised` counts as running: a new status must not end a paid request. */
export type RequestState =
  | "queued"
  | "running"
  | "succeeded"
  | "failed"
  | "cancelled"
  | "unrecognised";

/** What the provider's spec says about reading records. */
export type QueueFacts = {
  /** Status on the wire, in lower case → what it means. */
  readonly states: { readonly [status: string]: Exclude<RequestState, "unrecognised"> };
  /** Members of `outcome` that contain results, in the order in which they are tried. The first with a URL counts. */
  readonly mediaNames: readonly string[];
  readonly thumbnailNames: readonly string[];
};

/** Picks from the provider's facts what the queue needs. */
export function queueFactsOf({ lifecycle, results }: ProviderFacts): QueueFacts {
  return {
    states: Object.fromEntries(lifecycle.map(({ status, means }) => [status.toLowerCase(), means])),
    mediaNames: results.media,
    thumbnailNames: results.thumbnail,
  };
}
