import type { Diagnostic } from "@storyreel/models/source";
import type { RenderPlan } from "../plan/render-plan.ts";
import type { RunEvent } from "../run/run-event.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";
import type { RenderOutcome } from "./render-outcome.ts";

/** Everything that a render reports, in order. */
export type RenderEvent =
  | RunEvent
  /** The first event of a rehearsal. */
  | { readonly type: "rehearsal-started"; readonly reason: "no-key" | "asked-for" }
  /** Errors and warnings in the files that a person wrote. */
  | { readonly type: "diagnostics-found"; readonly diagnostics: readonly Diagnostic[] }
  /** The plan, before it is approved. */
  | { readonly type: "plan-made"; readonly plan: RenderPlan; readonly storyboard: Storyboard }
  /** The first Ctrl-C: nothing more is submitted. */
  /** `isDetached`: the workers of a fleet continue. */
  | { readonly type: "interrupt-received"; readonly isDetached?: true | undefined }
  /** Always the last event. */
  | { readonly type: "render-finished"; readonly outcome: RenderOutcome };

/** Receives the events of a render in the order in which they happen. `report` must not throw. */
export type Reporter = {
  readonly report: (event: RenderEvent) => void;
};
