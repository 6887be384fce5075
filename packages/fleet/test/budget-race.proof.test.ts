import fc from "fast-check";
import { expect, test } from "vitest";
import { attemptKey, type Budget, type Ledger, type TakeRecord } from "@storyreel/renderer/engine";
import type { Database } from "../src/database/database.ts";
import { openPostgresLedger } from "../src/database/postgres-ledger.ts";
import { postgresForTests } from "./postgres-kit.ts";

const isProof = process.env["MODE"] === "proof";
const postgres = postgresForTests();
const racers = 16;

const scopes = ["run:1", "run:2", "film:a", "film:b", "project:p", "organisation", "day:today"];

/** One take: what it costs and is charged to, and whether it turns out to cost nothing. */
const attempts = fc.array(
  fc.record({
    // Several workers may hold the job of one take.
    take: fc.nat({ max: 40 }),
    nano: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined, freq: 12 }),
    budgets: fc.subarray(scopes, { minLength: 1 }).chain((ids) =>
      // In whatever order the caller names them.
      fc.shuffledSubarray(ids, { minLength: ids.length }),
    ),
    isFree: fc.boolean(),
  }),
  { minLength: 60, maxLength: 120 },
);
const limits = fc.tuple(
  ...scopes.map(() => fc.option(fc.integer({ min: 200, max: 6_000 }), { nil: undefined, freq: 3 })),
);

test("sixteen workers that race for five kinds of budgets never exceed one, and leave nothing held", async () => {
  const url = await postgres.create();
  const control = postgres.open(url);
  const ledgers = Array.from({ length: racers }, () => postgres.open(url, { connections: 1 }));
  let round = 0;
  const races = fc.assert(
    fc.asyncProperty(attempts, limits, async (tries, maxima) => {
      const account = `round-${(round += 1)}`;
      await control.query("insert into storyreel.accounts (id) values ($1)", [account]);
      await setLimits(control, account, maxima);
      const queue = [...tries];
      const held = await Promise.all(
        ledgers.map(async (database) => {
          const ledger = openPostgresLedger(database, account);
          const kept: Kept[] = [];
          for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
            kept.push(...(await attempt(ledger, one, maxima)));
            await nothingOver(control, account);
          }
          return kept;
        }),
      );
      await sumsAre(control, account, held.flat());
      const ledger = openPostgresLedger(control, account);
      for (const { key } of held.flat()) {
        const entry = await ledger.get(key);
        if (entry === undefined) throw new Error(`${key} is gone`);
        // Twice: who was killed before the answer says it again.
        for (let n = 0; n < 2; n += 1) {
          const { version } = (await ledger.get(key)) ?? entry;
          await ledger.cas({ key, version }, planned, { release: attemptKey(key, 1) });
        }
      }
      await sumsAre(control, account, []);
    }),
    // A race is not the same twice: there is nothing to shrink.
    { numRuns: isProof ? 60 : 2, endOnFailure: true },
  );
  await expect(races).resolves.toBeUndefined();
});

type Try = { take: number; nano: number | undefined; budgets: readonly string[]; isFree: boolean };
type Kept = { readonly key: string; readonly nano: number; readonly budgets: readonly string[] };

const facts = { shotId: "s", take: 1, modelId: "m" } as const;
const planned: TakeRecord = { ...facts, intents: [], state: "planned" };
const sending: TakeRecord = {
  ...facts,
  intents: [{ attempt: 1, payloadSha256: "p", startedAtMs: 0, sendByMs: 1 }],
  state: "sending",
};

/** @returns what it holds afterwards, if anything. */
async function attempt(
  ledger: Ledger,
  { take, nano, budgets: ids, isFree }: Try,
  maxima: readonly (number | undefined)[],
): Promise<readonly Kept[]> {
  const key = `take-${take}`;
  const { version, record } = (await ledger.get(key)) ?? { version: 0, record: planned };
  if (record.state !== "planned") return [];
  const budgets = ids.map((id) => budgetOf(id, maxima));
  const usd = nano === undefined ? undefined : BigInt(nano);
  const reserve = { attempt: attemptKey(key, 1), usd, budgets };
  const written = await ledger.cas({ key, version }, sending, { reserve });
  if (written.kind !== "written") return [];
  if (!isFree) return [{ key, nano: nano ?? 0, budgets: ids }];
  await ledger.cas(written.entry, planned, { release: reserve.attempt });
  return [];
}

/** Of the organisation and the day, the limit stands in the table; of others, the caller knows it. */
function budgetOf(id: string, maxima: readonly (number | undefined)[]): Budget {
  const max = isShared(id) ? undefined : maxima[scopes.indexOf(id)];
  return { id, name: id, maxUsd: max === undefined ? undefined : BigInt(max), elsewhereUsd: 0n };
}

const isShared = (id: string): boolean => id === "organisation" || id.startsWith("day:");

async function setLimits(
  { query }: Database,
  account: string,
  maxima: readonly (number | undefined)[],
): Promise<void> {
  const rows = scopes.map((id, index) => ({ id, max: maxima[index] ?? null }));
  await query(
    `insert into storyreel.budgets (account, id, max_nano)
     select $1, id, max from jsonb_to_recordset($2) as r(id text, max bigint)`,
    [account, JSON.stringify(rows)],
  );
}

async function nothingOver({ query }: Database, account: string): Promise<void> {
  const over = await query(
    "select id, held_nano, max_nano from storyreel.budgets where account = $1 and held_nano > max_nano",
    [account],
  );
  expect(over).toEqual([]);
}

async function sumsAre({ query }: Database, account: string, kept: readonly Kept[]): Promise<void> {
  const rows = await query(
    "select id, held_nano::text as held from storyreel.budgets where account = $1",
    [account],
  );
  const expected = scopes.map((id) => {
    const own = kept.filter(({ budgets }) => budgets.includes(id));
    return [id, String(own.reduce((sum, { nano }) => sum + nano, 0))];
  });
  expect(Object.fromEntries(rows.map(({ id, held }) => [id, held]))).toEqual(
    Object.fromEntries(expected),
  );
  const [charges] = await query(
    "select count(*)::int as n from storyreel.charges where account = $1 and is_held",
    [account],
  );
  expect(charges).toEqual({ n: kept.length });
}
