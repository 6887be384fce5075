export type { AssemblyPlan } from "./film/assembly/assembly-plan.ts";
export { createFfmpegFinder, findFfmpeg } from "./film/media/ffmpeg.ts";
