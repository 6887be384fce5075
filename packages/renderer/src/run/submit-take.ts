import { CodedError } from "@storyreel/core";
import { formatUsd } from "@storyreel/models";
import { MediaError } from "../media/media-error.ts";
import { PictureError } from "../pictures/picture-error.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { PictureToken } from "../storyboard/picture-token.ts";
import {
  draftAttempt,
  releaseMoney,
  reserveMoney,
  withdrawAttempt,
  type Attempt,
} from "./attempt.ts";
import { endSubmit } from "./end-submit.ts";
import { isAccountProblem } from "./judge-error.ts";
import { again, factsOf, type EntryIn, type Next, type StepDeps, type TakeEffort } from "./step.ts";

/**
 * `planned → sending → submitted`: the intent reaches the disk, then exactly one POST leaves, then its id reaches the disk.
 * Whatever is between these is found again by `settleSubmit`.
 */
export async function submitTake(
  take: PlannedTake,
  entry: EntryIn<"planned">,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  if (!deps.isApproved(take)) return notApproved;
  // Before the intent: an upload takes longer than an intent may wait for its bytes to leave.
  const pictures = await deliver(take, deps);
  if ("kind" in pictures) return pictures;
  const attempt = draftAttempt(take, entry, deps, pictures);
  if ((await deps.ledger.sending(attempt.intent.payloadSha256)).length > 0) return waitTurn(deps);
  if (!reserveMoney(take, attempt.intent, deps)) {
    return {
      kind: "stopped",
      why: "budget",
      message: budgetMessage(take),
      hint: "raise --max-usd",
    };
  }
  const record = { ...factsOf(entry.record), intents: [...entry.record.intents, attempt.intent] };
  const written = await deps.ledger.cas(entry.key, entry.version, { ...record, state: "sending" });
  if (written === undefined || written.record.state !== "sending") {
    releaseMoney(take, attempt.intent, deps);
    return again(deps.policy.turnMs);
  }
  return send(take, { ...attempt, entry: { ...written, record: written.record } }, deps, effort);
}

/** As when a request that another process submitted has failed since the plan was made. */
const notApproved: Next = {
  kind: "stopped",
  why: "approval",
  message: "it has to be bought, and the plan did not say so",
  hint: "run the same command again: it shows the price first",
};

type Pictures = ReadonlyMap<PictureToken, string>;

async function deliver(take: PlannedTake, deps: StepDeps): Promise<Pictures | Next> {
  try {
    return await deps.pictures(take);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const isOurs = error instanceof PictureError || error instanceof MediaError;
    const why = isAccountProblem(error) ? "credit" : isOurs ? "picture" : "network";
    return { kind: "stopped", why, message: error.message, hint: error.hint };
  }
}

async function send(
  take: PlannedTake,
  attempt: Attempt,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const { intent } = attempt;
  const sameOnTheWay = await deps.ledger.sending(intent.payloadSha256);
  // Where two are on their way with one payload, a lost answer could not be told from the other's: both step back.
  if (sameOnTheWay.some((key) => key !== take.requestKey)) {
    return withdrawAttempt(take, attempt, deps, deps.policy.turnMs * (1 + 3 * deps.random()));
  }
  if (deps.clock.now() > intent.sendByMs) return withdrawAttempt(take, attempt, deps, 0);
  deps.onEvent({
    type: "submit-started",
    take: { shotId: take.shotId, take: take.take },
    attempt: intent.attempt,
    usd: take.price.known ? take.price.usd : undefined,
  });
  const outcome = await deps.api.submit(take, attempt.payload);
  return endSubmit(take, attempt, outcome, deps, effort);
}

function waitTurn({ policy, random }: StepDeps): Next {
  return again(policy.turnMs * (1 + random()));
}

function budgetMessage(take: PlannedTake): string {
  return take.price.known
    ? `${formatUsd(take.price.usd)} USD do not fit into the budget any more`
    : "its price is unknown, which no budget covers";
}
