import type { CaptionCue } from "../captions/caption-plan.ts";

/** What a film says about itself, in words and a picture. */
export type FilmLabels = FilmMetadata & {
  /** For a track that the viewer can switch on; empty: no track. */
  readonly captions: readonly CaptionCue[];
  /** A JPEG that players and file managers show. */
  readonly poster: Buffer | undefined;
};

/** Plain data of an assembly plan. */
export type FilmMetadata = {
  readonly title: string;
  /** Of sound and captions: a BCP 47 tag. */
  readonly language: string | undefined;
  /** In the order of the film; the first begins with it. */
  readonly chapters: readonly Chapter[];
};

/** A scene, or a shot of a film without scenes. */
export type Chapter = { readonly startFrame: number; readonly name: string };
