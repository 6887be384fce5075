import { formatUsd, type JsonValue, type PriceAssumption } from "@storyreel/models";
import { formatInstant } from "../kit/format-amounts.ts";
import { problemOf } from "./describe-problem.ts";
import { moneyToJson, noMoney, type MoneyJson } from "./film-money.ts";
import { overlayWords } from "../storyboard/describe-overlays.ts";
import { modelOf, ownSourceOf } from "../storyboard/shot-source.ts";
import { gradeOf } from "../storyboard/describe-grades.ts";
import { noRetime } from "../storyboard/retime.ts";
import type { OwnSource, Shot, Storyboard } from "../storyboard/storyboard.ts";
import { filmToJson, type FilmJson } from "./film-to-json.ts";
import { sumUpPlan } from "./sum-up-plan.ts";
import { clipSecondsOf } from "./takes-of-shot.ts";
import { assumedUsdOf, assumptionOf, sumAssumedUsd, takesToBuy, usdToBuy } from "./takes-to-buy.ts";
import type {
  ChoiceState,
  PlannedShot,
  PlannedTake,
  RenderPlan,
  TakeFailure,
  TakeState,
} from "./render-plan.ts";

/**
 * A plan for programs, and as it is saved. Amounts are decimal strings; `null`: the price is unknown. Besides what is still to be
 * paid, it has what the film has cost before.
 */
export type PlanJson = MoneyJson & {
  readonly type: "plan";
  readonly version: 1;
  readonly digest: string;
  /** What is still to be paid; known and assumed prices only. */
  readonly totalUsd: string;
  /** The part of `totalUsd` that no source documents. */
  readonly assumedUsd: string;
  readonly unknownPrice: readonly string[];
  /** Of the clips that are still to be bought. */
  readonly secondsToPay: number;
  /** Of the film, after cuts. */
  readonly secondsUsed: number;
  readonly byModel: readonly {
    readonly model: string;
    readonly takes: number;
    /** What the requests of these takes make; a request may make several. */
    readonly results: number;
    readonly seconds: number;
    readonly usd: string | null;
    /** The part of it that no source documents. */
    readonly assumedUsd: string;
  }[];
  /** From the first submit to the last clip; `null`: nothing to wait for, or unknown. */
  readonly expectedSeconds: { readonly p50: number; readonly p90: number } | null;
  readonly shots: readonly PlannedShotJson[];
  /** What the cut makes of the clips; absent: the plan was made without its storyboard. */
  readonly film?: FilmJson;
};

export type PlannedShotJson = {
  readonly id: string;
  /** Of the take that is furthest from done. */
  readonly state: TakeState["kind"];
  /** Why the clip of a request that has ended is not here; absent: no take has such a request. */
  readonly problem?: string;
  /** `null`: the shot has a `source` of its own. */
  readonly model: string | null;
  /** A source of its own, which costs nothing; absent: the shot is requested. */
  readonly source?: OwnSource["kind"];
  /** What the shot makes for another one or for the cut, which is then not in the film; absent: a clip. */
  readonly makes?: "picture" | "sound" | "asset" | "clip";
  /** Of one clip; 0 for a picture, and for a sound whose length its model decides. */
  readonly seconds: number;
  /** It is as long as a narration that does not exist yet: `seconds` and `usd` are the most that it can become. Absent: it is not. */
  readonly upTo?: true;
  /** What is still to be paid for the shot: `"0.00"` when all takes are available or running. */
  readonly usd: string | null;
  /** The part of it that no source documents; absent: none. */
  readonly assumedUsd?: string;
  /** How fast the film plays it, and for how many seconds it holds its first and last frame; absent: as it is. */
  readonly speed?: number;
  readonly hold?: { readonly first: number; readonly last: number };
  /** What is done to its colours: `exposure 0.3, looks/warm.cube (1f09ab77)`. Absent: nothing. */
  readonly grade?: string;
  /** What lies over its picture in the film, the lowest first, in the words of the storyboard. Absent: nothing. */
  readonly overlays?: readonly JsonValue[];
  readonly chosenTake: number;
  /** See `PlannedShot`; absent: nobody chose. */
  readonly choice?: ChoiceState;
  /** The id that the shot had when its clip was generated; absent: the same as now. */
  readonly movedFrom?: string;
  /** Id of the earlier shot with the same request, which is bought once. */
  readonly sharedWith?: string;
  readonly takes: readonly {
    readonly take: number;
    readonly requestKey: string;
    readonly state: TakeState["kind"];
    /** Price of the clip, whether it is paid or not. */
    readonly priceUsd: string | null;
    /** The price is not documented: `reported` by less certain sources, or an `own` figure. Absent: it is. */
    readonly assumed?: PriceAssumption;
    readonly requestId?: string;
    /** Why an earlier request of the take failed; absent: none did, or the take is finished or running. */
    readonly failure?: TakeFailureJson;
    /** Why its clip is not here although its request has ended; absent: it has not, or it is expected to end well. */
    readonly problem?: string;
  }[];
};

export type TakeFailureJson = {
  readonly message: string;
  readonly requestId: string | null;
  /** RFC 3339, in UTC; `null`: unknown. */
  readonly at: string | null;
};

/** Pure and JSON-safe. */
export function planToJson(plan: RenderPlan, storyboard?: Storyboard): PlanJson {
  const { secondsToPay, secondsUsed, byModel } = sumUpPlan(plan);
  const { expected, money = noMoney } = plan;
  return {
    type: "plan",
    version: plan.version,
    digest: plan.digest,
    totalUsd: formatUsd(plan.totalUsd),
    assumedUsd: formatUsd(assumedUsdOf(plan)),
    ...moneyToJson(money, plan.maxUsd),
    unknownPrice: plan.unknownPrice,
    secondsToPay,
    secondsUsed,
    byModel: byModel.map(({ modelId: model, takes, results, seconds, usd, assumedUsd }) => ({
      model,
      takes,
      results,
      seconds,
      usd: usd === undefined ? null : formatUsd(usd),
      assumedUsd: formatUsd(assumedUsd),
    })),
    expectedSeconds:
      expected === undefined
        ? null
        : {
            p50: Math.round(expected.p50Ms / 1000),
            p90: Math.round(expected.p90Ms / 1000),
          },
    shots: plan.shots.map(shotToJson),
    ...(storyboard === undefined ? {} : { film: filmToJson(storyboard) }),
  };
}

// First what needs a person, then what costs money, then what needs time.
const FURTHEST_FIRST = ["uncertain", "new", "ordered", "running", "reused"] as const;

/** State of a shot with several takes: the state of the take that is furthest from done. Own footage is there already. */
export function stateOfShot({ shot, takes }: PlannedShot): TakeState["kind"] {
  if (ownSourceOf(shot) !== undefined) return "reused";
  return FURTHEST_FIRST.find((kind) => takes.some(({ state }) => state.kind === kind)) ?? "new";
}

function shotToJson(planned: PlannedShot): PlannedShotJson {
  const { shot, takes, chosenTake, choice } = planned;
  const own = ownSourceOf(shot);
  const usd = usdToBuy(takes);
  const assumedUsd = sumAssumedUsd(takesToBuy(takes));
  const problem = takes.map(({ state }) => problemOf(state)).find((one) => one !== undefined);
  return {
    id: shot.id,
    state: stateOfShot(planned),
    ...(problem === undefined ? {} : { problem: problem.message }),
    model: modelOf(shot) ?? null,
    ...(own === undefined ? {} : { source: own.kind }),
    ...(shot.makes === undefined ? {} : { makes: shot.makes.kind }),
    seconds: own === undefined ? (takes[0]?.seconds ?? 0) : clipSecondsOf(planned),
    ...(takes.some(({ isOpen }) => isOpen === true) ? { upTo: true } : {}),
    usd: usd === undefined ? null : formatUsd(usd),
    ...(assumedUsd === 0n ? {} : { assumedUsd: formatUsd(assumedUsd) }),
    ...editToJson(shot),
    chosenTake,
    ...(choice === undefined ? {} : { choice }),
    ...originsOf(planned),
    takes: takes.map(takeToJson),
  };
}

function editToJson(shot: Shot): Pick<PlannedShotJson, "speed" | "hold" | "grade" | "overlays"> {
  const { overlays } = shot;
  const { speed, holdFirstSeconds: first, holdLastSeconds: last } = shot.retime ?? noRetime;
  const grade = gradeOf(shot);
  return {
    ...(speed === 1 ? {} : { speed }),
    ...(first + last === 0 ? {} : { hold: { first, last } }),
    ...(grade === undefined ? {} : { grade }),
    ...(overlays === undefined ? {} : { overlays: overlays.map(overlayWords) }),
  };
}

/** Where a shot's clips come from if not from its own request. */
export function originsOf({ takes }: PlannedShot): {
  readonly movedFrom?: string;
  readonly sharedWith?: string;
} {
  const sharedWith = takes.find((take) => take.sharedWith !== undefined)?.sharedWith;
  const movedFrom = takes.find((take) => take.movedFrom !== undefined)?.movedFrom;
  if (sharedWith !== undefined) return { sharedWith };
  return movedFrom === undefined ? {} : { movedFrom };
}

function takeToJson({ take, requestKey, state, price }: PlannedTake) {
  const assumption = assumptionOf(price);
  const problem = problemOf(state);
  const requestId =
    state.kind === "running" || state.kind === "reused" ? state.requestId : undefined;
  return {
    take,
    requestKey,
    state: state.kind,
    priceUsd: price.known ? formatUsd(price.usd) : null,
    ...(assumption === undefined ? {} : { assumed: assumption }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(state.kind === "new" && state.failure !== undefined
      ? { failure: failureToJson(state.failure) }
      : {}),
    ...(problem === undefined ? {} : { problem: problem.message }),
  };
}

export function failureToJson({ message, requestId, atMs }: TakeFailure): TakeFailureJson {
  return {
    message,
    requestId: requestId ?? null,
    at: atMs === undefined ? null : formatInstant(atMs),
  };
}
