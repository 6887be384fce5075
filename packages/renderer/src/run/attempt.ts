import { formatUsd } from "@storyreel/models";
import type { Intent } from "../journal/take-record.ts";
import { fillPictures } from "../pictures/fill-pictures.ts";
import { tracePictures } from "../pictures/picture-trace.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { PictureToken } from "../storyboard/picture-token.ts";
import { attemptKey } from "./money-reserve.ts";
import { drawSeed, hashPayload, withSeed, type Payload } from "./request-payload.ts";
import { again, factsOf, type EntryIn, type Next, type StepDeps } from "./step.ts";

/** A submit that is about to happen. */
export type DraftAttempt = {
  readonly intent: Intent;
  readonly payload: Payload;
};

/** A submit whose intent is on the disk. */
export type Attempt = DraftAttempt & {
  readonly entry: EntryIn<"sending">;
};

/** What the next submit of a take will send, and what the journal will say of it. */
export function draftAttempt(
  take: PlannedTake,
  entry: EntryIn<"planned">,
  deps: StepDeps,
  pictures: ReadonlyMap<PictureToken, string>,
): DraftAttempt {
  const facts = deps.factsOf(take.modelId);
  const seed = drawSeed(facts, take.payload, deps.random());
  const payload = fillPictures(withSeed(facts, take.payload, seed), pictures);
  const trace = tracePictures(pictures);
  const startedAtMs = deps.clock.now();
  return {
    payload,
    intent: {
      attempt: (entry.record.intents.at(-1)?.attempt ?? 0) + 1,
      payloadSha256: hashPayload(take.modelId, payload),
      ...(seed === undefined ? {} : { seed }),
      ...(trace === undefined ? {} : { pictures: trace }),
      ...(take.price.known ? { usd: formatUsd(take.price.usd) } : {}),
      startedAtMs,
      sendByMs: startedAtMs + deps.policy.sendBudgetMs,
    },
  };
}

/** Back to `planned`: the attempt certainly did not reach the API. */
export async function withdrawAttempt(
  take: PlannedTake,
  { entry, intent }: Attempt,
  deps: StepDeps,
  afterMs: number,
): Promise<Next> {
  await deps.ledger.cas(entry.key, entry.version, {
    ...factsOf(entry.record),
    intents: entry.record.intents.slice(0, -1),
    state: "planned",
  });
  releaseMoney(take, intent, deps);
  return again(afterMs);
}

/** False when the attempt's price does not fit into the run's budget any more. */
export function reserveMoney(take: PlannedTake, intent: Intent, deps: StepDeps): boolean {
  const usd = take.price.known ? take.price.usd : undefined;
  return deps.money.reserve(attemptKey(take.requestKey, intent.attempt), usd);
}

/** The attempt costs nothing: its money is free for others. */
export function releaseMoney(take: PlannedTake, intent: Intent | undefined, deps: StepDeps): void {
  if (intent !== undefined) deps.money.release(attemptKey(take.requestKey, intent.attempt));
}
