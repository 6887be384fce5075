import { backoffMs, CodedError, type RequestRecord } from "@storyreel/core";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import { briefReason } from "./brief-reason.ts";
import { noResultHint } from "./failure-hint.ts";
import { giveBack } from "./give-back.ts";
import { isAccountProblem, isUnknownRequest } from "./judge-error.ts";
import { effortOf, noteEffort } from "./note-effort.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

type Submitted = EntryIn<"submitted">;

/** A success without a result: the record may get one a moment later. */
export async function lookForResult(
  run: TakeRun,
  entry: Submitted,
  { requestId, failure }: RequestRecord,
): Promise<Next> {
  const more = await lookOnceMore(run, entry);
  if (more !== undefined) return more;
  if (isGivenUp(run, entry)) return sendAgain(run, entry);
  const reason = failure === undefined ? "" : `: ${failure.message}`;
  const message = `request ${requestId} succeeded, but its record has no video${reason}`;
  const written = await run.write(entry, { ...entry.record, problem: message });
  if (written === undefined) return again(0);
  return stop(run, written, {
    kind: "stopped",
    why: "failed",
    isPaid: true,
    message,
    hint: noResultHint(failure?.kind, run.take.shotId),
  });
}

/** A look that got no answer, or one that says nothing about the request. */
export async function lookAfterError(
  run: TakeRun,
  entry: Submitted,
  error: unknown,
): Promise<Next> {
  if (!(error instanceof CodedError)) throw error;
  const { message, hint } = error;
  const brief = briefReason(error);
  if (isAccountProblem(error)) return { kind: "stopped", why: "credit", message, hint };
  if (isUnknownRequest(error)) {
    const next = await lookOnceMore(run, entry, isFresh(run, entry));
    if (next?.kind === "again") {
      const { afterMs: delayMs } = next;
      run.tell({ type: "retrying", trouble: "unknown-request", reason: message, brief, delayMs });
    }
    return next ?? endUnknown(run, entry);
  }
  const nowMs = run.clock.now();
  const { readFailures = 0, unreachableSinceMs = nowMs } = effortOf(entry.record);
  if (nowMs - unreachableSinceMs > run.policy.unreachableMs) {
    const hint = "try again";
    return stop(run, entry, { kind: "stopped", why: "network", message, hint });
  }
  await noteEffort(run, entry, { readFailures: readFailures + 1, unreachableSinceMs });
  const delayMs = readBackoffMs(run, readFailures + 1);
  run.tell({ type: "retrying", trouble: "api", reason: message, brief, delayMs });
  return again(delayMs);
}

async function endUnknown(run: TakeRun, entry: Submitted): Promise<Next> {
  const { requestId, isUnproven } = entry.record;
  if (isUnproven === true) {
    return giveBack(run, entry, `the answer named request ${requestId}, which GMI does not know`);
  }
  return isGivenUp(run, entry) ? sendAgain(run, entry) : stop(run, entry, unknown(run, entry));
}

/** `undefined` when there were enough looks that showed nothing. */
async function lookOnceMore(
  run: TakeRun,
  entry: Submitted,
  isTooEarly = false,
): Promise<Next | undefined> {
  const emptyLooks = (effortOf(entry.record).emptyLooks ?? 0) + 1;
  if (emptyLooks >= run.policy.emptyLooks && !isTooEarly) return undefined;
  await noteEffort(run, entry, { emptyLooks });
  return again(readBackoffMs(run, emptyLooks));
}

/** It is told: the next run looks as often again. */
async function stop(run: TakeRun, entry: LedgerEntry, told: Next): Promise<Next> {
  const noted = await noteEffort(run, entry, {
    emptyLooks: undefined,
    readFailures: undefined,
    unreachableSinceMs: undefined,
  });
  return noted === undefined ? again(0) : told;
}

/** The API may know its id a moment later. Of a request that no attempt of ours made, nobody knows how old it is. */
function isFresh({ clock, policy }: TakeRun, { record }: Submitted): boolean {
  const { requestId, submittedAtMs, intents } = record;
  const isOurs = intents.some((intent) => intent.requestId === requestId);
  return isOurs && clock.now() - submittedAtMs < policy.unknownGraceMs;
}

function readBackoffMs({ policy, random }: TakeRun, failures: number): number {
  return backoffMs(policy.readBackoff, failures, 0.5 + random() / 2);
}

function unknown({ take }: TakeRun, entry: Submitted): Next {
  return {
    kind: "stopped",
    why: "uncertain",
    message: `GMI does not know request ${entry.record.requestId}, which it accepted`,
    hint:
      "check that the API key and the organization are the ones it was submitted with; " +
      `storyreel render FILE --resubmit-uncertain ${take.shotId} gives up on it and pays for a new request`,
  };
}

function isGivenUp(run: TakeRun, entry: Submitted): boolean {
  const intent = entry.record.intents.at(-1);
  return intent !== undefined && run.mayResubmit(run.take, intent);
}

async function sendAgain(run: TakeRun, entry: Submitted): Promise<Next> {
  return again(0, await run.write(entry, { ...factsOf(entry.record), state: "planned" }));
}
