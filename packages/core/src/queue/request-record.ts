import type { JsonValue } from "@storyreel/models";
import type { FailureKind } from "../errors/failure-kind.ts";
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
  /** Set if the state is `failed` or `cancelled`, and for a success without a result if the record says why. */
  readonly failure?: RequestFailure;
  /** The whole record, unchanged. */
  readonly raw: JsonValue;
};

/** Why a request failed, or has no result. */
export type RequestFailure = {
  readonly message: string;
  readonly kind: FailureKind;
  /** The record does not say why. */
  readonly isUnexplained?: true;
};
