import type { JsonValue, Price, Usd } from "@storyreel/models";
import type { PictureToken } from "../storyboard/picture-token.ts";
import type { FilmMoney } from "./film-money.ts";
import type { Shot } from "../storyboard/storyboard.ts";

/** What a run will do and what it costs: plain data, made without an API key or the network. */
export type RenderPlan = {
  readonly version: 1;
  /**
   * sha256 over the requests and their prices, in any order. A saved plan with another digest is out of date. The states of
   * the takes are not part of it, so that an interrupted run can continue with its plan.
   */
  readonly digest: string;
  /** Enabled shots in the order of the film, followed by those that are generated again for a deliverable. */
  readonly shots: readonly PlannedShot[];
  /** Sum of what is still to be bought; known and assumed prices only. */
  readonly totalUsd: Usd;
  /** What the film has cost before; absent: nothing, or it was not asked for. */
  readonly money?: FilmMoney | undefined;
  /** `budget.max_usd` of the storyboard, in decimal dollars; absent: no limit. */
  readonly maxUsd?: string | undefined;
  /** Ids of the shots that are still to be bought at an unknown price. */
  readonly unknownPrice: readonly string[];
  /** Absent: there is nothing to wait for, or the time is unknown. */
  readonly expected?: ExpectedTime;
};

/** Half of such runs finish within `p50Ms`, 90 % within `p90Ms`; milliseconds from the first submit. */
export type ExpectedTime = { readonly p50Ms: number; readonly p90Ms: number };

export type ChoiceState = "chosen" | "kept" | "lapsed" | "unasked";

export type PlannedShot = {
  readonly shot: Shot;
  /** The take that the film uses, from 1. */
  readonly chosenTake: number;
  /** None for a shot with a source of its own: nothing is requested. Otherwise at least one. */
  readonly takes: readonly PlannedTake[];
  /**
   * The state of a person's choice; absent: nobody chose. `chosen`: one of the takes that the storyboard asks for, made or not.
   * `kept`: a take of another request, used instead of what the storyboard asks for, which is not generated. `lapsed`: the
   * storyboard has changed since, so the choice no longer applies. `unasked`: a take that is not made, and that the storyboard
   * does not ask for, because it asks for fewer takes.
   */
  readonly choice?: ChoiceState;
  /** If the choice is `kept`: the takes that the storyboard asks for. */
  readonly standsInFor?: readonly PlannedTake[];
};

export type PlannedTake = {
  readonly shotId: string;
  /** From 1. */
  readonly take: number;
  /** sha256 over model id, complete payload and take number. Same key, same clip. */
  readonly requestKey: string;
  readonly modelId: string;
  /** What the request makes for another one, or for the cut; absent: a clip. */
  readonly makes?: "picture" | "sound" | "asset";
  /** How many results the request makes, of which the first is used; absent: one. */
  readonly results?: number;
  /**
   * Its length is that of a narration that does not exist yet: it is priced by the longest that its model makes, and is not sent as it
   * is. Absent: it is sent as it is.
   */
  readonly isOpen?: true;
  /** What it was approved as, if it is as long as a narration that a model speaks: the longest. Absent: as itself. */
  readonly ceiling?: { readonly requestKey: string; readonly price: Price };
  /** When the ids of the take before this one ended to count, which it makes again. Absent: it makes none again. */
  readonly expiredAtMs?: number;
  /** As sent, with defaults filled in. A picture that is inserted when the request is sent is represented by its token. */
  readonly payload: { readonly [name: string]: JsonValue };
  /** Length of the requested clip; 0 for a picture, and for a sound whose length its model decides. */
  readonly seconds: number;
  readonly widthPx: number | undefined;
  readonly heightPx: number | undefined;
  readonly price: Price;
  readonly state: TakeState;
  /** The id that the shot had when this request was made; absent: the same as now. */
  readonly movedFrom?: string;
  /** Id of an earlier shot of the film with the same request, which is bought once and used twice. */
  readonly sharedWith?: string;
  /** What the tokens in the payload stand for. Absent: none. */
  readonly pictures?: readonly PlannedPicture[];
};

/** What a request needs from elsewhere. A `frame` exists only after the take that it comes from is finished. */
export type PlannedPicture = {
  /** `param`: one of the model's own parameters. */
  readonly role: "first_frame" | "last_frame" | "param";
  /** Of a `param`: which one, with the keys inside it, and how the model takes a file there. */
  readonly parameter?: string;
  readonly format?: "uri" | "media";
  readonly token: PictureToken;
  readonly source:
    | { readonly kind: "file"; readonly path: string; readonly sha256: string }
    | {
        readonly kind: "frame";
        readonly shotId: string;
        readonly take: number;
        readonly requestKey: string;
        /** `whole`: that request makes the picture itself. `clip`: all of its clip. `id`: no file, but an id that it returns. */
        readonly frame: "first" | "last" | "whole" | "clip" | "id";
        /** Of an `id`: its name, and which of several, from 1. */
        readonly id?: string;
        readonly index?: number;
        /** Of an `id`: how long it counts. Absent: no source gives a limit. */
        readonly lifetimeHours?: number;
      };
};

/**
 * `new`: will be submitted. `ordered`: an active approved plan has asked the workers of a fleet for it, and they have not sent it yet.
 * `reused`: a clip with this key is available. `running`: was submitted and has a request id; waiting for it costs nothing. `uncertain`:
 * the answer to the submit was lost; nothing is sent until that is resolved.
 */
export type TakeState =
  | {
      readonly kind: "new";
      /** Why an earlier request of this take failed; absent: none did. */
      readonly failure?: TakeFailure;
    }
  | { readonly kind: "ordered" }
  | {
      readonly kind: "reused";
      readonly sha256: string;
      readonly path: string;
      readonly requestId: string | undefined;
      /** When the request was made, if its result can expire. */
      readonly madeAtMs?: number | undefined;
    }
  | {
      readonly kind: "running";
      readonly requestId: string;
      /** Why the last run did not get its clip although it has ended. Absent: no problem is known. */
      readonly problem?: TakeProblem;
      /** The lock file lists its clip, which is not on this machine: it only needs to be downloaded. */
      readonly isFinished?: boolean;
      /** As for one that is reused. */
      readonly madeAtMs?: number | undefined;
      /** A person allowed buying it again if this request fails, so it is priced as if it were new. */
      readonly isGivenUp?: boolean;
    }
  | {
      readonly kind: "uncertain";
      readonly attempts: number;
      /** A person allowed sending it again, so it is planned and priced as if it were new. */
      readonly isGivenUp?: boolean;
    };

/**
 * Why the clip of a request that has ended is not here. `no-video`: the request succeeded without one, and the next run looks
 * again. `unusable-clip`: it is paid and was downloaded again and again, and nothing more happens until a person decides.
 */
export type TakeProblem = {
  readonly kind: "no-video" | "unusable-clip";
  readonly message: string;
};

/** How a request ended that gave no clip. Users of the API report that failed requests are not charged. */
export type TakeFailure = {
  readonly message: string;
  /** The reason alone, in the words of the API. Absent: `message` has no shorter form. */
  readonly brief?: string | undefined;
  /** Absent if the API refused to take the request at all. */
  readonly requestId?: string | undefined;
  /** When we noticed; absent in records of earlier versions. */
  readonly atMs?: number | undefined;
};
