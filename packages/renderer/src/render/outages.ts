import type { TakeId } from "../run/run-event.ts";
import type { RenderEvent } from "./reporter.ts";

/** What does not answer at the moment, whichever takes notice it. */
export type Outages = { readonly [Where in OutageOf]?: Outage | undefined };

export type OutageOf = "api" | "download";

export type Outage = {
  /** When the first call failed since the last that worked. */
  readonly sinceMs: number;
  /** When the newest failed, and why. */
  readonly failedAtMs: number;
  readonly brief: string;
  /** When each take that is affected tries again. */
  readonly tries: ReadonlyMap<string, number>;
};

/** Pure; `nowMs` is when the event arrived. An event that needed an answer shows that an outage is over. */
export function advanceOutages(outages: Outages, event: RenderEvent, nowMs: number): Outages {
  switch (event.type) {
    case "retrying":
      switch (event.trouble) {
        case "api":
        case "download":
          return { ...outages, [event.trouble]: prolong(outages[event.trouble], event, nowMs) };
        case "rate-limit":
        case "unknown-request":
          return end(outages, "api");
        case "clip":
          return end(outages, "download");
      }
      return outages;
    case "request-submitted":
    case "request-state":
      return end(outages, "api");
    case "download-started":
      // Another take may have had its answer before, and waited for a place among the downloads.
      return outages.api?.tries.has(keyOf(event.take)) === true ? end(outages, "api") : outages;
    case "take-finished":
      return end(outages, "download");
    case "take-failed":
    case "take-uncertain":
    case "take-waiting":
      return withoutTries(outages, event.take);
    case "run-started":
      return {};
    case "rehearsal-started":
    case "diagnostics-found":
    case "plan-made":
    case "take-reused":
    case "submit-started":
    case "warning":
    case "interrupt-received":
    case "assembly-started":
    case "assembly-progress":
    case "assembly-finished":
    case "render-finished":
      return outages;
  }
}

/** When the next take tries again; `undefined`: none does. */
export function nextTryAtMs({ tries }: Outage): number | undefined {
  let next: number | undefined;
  for (const atMs of tries.values()) if (next === undefined || atMs < next) next = atMs;
  return next;
}

function prolong(
  outage: Outage | undefined,
  { take, brief, delayMs }: Extract<RenderEvent, { type: "retrying" }>,
  nowMs: number,
): Outage {
  const tries = new Map(outage?.tries);
  if (take !== undefined) tries.set(keyOf(take), nowMs + delayMs);
  return { sinceMs: outage?.sinceMs ?? nowMs, failedAtMs: nowMs, brief, tries };
}

function end(outages: Outages, where: OutageOf): Outages {
  return outages[where] === undefined ? outages : { ...outages, [where]: undefined };
}

/** A take that has ended tries nothing any more. Whether the outage is over, only an answer shows. */
function withoutTries(outages: Outages, take: TakeId): Outages {
  const without = (outage: Outage | undefined): Outage | undefined => {
    if (outage?.tries.has(keyOf(take)) !== true) return outage;
    const tries = new Map(outage.tries);
    tries.delete(keyOf(take));
    return { ...outage, tries };
  };
  return { api: without(outages.api), download: without(outages.download) };
}

function keyOf({ shotId, take }: TakeId): string {
  return `${shotId}#${take}`;
}
