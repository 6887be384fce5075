import {
  builtInCatalogue,
  complete,
  type JsonValue,
  type Model,
  outputSeconds,
  outputSize,
  price,
} from "@storyreel/models";
import { giveUpTake } from "../src/plan/build-plan.ts";
import type { PlannedTake, RenderPlan, TakeState } from "../src/plan/render-plan.ts";
import { hashPayload } from "../src/run/request-payload.ts";
import type { RunPolicy } from "../src/run/run-policy.ts";
import type { Shot } from "../src/storyboard/storyboard.ts";

export const turbo = "kling-3.0-turbo-t2v";

export type KitTake = {
  readonly id: string;
  readonly take?: number;
  readonly model?: string;
  readonly payload?: { readonly [name: string]: JsonValue };
};

/** The numbers of a run in seconds rather than minutes, for a server that answers at once. */
export const hastyPolicy: Partial<RunPolicy> = {
  settleMs: 1_500,
  resubmitAfterMs: 1_500,
  askAfterMs: 100,
  lookupEveryMs: 30,
  turnMs: 5,
  unsentBackoff: { baseMs: 5, capMs: 20 },
  submitRate: { mostPerMinute: 60_000, leastPerMinute: 6_000, growthPerMinute: 0.1 },
  rateLimitDelayMs: 10,
  readBackoff: { baseMs: 5, capMs: 20 },
  downloadBackoff: { baseMs: 5, capMs: 20 },
  // A busy machine must not look like a broken network.
  unreachableMs: 20_000,
  unknownGraceMs: 50,
};

export async function buildKitPlan(
  takes: readonly KitTake[],
  stateOf: (requestKey: string) => TakeState,
  givenUp: readonly string[] = [],
): Promise<{ plan: RenderPlan; models: ReadonlyMap<string, Model> }> {
  const models = new Map<string, Model>();
  for (const id of new Set(takes.map(({ model = turbo }) => model))) {
    const model = await builtInCatalogue.load(id);
    if (model === undefined) throw new Error(`no model ${id}`);
    models.set(id, model);
  }
  const shots = takes
    .map((take) => plannedTake(take, models, stateOf))
    .map((take) => (givenUp.includes(take.shotId) ? giveUpTake(take) : take));
  return {
    models,
    plan: {
      version: 1,
      digest: "kit",
      shots: shots.map((take) => ({
        shot: { id: take.shotId } as Shot,
        chosenTake: 1,
        takes: [take],
      })),
      totalUsd: 0n,
      unknownPrice: [],
    },
  };
}

function plannedTake(
  { id, take = 1, model: modelId = turbo, payload = {} }: KitTake,
  models: ReadonlyMap<string, Model>,
  stateOf: (requestKey: string) => TakeState,
): PlannedTake {
  const model = models.get(modelId)!;
  const completed = complete(model, {
    prompt: `shot ${id}`,
    duration: "3",
    // The fewest pixels to encode.
    aspect_ratio: "1:1",
    ...payload,
  });
  const requestKey = hashPayload(`${modelId} take ${take}`, completed);
  const size = outputSize(model, completed);
  return {
    shotId: id,
    take,
    requestKey,
    modelId,
    payload: completed,
    seconds: outputSeconds(model, completed) ?? 0,
    widthPx: size?.widthPx,
    heightPx: size?.heightPx,
    price: price(model, completed),
    state: stateOf(requestKey),
  };
}
