import type { JsonValue } from "@storyreel/models";
import type { RequestState } from "./queue-facts.ts";

/** A JSON object: what a payload is. */
export type JsonObject = { readonly [name: string]: JsonValue };

/** One request as the queue shows it. Only `requestId`, `modelId` and the state are always known. */
export type RequestRecord = {
  /** UUID, given by the API. */
  readonly requestId: string;
  /** As submitted; empty when the answer did not say and nobody else knew. */
  readonly modelId: string;
  /** As it stood on the wire; empty when the answer had none. */
  readonly status: string;
  readonly state: RequestState;
  /** Unix time; the API counts in whole seconds. */
  readonly createdAtSeconds?: number;
  readonly queuedAtSeconds?: number;
  readonly updatedAtSeconds?: number;
  /** The submitted payload with the API's defaults filled in. Submit answers leave it out; one model echoes `{}`. */
  readonly payload?: JsonObject;
  /** Results in the API's order; empty until the request succeeded, and for models whose result is an id. */
  readonly mediaUrls: readonly string[];
  readonly thumbnailUrl?: string;
  /** Set when the state is `failed` or `cancelled`. */
  readonly failure?: RequestFailure;
  /** The whole record as it came. */
  readonly raw: JsonValue;
};

/** Why a request failed. The API has no codes: `kind` is read off the words. */
export type RequestFailure = {
  readonly message: string;
  /**
   * `content`: a filter refused prompt or picture. `rate-limit`: an upstream limit that arrived as a final failure; a new
   * request later may work. `input`: the payload or a file that it names cannot be used.
   */
  readonly kind: "content" | "rate-limit" | "input" | "unknown";
};
