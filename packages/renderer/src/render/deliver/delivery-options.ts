import type { AssemblyEvent } from "../../film/assembly/assembly-event.ts";
import type { Clip } from "../../film/media/clip.ts";
import type { Ffmpeg } from "../../film/media/ffmpeg.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";

/** What is delivered, out of what, and where. */
export type DeliveryOptions = {
  readonly storyboard: Storyboard;
  /** By shot id: the clip of the take that the film uses, for every enabled shot, in every shape. */
  readonly clips: ReadonlyMap<string, Clip>;
  readonly outDir: string;
  /** Of the first film, without its ending; the others add the deliverable's id. */
  readonly baseName: string;
  /** Keeps segments for the next film. */
  readonly stateDir: string;
  /** How many processes work side by side; never changes a byte. */
  readonly jobs: number;
  readonly ffmpeg: () => Promise<Ffmpeg>;
  readonly signal: AbortSignal;
  readonly onEvent: (event: AssemblyEvent) => void;
};
