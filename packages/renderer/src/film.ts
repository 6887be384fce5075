export type { AssemblyPlan } from "./film/assembly/assembly-plan.ts";
export { checkFilmInputs } from "./film/assembly/check-film-inputs.ts";
export { createEngineFinder } from "./film/media/engine-finder.ts";
export { findMediaEngine } from "./film/media/media-engine.ts";
