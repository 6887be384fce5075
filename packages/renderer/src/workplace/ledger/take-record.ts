import type { TakeFailure } from "../../plan/render-plan.ts";
import type { PictureTrace } from "../picture-trace.ts";

/**
 * What the ledger knows about one take. `planned → sending → submitted → rendered → done`; in addition `ambiguous`, which a
 * person decides, and `failed`, which costs nothing and may be tried again.
 */
export type TakeRecord =
  | (TakeFacts & { readonly state: "planned" })
  /** The last intent may or may not have reached the API. */
  | (TakeFacts & { readonly state: "sending" })
  | (TakeFacts &
      SubmittedFacts & {
        readonly state: "submitted";
        /** The id is what the answer to the submit named, and no look has shown yet that it is the request that was sent. */
        readonly isUnproven?: boolean | undefined;
        /** Why it is not finished although it has ended: a success without a video, or a clip that cannot be used. */
        readonly problem?: string | undefined;
        /** It is the clip: it was downloaded as often as is allowed, and nothing more is done until a person decides. */
        readonly isUnusable?: boolean | undefined;
      })
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
      /** The reason alone, in the words of the API. */
      readonly brief?: string | undefined;
      /** Absent if the API refused to take the request at all. */
      readonly requestId?: string | undefined;
      /** When we noticed; absent in records of earlier versions. */
      readonly failedAtMs?: number | undefined;
    });

/** Known in every state. */
export type TakeFacts = {
  readonly shotId: string;
  /** From 1. */
  readonly take: number;
  readonly modelId: string;
  /**
   * Attempts that reached the API or may have, oldest first; the state is about the last one. An attempt that certainly was
   * not sent is removed again.
   */
  readonly intents: readonly Intent[];
  /** Requests that ended without a result and that none of the attempts made, such as one known from the lock file alone. */
  readonly formerRequestIds?: readonly string[] | undefined;
  /** How the newest request that failed ended. Kept while the take is prepared for another one. */
  readonly lastFailure?: TakeFailure | undefined;
  /** What was tried since the take got into its state; absent: nothing yet. */
  readonly effort?: TakeEffort | undefined;
};

/**
 * What was tried for a take, by all processes that held it. When a limit is reached, a person is told, and the count starts
 * again; only `unusableClips` counts on.
 */
export type TakeEffort = {
  /** Submits in a row that certainly were not sent. */
  readonly unsent?: number | undefined;
  /** Since when the API has refused its submits because of a rate limit. */
  readonly limitedSinceMs?: number | undefined;
  /** How the API has slowed the account down, as the take last met it. The newest of all takes counts, also after a restart. */
  readonly accountLimit?: AccountLimit | undefined;
  /** Requests that ended with a rate limit. */
  readonly rateLimited?: number | undefined;
  /** Searches of the list that did not find the request. */
  readonly lookups?: number | undefined;
  /** Those of them that prove that there is none: the list was not behind. */
  readonly proofs?: number | undefined;
  /** When a list first proved that there is none although it could not appear any more. */
  readonly unsentSinceMs?: number | undefined;
  /** Searches that failed and so prove nothing. */
  readonly unusableLookups?: number | undefined;
  /** Looks in a row that showed a success without a result, or no request. */
  readonly emptyLooks?: number | undefined;
  /** Looks in a row that got no answer, and since when. */
  readonly readFailures?: number | undefined;
  readonly unreachableSinceMs?: number | undefined;
  readonly queuedSinceMs?: number | undefined;
  readonly runningSinceMs?: number | undefined;
  /** Downloads in a row that failed. */
  readonly downloads?: number | undefined;
  /** Downloads of the request's clip that cannot be used, and what was wrong with the last one. */
  readonly unusableClips?: number | undefined;
  readonly unusableBecause?: string | undefined;
};

/** A limit on the submits of an account. */
export type AccountLimit = {
  /** When it was met. */
  readonly atMs: number;
  /** Nothing is submitted before. */
  readonly untilMs: number;
  /** Most submits a minute after that; more as time goes by. */
  readonly perMinute: number;
};

/** Written and flushed before the bytes of a submit leave. */
export type Intent = {
  /** From 1; one more than that of the attempt before it. */
  readonly attempt: number;
  /** sha256 of the exact payload, the attempt's seed included. */
  readonly payloadSha256: string;
  /** Drawn for this attempt if the model has a seed parameter and the storyboard does not set it: identifies the attempt. */
  readonly seed?: number | undefined;
  /** What replaced the picture tokens of the payload; absent if there were none. */
  readonly pictures?: PictureTrace | undefined;
  /** Decimal dollars that the attempt may cost; absent if the price is unknown. */
  readonly usd?: string | undefined;
  /** The calculation of it: `3 second × 0.112`. Absent if the price is unknown, and in records of earlier versions. */
  readonly basis?: string | undefined;
  /** No source documents the price. */
  readonly isAssumed?: boolean | undefined;
  readonly startedAtMs: number;
  /** The attempt must not be sent after this instant. */
  readonly sendByMs: number;
  /** What came back, if it decided nothing; for the person who decides. */
  readonly answer?: string | undefined;
  /** A request that an answer names and that the take does not hold. It may be somebody else's. */
  readonly answeredRequestId?: string | undefined;
  /** The request it became, once known. Kept when another attempt follows, so that no other take adopts the request. */
  readonly requestId?: string | undefined;
  /** The API refused the attempt with a clear answer; `requestId` is the failed record that it left behind. */
  readonly isRefused?: boolean | undefined;
  /** Its request succeeded, but its clip cannot be used, and a person decided to pay for another one. */
  readonly isUnusable?: boolean | undefined;
  /** Other unclaimed requests with the same content: one of them may be the one that this attempt made. */
  readonly twins?: readonly string[] | undefined;
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
  /** Absent if it could not be measured. */
  readonly timing?: TakeTiming | undefined;
};

/** How long a request took at the provider; the schedule of later runs learns from it. */
export type TakeTiming = {
  readonly seconds: number;
  readonly heightPx?: number | undefined;
  /** From submit to success: by the provider's clock if it reports both, else by ours. */
  readonly totalMs: number;
};

/** Known since the clip is on the disk. */
export type DoneFacts = {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly finishedAtMs: number;
};

/** Every request that the take holds, including those of earlier attempts. */
export function requestIdsOf(record: TakeRecord): readonly string[] {
  const ids = new Set(record.formerRequestIds);
  for (const intent of record.intents) {
    if (intent.requestId !== undefined) ids.add(intent.requestId);
  }
  if ("requestId" in record && record.requestId !== undefined) ids.add(record.requestId);
  return [...ids];
}

/** Requests that answers named and that the take does not hold, or holds no more: they are free for whom they belong to. */
export function namedIdsOf(record: TakeRecord): readonly string[] {
  const held = new Set(requestIdsOf(record));
  const named = record.intents.flatMap(({ answeredRequestId }) => answeredRequestId ?? []);
  return [...new Set(named)].filter((id) => !held.has(id));
}
