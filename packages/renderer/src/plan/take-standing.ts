import type { ShotState } from "../kit/look/shot-state.ts";
import { labelProblem } from "./describe-problem.ts";
import type { TakeProblem, TakeState } from "./render-plan.ts";

/**
 * The state of a take, in the words of every list, page and JSON:
 *
 * - `finished`: its clip is on this machine
 * - `to-download`: its clip exists at GMI
 * - `running`: it was submitted
 * - `ordered`: the workers of a fleet were asked for it, and have not sent it yet
 * - `no-video`: its request succeeded without a video
 * - `unusable-clip`: its clip was downloaded again and again, and cannot be used
 * - `uncertain`: it was submitted without an answer
 * - `failed`: its newest request failed
 * - `new`: nothing was submitted
 */
export type TakeStanding =
  | "finished"
  | "to-download"
  | "running"
  | "ordered"
  | TakeProblem["kind"]
  | "uncertain"
  | "failed"
  | "new";

/** @param isAtGmi whether its request is known to have ended with a clip; the state alone may not say so. */
export function standingOf(state: TakeState, isAtGmi = false): TakeStanding {
  switch (state.kind) {
    case "reused":
      return "finished";
    case "running":
      if (state.problem !== undefined) return state.problem.kind;
      return state.isFinished === true || isAtGmi ? "to-download" : "running";
    case "ordered":
      return "ordered";
    case "uncertain":
      return "uncertain";
    case "new":
      return state.failure === undefined ? "new" : "failed";
  }
}

// First what needs a person, then what costs money, then what needs time.
const furthestFirst: readonly TakeStanding[] = [
  "uncertain",
  "unusable-clip",
  "no-video",
  "failed",
  "new",
  "ordered",
  "running",
  "to-download",
  "finished",
];

/** Where a shot stands: as the take that is furthest from finished. */
export function furthestOf(standings: readonly TakeStanding[]): TakeStanding {
  return furthestFirst.find((one) => standings.includes(one)) ?? "new";
}

/** The word for people. */
export const standingLabels: { readonly [Standing in TakeStanding]: string } = {
  finished: "finished",
  "to-download": "to download",
  running: "running",
  ordered: "ordered",
  "no-video": labelProblem({ kind: "no-video" }),
  "unusable-clip": labelProblem({ kind: "unusable-clip" }),
  uncertain: "uncertain",
  failed: "failed",
  new: "not generated",
};

/** What pages show for it. */
export function shotStateOf(standing: TakeStanding): Exclude<ShotState, "stale" | "disabled"> {
  switch (standing) {
    case "finished":
      return "done";
    case "to-download":
    case "running":
      return "running";
    case "ordered":
      return "queued";
    case "no-video":
    case "unusable-clip":
    case "failed":
      return "failed";
    case "uncertain":
    case "new":
      return standing;
  }
}
