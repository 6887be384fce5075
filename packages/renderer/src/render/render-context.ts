import { createFfmpegFinder } from "../film/media/ffmpeg.ts";
import type { Ffmpeg } from "../film/media/ffmpeg.ts";
import { filmName, type Storyboard } from "../storyboard/storyboard.ts";
import type { Project } from "../workplace/load-project.ts";
import type { Lock } from "../workplace/lock/lock.ts";
import type { Workplace } from "../workplace/workplace.ts";
import type { RenderMode } from "./mode.ts";
import type { RenderOptions } from "./render-options.ts";
import type { Reporter } from "./reporter.ts";

/** What every step of a render needs; made once, when the files are loaded. */
export type RenderContext = {
  readonly options: RenderOptions;
  readonly mode: RenderMode;
  readonly workplace: Workplace;
  readonly storyboard: Storyboard;
  /** File name of the film without its ending. */
  readonly baseName: string;
  readonly models: Project["models"];
  /** As it was when the render began. */
  readonly lock: Lock;
  readonly report: Reporter["report"];
  readonly signals: RenderOptions["signals"];
  /** Looks for ffmpeg when it is first needed. */
  readonly ffmpeg: () => Promise<Ffmpeg>;
};

export function createRenderContext(
  options: RenderOptions,
  mode: RenderMode,
  project: Project,
): RenderContext {
  const { workplace } = mode;
  return {
    options,
    mode,
    workplace,
    ...project,
    baseName: filmName(project.storyboard, {
      isRehearsal: mode.isRehearsal,
      isWatermarked: options.isWatermarked,
    }),
    report: options.reporter.report,
    signals: options.signals,
    ffmpeg: createFfmpegFinder({
      environment: options.environment ?? process.env,
      cacheDir: workplace.caches.facts,
    }),
  };
}
