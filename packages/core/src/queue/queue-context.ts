import type { ApiContext } from "../http/call-api.ts";
import type { RecordReader } from "./parse-record.ts";

/** What every call of the queue needs. */
export type QueueContext = { readonly api: ApiContext; readonly reader: RecordReader };

/** Options that every call takes. */
export type CallOptions = {
  /** Ends the call, waits included, at once; the signal's reason is thrown unchanged. */
  readonly signal?: AbortSignal | undefined;
  /** Longest time for the whole call in milliseconds, repeats and waits included. Default: no limit but those of the client. */
  readonly timeoutMs?: number | undefined;
};
