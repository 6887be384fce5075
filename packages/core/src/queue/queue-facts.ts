import type { ProviderFacts } from "@storyreel/models";

/** What a status means for whoever waits. `unrecognised` counts as running: a new word must not end a paid request. */
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
  /** Members of `outcome` that hold results, in the order of look-up: the first that holds any URL counts. */
  readonly mediaNames: readonly string[];
  readonly thumbnailNames: readonly string[];
};

/** Picks out of the provider's facts what the queue's code looks up. */
export function queueFactsOf({ lifecycle, results }: ProviderFacts): QueueFacts {
  return {
    states: Object.fromEntries(lifecycle.map(({ status, means }) => [status.toLowerCase(), means])),
    mediaNames: results.media,
    thumbnailNames: results.thumbnail,
  };
}
