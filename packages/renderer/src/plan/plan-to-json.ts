import { formatUsd } from "@storyreel/core/spec";
import { sumUsd, takesToBuy } from "./build-plan.ts";
import type { PlannedShot, PlannedTake, RenderPlan, TakeState } from "./render-plan.ts";

/** A plan for programs, and as it is saved. Amounts are decimal strings; `null` where no source gives the price. */
export type PlanJson = {
  readonly type: "plan";
  readonly version: 1;
  readonly digest: string;
  /** What is still to be paid, known prices only. */
  readonly totalUsd: string;
  readonly unknownPrice: readonly string[];
  readonly shots: readonly PlannedShotJson[];
};

export type PlannedShotJson = {
  readonly id: string;
  /** Of the take that is furthest from done. */
  readonly state: TakeState["kind"];
  readonly model: string;
  /** Of one clip. */
  readonly seconds: number;
  /** What is still to be paid for the shot: `"0.00"` when all of it is at hand or on its way. */
  readonly usd: string | null;
  readonly takes: readonly {
    readonly take: number;
    readonly requestKey: string;
    readonly state: TakeState["kind"];
    /** Price of the clip, whether it is still to be paid or not. */
    readonly priceUsd: string | null;
    readonly requestId?: string;
  }[];
};

/** Pure and JSON-safe. */
export function planToJson(plan: RenderPlan): PlanJson {
  return {
    type: "plan",
    version: plan.version,
    digest: plan.digest,
    totalUsd: formatUsd(plan.totalUsd),
    unknownPrice: plan.unknownPrice,
    shots: plan.shots.map(shotToJson),
  };
}

// What needs a person first, then what needs money, then what needs time.
const FURTHEST_FIRST = ["uncertain", "new", "running", "reused"] as const;

/** State of a shot with several takes: that of the take that is furthest from done. */
export function stateOfShot({ takes }: PlannedShot): TakeState["kind"] {
  return FURTHEST_FIRST.find((kind) => takes.some(({ state }) => state.kind === kind)) ?? "new";
}

function shotToJson(planned: PlannedShot): PlannedShotJson {
  const { shot, takes } = planned;
  const toBuy = takesToBuy(takes);
  const isKnown = toBuy.every(({ price }) => price.known);
  return {
    id: shot.id,
    state: stateOfShot(planned),
    model: shot.model,
    seconds: takes[0]?.seconds ?? 0,
    usd: isKnown ? formatUsd(sumUsd(toBuy)) : null,
    takes: takes.map(takeToJson),
  };
}

function takeToJson({ take, requestKey, state, price }: PlannedTake) {
  const requestId =
    state.kind === "running" || state.kind === "reused" ? state.requestId : undefined;
  return {
    take,
    requestKey,
    state: state.kind,
    priceUsd: price.known ? formatUsd(price.usd) : null,
    ...(requestId === undefined ? {} : { requestId }),
  };
}
