import type { AnyModel, Usd } from "@storyreel/core/spec";
import { bindShot } from "../storyboard/bind-shot.ts";
import type { ShotPictures } from "../storyboard/bind-shot.ts";
import { fileToken, frameToken } from "../storyboard/picture-token.ts";

import type { FrameReference, Shot, Storyboard } from "../storyboard/storyboard.ts";
import { planDigest } from "./plan-digest.ts";
import type {
  PlannedPicture,
  PlannedShot,
  PlannedTake,
  RenderPlan,
  TakeState,
} from "./render-plan.ts";
import { requestKey } from "./request-key.ts";
import { inFrameOrder } from "./shot-order.ts";

/** What a plan is made from. */
export type BuildPlanOptions = {
  readonly storyboard: Storyboard;
  /** As `loadStoryboard` gives them: every model that a shot names. */
  readonly models: ReadonlyMap<string, AnyModel>;
  /** What is known of a request, by its key. */
  readonly stateOf: (requestKey: string) => TakeState;
  /** Ids of the shots to plan; the shots whose frames they need come along. Absent: all enabled ones. */
  readonly only?: readonly string[];
  /** The take that a person chose for a shot, from 1. Absent, or `undefined`: the first. */
  readonly chosenTake?: (shotId: string) => number | undefined;
};

/**
 * Says what a run will request and what that costs. Pure: the same storyboard, specs and states give the same plan.
 *
 * A shot that begins with a frame of another has a key over that other request's key: the picture does not exist yet,
 * but what makes it is known. Choosing another take of the source therefore makes a new request of what follows.
 */
export function buildPlan(options: BuildPlanOptions): RenderPlan {
  const { storyboard, only } = options;
  const enabled = storyboard.shots.filter((shot) => shot.isEnabled);
  const byId = new Map(enabled.map((shot) => [shot.id, shot]));
  const wanted = only === undefined ? enabled : enabled.filter((shot) => only.includes(shot.id));
  const planned = new Map<string, PlannedShot>();
  for (const shot of inFrameOrder(wanted, byId)) {
    planned.set(shot.id, planShot(shot, planned, options));
  }
  const shots = enabled.flatMap((shot) => planned.get(shot.id) ?? []);
  const takes = shots.flatMap((shot) => shot.takes);
  return {
    version: 1,
    digest: planDigest(takes),
    shots,
    totalUsd: sumUsd(takesToBuy(takes)),
    unknownPrice: shots
      .filter((shot) => takesToBuy(shot.takes).some(({ price }) => !price.known))
      .map(({ shot }) => shot.id),
  };
}

/** What is still to be bought. A take that runs is bought already; one that is uncertain is not sent. */
export function takesToBuy(takes: readonly PlannedTake[]): readonly PlannedTake[] {
  return takes.filter(({ state }) => state.kind === "new");
}

/** Sum of the prices that are known. */
export function sumUsd(takes: readonly PlannedTake[]): Usd {
  return takes.reduce((sum, { price }) => sum + (price.known ? price.usd : 0n), 0n);
}

function planShot(
  shot: Shot,
  planned: ReadonlyMap<string, PlannedShot>,
  { models, stateOf, chosenTake }: BuildPlanOptions,
): PlannedShot {
  const model = models.get(shot.model);
  if (model === undefined) throw new TypeError(`no model "${shot.model}" was given to buildPlan`);
  const chosen = chosenTake?.(shot.id) ?? 1;
  // A choice outlives a storyboard that asks for fewer takes.
  const numbers = Array.from({ length: shot.takes }, (_, index) => index + 1);
  if (!numbers.includes(chosen)) numbers.push(chosen);
  const pictures = planPictures(shot, planned);
  return {
    shot,
    chosenTake: chosen,
    takes: numbers.map((take) => planTake(shot, take, { model, pictures, stateOf })),
  };
}

function planTake(
  shot: Shot,
  take: number,
  given: {
    readonly model: AnyModel;
    readonly pictures: readonly PlannedPicture[];
    readonly stateOf: BuildPlanOptions["stateOf"];
  },
): PlannedTake {
  const { model, pictures, stateOf } = given;
  const { payload } = bindShot(model, shot, { take, pictures: addressesOf(shot, pictures) });
  const key = requestKey({ modelId: model.id, payload, take });
  const size = model.size(payload);
  return {
    shotId: shot.id,
    take,
    requestKey: key,
    modelId: model.id,
    payload,
    seconds: model.seconds(payload) ?? 0,
    widthPx: size?.widthPx,
    heightPx: size?.heightPx,
    price: model.price(payload),
    state: stateOf(key),
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}

function planPictures(
  shot: Shot,
  planned: ReadonlyMap<string, PlannedShot>,
): readonly PlannedPicture[] {
  const pictures: PlannedPicture[] = [];
  for (const [role, reference] of referencesOf(shot)) {
    if (reference?.kind === "file") {
      const { path, sha256 } = reference;
      pictures.push({ role, token: fileToken(sha256), source: { kind: "file", path, sha256 } });
    }
    if (reference?.kind !== "shot") continue;
    const source = planned.get(reference.shot);
    const from = source?.takes.find(({ take }) => take === source.chosenTake);
    if (from === undefined) throw new TypeError(`shot "${shot.id}" is planned before its source`);
    const { shotId, take, requestKey: key } = from;
    const { frame } = reference;
    pictures.push({
      role,
      token: frameToken(key, frame),
      source: { kind: "frame", shotId, take, requestKey: key, frame },
    });
  }
  return pictures;
}

/** Pictures on the web go into the request as they are: their address is all that we know of them. */
function addressesOf(shot: Shot, pictures: readonly PlannedPicture[]): ShotPictures {
  const addresses: { first_frame?: string; last_frame?: string } = {};
  for (const [role, reference] of referencesOf(shot)) {
    if (reference?.kind === "url") addresses[role] = reference.url;
  }
  for (const { role, token } of pictures) addresses[role] = token;
  return addresses;
}

function referencesOf(
  shot: Shot,
): readonly (readonly ["first_frame" | "last_frame", FrameReference | undefined])[] {
  return [
    ["first_frame", shot.firstFrame],
    ["last_frame", shot.lastFrame],
  ];
}
