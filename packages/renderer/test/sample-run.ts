import type { RenderEvent } from "../src/render/reporter.ts";
import { advanceRunView } from "../src/render/advance-run-view.ts";
import { emptyRunView } from "../src/render/run-view.ts";
import type { RunView } from "../src/render/run-view.ts";
import type { RenderPlan } from "../src/plan/render-plan.ts";
import type { Storyboard } from "../src/storyboard/storyboard.ts";
import { reused, samplePlan } from "./sample-plan.ts";

/** An event with the milliseconds at which it arrives. */
export type TimedEvent = readonly [atMs: number, event: RenderEvent];

/** Only `plan-made` carries one, and progress never looks inside. */
export const sampleStoryboard: Storyboard = {
  file: { path: "film.yaml", text: "" },
  path: "/film/film.yaml",
  name: "film",
  title: "Film",
  profile: undefined,
  language: undefined,
  profiles: [],
  rate: 24,
  timecode: "non_drop",
  budget: { maxUsd: undefined, perShotUsd: undefined },
  shots: [],
  reframed: [],
  pictures: [],
  sounds: [],
  audio: {
    music: [],
    effects: [],
    stems: [],
    narrationPattern: undefined,
    productionSound: "keep",
    loudness: undefined,
  },
  captions: undefined,
  deliverables: [],
  exports: [],
};

export function planMade(plan: RenderPlan): RenderEvent {
  return { type: "plan-made", plan, storyboard: sampleStoryboard };
}

const opening = { shotId: "opening", take: 1 };
const street = { shotId: "street", take: 1 };
const finale = { shotId: "finale", take: 1 };
const requestId = "6f3a9c1e-0000-4000-8000-000000000000";
const sha256 = "b".repeat(64);

/** One shot reused, one that succeeds, one that fails: what a run of three looks like from outside. */
export const sampleRun: readonly TimedEvent[] = [
  [
    0,
    planMade(
      samplePlan([{ id: "opening", state: reused }, { id: "street" }, { id: "finale", usd: null }]),
    ),
  ],
  [1000, { type: "run-started", takes: 3, reused: 1, concurrency: 4, isRehearsal: false }],
  [1000, { type: "take-reused", take: opening }],
  [1000, { type: "submit-started", take: street, attempt: 1, usd: 560_000_000n }],
  [1500, { type: "request-submitted", take: street, requestId, adopted: false }],
  [1500, { type: "submit-started", take: finale, attempt: 1, usd: undefined }],
  [
    1600,
    {
      type: "retrying",
      take: finale,
      trouble: "rate-limit",
      reason: "the API is busy (429)",
      brief: "rate limit",
      delayMs: 2000,
    },
  ],
  [3600, { type: "submit-started", take: finale, attempt: 2, usd: undefined }],
  [3700, { type: "request-submitted", take: finale, requestId: "77", adopted: false }],
  [5000, stateOf("queued", "queued", 3500)],
  [10_000, stateOf("running", "processing", 8500)],
  [30_000, stateOf("running", "processing", 28_500)],
  [75_000, stateOf("running", "processing", 73_500)],
  [
    80_000,
    {
      type: "take-failed",
      take: finale,
      requestId: "77",
      message: "the prompt was refused",
      hint: "change the prompt",
    },
  ],
  [90_000, { type: "download-started", take: street, sizeBytes: 3_240_000 }],
  [
    91_000,
    {
      type: "take-finished",
      take: street,
      requestId,
      path: "/film/b.mp4",
      sha256,
      sizeBytes: 3_240_000,
    },
  ],
  [
    91_000,
    {
      type: "render-finished",
      outcome: {
        exit: 5,
        outputs: [],
        estimatedUsd: "0.56",
        shots: [],
        message: "1 shot failed for good: finale",
        hint: "change it, then run the same command again",
      },
    },
  ],
];

/** The view after the events up to and at `untilMs`. */
export function viewAt(events: readonly TimedEvent[], untilMs: number): RunView {
  return events
    .filter(([atMs]) => atMs <= untilMs)
    .reduce((view, [atMs, event]) => advanceRunView(view, event, atMs), emptyRunView);
}

function stateOf(state: "queued" | "running", status: string, elapsedMs: number): RenderEvent {
  return {
    type: "request-state",
    take: street,
    requestId,
    state,
    status,
    elapsedMs,
    expectedMs: 120_000,
  };
}
