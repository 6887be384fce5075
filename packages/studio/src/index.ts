export type * from "./api/studio-request.ts";
export type * from "./api/studio-view.ts";
export type * from "./api/studio-history.ts";
export { applyPatch, type ValuePatch } from "./api/view-patch.ts";
export { startStudio } from "./server/start-studio.ts";
export type { RunningStudio, StartOptions } from "./server/start-studio.ts";
export type { InterruptedPurchase } from "./server/studio.ts";
export { StudioError } from "./server/studio-error.ts";
export type { LiveAccount, StudioOptions, StudioProject } from "./server/studio-options.ts";
