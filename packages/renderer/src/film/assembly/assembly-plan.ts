import type { OutputFormat } from "../../storyboard/output-format.ts";
import type { Focus } from "../../storyboard/storyboard.ts";
import type { CaptionDrawing } from "../captions/caption-drawing.ts";
import type { CaptionPlan } from "../captions/caption-plan.ts";
import type { FilmOverlay } from "../overlays/film-overlay.ts";
import type { CutWithSound } from "../sound/sound-plan.ts";
import type { FilmMetadata } from "./film-labels.ts";

/** What one deliverable is made of: plain data, JSON-safe. */
export type AssemblyPlan = CutWithSound & {
  readonly version: 1;
  readonly deliverableId: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How a picture of another shape is fitted. */
  readonly reframe: "crop" | "pad" | "blur";
  /** The part of a picture that is kept when it is cropped. Absent: its middle. */
  readonly focus?: Focus;
  readonly output: OutputFormat;
  /** Overlays of the whole film, under its captions, the lowest first. Absent: none. */
  readonly overlays?: readonly FilmOverlay[];
  readonly captions: CaptionPlan | undefined;
  /** Title, shot and timecode, drawn over everything; absent: the film is clean. */
  readonly watermark?: CaptionDrawing;
  readonly metadata: FilmMetadata;
};
