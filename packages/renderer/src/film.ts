export type { AssemblyPlan } from "./film/assembly/assembly-plan.ts";
export { checkFilmInputs } from "./film/assembly/check-film-inputs.ts";
export { createFfmpegFinder, findFfmpeg } from "./film/media/ffmpeg.ts";
