import {
  array,
  boolean,
  literal,
  looseObject,
  number,
  optional,
  record,
  string,
  union,
  variant,
  type GenericSchema,
} from "valibot";
import type { TakeRecord } from "./take-record.ts";

const digest = looseObject({ sha256: string(), length: number() });

const intent = looseObject({
  attempt: number(),
  payloadSha256: string(),
  seed: optional(number()),
  pictures: optional(record(string(), union([string(), digest]))),
  usd: optional(string()),
  basis: optional(string()),
  isAssumed: optional(boolean()),
  startedAtMs: number(),
  sendByMs: number(),
  answer: optional(string()),
  answeredRequestId: optional(string()),
  requestId: optional(string()),
  isRefused: optional(boolean()),
  isUnusable: optional(boolean()),
  twins: optional(array(string())),
});

const effort = looseObject({
  unsent: optional(number()),
  limitedSinceMs: optional(number()),
  accountLimit: optional(looseObject({ atMs: number(), untilMs: number(), perMinute: number() })),
  rateLimited: optional(number()),
  lookups: optional(number()),
  proofs: optional(number()),
  unsentSinceMs: optional(number()),
  unusableLookups: optional(number()),
  emptyLooks: optional(number()),
  readFailures: optional(number()),
  unreachableSinceMs: optional(number()),
  queuedSinceMs: optional(number()),
  runningSinceMs: optional(number()),
  downloads: optional(number()),
  unusableClips: optional(number()),
  unusableBecause: optional(string()),
});

const failure = looseObject({
  message: string(),
  brief: optional(string()),
  requestId: optional(string()),
  atMs: optional(number()),
});

const facts = {
  shotId: string(),
  take: number(),
  modelId: string(),
  intents: array(intent),
  formerRequestIds: optional(array(string())),
  effort: optional(effort),
  lastFailure: optional(failure),
};
const submitted = { requestId: string(), submittedAtMs: number(), adopted: boolean() };
const rendered = {
  mediaUrls: array(string()),
  renderedAtMs: number(),
  timing: optional(
    looseObject({ seconds: number(), heightPx: optional(number()), totalMs: number() }),
  ),
};
const done = { sha256: string(), sizeBytes: number(), finishedAtMs: number() };

/** A record as it is read from the disk. Keys that this version does not know are kept. */
export const takeRecordSchema: GenericSchema<unknown, TakeRecord> = variant("state", [
  looseObject({ ...facts, state: literal("planned") }),
  looseObject({ ...facts, state: literal("sending") }),
  looseObject({
    ...facts,
    ...submitted,
    state: literal("submitted"),
    isUnproven: optional(boolean()),
    problem: optional(string()),
    isUnusable: optional(boolean()),
  }),
  looseObject({ ...facts, ...submitted, ...rendered, state: literal("rendered") }),
  looseObject({ ...facts, ...submitted, ...rendered, ...done, state: literal("done") }),
  looseObject({ ...facts, state: literal("ambiguous"), message: string() }),
  looseObject({
    ...facts,
    state: literal("failed"),
    message: string(),
    brief: optional(string()),
    requestId: optional(string()),
    failedAtMs: optional(number()),
  }),
]);
