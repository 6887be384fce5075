import { formatUsd } from "@storyreel/models";
import type { Intent } from "../workplace/ledger/take-record.ts";
import { fillPictures } from "../workplace/fill-pictures.ts";
import { tracePictures } from "../workplace/picture-trace.ts";
import type { PictureToken } from "../storyboard/picture-token.ts";
import { attemptKey } from "./money-reserve.ts";
import { drawSeed, hashPayload, withSeed, type Payload } from "./request-payload.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

/** A submit that is about to happen. */
export type DraftAttempt = {
  readonly intent: Intent;
  readonly payload: Payload;
};

/** A submit whose intent is on the disk. */
export type Attempt = DraftAttempt & {
  readonly entry: EntryIn<"sending">;
};

/** What the next submit of a take will send, and what the ledger will say about it. */
export function draftAttempt(
  run: TakeRun,
  entry: EntryIn<"planned">,
  pictures: ReadonlyMap<PictureToken, string>,
): DraftAttempt {
  const { take } = run;
  const model = run.modelOf(take.modelId);
  const seed = drawSeed(model, take.payload, run.random());
  const payload = fillPictures(withSeed(model, take.payload, seed), pictures);
  const startedAtMs = run.clock.now();
  return {
    payload,
    intent: {
      attempt: (entry.record.intents.at(-1)?.attempt ?? 0) + 1,
      payloadSha256: hashPayload(take.modelId, payload),
      seed,
      pictures: tracePictures(pictures),
      usd: take.price.known ? formatUsd(take.price.usd) : undefined,
      startedAtMs,
      sendByMs: startedAtMs + run.policy.sendBudgetMs,
    },
  };
}

/** Back to `planned`: the attempt certainly did not reach the API. */
export async function withdrawAttempt(
  run: TakeRun,
  { entry, intent }: Attempt,
  afterMs: number,
): Promise<Next> {
  await run.write(entry, {
    ...factsOf(entry.record),
    intents: entry.record.intents.slice(0, -1),
    state: "planned",
  });
  releaseMoney(run, intent);
  return again(afterMs);
}

/** False if the attempt's price does not fit into what is left of the run's budget. */
export function reserveMoney({ take, money }: TakeRun, { attempt }: Intent): boolean {
  return money.reserve(
    attemptKey(take.requestKey, attempt),
    take.price.known ? take.price.usd : undefined,
  );
}

/** The attempt costs nothing: its money is free for others. */
export function releaseMoney({ take, money }: TakeRun, intent: Intent | undefined): void {
  if (intent !== undefined) money.release(attemptKey(take.requestKey, intent.attempt));
}
