import type { JsonObject } from "../catalogue/json.ts";
import type { FaultStep } from "./fault.ts";

/** One behaviour of the queue, from submit to media: what a file in `recordings/` says. */
export type Recording = {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly title: string;
  readonly origin: {
    readonly kind: "documentation" | "public-code" | "recorded";
    readonly source: string;
    readonly asOf: string;
  };
  /** Requests that this recording is for. Absent: any. */
  readonly match?: RecordingMatch;
  readonly submit: {
    /** Fields of the record that the answer to a submit shows, in this order. */
    readonly fields: readonly RecordField[];
    /** Counted over submits of the same model and payload. */
    readonly faults: readonly FaultStep[];
  };
  /** In order; the last one stays. */
  readonly states: readonly [RecordedState, ...RecordedState[]];
  readonly read: {
    readonly fields: readonly RecordField[];
    /** `empty`: the record shows `{}` instead of the payload. */
    readonly payload: "echo" | "empty";
    /** Counted over the reads of one request. */
    readonly faults: readonly FaultStep[];
  };
  readonly list: {
    /** Whether being listed counts as being read. */
    readonly advances: boolean;
    /** Whether requests of this recording are listed at all. */
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
  /** Every key must be in the payload with an equal value; `{{any}}` stands for any value. */
  readonly payload?: JsonObject;
  /** The payload must have no further keys. */
  readonly exact?: boolean;
};

export type RecordedState = {
  readonly status: string;
  /** Reads that show this state; absent: as many as the server is told to. */
  readonly reads?: number;
  /** How long the state lasts where jobs move with the clock; absent: as long as the server is told to. */
  readonly seconds?: number;
  /** `{{media_url}}`, `{{thumbnail_url}}`, `{{request_id}}` and `{{model}}` are filled in. Absent: null. */
  readonly outcome?: JsonObject | null;
  /** Further fields of the record, such as a top-level `error`. */
  readonly extra?: JsonObject;
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

/** Fields of the answer to a submit, as clients have observed it (2026-09). */
export const submitFields: readonly RecordField[] = [
  "request_id",
  "model",
  "status",
  "created_at",
  "updated_at",
  "queued_at",
];

/** Fields of a full record in the order that a live record of 2026-09 had (nrynss/thutapi). */
export const readFields: readonly RecordField[] = recordFields.filter(
  (field) => field !== "qworker_id",
);
