import type { FilmFacts, StudioShot } from "./studio-view.ts";

/** Answer of `GET /api/history`: the commits of the film, the newest first. */
export type HistoryView =
  | {
      readonly ok: true;
      readonly versions: readonly StudioVersion[];
      /** There are older ones, which are not listed. */
      readonly hasMore: boolean;
      /** The clone does not have the whole history. */
      readonly isShallow: boolean;
    }
  | HistoryRefusal;

export type HistoryRefusal = {
  readonly ok: false;
  /** `git-missing`, `git-no-repository`, `mistake`, `unknown`, … */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
};

export type StudioVersion = {
  readonly hash: string;
  /** ISO 8601. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  /** Whether it changed the storyboard or its lock file. */
  readonly isOfFilm: boolean;
};

/** Answer of `GET /api/history/HASH`, in decimal dollars. */
export type VersionPriceView =
  | {
      readonly ok: true;
      readonly shots: number;
      readonly usd: string;
      /** Shots whose price is unknown. */
      readonly unknownPrice: number;
    }
  | HistoryRefusal;

/** Answer of `GET /api/compare?before=HASH[&after=HASH]`; without `after`, the files as they are now. */
export type ComparisonView =
  | {
      readonly ok: true;
      /** Absent: the film did not exist. */
      readonly before?: VersionStrip;
      readonly after: VersionStrip;
      /** Shots that differ, in the order of the film; removed ones at their earlier place. */
      readonly shots: readonly ShotDifference[];
      readonly unchanged: number;
      /** Settings of the film that differ. */
      readonly settings: readonly string[];
      /** Models whose price is another now. */
      readonly repriced: readonly string[];
      readonly addedUsd: string;
      readonly unknownPrice: readonly string[];
      readonly film: BeforeAndAfterUsd;
      readonly paid: BeforeAndAfterUsd;
      readonly toPay: BeforeAndAfterUsd;
      /** The earlier name of the file, if it is different. */
      readonly renamedFrom?: string;
      readonly command: string;
    }
  | HistoryRefusal;

export type BeforeAndAfterUsd = { readonly before: string; readonly after: string };

/** A version of the film on a strip. */
export type VersionStrip = Pick<FilmFacts, "rate" | "timecode" | "frameCount"> & {
  readonly ratio: number;
  readonly shots: readonly VersionShot[];
};

/** What a shot of a version is drawn from: a picture of its clip, or the animatic. */
export type VersionShot = Pick<
  StudioShot,
  "id" | "framing" | "prompt" | "seconds" | "frameCount" | "sourceInFrame"
> & {
  readonly scene?: string;
  readonly startFrame: number;
  readonly pictureUrl?: string;
};

export type ShotDifference = {
  readonly id: string;
  readonly kind: "added" | "removed" | "changed" | "moved" | "re-cut";
  readonly renamedFrom?: string;
  /** If it has moved: the shot before it now; `null`: it is the first. */
  readonly movedBehind?: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly before?: string;
    readonly after?: string;
  }[];
  /** What the difference costs; absent: unknown. */
  readonly usd?: string;
  readonly isAssumed: boolean;
};
