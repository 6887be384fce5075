import { backoffMs, CodedError, type ApiError } from "@storyreel/core";
import { formatUsd } from "@storyreel/core/spec";
import type { Intent } from "../journal/take-record.ts";
import { fillPictures } from "../pictures/fill-pictures.ts";
import { PictureError } from "../pictures/picture-error.ts";
import { tracePictures } from "../pictures/picture-trace.ts";
import { MediaError } from "../media/media-error.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { PictureToken } from "../storyboard/picture-token.ts";
import { isAccountProblem } from "./judge-error.ts";
import { attemptKey } from "./money-reserve.ts";
import { drawSeed, hashPayload, withSeed, type Payload } from "./request-payload.ts";
import { again, factsOf, type EntryIn, type Next, type StepDeps, type TakeEffort } from "./step.ts";

type Attempt = {
  readonly intent: Intent;
  readonly payload: Payload;
  /** The entry in state `sending`. */
  readonly entry: EntryIn<"sending">;
};

// Two takes that want to send the same payload draw lots by waiting differently long.
const turnMs = 250;

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
  // Before the intent: an upload takes longer than an intent may wait for its bytes to leave.
  const pictures = await deliver(take, deps);
  if ("kind" in pictures) return pictures;
  const attempt = nextIntent(take, entry, deps, pictures);
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
    return again(turnMs);
  }
  return send(take, { ...attempt, entry: { ...written, record: written.record } }, deps, effort);
}

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
    return withdraw(take, attempt, deps, turnMs * (1 + 3 * deps.random()));
  }
  if (deps.clock.now() > intent.sendByMs) return withdraw(take, attempt, deps, 0);
  deps.onEvent({
    type: "submit-started",
    take: { shotId: take.shotId, take: take.take },
    attempt: intent.attempt,
    usd: take.price.known ? take.price.usd : undefined,
  });
  const outcome = await deps.api.submit(take, attempt.payload);
  switch (outcome.kind) {
    case "accepted":
      deps.api.remember(outcome.record);
      return accept(take, attempt, outcome.record.requestId, deps);
    case "uncertain":
      effort.unclearAnswer = outcome.error;
      return again(0);
    case "not-sent":
      effort.unsent += 1;
      return retryLater(take, attempt, outcome, deps, effort);
    case "refused":
      return refuse(take, attempt, outcome.error, deps);
  }
}

async function accept(
  take: PlannedTake,
  { entry, intent }: Attempt,
  requestId: string,
  deps: StepDeps,
): Promise<Next> {
  const id = { shotId: take.shotId, take: take.take };
  try {
    await deps.ledger.cas(entry.key, entry.version, {
      ...factsOf(entry.record),
      intents: [...entry.record.intents.slice(0, -1), { ...intent, requestId }],
      state: "submitted",
      requestId,
      submittedAtMs: deps.clock.now(),
      adopted: false,
    });
  } catch (error) {
    const message = `request ${requestId} was accepted, but the journal could not be written`;
    deps.onEvent({ type: "warning", take: id, message, hint: "keep this id: it was paid for" });
    throw error;
  }
  deps.onEvent({ type: "request-submitted", take: id, requestId, adopted: false });
  return again(0);
}

async function retryLater(
  take: PlannedTake,
  attempt: Attempt,
  outcome: { readonly error: ApiError; readonly retryAfterMs?: number | undefined },
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const { policy } = deps;
  const waitMs = Math.max(
    outcome.retryAfterMs ?? 0,
    backoffMs(policy.unsentBackoff, effort.unsent, deps.random()),
  );
  await withdraw(take, attempt, deps, waitMs);
  if (effort.unsent >= policy.unsentTries) {
    const { message, hint } = outcome.error;
    return { kind: "stopped", why: "network", message, hint };
  }
  deps.onEvent({
    type: "retrying",
    take: { shotId: take.shotId, take: take.take },
    reason: outcome.error.message,
    delayMs: waitMs,
  });
  return again(waitMs);
}

async function refuse(
  take: PlannedTake,
  attempt: Attempt,
  error: ApiError,
  deps: StepDeps,
): Promise<Next> {
  const { message, hint } = error;
  if (isAccountProblem(error)) {
    await withdraw(take, attempt, deps, 0);
    return { kind: "stopped", why: "credit", message, hint };
  }
  const { entry, intent } = attempt;
  releaseMoney(take, intent, deps);
  const requestId = error.requestId;
  await deps.ledger.cas(entry.key, entry.version, {
    ...factsOf(entry.record),
    // A refusal may leave a failed record in the list: its id must not be taken for another take's.
    intents: [
      ...entry.record.intents.slice(0, -1),
      ...(requestId === undefined ? [] : [{ ...intent, requestId }]),
    ],
    state: "failed",
    message,
    requestId,
  });
  return { kind: "stopped", why: "failed", message, hint };
}

/** Back to `planned`: the attempt certainly did not reach the API. */
async function withdraw(
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

function nextIntent(
  take: PlannedTake,
  entry: EntryIn<"planned">,
  deps: StepDeps,
  pictures: Pictures,
): Omit<Attempt, "entry"> {
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

function waitTurn(deps: StepDeps): Next {
  return again(turnMs * (1 + deps.random()));
}

function reserveMoney(take: PlannedTake, intent: Intent, deps: StepDeps): boolean {
  const usd = take.price.known ? take.price.usd : undefined;
  return deps.money.reserve(attemptKey(take.requestKey, intent.attempt), usd);
}

function releaseMoney(take: PlannedTake, intent: Intent, deps: StepDeps): void {
  deps.money.release(attemptKey(take.requestKey, intent.attempt));
}

function budgetMessage(take: PlannedTake): string {
  return take.price.known
    ? `${formatUsd(take.price.usd)} USD do not fit into the budget any more`
    : "its price is unknown, which no budget covers";
}
