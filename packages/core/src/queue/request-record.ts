import type { JsonValue } from "@storyreel/models";
import type { RequestState } from "./queue-facts.ts";

/** A JSON object, such as a payload. */
export type JsonObject = { readonly [name: string]: JsonValue };

/** One request of the queue. Only `requestId`, `modelId` and the state are always known. */
export type RequestRecord = {
  /** UUID from the API. */
  readonly requestId: string;
  /** As submitted; empty if unknown. */
  readonly modelId: string;
  /** As on the wire; empty if the answer had none. */
  readonly status: string;
  readonly state: RequestState;
  /** Unix time, in whole seconds. */
  readonly createdAtSeconds?: number;
  readonly queuedAtSeconds?: number;
  readonly updatedAtSeconds?: number;
  /** The submitted payload with the API's defaults filled in. Answers to submits omit it; one model echoes `{}`. */
  readonly payload?: JsonObject;
  /** Results in the API's order. Empty until the request succeeds, and for models whose result is an id. */
  readonly mediaUrls: readonly string[];
  readonly thumbnailUrl?: string;
  /** Set if the state is `failed` or `cancelled`. */
  readonly failure?: RequestFailure;
  /** The whole record, unchanged. */
  readonly raw: JsonValue;
};

/** Why a request failed. The API documents no codes, so `kind` is derived from codes and words that were seen. */
export type RequestFailure = {
  readonly message: string;
  /**
   * `content`: a filter rejected the prompt or picture. `rate-limit`: a limit of the model that was reported as a final failure;
   * a new request may work later. `input`: the payload or one of its files cannot be used.
   */
  readonly kind: "content" | "rate-limit" | "input" | "unknown";
};
