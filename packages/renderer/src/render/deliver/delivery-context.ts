import type { SharedParts } from "../../film/assembly/shared-parts.ts";
import type { Clip } from "../../film/media/clip.ts";
import type { Ffmpeg } from "../../film/media/ffmpeg.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { Caches } from "../../workplace/workplace.ts";
import type { RenderContext } from "../render-context.ts";

/** What the films are made from, and the tools to make them; made once for all deliverables. */
export type DeliveryContext = {
  readonly storyboard: Storyboard;
  /** By shot id: the clip of the take that the film uses, for every enabled shot, in every shape. */
  readonly clips: ReadonlyMap<string, Clip>;
  readonly outDir: string;
  /** File name of the first film without its ending; the others add the deliverable's id. */
  readonly baseName: string;
  readonly isWatermarked: boolean;
  readonly caches: Caches;
  /** How many processes work at once; never changes a byte. */
  readonly jobs: number;
  readonly ffmpeg: () => Promise<Ffmpeg>;
  /** Other machines that keep and encode parts of films. */
  readonly shared: SharedParts | undefined;
  readonly signal: AbortSignal;
  readonly report: RenderContext["report"];
};
