import type { JsonObject } from "../catalogue/json.ts";
import type { Condition } from "./conditions.ts";
import type { FaultStep } from "./fault.ts";

/** One behaviour of the queue, from submit to media: the contents of a file in `recordings/`. */
export type Recording = {
  /** The file name without its extension. */
  readonly name: string;
  readonly title: string;
  readonly origin: {
    readonly kind: "documentation" | "public-code" | "recorded";
    readonly source: string;
    readonly asOf: string;
  };
  /** The requests that this recording is for. Absent: any. */
  readonly match?: RecordingMatch;
  /** Names of the headers that it is matched by, or that its placeholders name, in lower case. */
  readonly headerNames: readonly string[];
  readonly submit: {
    /** The fields of the record in the answer to a submit, in order. */
    readonly fields: readonly RecordField[];
    /** Counted over submits with the same model and payload. */
    readonly faults: readonly FaultStep[];
  };
  /** In order; the last one stays. */
  readonly states: readonly [RecordedState, ...RecordedState[]];
  readonly read: {
    readonly fields: readonly RecordField[];
    /** `empty`: the record has `{}` instead of the payload. */
    readonly payload: "echo" | "empty";
    /** Counted over the reads of one request. */
    readonly faults: readonly FaultStep[];
  };
  readonly list: {
    /** Whether listing a request advances it as a read does. */
    readonly advances: boolean;
    /** Whether requests with this recording are listed. */
    readonly shows: boolean;
    readonly faults: readonly FaultStep[];
  };
  readonly media: {
    /** Counted over the downloads of one request's media. */
    readonly faults: readonly FaultStep[];
  };
};

export type RecordingMatch = {
  readonly model?: string;
  /** Every key must be in the payload with an equal value; `{{any}}` matches any value. */
  readonly payload?: JsonObject;
  /** Of the submit, by name in any case: the text, or what it must be. */
  readonly headers?: { readonly [name: string]: string | Condition };
  /** Values of the payload by JSONPath: one of those at the path must be so. */
  readonly paths?: { readonly [path: string]: Condition };
  /** The payload must have no other keys. */
  readonly exact?: boolean;
};

export type RecordedState = {
  readonly status: string;
  /** How many reads show this state. Absent: `pollsPerState`. */
  readonly reads?: number;
  /** How long the state lasts when time advances jobs. Absent: `secondsPerState`. */
  readonly seconds?: number;
  /** `{{media_url}}` and other placeholders are filled in: see `fillPlaceholders`. Absent: null. */
  readonly outcome?: JsonObject | null;
  /** More fields of the record, such as a top-level `error`. */
  readonly extra?: JsonObject;
};

/** The outcome of a success in the recording `default`. */
export const usualOutcome: JsonObject = {
  media_urls: [{ id: "{{media_index}}", url: "{{media_url}}" }],
};

export const recordFields = [
  "request_id",
  "org_id",
  "user_id",
  "model",
  "status",
  "is_public",
  "payload",
  "outcome",
  "created_at",
  "updated_at",
  "queued_at",
  "qworker_id",
] as const;

export type RecordField = (typeof recordFields)[number];

/** The fields of the answer to a submit, as seen by clients (2026-09). */
export const submitFields: readonly RecordField[] = [
  "request_id",
  "model",
  "status",
  "created_at",
  "updated_at",
  "queued_at",
];

/** The fields of a full record, in the order of a live record of 2026-09 (nrynss/thutapi). */
export const readFields: readonly RecordField[] = recordFields.filter(
  (field) => field !== "qworker_id",
);
