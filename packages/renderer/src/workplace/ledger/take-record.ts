import type { PictureTrace } from "../picture-trace.ts";

/**
 * What the ledger knows of one take. `planned → sending → submitted → rendered → done`; beside that `ambiguous`, where a
 * person decides, and `failed`, which costs nothing and may be tried again.
 */
export type TakeRecord =
  | (TakeFacts & { readonly state: "planned" })
  /** The last intent may or may not have reached the API. */
  | (TakeFacts & { readonly state: "sending" })
  | (TakeFacts & SubmittedFacts & { readonly state: "submitted" })
  | (TakeFacts & SubmittedFacts & RenderedFacts & { readonly state: "rendered" })
  | (TakeFacts & SubmittedFacts & RenderedFacts & DoneFacts & { readonly state: "done" })
  | (TakeFacts & {
      readonly state: "ambiguous";
      /** What was searched and found, for the person who decides. */
      readonly message: string;
    })
  | (TakeFacts & {
      readonly state: "failed";
      readonly message: string;
      /** Absent if the API refused to take the request at all. */
      readonly requestId?: string | undefined;
    });

/** Holds in every state. */
export type TakeFacts = {
  readonly shotId: string;
  /** From 1. */
  readonly take: number;
  readonly modelId: string;
  /**
   * Attempts that reached the API or may have, oldest first; the last one is what the state speaks of. An attempt
   * that certainly was not sent is taken out again.
   */
  readonly intents: readonly Intent[];
};

/** Written and flushed before the bytes of a submit leave. */
export type Intent = {
  /** From 1; counts every attempt, also those that were not sent. */
  readonly attempt: number;
  /** sha256 of the exact payload, the attempt's seed included. */
  readonly payloadSha256: string;
  /** Drawn for this attempt where the model takes a seed and the storyboard gave none: marks the attempt. */
  readonly seed?: number | undefined;
  /** What stood in the payload in the place of its picture tokens; absent when there were none. */
  readonly pictures?: PictureTrace | undefined;
  /** Decimal dollars that are at stake; absent where no source gives the price. */
  readonly usd?: string | undefined;
  readonly startedAtMs: number;
  /** After this instant the attempt must not be sent any more. */
  readonly sendByMs: number;
  /** What came back where that decided nothing; for the person who decides. */
  readonly answer?: string | undefined;
  /** What it became, once that is known; kept when a later attempt follows, so that no other take adopts it. */
  readonly requestId?: string | undefined;
};

/** Known since the API took the request. */
export type SubmittedFacts = {
  readonly requestId: string;
  readonly submittedAtMs: number;
  /** The answer to the submit was lost; the request was found in the API's list. */
  readonly adopted: boolean;
};

/** Known since the request succeeded. */
export type RenderedFacts = {
  readonly mediaUrls: readonly string[];
  /** When we noticed. */
  readonly renderedAtMs: number;
  /** Absent where neither clock saw both ends, as after a run that was away. */
  readonly timing?: TakeTiming | undefined;
};

/** What a request took at the provider, as its record says; the schedule of later runs learns from it. */
export type TakeTiming = {
  readonly seconds: number;
  readonly heightPx?: number | undefined;
  /** From submit to success, by the provider's clock where it gives both ends, else by ours. */
  readonly totalMs: number;
};

/** Known since the clip is on the disk. */
export type DoneFacts = {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly finishedAtMs: number;
};

/** Every request that the take holds, those of earlier attempts included. */
export function requestIdsOf(record: TakeRecord): readonly string[] {
  const ids = new Set<string>();
  for (const intent of record.intents) {
    if (intent.requestId !== undefined) ids.add(intent.requestId);
  }
  if ("requestId" in record && record.requestId !== undefined) ids.add(record.requestId);
  return [...ids];
}
