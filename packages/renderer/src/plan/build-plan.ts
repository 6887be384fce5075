import { hash } from "node:crypto";
import { assumePrice, formatUsd, type Model, outputCount } from "@storyreel/models";
import { bindShot } from "../storyboard/bind-shot.ts";
import { replaceTokens } from "../storyboard/replace-tokens.ts";
import { showMade, type MadeFile } from "../storyboard/made-file.ts";
import { shotsToGenerate } from "../storyboard/reframe-shots.ts";
import { modelOf } from "../storyboard/shot-source.ts";
import type { Shot, Storyboard } from "../storyboard/storyboard.ts";
import { chosenTakeOf } from "./takes-of-shot.ts";
import { withAutoLength } from "../storyboard/auto-length.ts";
import { expectTime, type ExpectationOf } from "./expect-time.ts";
import type { FilmMoney } from "./film-money.ts";
import { expiryOf, isNeeded, planAsset, replaceAsset } from "./plan-asset.ts";
import { addressesOf, planPictures, tokensOf } from "./plan-pictures.ts";
import type {
  PlannedPicture,
  PlannedShot,
  PlannedTake,
  RenderPlan,
  TakeState,
} from "./render-plan.ts";
import { requestFacts } from "./request-facts.ts";
import { inFrameOrder } from "./shot-order.ts";
import type { TakeChoice } from "./take-choice.ts";
import { sumUsd, takesToBuy } from "./takes-to-buy.ts";

/** What `buildPlan` needs. */
export type BuildPlanOptions = {
  readonly storyboard: Storyboard;
  /** Every model that a shot names, as `loadStoryboard` returns them. */
  readonly models: ReadonlyMap<string, Model>;
  /** The state of a request, by its key. */
  readonly stateOf: (requestKey: string) => TakeState;
  /** The state of an asset that `stateOf` does not know, from other films. Absent: there are none. */
  readonly assetStateOf?: ((requestKey: string) => TakeState | undefined) | undefined;
  /** Ids of the shots to plan, in all their shapes, and with the shots whose frames they need. Absent: all enabled ones. */
  readonly only?: readonly string[] | undefined;
  /** Ids of the shots whose lost submits a person gave up. */
  readonly givenUp?: readonly string[] | undefined;
  /** The take that a person chose for a shot whose first take has this key. Without one, the first take is used. */
  readonly choiceOf?: ((shotId: string, firstKey: string) => TakeChoice | undefined) | undefined;
  /** Ids of the shots that a request was made for before. */
  readonly homesOf?: ((requestKey: string) => readonly string[]) | undefined;
  /** Milliseconds since the Unix epoch: what has expired by now is made again. Absent: nothing expires. */
  readonly nowMs?: number | undefined;
  /** How long a finished sound is, by its request key; `undefined`: not known. */
  readonly secondsOf?: ((requestKey: string) => number | undefined) | undefined;
  /** How long a request like this one takes. Absent: the plan has no expected time. */
  readonly expectationOf?: ExpectationOf | undefined;
  /** What the film has cost before. */
  readonly money?: FilmMoney | undefined;
  /** Concurrent requests, for the expected time. Default 4. */
  readonly concurrency?: number | undefined;
};

/**
 * Plans what a run will request and what it costs. Pure: the same storyboard, specs and states give the same plan.
 *
 * The request key of a shot that starts with a frame of another shot depends on the key of that shot, because the picture
 * does not exist yet. Choosing another take of the source therefore changes the requests that follow.
 */
export function buildPlan(options: BuildPlanOptions): RenderPlan {
  const { storyboard, only, givenUp = [] } = options;
  const enabled = shotsToGenerate(storyboard).filter((shot) => shot.isEnabled);
  const byId = new Map(enabled.map((shot) => [shot.id, shot]));
  // The film needs the narration of a shot, but no request does.
  const isWanted = (shot: Shot): boolean =>
    only === undefined || only.includes(shot.id) || only.includes(ownerOf(shot));
  const wanted = enabled.filter(isWanted);
  const planned = new Map<string, PlannedShot>();
  for (const shot of inFrameOrder(wanted, byId)) {
    const plannedShot = planShot(shot, planned, options);
    const isGivenUp = givenUp.includes(shot.id);
    const takes = isGivenUp ? plannedShot.takes.map(giveUpTake) : plannedShot.takes;
    planned.set(shot.id, { ...plannedShot, takes });
  }
  renewAssets(planned, options);
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
    ...(options.money === undefined ? {} : { money: options.money }),
    ...(storyboard.budget.maxUsd === undefined ? {} : { maxUsd: storyboard.budget.maxUsd }),
  };
}

/** The shot that a copy or a narration belongs to; pictures are found through what needs them. */
function ownerOf({ id, reframes, makes }: Shot): string {
  const isNarration = makes?.kind === "sound" && makes.role === "narration";
  return isNarration ? makes.shotId : (reframes?.shotId ?? id);
}

/** What all takes of one shot are planned with. */
type ShotPlan = {
  readonly shot: Shot;
  readonly model: Model;
  readonly pictures: readonly PlannedPicture[];
  readonly options: BuildPlanOptions;
};

/** Ids that have expired are made again, if something that is still to be bought needs them. */
function renewAssets(planned: Map<string, PlannedShot>, options: BuildPlanOptions): void {
  const { nowMs, models } = options;
  if (nowMs === undefined) return;
  // Each after those that need it.
  for (const { shot, takes } of [...planned.values()].toReversed()) {
    const [made] = takes;
    const model = models.get(modelOf(shot) ?? "");
    const hours = model?.output.idsLifetime?.hours;
    if (shot.makes?.kind !== "asset" || made === undefined) continue;
    if (model === undefined || hours === undefined) continue;
    const expiredAtMs = expiryOf(made, hours);
    if (expiredAtMs === undefined || expiredAtMs > nowMs || !isNeeded(made, planned)) continue;
    const pictures = planPictures(shot, planned);
    const renewed = planTake(made.take + 1, { shot, model, pictures, options });
    replaceAsset(made, { ...renewed, expiredAtMs }, planned);
  }
}

/** A shot that is as long as its narration is approved as the longest that it can become, and sent when the narration exists. */
function planShot(
  written: Shot,
  planned: ReadonlyMap<string, PlannedShot>,
  options: BuildPlanOptions,
): PlannedShot {
  const modelId = modelOf(written);
  if (modelId === undefined) {
    return { shot: showMade(written, (id) => fileOf(planned.get(id))), chosenTake: 1, takes: [] };
  }
  const model = options.models.get(modelId);
  if (model === undefined) throw new TypeError(`no model "${modelId}" was given to buildPlan`);
  const { length } = written;
  if (length === undefined) return planFixed(written, { model, planned, options });
  const narration = planned.get(length.from);
  const spoken = narration && chosenTakeOf(narration);
  const seconds = spoken && options.secondsOf?.(spoken.requestKey);
  const longest = planFixed(written, { model, planned, options });
  if (longest.choice === "kept") return longest;
  if (seconds === undefined) {
    const open = (take: PlannedTake): PlannedTake => ({
      ...take,
      state: { kind: "new" },
      isOpen: true,
    });
    const takes = longest.takes.map(open);
    // Another choice may come to apply when the narration is there.
    if (longest.choice !== "chosen") return { shot: written, chosenTake: 1, takes };
    return { ...longest, takes };
  }
  const settled = planFixed(withAutoLength(written, model, seconds), { model, planned, options });
  const ceilings = new Map(longest.takes.map((take) => [take.take, take]));
  const takes = settled.takes.map((take) => {
    const { requestKey: key = take.requestKey, price: most = take.price } =
      ceilings.get(take.take) ?? {};
    return { ...take, ceiling: { requestKey: key, price: most } };
  });
  // It was chosen before its narration was there.
  const isChosenOpen = longest.choice === "chosen" && takes.length >= longest.takes.length;
  const { chosenTake, choice } = isChosenOpen ? longest : settled;
  return { ...settled, takes, chosenTake, ...(choice === undefined ? {} : { choice }) };
}

function fileOf(planned: PlannedShot | undefined): MadeFile | undefined {
  const state = planned && chosenTakeOf(planned)?.state;
  return state?.kind === "reused" ? { path: state.path, sha256: state.sha256 } : undefined;
}

type PlanWork = {
  readonly model: Model;
  readonly planned: ReadonlyMap<string, PlannedShot>;
  readonly options: BuildPlanOptions;
};

function planFixed(shot: Shot, { model, planned, options }: PlanWork): PlannedShot {
  const context = { shot, model, pictures: planPictures(shot, planned), options };
  if (shot.makes?.kind === "asset") return planAsset(shot, (take) => planTake(take, context));
  const takes = Array.from({ length: shot.takes }, (_, index) => planTake(index + 1, context));
  const firstKey = takes[0]!.requestKey;
  const choice = options.choiceOf?.(shot.id, firstKey);
  if (choice === undefined) return { shot, chosenTake: 1, takes };
  const { requestKey: chosenKey } = choice;
  const asked = takes.find((take) => take.requestKey === chosenKey);
  if (asked !== undefined) return { shot, chosenTake: asked.take, takes, choice: "chosen" };
  const isFor = choice.chosenFor === firstKey;
  if (choice.kind === "unmade") {
    // To plan more takes for it would be to buy them.
    return { shot, chosenTake: 1, takes, choice: isFor ? "unasked" : "lapsed" };
  }
  const { take: chosenTake } = choice;
  // The choice still holds if the storyboard now asks for fewer takes.
  const more = planTake(chosenTake, context);
  if (more.requestKey === chosenKey) {
    return { shot, chosenTake, takes: [...takes, more], choice: "chosen" };
  }
  if (!isFor) return { shot, chosenTake: 1, takes, choice: "lapsed" };
  const kept = keptTake(choice, context);
  return { shot, chosenTake, takes: [kept], choice: "kept", standsInFor: takes };
}

/** A finished take of another request, as it was generated. */
function keptTake(
  choice: Extract<TakeChoice, { kind: "made" }>,
  { shot, options }: ShotPlan,
): PlannedTake {
  const { kind: _kind, chosenFor: _chosenFor, ...made } = choice;
  return {
    ...made,
    shotId: shot.id,
    ...madeFor(shot),
    state: options.stateOf(choice.requestKey),
  };
}

function planTake(take: number, { shot, model, pictures, options }: ShotPlan): PlannedTake {
  const bound = bindShot(model, shot, { take, pictures: addressesOf(shot, pictures) });
  const payload = replaceTokens(bound.payload, tokensOf(shot, pictures));
  const { key, size, length, listed } = requestFacts(payload, { model, take });
  const made = madeFor(shot);
  // What is heard has a length only if its model says so before.
  const isLong = made.makes === undefined || made.makes === "sound";
  const seconds = isLong ? length : 0;
  const unknownPrices = options.storyboard.budget.unknownPrices ?? { kind: "refuse" };
  const homes = options.homesOf?.(key) ?? [];
  const results = outputCount(model, bound.payload);
  const movedFrom = homes.includes(shot.id) ? undefined : homes[0];
  return {
    shotId: shot.id,
    take,
    requestKey: key,
    modelId: model.id,
    ...madeFor(shot),
    ...(results === 1 ? {} : { results }),
    payload,
    seconds: seconds ?? 0,
    widthPx: size?.widthPx,
    heightPx: size?.heightPx,
    price: assumePrice(listed, unknownPrices, { model, seconds }),
    state: stateOf(key, shot, options),
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}

/** Assets are shared between films, also where only another film's lock file knows them. */
function stateOf(key: string, { makes }: Shot, options: BuildPlanOptions): TakeState {
  const state = options.stateOf(key);
  const isNew = state.kind === "new" && state.failure === undefined;
  if (!isNew || makes?.kind !== "asset") return state;
  return options.assetStateOf?.(key) ?? state;
}

/** What the request makes if not a clip. */
function madeFor({ makes }: Shot): Pick<PlannedTake, "makes"> {
  return makes === undefined || makes.kind === "clip" ? {} : { makes: makes.kind };
}

/** A take that a person gave up: if nothing comes of what was sent, it is bought again, and is priced that way. */
export function giveUpTake(take: PlannedTake): PlannedTake {
  const { state } = take;
  const isOpen =
    state.kind === "uncertain" || (state.kind === "running" && state.isFinished !== true);
  return isOpen ? { ...take, state: { ...state, isGivenUp: true } } : take;
}

/**
 * One hash over everything that a person approves: every request with its price. Sorted by key, so that a shot that was only
 * moved or renamed does not change it.
 */
function planDigest(takes: readonly PlannedTake[]): string {
  const lines = takes.map((take) => {
    const { requestKey: key, price } = take.ceiling ?? take;
    const amount = price.known ? formatUsd(price.usd) : "unknown";
    // Who approved a documented price did not approve an assumed one.
    const assumption = price.known && price.assumption !== undefined ? " assumed" : "";
    return `${key} ${amount}${assumption}\n`;
  });
  return hash("sha256", `plan 1\n${lines.toSorted().join("")}`);
}

/** Marks the later of two equal requests with the shot of the earlier one. */
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
