export { outcomeOfView } from "./render/outcome-of-view.ts";
export type { ExitCode, RenderOutcome, ShotOutcome } from "./render/render-outcome.ts";
export type { RenderEvent, Reporter } from "./render/reporter.ts";
export { advanceRunView, emptyRunView, labelOf, viewKey } from "./render/run-view.ts";
export type { RunView, TakePhase, TakeView } from "./render/run-view.ts";
