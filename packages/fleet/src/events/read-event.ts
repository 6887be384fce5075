import { parseUsd } from "@storyreel/models";
import type { RunEvent, TakeId } from "@storyreel/renderer/engine";
import {
  boolean,
  literal,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
  transform,
  variant,
} from "valibot";

const usd = pipe(
  optional(string()),
  transform((text) => (text === undefined ? undefined : parseUsd(text))),
);

const events = variant("type", [
  object({
    type: literal("submit-started"),
    attempt: number(),
    usd,
    isAssumed: optional(boolean()),
  }),
  object({ type: literal("request-submitted"), requestId: string(), adopted: boolean() }),
  object({
    type: literal("request-state"),
    requestId: string(),
    state: picklist(["queued", "running", "unrecognised"]),
    status: string(),
    elapsedMs: number(),
    expectedMs: optional(number()),
  }),
  object({
    type: literal("retrying"),
    trouble: picklist(["api", "download", "clip", "rate-limit", "unknown-request"]),
    reason: string(),
    brief: string(),
    delayMs: number(),
  }),
  object({ type: literal("warning"), message: string(), hint: optional(string()) }),
]);

/**
 * An event that a worker wrote down, under the name that the take has in the follower's film; without a take, one of the
 * account. `undefined`: a kind that
 * followers find out themselves, such as the end of a take, or one that a later version writes.
 */
export function readEvent(body: unknown, take: TakeId | undefined): RunEvent | undefined {
  const parsed = safeParse(events, body);
  if (!parsed.success) return undefined;
  const event = parsed.output;
  if (event.type === "retrying" || event.type === "warning") return { ...event, take };
  if (take === undefined) return undefined;
  switch (event.type) {
    case "submit-started":
      return { ...event, usd: event.usd, take };
    case "request-state":
      return { ...event, expectedMs: event.expectedMs, take };
    case "request-submitted":
      return { ...event, take };
  }
}
