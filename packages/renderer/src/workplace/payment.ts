import { parseUsd } from "@storyreel/models";
import { formatInstant } from "../kit/format-amounts.ts";
import type { Spent } from "../plan/film-money.ts";
import type { LedgerPayment } from "./ledger/judge-payments.ts";
import type { Lock, LockedTake } from "./lock/lock.ts";
import { takesByKey } from "./lock/update-lock.ts";

/** One request of a film that was paid for, may have to be paid, or failed. */
export type Payment = Spent & {
  readonly requestKey: string;
  readonly shotId: string;
  /** From 1. */
  readonly take: number;
  readonly modelId: string;
  /** `undefined`: its answer was lost. */
  readonly requestId: string | undefined;
  /** When it was submitted, in UTC: `2026-11-27T16:34:20Z`, or the day where only the lock file knows of it; `undefined`: unknown. */
  readonly at: string | undefined;
  /** The calculation of the price: `3 second × 0.112`. */
  readonly basis: string | undefined;
  readonly knownFrom: "ledger" | "lock";
};

/** What was charged in a state folder, and for which films. */
export type Charged = {
  /** Of the film alone. */
  readonly ofFilm: readonly LedgerPayment[];
  /** Request keys that are paid or reserved, for any film. */
  readonly heldKeys: ReadonlySet<string>;
};

/**
 * Every payment of a film: what the ledger charged to it, and the takes of the lock file that the ledger was not charged for,
 * because another clone paid for them or the state folder is gone.
 */
export function listPayments({ ofFilm, heldKeys }: Charged, lock: Lock): readonly Payment[] {
  const locked = takesByKey(lock);
  return [
    ...ofFilm.map((payment) => fromLedger(payment, locked.get(payment.requestKey)?.take)),
    ...[...locked.values()]
      .filter(({ take }) => !heldKeys.has(take.requestKey))
      .map(({ shotId, take }) => fromLock(shotId, take)),
  ];
}

/**
 * What was charged to storyboards that are gone, for takes that this lock file lists: the storyboard was renamed, or split, and its
 * takes are still the film's.
 */
export function inheritedPayments<P extends LedgerPayment>(
  left: readonly P[],
  lock: Lock,
): readonly P[] {
  const locked = takesByKey(lock);
  return left.filter(({ requestKey }) => locked.has(requestKey));
}

/** Request keys that the ledger has a charge for. A failed request is not one: another clone may have paid for the take. */
export function heldKeysOf(payments: readonly LedgerPayment[]): ReadonlySet<string> {
  return new Set(
    payments.filter(({ state }) => state !== "failed").map(({ requestKey }) => requestKey),
  );
}

function fromLedger(payment: LedgerPayment, locked: LockedTake | undefined): Payment {
  const { requestKey, shotId, take, modelId, requestId, state, usd, submittedAtMs } = payment;
  return {
    requestKey,
    shotId,
    take,
    modelId,
    requestId,
    at: submittedAtMs === undefined ? undefined : formatInstant(submittedAtMs),
    state,
    usd,
    isAssumed: payment.isAssumed ?? locked?.price.assumed !== undefined,
    basis: payment.basis ?? (usd === undefined ? undefined : locked?.price.basis),
    knownFrom: "ledger",
  };
}

function fromLock(
  shotId: string,
  { take, requestKey, model, requestId, price }: LockedTake,
): Payment {
  const usd = price.usd === undefined ? undefined : parseUsd(price.usd);
  return {
    requestKey,
    shotId,
    take,
    modelId: model,
    requestId,
    at: price.date,
    state: "paid",
    usd,
    isAssumed: price.assumed !== undefined,
    basis: usd === undefined ? undefined : price.basis,
    knownFrom: "lock",
  };
}
