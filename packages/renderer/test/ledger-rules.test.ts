import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Ledger } from "../src/workplace/ledger/ledger.ts";
import { ledgerRules } from "../src/workplace/ledger/ledger-rules.ts";
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
    (ledger) => ({ ...ledger, cas: (key, _, record) => force(ledger, key, record) }),
  ],
  ["forgets who holds a request", (ledger) => ({ ...ledger, claimed: async () => new Set() })],
  ["does not say what is on its way", (ledger) => ({ ...ledger, sending: async () => [] })],
  ["forgets how long requests took", (ledger) => ({ ...ledger, timings: async () => [] })],
  ["lists nothing", (ledger) => ({ ...ledger, entries: async function* () {} })],
];

async function force(ledger: Ledger, key: string, record: Parameters<Ledger["cas"]>[2]) {
  return ledger.cas(key, (await ledger.get(key))?.version ?? 0, record);
}

test.for(faults)("a ledger that %s is found out", async ([, break_]) => {
  const checks = ledgerRules.map(({ check }) => check({ ledger: break_(createMemoryLedger()) }));
  const results = await Promise.allSettled(checks);
  expect(results.map(({ status }) => status)).toContain("rejected");
});
