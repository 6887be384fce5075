import type { PlannedTake } from "../plan/render-plan.ts";
import type { RunView, Shape, TakeView } from "./run-view.ts";

/**
 * About how long the run still takes, in milliseconds, from what requests of each shape took and how many run at a time.
 * `undefined`: nothing is left, something does not answer, or the time of a take is unknown, as a partial sum would mislead.
 */
export function timeLeftMs(view: RunView, nowMs: number): number | undefined {
  const { takes, outages, concurrency, startedAtMs, plannedMs } = view;
  if (startedAtMs === undefined) return undefined;
  if (outages.api !== undefined || outages.download !== undefined) return undefined;
  const expected = expectations(takes.values());
  const jobs = new Map<string, Job>();
  let isKnown = true;
  for (const [key, take] of takes) {
    const { shape, phase, needs } = take;
    if (shape === undefined || !isOpen(take)) continue;
    const wholeMs = expected.get(shape.exact) ?? expected.get(shape.model);
    if (wholeMs === undefined) isKnown = false;
    const leftMs = phase === "downloading" ? 0 : restOf(take, wholeMs ?? 0, nowMs);
    jobs.set(key, { leftMs, needs, isRunning: phase !== "waiting" });
  }
  if (jobs.size === 0) return undefined;
  if (isKnown) return spanOf(jobs, concurrency);
  // The plan knew it before the first request was looked at.
  const restMs = (plannedMs ?? 0) - (nowMs - startedAtMs);
  return restMs > 0 ? restMs : undefined;
}

/** What requests take about as long as each other. */
export function shapeOf({ modelId, seconds, heightPx }: PlannedTake): Shape {
  return { exact: `${modelId} ${seconds} ${heightPx ?? "?"}`, model: modelId };
}

type Job = {
  readonly leftMs: number;
  readonly needs: readonly string[];
  readonly isRunning: boolean;
};

/** The newest that the run has said about each shape, and about each model. */
function expectations(takes: Iterable<TakeView>): ReadonlyMap<string, number> {
  const expected = new Map<string, number>();
  for (const { shape, expectedMs } of takes) {
    if (shape === undefined || expectedMs === undefined) continue;
    expected.set(shape.exact, expectedMs).set(shape.model, expectedMs);
  }
  return expected;
}

function isOpen({ phase }: TakeView): boolean {
  switch (phase) {
    case "waiting":
    case "submitting":
    case "queued":
    case "running":
    case "downloading":
      return true;
    case "finished":
    case "reused":
    case "failed":
    case "uncertain":
    case "held":
      return false;
  }
}

/** A request that is late is about to end, but is not counted as ended. */
function restOf({ startedAtMs }: TakeView, wholeMs: number, nowMs: number): number {
  const elapsedMs = startedAtMs === undefined ? 0 : nowMs - startedAtMs;
  return Math.max(wholeMs - elapsedMs, wholeMs / 10);
}

/** The end of the last job: running ones first, then the longest, each after those that it needs. */
function spanOf(jobs: ReadonlyMap<string, Job>, concurrency: number): number {
  const places = Array.from({ length: Math.max(1, concurrency) }, () => 0);
  const ends = new Map<string, number>();
  for (const [key, { leftMs, needs }] of inOrder(jobs)) {
    const first = places.indexOf(Math.min(...places));
    const readyMs = needs.reduce((latest, need) => Math.max(latest, ends.get(need) ?? 0), 0);
    const endMs = Math.max(places[first] ?? 0, readyMs) + leftMs;
    places[first] = endMs;
    ends.set(key, endMs);
  }
  return Math.max(0, ...places);
}

/** Each job after those that it needs. Without recursion: a film can be one chain of thousands of shots. */
function inOrder(jobs: ReadonlyMap<string, Job>): readonly (readonly [string, Job])[] {
  const followers = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [key, { needs }] of jobs) {
    const unfinished = needs.filter((need) => jobs.has(need));
    open.set(key, unfinished.length);
    for (const need of unfinished) followers.set(need, [...(followers.get(need) ?? []), key]);
  }
  const ordered = [...jobs]
    .filter(([key]) => open.get(key) === 0)
    .toSorted(([, a], [, b]) => Number(b.isRunning) - Number(a.isRunning) || b.leftMs - a.leftMs);
  for (const [done] of ordered) {
    for (const key of followers.get(done) ?? []) {
      const left = (open.get(key) ?? 0) - 1;
      open.set(key, left);
      const job = jobs.get(key);
      if (left === 0 && job !== undefined) ordered.push([key, job]);
    }
  }
  return ordered;
}
