import { formatUsd } from "@storyreel/models";
import { attemptKey, type MoneyChange, type Reservation } from "../workplace/ledger/money.ts";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { Intent, TakeEffort, TakeRecord } from "../workplace/ledger/take-record.ts";
import { replaceTokens } from "../storyboard/replace-tokens.ts";
import { tracePictures } from "../workplace/picture-trace.ts";
import { describeBasis } from "../plan/describe-basis.ts";
import { assumptionOf } from "../plan/takes-to-buy.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { PictureToken } from "../storyboard/picture-token.ts";
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

type Withdrawal = { readonly afterMs: number; readonly effort?: TakeEffort | undefined };

type AttemptEnd = {
  readonly toRecord: (entry: Attempt["entry"]) => TakeRecord;
  readonly money?: MoneyChange | undefined;
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
  const payload = replaceTokens(withSeed(model, take.payload, seed), pictures);
  const startedAtMs = run.clock.now();
  return {
    payload,
    intent: {
      attempt: (entry.record.intents.at(-1)?.attempt ?? 0) + 1,
      payloadSha256: hashPayload(take.modelId, payload),
      seed,
      pictures: tracePictures(pictures),
      usd: take.price.known ? formatUsd(take.price.usd) : undefined,
      basis: describeBasis(take.price),
      isAssumed: assumptionOf(take.price) === undefined ? undefined : true,
      startedAtMs,
      sendByMs: startedAtMs + run.policy.sendBudgetMs,
    },
  };
}

/** Back to `planned`: the attempt certainly did not reach the API. */
export async function withdrawAttempt(
  run: TakeRun,
  attempt: Attempt,
  { afterMs, effort = attempt.entry.record.effort }: Withdrawal,
): Promise<Next> {
  const toRecord = ({ record }: Attempt["entry"]): TakeRecord => {
    const intents = record.intents.slice(0, -1);
    return { ...factsOf(record, effort), intents, state: "planned" };
  };
  const money = releaseOf(run, attempt.intent);
  return again(afterMs, await endAttempt(run, attempt, { toRecord, money }));
}

/**
 * Writes what became of an attempt. Another process that holds the take may have noted a search for it meanwhile: that does
 * not change what is known now.
 */
export async function endAttempt(
  run: TakeRun,
  { entry, intent }: Attempt,
  { toRecord, money }: AttemptEnd,
): Promise<LedgerEntry | undefined> {
  for (let base = entry; ;) {
    const written = await run.write(base, toRecord(base), money);
    if (written !== undefined) return written;
    const found = await run.ledger.get(base.key);
    if (found === undefined || found.version === base.version) return undefined;
    const { record } = found;
    if (record.state !== "sending" || !isSame(record.intents.at(-1), intent)) return undefined;
    base = { ...found, record };
  }
}

/** The number of an attempt that was withdrawn is used again. */
function isSame(one: Intent | undefined, { attempt, startedAtMs }: Intent): boolean {
  return one?.attempt === attempt && one.startedAtMs === startedAtMs;
}

/** What the attempt may cost, for all budgets that it is charged to. */
export function reservationOf({ take, budgets }: TakeRun, intent: Intent | undefined): Reservation {
  const usd = take.price.known ? take.price.usd : undefined;
  return { attempt: keyOf(take, intent), usd, budgets };
}

/** The attempt costs nothing: its money is free for others. */
export function releaseOf({ take }: TakeRun, intent: Intent | undefined): MoneyChange {
  return { release: keyOf(take, intent) };
}

/** A request that no attempt of this folder made counts as attempt 0. */
function keyOf({ requestKey }: PlannedTake, intent: Intent | undefined): string {
  return attemptKey(requestKey, intent?.attempt ?? 0);
}

/** For money that is spent already. */
export function withoutLimits(reservation: Reservation): Reservation {
  const budgets = reservation.budgets.map((budget) => ({ ...budget, maxUsd: undefined }));
  return { ...reservation, budgets };
}
