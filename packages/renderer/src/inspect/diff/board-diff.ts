import type { Usd } from "@storyreel/models";
import type { FieldChange } from "../../plan/compare-requests.ts";

/** What becomes of a storyboard from one commit to another, and what that costs. */
export type BoardDiff = {
  /** File name of the storyboard. */
  readonly name: string;
  /** The name that the file had, where that is another. */
  readonly renamedFrom?: string;
  readonly profile: string | undefined;
  /** Shots that are not what they were: in the order of the film, removed ones where they stood. */
  readonly shots: readonly ShotDiff[];
  readonly unchanged: number;
  /** Settings of the film that differ; they cost nothing. */
  readonly settings: readonly string[];
  /** To be paid because of the difference, known prices only. */
  readonly addedUsd: Usd;
  /** Ids of shots to be bought whose price no source gives. */
  readonly unknownPrice: readonly string[];
  /** Prices of all takes of the film, paid or not; known prices only. */
  readonly film: BeforeAndAfter;
  /** Of those what no lock says is paid. */
  readonly toPay: BeforeAndAfter;
  /** Decimal dollars of `budget.max_usd` after the difference. */
  readonly maxUsd: string | undefined;
};

export type BeforeAndAfter = { readonly before: Usd; readonly after: Usd };

export type ShotDiff = {
  readonly id: string;
  /** What says most about it: a shot that is generated anew may have moved too. */
  readonly kind: "added" | "removed" | "changed" | "moved" | "re-cut";
  /** The id that it had, where that is another. */
  readonly renamedFrom?: string;
  /** It stands elsewhere in the film than its neighbours do: the id of the shot before it; `null` for the first. */
  readonly movedBehind?: string | null;
  /** Fields of the request. */
  readonly request: readonly FieldChange[];
  /** Fields of the edit, which is free: cut, transition, narration, markers, the number and the choice of takes. */
  readonly edit: readonly FieldChange[];
  /** Length of one clip. */
  readonly seconds: number;
  /** To be paid because of the difference; `undefined` where no source gives the price. */
  readonly usd: Usd | undefined;
};
