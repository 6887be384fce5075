import { outputSeconds, outputSize, price } from "@storyreel/models";
import type { Model } from "@storyreel/models";
import { bindShot } from "../storyboard/bind-shot.ts";
import { shotsToGenerate } from "../storyboard/reframe-shots.ts";
import type { Shot, Storyboard } from "../storyboard/storyboard.ts";
import { giveUpTake } from "./give-up-take.ts";
import { expectTime, type ExpectationOf } from "./expect-time.ts";
import { planDigest } from "./plan-digest.ts";
import { addressesOf, planPictures } from "./plan-pictures.ts";
import type {
  PlannedPicture,
  PlannedShot,
  PlannedTake,
  RenderPlan,
  TakeState,
} from "./render-plan.ts";
import { requestKey } from "./request-key.ts";
import { inFrameOrder } from "./shot-order.ts";
import type { TakeChoice } from "./take-choice.ts";
import { sumUsd, takesToBuy } from "./takes-to-buy.ts";

/** What a plan is made from. */
export type BuildPlanOptions = {
  readonly storyboard: Storyboard;
  /** As `loadStoryboard` gives them: every model that a shot names. */
  readonly models: ReadonlyMap<string, Model>;
  /** What is known of a request, by its key. */
  readonly stateOf: (requestKey: string) => TakeState;
  /** Ids of the shots to plan, in all their shapes; the shots whose frames they need come along. Absent: all enabled ones. */
  readonly only?: readonly string[];
  /** Ids of the shots whose lost submits a person gave up. */
  readonly givenUp?: readonly string[];
  /** The take that a person chose for a shot whose first take has this key. Absent, or `undefined`: the first. */
  readonly choiceOf?: (shotId: string, firstKey: string) => TakeChoice | undefined;
  /** Ids of the shots for which a request was made before; empty when it never was. */
  readonly homesOf?: (requestKey: string) => readonly string[];
  /** How long such a request takes. Absent: no time is expected. */
  readonly expectationOf?: ExpectationOf;
  /** Requests at a time, for the expected time. Default 4. */
  readonly concurrency?: number;
};

/**
 * Says what a run will request and what that costs. Pure: the same storyboard, specs and states give the same plan.
 *
 * A shot that begins with a frame of another has a key over that other request's key: the picture does not exist yet,
 * but what makes it is known. Choosing another take of the source therefore makes a new request of what follows.
 */
export function buildPlan(options: BuildPlanOptions): RenderPlan {
  const { storyboard, only, givenUp = [] } = options;
  const enabled = shotsToGenerate(storyboard).filter((shot) => shot.isEnabled);
  const byId = new Map(enabled.map((shot) => [shot.id, shot]));
  const isWanted = ({ id, reframes }: Shot): boolean =>
    only === undefined || only.includes(id) || only.includes(reframes?.shotId ?? id);
  const wanted = enabled.filter(isWanted);
  const planned = new Map<string, PlannedShot>();
  for (const shot of inFrameOrder(wanted, byId)) {
    const plannedShot = planShot(shot, planned, options);
    const isGivenUp = givenUp.includes(shot.id);
    const takes = isGivenUp ? plannedShot.takes.map(giveUpTake) : plannedShot.takes;
    planned.set(shot.id, { ...plannedShot, takes });
  }
  const shots = shareRequests(enabled.flatMap((shot) => planned.get(shot.id) ?? []));
  const takes = shots.flatMap((shot) => shot.takes);
  const { expectationOf, concurrency = 4 } = options;
  const expected = expectationOf && expectTime(takes, expectationOf, concurrency);
  return {
    version: 1,
    digest: planDigest(takes),
    shots,
    totalUsd: sumUsd(takesToBuy(takes)),
    unknownPrice: shots
      .filter((shot) => takesToBuy(shot.takes).some(({ price }) => !price.known))
      .map(({ shot }) => shot.id),
    ...(expected === undefined ? {} : { expected }),
  };
}

function planShot(
  shot: Shot,
  planned: ReadonlyMap<string, PlannedShot>,
  { models, stateOf, choiceOf, homesOf }: BuildPlanOptions,
): PlannedShot {
  const model = models.get(shot.model);
  if (model === undefined) throw new TypeError(`no model "${shot.model}" was given to buildPlan`);
  const pictures = planPictures(shot, planned);
  const plan = (take: number): PlannedTake =>
    planTake(shot, take, { model, pictures, stateOf, homesOf });
  const takes = Array.from({ length: shot.takes }, (_, index) => plan(index + 1));
  const firstKey = takes[0]!.requestKey;
  const choice = choiceOf?.(shot.id, firstKey);
  if (choice === undefined) return { shot, chosenTake: 1, takes };
  const { take: chosenTake, requestKey: chosenKey } = choice;
  if (takes.some((take) => take.requestKey === chosenKey)) {
    return { shot, chosenTake, takes, choice: "chosen" };
  }
  // A choice outlives a storyboard that asks for fewer takes.
  const more = plan(chosenTake);
  if (more.requestKey === chosenKey) {
    return { shot, chosenTake, takes: [...takes, more], choice: "chosen" };
  }
  if (choice.chosenFor !== firstKey) return { shot, chosenTake: 1, takes, choice: "lapsed" };
  const kept = keptTake(shot, choice, stateOf);
  return { shot, chosenTake, takes: [kept], choice: "kept", standsInFor: takes };
}

/** A finished take of another request, exactly as it was made. */
function keptTake(
  shot: Shot,
  choice: TakeChoice,
  stateOf: BuildPlanOptions["stateOf"],
): PlannedTake {
  const { chosenFor: _, ...made } = choice;
  return { ...made, shotId: shot.id, state: stateOf(choice.requestKey) };
}

function planTake(
  shot: Shot,
  take: number,
  given: {
    readonly model: Model;
    readonly pictures: readonly PlannedPicture[];
    readonly stateOf: BuildPlanOptions["stateOf"];
    readonly homesOf: BuildPlanOptions["homesOf"];
  },
): PlannedTake {
  const { model, pictures, stateOf, homesOf } = given;
  const { payload } = bindShot(model, shot, { take, pictures: addressesOf(shot, pictures) });
  const key = requestKey({ modelId: model.id, payload, take });
  const size = outputSize(model, payload);
  const homes = homesOf?.(key) ?? [];
  const movedFrom = homes.includes(shot.id) ? undefined : homes[0];
  return {
    shotId: shot.id,
    take,
    requestKey: key,
    modelId: model.id,
    payload,
    seconds: outputSeconds(model, payload) ?? 0,
    widthPx: size?.widthPx,
    heightPx: size?.heightPx,
    price: price(model, payload),
    state: stateOf(key),
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}

/** Notes on the later of two equal requests that it is the earlier one. */
function shareRequests(shots: readonly PlannedShot[]): readonly PlannedShot[] {
  const owners = new Map<string, string>();
  const isShared = (take: PlannedTake): boolean => {
    const owner = owners.get(take.requestKey);
    if (owner === undefined) owners.set(take.requestKey, take.shotId);
    return owner !== undefined;
  };
  return shots.map((planned) => {
    const shared = planned.takes.filter(isShared);
    if (shared.length === 0) return planned;
    const takes = planned.takes.map((take) =>
      shared.includes(take) ? { ...take, sharedWith: owners.get(take.requestKey)! } : take,
    );
    return { ...planned, takes };
  });
}
