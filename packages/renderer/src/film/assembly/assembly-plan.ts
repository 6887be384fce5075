import type { CaptionPlan } from "../captions/caption-plan.ts";
import type { CutWithSound } from "../sound/sound-plan.ts";
import type { FilmMetadata } from "./film-labels.ts";

/** What one deliverable is made of: plain data, JSON-safe. */
export type AssemblyPlan = CutWithSound & {
  readonly version: 1;
  readonly deliverableId: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How a picture of another shape is fitted. */
  readonly reframe: "crop" | "pad";
  readonly captions: CaptionPlan | undefined;
  readonly metadata: FilmMetadata;
};
