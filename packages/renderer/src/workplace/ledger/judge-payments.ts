import type { Usd } from "@storyreel/models";
import type { Spent } from "../../plan/film-money.ts";
import type { TakeRecord } from "./take-record.ts";

/** What an attempt was charged with: a row of the ledger's `charges`. */
export type LedgerCharge = {
  readonly requestKey: string;
  /** Of `Intent`; 0: a request that no attempt of this folder made. */
  readonly attempt: number;
  /** `undefined`: the price is unknown. */
  readonly usd: Usd | undefined;
  /** What it counts for, such as a film. */
  readonly budgetIds: readonly string[];
  /** False: the attempt costs nothing. */
  readonly isHeld: boolean;
};

/** One request that was paid for, may have to be paid, or failed. */
export type LedgerPayment = Spent & {
  readonly requestKey: string;
  readonly shotId: string;
  readonly take: number;
  readonly modelId: string;
  /** `undefined`: its answer was lost. */
  readonly requestId: string | undefined;
  /** When it was submitted; `undefined`: it failed, and this folder never submitted it. */
  readonly submittedAtMs: number | undefined;
  /** The calculation of the price, where the ledger has it. */
  readonly basis: string | undefined;
  readonly budgetIds: readonly string[];
};

/**
 * What the charges of one take mean, by what its record says about the attempts. An attempt that was not sent or was refused is
 * not listed: no request was made.
 */
export function judgePayments(
  record: TakeRecord,
  charges: readonly LedgerCharge[],
): readonly LedgerPayment[] {
  const { shotId, take, modelId } = record;
  return charges.flatMap(({ requestKey, attempt, usd, budgetIds, isHeld }) => {
    const intent = record.intents.find((one) => one.attempt === attempt);
    const requestId = attempt === 0 ? idOfAdopted(record) : intent?.requestId;
    const hasFailed = requestId !== undefined && intent?.isRefused !== true;
    if (!isHeld && !hasFailed) return [];
    const isPaid = intent?.isUnusable === true || isSucceeded(record, requestId);
    const state = !isHeld ? "failed" : isPaid ? "paid" : "reserved";
    const submittedAtMs =
      intent?.startedAtMs ?? ("submittedAtMs" in record ? record.submittedAtMs : undefined);
    const { basis, isAssumed } = intent ?? {};
    const made = { requestKey, shotId, take, modelId, requestId, submittedAtMs, basis, isAssumed };
    return [{ ...made, state, usd, budgetIds } as const];
  });
}

/** The request that was found before any attempt was made. */
function idOfAdopted(record: TakeRecord): string | undefined {
  const [former] = record.formerRequestIds ?? [];
  return former ?? ("requestId" in record ? record.requestId : undefined);
}

/** Also without a usable video: GMI calls it a success, so it is charged. */
function isSucceeded(record: TakeRecord, requestId: string | undefined): boolean {
  switch (record.state) {
    case "rendered":
    case "done":
      return record.requestId === requestId;
    case "submitted":
      return record.problem !== undefined && record.requestId === requestId;
    case "planned":
    case "sending":
    case "ambiguous":
    case "failed":
      return false;
  }
}
