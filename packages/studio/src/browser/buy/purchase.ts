import type { MoneyView, PlannedRequest, PlanView } from "../../api/studio-view.ts";
import { counted } from "../panel/words.ts";
import { decimalUsd, parseUsd, showUsd, type Nano } from "../kit/usd.ts";

/** What a person is about to buy: some rows of a plan, and the digest under which they saw them. */
export type Purchase = {
  /** Only the requests of this shot; absent: of the whole plan. */
  readonly shot?: string;
  readonly digest: string;
  readonly ticked: ReadonlySet<string>;
};

/** Failed requests are listed and left out until somebody ticks them; asked for by name, or to be retried, they are in. */
export function startPurchase(plan: PlanView, shot?: string, isRetry = false): Purchase {
  const rows = rowsOf(plan, shot);
  const ticked = rows.filter((row) => shot !== undefined || isRetry || !row.isFailed);
  return {
    ...(shot === undefined ? {} : { shot }),
    digest: plan.digest,
    ticked: new Set(ticked.map(({ takeKey }) => takeKey)),
  };
}

/** The plan has changed: the same rows stay unticked, and what is new is in. */
export function renewPurchase(purchase: Purchase, before: PlanView, now: PlanView): Purchase {
  const left = rowsOf(before, purchase.shot).filter((row) => !purchase.ticked.has(row.takeKey));
  const out = new Set(left.map(({ shot, take }) => `${shot} ${take}`));
  const fresh = startPurchase(now, purchase.shot);
  const rows = rowsOf(now, purchase.shot).filter((row) => fresh.ticked.has(row.takeKey));
  const kept = rows.filter(({ shot, take }) => !out.has(`${shot} ${take}`));
  return { ...fresh, ticked: new Set(kept.map(({ takeKey }) => takeKey)) };
}

/** All requests of one shot are bought together, or none of them. */
export function toggleShot(purchase: Purchase, plan: PlanView, shot: string): Purchase {
  const keys = rowsOf(plan, shot).map(({ takeKey }) => takeKey);
  const isIn = keys.every((key) => purchase.ticked.has(key));
  const others = [...purchase.ticked].filter((key) => !keys.includes(key));
  return { ...purchase, ticked: new Set(isIn ? others : [...others, ...keys]) };
}

/** Only failed requests are left to buy. */
export function hasOnlyFailed({ requests }: PlanView): boolean {
  return requests.length > 0 && requests.every(({ isFailed }) => isFailed);
}

export function rowsOf(plan: PlanView, shot?: string): readonly PlannedRequest[] {
  return shot === undefined ? plan.requests : plan.requests.filter((row) => row.shot === shot);
}

export type Bill = {
  readonly requests: number;
  readonly shots: number;
  readonly total: Nano;
  /** `undefined`: the film has no budget. */
  readonly leftAfter: Nano | undefined;
  /** What the user has to type; `undefined`: the amount is within the limit. */
  readonly toType: string | undefined;
  /** How far it goes past the budget; zero: it does not. */
  readonly over: Nano;
  /** Ids of shots whose price nobody knows. */
  readonly unknown: readonly string[];
};

export function billOf(purchase: Purchase, plan: PlanView, money: MoneyView): Bill {
  const rows = rowsOf(plan, purchase.shot).filter((row) => purchase.ticked.has(row.takeKey));
  const total = rows.reduce((sum, { usd }) => sum + parseUsd(usd), 0n);
  const left = money.leftUsd === undefined ? undefined : parseUsd(money.leftUsd) - total;
  const limit = money.confirmAboveUsd;
  return {
    requests: rows.length,
    shots: new Set(rows.map(({ shot }) => shot)).size,
    total,
    leftAfter: left,
    toType: limit !== undefined && total > parseUsd(limit) ? decimalUsd(total) : undefined,
    over: left !== undefined && left < 0n ? -left : 0n,
    unknown: [...new Set(rows.filter(({ usd }) => usd === undefined).map(({ shot }) => shot))],
  };
}

/** `$1.68`, `1.68` and `1.680` are the same amount; anything else is none. */
export function isAmount(typed: string, wanted: string): boolean {
  const plain = typed.trim().replace(/^\$/, "");
  return /^\d+(\.\d{1,9})?$/.test(plain) && parseUsd(plain) === parseUsd(wanted);
}

/** `Buy 3 shots for $1.68`, `Buy 2 takes of arrival-020 for $1.12`. */
export function titleOf(purchase: Purchase, bill: Bill): string {
  if (bill.requests === 0) return "Nothing is selected";
  const price = showUsd(bill.total);
  if (purchase.shot === undefined) return `Buy ${counted(bill.shots, "shot")} for ${price}`;
  return bill.requests > 1
    ? `Buy ${counted(bill.requests, "take")} of ${purchase.shot} for ${price}`
    : `Buy ${purchase.shot} for ${price}`;
}

/** Eight digits in two groups: enough to compare with what the command prints. */
export function shortDigest(digest: string): string {
  const plain = digest.replace(/^sha256[:-]/, "");
  return `${plain.slice(0, 4)} ${plain.slice(4, 8)}`;
}
