import { CodedError } from "@storyreel/core";
import { MediaError } from "../film/media/media-error.ts";
import { assumptionOf } from "../plan/takes-to-buy.ts";
import type { PictureToken } from "../storyboard/picture-token.ts";
import { draftAttempt, reservationOf, withdrawAttempt, type Attempt } from "./attempt.ts";
import { describeOverBudget } from "./describe-over-budget.ts";
import { endSubmit } from "./end-submit.ts";
import { isAccountProblem } from "./judge-error.ts";
import { proveFailed } from "./prove-failed.ts";
import { PictureError } from "./read-picture.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

/**
 * `planned → sending → submitted`: the intent reaches the disk, then exactly one POST leaves, then its id reaches the disk.
 * Whatever is lost in between, `settleSubmit` finds again.
 */
export async function submitTake(run: TakeRun, entry: EntryIn<"planned">): Promise<Next> {
  const { take, ledger, policy } = run;
  if (!run.isApproved(take)) return notApproved;
  // Before the intent: an upload takes longer than an intent may wait for its bytes to leave.
  const pictures = await deliver(run);
  if ("kind" in pictures) return pictures;
  const unproved = await proveFailed(run, entry);
  if (unproved !== undefined) return unproved;
  const attempt = draftAttempt(run, entry, pictures);
  const { intent } = attempt;
  if ((await ledger.sending(intent.payloadSha256)).length > 0) {
    return again(policy.turnMs * (1 + run.random()));
  }
  const record = {
    ...factsOf(entry.record, entry.record.effort),
    intents: [...entry.record.intents, intent],
    state: "sending",
  } as const;
  const written = await ledger.cas(entry, record, { reserve: reservationOf(run, intent) });
  switch (written.kind) {
    case "lost":
      return again(policy.turnMs);
    case "over-budget":
      return { kind: "stopped", why: "budget", ...describeOverBudget(take, written.lefts) };
    case "written":
      return send(run, { ...attempt, entry: { ...written.entry, record } });
  }
}

/** Happens when a request that another process submitted has failed since the plan was made. */
const notApproved: Next = {
  kind: "stopped",
  why: "approval",
  message: "it would be generated, but the approved plan does not include it",
  hint: "try again to see and approve the price",
};

type Pictures = ReadonlyMap<PictureToken, string>;

async function deliver(run: TakeRun): Promise<Pictures | Next> {
  try {
    return await run.pictures(run.take);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const isOurs = error instanceof PictureError || error instanceof MediaError;
    const why = isAccountProblem(error) ? "credit" : isOurs ? "picture" : "network";
    return { kind: "stopped", why, message: error.message, hint: error.hint };
  }
}

async function send(run: TakeRun, attempt: Attempt): Promise<Next> {
  const { take, ledger, policy } = run;
  const { intent } = attempt;
  const sameOnTheWay = await ledger.sending(intent.payloadSha256);
  // While two attempts with one payload are in flight, a lost answer could belong to either: both step back.
  if (sameOnTheWay.some((key) => key !== take.requestKey)) {
    const afterMs = policy.turnMs * (1 + 3 * run.random());
    return withdrawAttempt(run, attempt, { afterMs });
  }
  if (run.clock.now() > intent.sendByMs) return withdrawAttempt(run, attempt, { afterMs: 0 });
  run.checkState();
  run.tell({
    type: "submit-started",
    attempt: intent.attempt,
    usd: take.price.known ? take.price.usd : undefined,
    ...(assumptionOf(take.price) === undefined ? {} : { isAssumed: true }),
  });
  return endSubmit(run, attempt, await run.api.submit(take, attempt.payload));
}
