import type { Price, Usd } from "@storyreel/models";
import type { FilmMoney, Spending } from "../../plan/film-money.ts";
import type { TakeStanding } from "../../plan/take-standing.ts";
import type { OwnSource } from "../../storyboard/storyboard.ts";
import type { Payment } from "../../workplace/payment.ts";

/** Where a film stands, by the ledger and the lock file. */
export type FilmStatus = {
  /** File name of the storyboard. */
  readonly name: string;
  /** In the order of the film, disabled shots included. */
  readonly shots: readonly ShotStatus[];
  /**
   * Requests whose end is not known, those that the film does not need any more included. This is according to the ledger alone: GMI was
   * not asked.
   */
  readonly open: readonly OpenRequest[];
  readonly money: FilmMoney;
  /** `budget.max_usd` of the storyboard, in decimal dollars. */
  readonly maxUsd: string | undefined;
  /** What is still to be bought; known prices only. */
  readonly toPayUsd: Usd;
  /** Ids of the shots that are still to be bought at an unknown price. */
  readonly unknownPrice: readonly string[];
};

export type ShotStatus = {
  readonly id: string;
  /** Of the take that is furthest from finished. */
  readonly state: TakeStanding | "disabled";
  /** A source of its own, instead of takes; absent: none. */
  readonly own?: OwnSource;
  readonly takes: readonly TakeStatus[];
};

export type TakeStatus = {
  /** From 1. */
  readonly take: number;
  /** The film uses it, or will when it is made. */
  readonly isChosen: boolean;
  /** A person chose it by its stand-in: it is not made yet. */
  readonly isAwaited: boolean;
  readonly state: TakeStanding;
  /** Since when, in UTC: `2026-11-27T16:34:20Z`; the day of the submit where only the lock file knows; `undefined`: unknown, or `new`. */
  readonly since: string | undefined;
  readonly requestId: string | undefined;
  /** Why it failed, is uncertain, or has no clip although it succeeded. */
  readonly reason: string | undefined;
  /** What the next render does with it. */
  readonly next: NextStep;
  /** What one request of it costs. */
  readonly price: Price;
  /** What its requests have cost. */
  readonly spending: Spending;
};

/**
 * - `none`: it is finished
 * - `download`: downloads its clip, at no cost
 * - `follow`: waits for its request, and submits nothing
 * - `send`: workers of a fleet send it when it is its turn
 * - `look`: looks at its request once more
 * - `decide`: nothing, until a person decides
 * - `search`: searches for its request at GMI; without it, a person decides
 * - `generate`: submits it, at its price
 * - `share`: uses the clip of the shot `with`, which has the same request
 */
export type NextStep =
  | {
      readonly kind:
        | "none"
        | "download"
        | "follow"
        | "send"
        | "look"
        | "decide"
        | "search"
        | "generate";
    }
  | { readonly kind: "share"; readonly with: string };

/** A request that is reserved. */
export type OpenRequest = Payment & {
  /** The film asks for its clip. */
  readonly isNeeded: boolean;
};
