import type { Usd } from "@storyreel/models";
import type { FieldChange } from "../../plan/compare-requests.ts";

/** How a storyboard differs from an earlier version, and what the difference costs. */
export type BoardDiff = {
  /** File name of the storyboard. */
  readonly name: string;
  /** The earlier name of the file, if it is different. */
  readonly renamedFrom?: string;
  readonly profile: string | undefined;
  /** Shots that differ, in the order of the film; removed ones at their earlier place. */
  readonly shots: readonly ShotDiff[];
  readonly unchanged: number;
  /** What differs in settings of the whole film, at no cost: `captions.burn_in`, `overlays.2.text`. */
  readonly settings: readonly FieldChange[];
  /** Ids of models whose price is another now, for requests of both sides. */
  readonly repriced: readonly string[];
  /** What the difference costs; known and assumed prices only. */
  readonly addedUsd: Usd;
  /** The part of `addedUsd` that no source documents. */
  readonly addedAssumedUsd: Usd;
  /** Ids of shots to be bought at an unknown price. */
  readonly unknownPrice: readonly string[];
  /** Price of all takes of the film, paid or not; known prices only. */
  readonly film: BeforeAndAfter;
  /** The part of it that no lock file lists as paid. */
  readonly toPay: BeforeAndAfter;
  /** What the lock files list as paid for the film, takes that it does not use any more included; known prices only. */
  readonly paid: BeforeAndAfter;
  /** `budget.max_usd` of the later version, in decimal dollars. */
  readonly maxUsd: string | undefined;
  /** What is left of it after what is paid; `undefined`: no limit. */
  readonly leftUsd: Usd | undefined;
};

export type BeforeAndAfter = {
  readonly before: Usd;
  readonly after: Usd;
  /** The part of `after` that no source documents. */
  readonly afterAssumed: Usd;
};

export type ShotDiff = {
  readonly id: string;
  /** The most important difference: a changed shot may have moved as well. */
  readonly kind: "added" | "removed" | "changed" | "moved" | "re-cut";
  /** The earlier id, if it is different. */
  readonly renamedFrom?: string;
  /** If it has moved: the id of the shot that is before it now; `null` for the first shot. */
  readonly movedBehind?: string | null;
  /** Changed fields of the request. */
  readonly request: readonly FieldChange[];
  /** Changed fields of the edit, which is free: cut, transition, narration, markers, number and choice of takes. */
  readonly edit: readonly FieldChange[];
  /** Length of one clip. */
  readonly seconds: number;
  /** What the difference costs; `undefined`: the price is unknown. */
  readonly usd: Usd | undefined;
  /** The part of it that no source documents. */
  readonly assumedUsd: Usd;
};
