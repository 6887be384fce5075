import { basename, dirname, extname, join } from "node:path";
import { CodedError } from "@storyreel/core/errors";
import type { JsonValue, PriceAssumption } from "@storyreel/models";

/**
 * The content of `<storyboard>.lock.yaml`: which clips exist for which shots, and what they cost. The user commits the file. It is
 * enough for a fresh clone to know what was paid, and to reuse clips that are in the media store.
 */
export type Lock = {
  /** Shots in the order of the film; shots that were removed from the storyboard keep their place. */
  readonly shots: readonly LockedShot[];
};

export type LockedShot = {
  readonly id: string;
  /**
   * Request key of the take that the film uses; `undefined` leaves the choice to the storyboard. A take that is not in `takes` was
   * chosen by its stand-in, and is not made yet.
   */
  readonly chosen: string | undefined;
  /**
   * Request key of the first take that the storyboard asked for when a person chose; the choice lapses when the storyboard asks
   * for something else. `undefined` if nothing is chosen.
   */
  readonly chosenFor: string | undefined;
  /** Every finished take of this shot, oldest first; takes of one request by their number. Empty: there is only a choice. */
  readonly takes: readonly LockedTake[];
};

export type LockedTake = {
  readonly requestKey: string;
  /** From 1: which take of its payload it is. */
  readonly take: number;
  readonly model: string;
  readonly requestId: string;
  /** The clip: sha256 of its bytes, and its properties. */
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
  /** What was sent to the model, so that a later request can be compared with it field by field. */
  readonly payload: { readonly [name: string]: JsonValue };
};

/** What was paid. The API does not report charges, so it is the price on the day of the submit. */
export type LockedPrice = {
  /** Decimal dollars; `undefined` if the price is unknown. */
  readonly usd: string | undefined;
  /** Why the amount was used although no source documented it; absent: one did. */
  readonly assumed?: PriceAssumption | undefined;
  /** The calculation: `"5 second × 0.112"`. */
  readonly basis: string;
  /** Where the price is published, and its date. */
  readonly source: string;
  /** Day of the submit, `YYYY-MM-DD`, in UTC. */
  readonly date: string;
};

/** A lock file that does not exist yet. */
export const emptyLock: Lock = { shots: [] };

/** What a rehearsal reads of a lock: the choices. Without takes, nothing counts as made or paid. */
export function onlyChoices({ shots }: Lock): Lock {
  return {
    shots: shots
      .filter(({ chosen }) => chosen !== undefined)
      .map((shot) => ({ ...shot, takes: [] })),
  };
}

/** `night-market.yaml` → `night-market.lock.yaml`, in the same folder. */
export function lockPath(storyboardPath: string): string {
  const name = basename(storyboardPath, extname(storyboardPath));
  return join(dirname(storyboardPath), `${name}.lock.yaml`);
}

/** Every code of an error about a lock file that could not be updated. */
export type LockErrorCode = "LOCK_CHANGED" | "LOCK_MEDIA_DAMAGED";

/** The lock file could not be updated. What was paid for is in the ledger anyway. */
export class LockError extends CodedError<LockErrorCode> {
  override readonly name = "LockError";
}
