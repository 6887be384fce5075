import type { Diagnostic } from "@storyreel/models/source";
import type { RenderPlan } from "../plan/render-plan.ts";
import type { RunEvent } from "../run/run-event.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";
import type { RenderOutcome } from "./render-outcome.ts";

/** Everything that `render` tells the world, from the first line to the last. */
export type RenderEvent =
  | RunEvent
  /** The first event of a rehearsal; `reason` says why it is one. */
  | { readonly type: "rehearsal-started"; readonly reason: "no-key" | "asked-for" }
  /** What was found in the files that a person wrote, warnings included. */
  | { readonly type: "diagnostics-found"; readonly diagnostics: readonly Diagnostic[] }
  /** The plan as it will be put to the person who pays. */
  | { readonly type: "plan-made"; readonly plan: RenderPlan; readonly storyboard: Storyboard }
  /** The first Ctrl-C arrived: nothing more is submitted. */
  | { readonly type: "interrupt-received" }
  /** The last event, always: how it ended and what there is. */
  | { readonly type: "render-finished"; readonly outcome: RenderOutcome };

/**
 * Turns events into text. Below the CLI nothing prints: code returns values and reports events here, in the order
 * in which they happen. `report` never throws and never waits.
 */
export type Reporter = {
  readonly report: (event: RenderEvent) => void;
};
