import { deepStrictEqual } from "node:assert/strict";
import type { Usd } from "@storyreel/models";
import type { CasResult, Ledger } from "./ledger.ts";
import type { LedgerRule } from "./ledger-rule.ts";
import { attemptKey, type Budget, type MoneyChange } from "./money.ts";
import type { TakeRecord } from "./take-record.ts";

// A third of what the film may cost, and a little more.
const price = 336n;
const film: Budget = { id: "film", name: "film", maxUsd: 1_000n, elsewhereUsd: 0n };

/** The rules about money; a part of `ledgerRules`. */
export const moneyRules: readonly LedgerRule[] = [
  {
    name: "of takes that race for the last of a budget, as many are sent as it covers",
    check: async ({ ledger }) => {
      const racing = ["k1", "k2", "k3", "k4"].map((key) => send(ledger, key, reserve(key)));
      const kinds = (await Promise.all(racing)).map(({ kind }) => kind);
      deepStrictEqual(kinds.toSorted(), ["over-budget", "over-budget", "written", "written"]);
      deepStrictEqual(await ledger.heldUsd("film"), 2n * price);
    },
  },
  {
    name: "a budget is kept to the last unit",
    check: async ({ ledger }) => {
      const exact = { ...film, maxUsd: 2n * price };
      deepStrictEqual((await send(ledger, "k1", reserve("k1", [exact]))).kind, "written");
      deepStrictEqual((await send(ledger, "k2", reserve("k2", [exact]))).kind, "written");
      const oneMore = { reserve: { attempt: attemptKey("k3", 1), usd: 1n, budgets: [exact] } };
      deepStrictEqual(await send(ledger, "k3", oneMore), {
        kind: "over-budget",
        lefts: [{ name: "film", maxUsd: 2n * price, leftUsd: 0n, isRefusing: true }],
      });
    },
  },
  {
    name: "what does not fit writes nothing: no record, no claim, no charge to another budget",
    check: async ({ ledger }) => {
      const run: Budget = { id: "run", name: "run", maxUsd: price - 1n, elsewhereUsd: 0n };
      const record: TakeRecord = { ...sending, formerRequestIds: ["r1"] };
      const money = reserve("k", [film, run]);
      deepStrictEqual(
        (await ledger.cas({ key: "k", version: 0 }, record, money)).kind,
        "over-budget",
      );
      deepStrictEqual(await ledger.get("k"), undefined);
      deepStrictEqual(await ledger.claimed("m"), new Set());
      deepStrictEqual(await ledger.sending("p"), []);
      deepStrictEqual([await ledger.heldUsd("film"), await ledger.heldUsd("run")], [0n, 0n]);
    },
  },
  {
    name: "a change that comes too late moves no money",
    check: async ({ ledger }) => {
      await send(ledger, "k", reserve("k"));
      deepStrictEqual((await send(ledger, "k", reserve("k"))).kind, "lost");
      await ledger.cas({ key: "k", version: 7 }, planned, release("k"));
      deepStrictEqual(await ledger.heldUsd("film"), price);
    },
  },
  {
    name: "releasing twice is releasing once, and a number that is used again is charged once",
    check: async ({ ledger }) => {
      await send(ledger, "k", reserve("k"));
      await send(ledger, "other", reserve("other"));
      for (const version of [1, 2]) await ledger.cas({ key: "k", version }, planned, release("k"));
      deepStrictEqual(await ledger.heldUsd("film"), price);
      await ledger.cas({ key: "k", version: 3 }, sending, reserve("k"));
      deepStrictEqual(await ledger.heldUsd("film"), 2n * price);
      await ledger.cas({ key: "k", version: 4 }, planned, release("never-reserved"));
      deepStrictEqual(await ledger.heldUsd("film"), 2n * price);
    },
  },
  {
    name: "what nobody released counts for all later runs, and so does what was paid elsewhere",
    check: async ({ ledger, reopen }) => {
      await send(ledger, "k1", reserve("k1"));
      const next = (await reopen?.()) ?? ledger;
      deepStrictEqual(await next.heldUsd("film"), price);
      const elsewhere = { ...film, elsewhereUsd: 400n };
      deepStrictEqual((await send(next, "k2", reserve("k2", [elsewhere]))).kind, "over-budget");
      deepStrictEqual((await send(next, "k2", reserve("k2"))).kind, "written");
    },
  },
  {
    name: "an unknown price fits no limited budget, and every other one",
    check: async ({ ledger }) => {
      const unknown = (budget: Budget): MoneyChange => ({
        reserve: { attempt: attemptKey("k", 1), usd: undefined, budgets: [budget] },
      });
      deepStrictEqual((await send(ledger, "k", unknown(film))).kind, "over-budget");
      const unlimited = { ...film, maxUsd: undefined };
      deepStrictEqual((await send(ledger, "k", unknown(unlimited))).kind, "written");
    },
  },
];

const planned: TakeRecord = { shotId: "a", take: 1, modelId: "m", intents: [], state: "planned" };
const sending: TakeRecord = {
  ...planned,
  state: "sending",
  intents: [{ attempt: 1, payloadSha256: "p", startedAtMs: 1, sendByMs: 2 }],
};

function send(ledger: Ledger, key: string, money: MoneyChange): Promise<CasResult> {
  return ledger.cas({ key, version: 0 }, sending, money);
}

function reserve(key: string, budgets: readonly Budget[] = [film], usd: Usd = price): MoneyChange {
  return { reserve: { attempt: attemptKey(key, 1), usd, budgets } };
}

function release(key: string): MoneyChange {
  return { release: attemptKey(key, 1) };
}
