import type { Usd } from "@storyreel/models";
import type { AssemblyEvent } from "../film/assembly/assembly-event.ts";

/** Everything that a run reports, in the order in which it happens. Reporters turn it into text. */
export type RunEvent =
  | {
      readonly type: "run-started";
      readonly takes: number;
      readonly reused: number;
      /** Maximum requests at the API at the same time. */
      readonly concurrency: number;
      readonly isRehearsal: boolean;
    }
  | { readonly type: "take-reused"; readonly take: TakeId }
  | {
      readonly type: "submit-started";
      readonly take: TakeId;
      readonly attempt: number;
      readonly usd: Usd | undefined;
      /** No source documents the price. */
      readonly isAssumed?: boolean | undefined;
    }
  | {
      readonly type: "request-submitted";
      readonly take: TakeId;
      readonly requestId: string;
      readonly adopted: boolean;
    }
  | {
      readonly type: "request-state";
      readonly take: TakeId;
      readonly requestId: string;
      readonly state: "queued" | "running" | "unrecognised";
      readonly status: string;
      /** Since the submit. */
      readonly elapsedMs: number;
      readonly expectedMs: number | undefined;
    }
  | {
      readonly type: "download-started";
      readonly take: TakeId;
      readonly sizeBytes: number | undefined;
    }
  | {
      readonly type: "take-finished";
      readonly take: TakeId;
      readonly requestId: string;
      readonly path: string;
      readonly sha256: string;
      readonly sizeBytes: number;
    }
  | {
      readonly type: "take-failed";
      readonly take: TakeId;
      readonly requestId: string | undefined;
      /** Its request succeeded, but there is no usable clip. */
      readonly isPaid?: boolean | undefined;
      readonly message: string;
      /** The reason in the message; absent: the message is the shortest that is known. */
      readonly brief?: string | undefined;
      readonly hint: string | undefined;
    }
  | {
      readonly type: "take-uncertain";
      readonly take: TakeId;
      readonly message: string;
      readonly hint: string;
    }
  | {
      readonly type: "take-waiting";
      readonly take: TakeId;
      readonly reason:
        | "approval"
        | "budget"
        | "interrupted"
        | "detached"
        | "credit"
        | "deadline"
        | "rate-limit"
        | "network"
        | "picture"
        | "workers";
      readonly message: string;
    }
  | {
      readonly type: "retrying";
      readonly take: TakeId | undefined;
      readonly trouble: Trouble;
      readonly reason: string;
      /** The reason in a few words, without what was asked: `HTTP 503`, `cannot connect (ECONNREFUSED)`. */
      readonly brief: string;
      readonly delayMs: number;
    }
  | {
      readonly type: "warning";
      readonly take: TakeId | undefined;
      readonly message: string;
      readonly hint?: string | undefined;
    }
  | AssemblyEvent;

/**
 * - `api`: the API did not answer, or not in a usable way, which is likely to concern all takes
 * - `download`: the same for the host of the media
 * - `clip`: what was downloaded cannot be used
 * - `rate-limit`: the request ended with a rate limit
 * - `unknown-request`: the API answered that it does not know the request, which may be new
 */
export type Trouble = "api" | "download" | "clip" | "rate-limit" | "unknown-request";

/** One take of one shot; takes count from 1. */
export type TakeId = { readonly shotId: string; readonly take: number };

/** Receives events in order; must not throw. */
export type OnRunEvent = (event: RunEvent) => void;
