import type { Usd } from "@storyreel/models";
import type { PlannedShot, PlannedTake, RenderPlan } from "./render-plan.ts";
import { retimedSeconds } from "../storyboard/retime.ts";
import { clipSecondsOf } from "./takes-of-shot.ts";
import { sumAssumedUsd, sumUsd, takesToBuy } from "./takes-to-buy.ts";

/** The totals of a plan. */
export type PlanSummary = {
  /** Of the clips that are still to be bought. */
  readonly secondsToPay: number;
  /** Of the film, after cuts. */
  readonly secondsUsed: number;
  /** What is still to be bought, by model, in the order of the film. */
  readonly byModel: readonly ModelSummary[];
};

export type ModelSummary = {
  readonly modelId: string;
  readonly takes: number;
  /** What the requests of these takes make; a request may make several, of which the first is used. */
  readonly results: number;
  readonly seconds: number;
  /** Absent: clips. */
  readonly makes?: "picture" | "sound" | "asset";
  /** `undefined`: the price of one of them is unknown. */
  readonly usd: Usd | undefined;
  /** The part of it that no source documents. */
  readonly assumedUsd: Usd;
};

export function sumUpPlan({ shots }: RenderPlan): PlanSummary {
  const toBuy = takesToBuy(shots.flatMap(({ takes }) => takes));
  const byModel = Map.groupBy(toBuy, ({ modelId }) => modelId);
  return {
    // What is heard under the film is not footage.
    secondsToPay: sumSeconds(toBuy.filter(({ makes }) => makes === undefined)),
    secondsUsed: shots.filter(isInFilm).reduce((sum, shot) => sum + usedSeconds(shot), 0),
    byModel: [...byModel].map(([modelId, takes]) => ({
      modelId,
      takes: takes.length,
      results: takes.reduce((sum, { results = 1 }) => sum + results, 0),
      seconds: sumSeconds(takes),
      ...madeBy(takes),
      usd: takes.every(({ price }) => price.known) ? sumUsd(takes) : undefined,
      assumedUsd: sumAssumedUsd(takes),
    })),
  };
}

/** A model makes things of one kind. */
function madeBy([first]: readonly PlannedTake[]): Pick<ModelSummary, "makes"> {
  return first?.makes === undefined ? {} : { makes: first.makes };
}

/** Whether a shot counts for the length of the film: copies for other deliverables, pictures, sounds and assets do not. */
export function isInFilm({ shot }: PlannedShot): boolean {
  return shot.reframes === undefined && shot.makes === undefined;
}

/** How long a shot is in the film. */
function usedSeconds(planned: PlannedShot): number {
  const { shot } = planned;
  const seconds = clipSecondsOf(planned);
  const used = Math.max(0, (shot.cut.outSeconds ?? seconds) - shot.cut.inSeconds);
  return retimedSeconds(shot, used);
}

function sumSeconds(takes: readonly { readonly seconds: number }[]): number {
  return takes.reduce((sum, { seconds }) => sum + seconds, 0);
}
