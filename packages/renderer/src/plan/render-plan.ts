import type { JsonValue, Price, Usd } from "@storyreel/models";
import type { PictureToken } from "../storyboard/picture-token.ts";
import type { Shot } from "../storyboard/storyboard.ts";
import type { ExpectedTime } from "./expected-time.ts";

/** What a run will do and what it costs: plain data, made without a key and without a network. */
export type RenderPlan = {
  readonly version: 1;
  /**
   * sha256 over the requests and their prices, whatever the order of the film: a saved plan with another digest is
   * stale. How far the takes have come is not in it, so that a run that was interrupted goes on under its plan.
   */
  readonly digest: string;
  /** Only enabled shots, in the order of the film; behind them the same in the shapes of deliverables that regenerate. */
  readonly shots: readonly PlannedShot[];
  /** Sum of what is still to be bought, known prices only. */
  readonly totalUsd: Usd;
  /** Ids of the shots that need buying at a price that no source gives. */
  readonly unknownPrice: readonly string[];
  /** Absent: nothing has to be waited for, or nobody knows how long. */
  readonly expected?: ExpectedTime;
};

export type PlannedShot = {
  readonly shot: Shot;
  /** The take that the film uses: from 1. */
  readonly chosenTake: number;
  readonly takes: readonly PlannedTake[];
  /**
   * What became of a person's choice; absent when there is none. `chosen`: it is one of the takes that the storyboard asks
   * for. `kept`: it answers another request, and stands in for what the storyboard asks for, which is not generated.
   * `lapsed`: the storyboard has changed since, so it no longer holds.
   */
  readonly choice?: "chosen" | "kept" | "lapsed";
  /** Where the choice is `kept`: the takes that the storyboard asks for, which it stands in for. */
  readonly standsInFor?: readonly PlannedTake[];
};

export type PlannedTake = {
  readonly shotId: string;
  /** From 1. */
  readonly take: number;
  /** sha256 over what the model sees: model id, complete payload, take number. Same key, same clip. */
  readonly requestKey: string;
  readonly modelId: string;
  /** As it goes on the wire: defaults filled in. A picture that is put in when the request is sent is its token. */
  readonly payload: { readonly [name: string]: JsonValue };
  /** Length of the clip that is asked for. */
  readonly seconds: number;
  readonly widthPx: number | undefined;
  readonly heightPx: number | undefined;
  readonly price: Price;
  readonly state: TakeState;
  /** Id under which the shot had this very request before; absent: always this one. */
  readonly movedFrom?: string;
  /** Id of an earlier shot of the film with the very same request: bought once, used twice. */
  readonly sharedWith?: string;
  /** Pictures behind the tokens of the payload. Absent: there are none. */
  readonly pictures?: readonly PlannedPicture[];
};

/** A picture that a request needs. One of kind `frame` exists when the take that it comes from is finished. */
export type PlannedPicture = {
  readonly role: "first_frame" | "last_frame";
  readonly token: PictureToken;
  readonly source:
    | { readonly kind: "file"; readonly path: string; readonly sha256: string }
    | {
        readonly kind: "frame";
        readonly shotId: string;
        readonly take: number;
        readonly requestKey: string;
        readonly frame: "first" | "last";
      };
};

/**
 * `new`: will be submitted. `reused`: a clip with this key is at hand. `running`: was submitted, has a request id, is
 * waited for at no cost. `uncertain`: a submit whose answer was lost; nothing is sent until that is settled.
 */
export type TakeState =
  | { readonly kind: "new" }
  | {
      readonly kind: "reused";
      readonly sha256: string;
      readonly path: string;
      readonly requestId: string | undefined;
    }
  | {
      readonly kind: "running";
      readonly requestId: string;
      /** The lock file knows its clip, which is not at hand: it only has to be fetched. */
      readonly isFinished?: boolean;
      /** A person said that another may be bought should this one come to nothing: it is priced as if it were new. */
      readonly isGivenUp?: boolean;
    }
  | {
      readonly kind: "uncertain";
      readonly attempts: number;
      /** A person said that it may be sent again: it is planned and priced as if it were new. */
      readonly isGivenUp?: boolean;
    };
