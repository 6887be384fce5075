import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Ledger } from "../src/workplace/ledger/ledger.ts";
import { ledgerRules } from "../src/workplace/ledger/ledger-rules.ts";
import type { MoneyChange } from "../src/workplace/ledger/money.ts";
import { namedIdsOf, type TakeRecord } from "../src/workplace/ledger/take-record.ts";
import { createMemoryLedger } from "../src/workplace/ledger/memory-ledger.ts";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";

describe("a ledger in memory", () => {
  test.for(ledgerRules)("$name", async ({ check }) => {
    await expect(check({ ledger: createMemoryLedger() })).resolves.toBeUndefined();
  });
});

describe("a ledger in a file", () => {
  test.for(ledgerRules)("$name", async ({ check }) => {
    const folder = await mkdtemp(join(tmpdir(), "storyreel-ledger-"));
    const path = join(folder, "ledger.db");
    const opened = [await openSqliteLedger(path)];
    // A killed process closes nothing.
    const reopen = async () => opened[opened.push(await openSqliteLedger(path)) - 1]!;
    try {
      await expect(check({ ledger: opened[0]!, reopen })).resolves.toBeUndefined();
    } finally {
      for (const ledger of opened) await ledger.close();
      await rm(folder, { recursive: true });
    }
  });
});

type Fault = readonly [what: string, break_: (ledger: Ledger) => Ledger];

// Rules that no ledger can break find nothing.
const faults: readonly Fault[] = [
  [
    "does not look at versions",
    (ledger) => ({
      ...ledger,
      cas: ({ key }, record, money) => force(ledger, key, [record, money]),
    }),
  ],
  ["forgets who holds a request", (ledger) => ({ ...ledger, claimed: async () => new Set() })],
  ["does not say what is on its way", (ledger) => ({ ...ledger, sending: async () => [] })],
  ["forgets how long requests took", (ledger) => ({ ...ledger, timings: async () => [] })],
  ["reserves nothing", (ledger) => withMoney(ledger, ({ release }) => ({ release }))],
  ["releases nothing", (ledger) => withMoney(ledger, ({ reserve }) => ({ reserve }))],
  [
    "takes an unknown price for nothing",
    (ledger) =>
      withMoney(ledger, ({ reserve, release }) => ({
        release,
        reserve: reserve && { ...reserve, usd: reserve.usd ?? 0n },
      })),
  ],
  [
    "writes first and asks for the money then",
    (ledger) => ({
      ...ledger,
      cas: async (base, record, money) => {
        const result = await ledger.cas(base, record);
        if (result.kind !== "written" || money === undefined) return result;
        return ledger.cas(result.entry, record, money);
      },
    }),
  ],
  ["forgets what it holds", (ledger) => ({ ...ledger, heldUsd: async () => 0n })],
  [
    "keeps what a take gives back",
    (ledger) => ({
      ...ledger,
      cas: (base, record, money) => {
        const intents = record.intents.map((intent) => ({
          ...intent,
          answeredRequestId: undefined,
        }));
        return ledger.cas(base, { ...record, intents }, money);
      },
    }),
  ],
  [
    "frees what anybody names",
    (ledger) => {
      const freed = new Set<string>();
      return {
        ...ledger,
        cas: (base, record, money) => {
          for (const id of namedIdsOf(record)) freed.add(id);
          return ledger.cas(base, record, money);
        },
        claimed: async (modelId) =>
          new Set([...(await ledger.claimed(modelId))].filter((id) => !freed.has(id))),
      };
    },
  ],
  ["lists nothing", (ledger) => ({ ...ledger, entries: async function* () {} })],
];

function withMoney(ledger: Ledger, change: (money: MoneyChange) => MoneyChange): Ledger {
  return { ...ledger, cas: (base, record, money = {}) => ledger.cas(base, record, change(money)) };
}

async function force(ledger: Ledger, key: string, rest: [TakeRecord, MoneyChange | undefined]) {
  return ledger.cas({ key, version: (await ledger.get(key))?.version ?? 0 }, ...rest);
}

test.for(faults)("a ledger that %s is found out", async ([, break_]) => {
  const checks = ledgerRules.map(({ check }) => check({ ledger: break_(createMemoryLedger()) }));
  const results = await Promise.allSettled(checks);
  expect(results.map(({ status }) => status)).toContain("rejected");
});
