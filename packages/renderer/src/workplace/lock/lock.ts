import type { JsonValue } from "@storyreel/models";

/**
 * What `<storyboard>.lock.yaml` says: which clips exist for which shots and what they cost. Committed by the
 * user; enough to know in a fresh clone what was paid, and to reuse the clips where the media store has them.
 */
export type Lock = {
  /** Shots in the order of the film; shots that left the storyboard keep their place. */
  readonly shots: readonly LockedShot[];
};

export type LockedShot = {
  readonly id: string;
  /** Request key of the take that the film uses; `undefined` leaves the choice to the storyboard. */
  readonly chosen: string | undefined;
  /**
   * Request key of the first take that the storyboard asked for when a person chose; with another storyboard the choice
   * lapses. `undefined` where nothing is chosen.
   */
  readonly chosenFor: string | undefined;
  /** Every take that was ever finished for this shot, oldest first; takes of one request by their number. */
  readonly takes: readonly LockedTake[];
};

export type LockedTake = {
  readonly requestKey: string;
  /** From 1: which take of its payload it is. */
  readonly take: number;
  readonly model: string;
  readonly requestId: string;
  /** sha256 of the clip's bytes, and what they are. */
  readonly media: {
    readonly sha256: string;
    readonly sizeBytes: number;
    readonly seconds: number;
    readonly widthPx: number;
    readonly heightPx: number;
    /** Frames per second as a ratio `"24/1"`; `undefined` when the distance between frames varies. */
    readonly rate: string | undefined;
    readonly hasAudio: boolean;
  };
  readonly price: LockedPrice;
  /** What the model saw, so that a later request can be compared with it field by field. */
  readonly payload: { readonly [name: string]: JsonValue };
};

/** What was paid, as far as anyone knows: the API reports no charge, so it is the price of the day. */
export type LockedPrice = {
  /** Decimal dollars; `undefined` when no source gives the price. */
  readonly usd: string | undefined;
  /** The arithmetic: `"5 second × 0.112"`. */
  readonly basis: string;
  /** Where the price stands and as of when. */
  readonly source: string;
  /** Day of the submit, `YYYY-MM-DD`, in UTC. */
  readonly date: string;
};

/** A lock file that does not exist yet. */
export const emptyLock: Lock = { shots: [] };
