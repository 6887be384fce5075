import { randomUUID } from "node:crypto";
import { formatUsd } from "@storyreel/models";
import { defaultPolicy, reopenTake, takeToJson } from "@storyreel/renderer/engine";
import type { Budget } from "@storyreel/renderer/engine";
import { takesToBuy, type PlannedTake, type RenderPlan } from "@storyreel/renderer/plan";
import type { Clock } from "@storyreel/core";
import { openPostgresLedger } from "../database/postgres-ledger.ts";
import { recordFormat, stringIn } from "../database/ledger-rows.ts";
import type { Database, Transaction } from "../database/database.ts";
import { inSpan } from "../telemetry/take-trace.ts";
import { organiserChannel } from "../organiser/organiser-channel.ts";

/** A plan that a person approved. */
export type ApprovedPlan = {
  readonly plan: RenderPlan;
  readonly account: string;
  /** The storyboard, the same on every machine. */
  readonly board: string;
  readonly title: string;
  readonly approvedBy: string;
  readonly priority?: number | undefined;
  /** What each of its takes is charged to. */
  readonly budgets: readonly Budget[];
  /** Takes whose lost submits are sent again if they are not found, by request key. */
  readonly resend?: readonly string[] | undefined;
  /** Takes whose clips are downloaded again, by request key. */
  readonly downloadAgain?: readonly string[] | undefined;
};

/**
 * Hands an approved plan to the workers: what has to be bought, what is to be waited for, and what it may cost.
 *
 * @returns the id of the run.
 * @throws FleetError `FLEET_UNREACHABLE`, `FLEET_NOT_SET_UP`
 */
export async function enlist(
  database: Database,
  approved: ApprovedPlan,
  clock: Clock,
): Promise<string> {
  const run = randomUUID();
  const { account, board, plan } = approved;
  const takes = plan.shots.reduce((sum, shot) => sum + shot.takes.length, 0);
  const attributes = {
    "storyreel.account": account,
    "storyreel.run": run,
    "storyreel.board": board,
    "storyreel.takes": takes,
  };
  await inSpan("storyreel.plan", { attributes }, () =>
    enlistAs(run, { database, approved, clock }),
  );
  return run;
}

async function enlistAs(
  run: string,
  { database, approved, clock }: Omit<Reopened, "buys">,
): Promise<void> {
  const { plan, account } = approved;
  // A clip that is here is nobody's work.
  const takes = distinctTakes(plan).filter(({ state }) => state.kind !== "reused");
  const buys = new Set(takesToBuy(takes).map(({ requestKey }) => requestKey));
  const work = { database, approved, buys, clock };
  // One that is known from a lock file alone is paid for: it must not look like one that nobody asked for.
  await reopen(
    work,
    takes.filter(({ state }) => state.kind === "running"),
  );
  await database.transaction(async (transaction) => {
    await addTakes(transaction, account, takes);
    await addRun(transaction, run, approved);
    await addWants(transaction, { run, account, plan, buys });
    await addDecisions(transaction, approved);
  });
  await reopen(work, takes);
  await database.query("select pg_notify($1, $2)", [organiserChannel, account]);
}

function distinctTakes({ shots }: RenderPlan): readonly PlannedTake[] {
  const takes = shots.flatMap((shot) => shot.takes);
  return [...new Map(takes.map((take) => [take.requestKey, take])).values()];
}

/** One that is there keeps its record: it may be at the API, or done, for another board. */
async function addTakes(
  { query }: Transaction,
  account: string,
  takes: readonly PlannedTake[],
): Promise<void> {
  const rows = takes
    .toSorted((a, b) => (a.requestKey < b.requestKey ? -1 : 1))
    .map((take) => {
      const record = { ...factsOf(take), intents: [], state: "planned" };
      return {
        key: take.requestKey,
        model: take.modelId,
        record: JSON.stringify(record),
        planned: takeToJson(take),
        seconds: take.seconds,
        needs: sourcesOf(take),
      };
    });
  await query(
    `insert into storyreel.takes (account, key, version, format, state, model, record, planned, seconds, needs)
     select $1, r.key, 1, $2, 'planned', r.model, r.record::json, r.planned::json, r.seconds, r.needs
     from jsonb_to_recordset($3) as r(key text, model text, record text, planned text, seconds double precision, needs text[])
     on conflict (account, key) do update set planned = coalesce(takes.planned, excluded.planned),
       seconds = excluded.seconds, needs = excluded.needs, blocked = null`,
    [account, recordFormat, JSON.stringify(rows)],
  );
}

function factsOf({ shotId, take, modelId }: PlannedTake) {
  return { shotId, take, modelId };
}

function sourcesOf({ pictures = [] }: PlannedTake): readonly string[] {
  return pictures.flatMap(({ source }) => (source.kind === "frame" ? [source.requestKey] : []));
}

async function addRun({ query }: Transaction, run: string, approved: ApprovedPlan): Promise<void> {
  const { account, board, title, plan, approvedBy, priority = 0, budgets } = approved;
  const limits = JSON.stringify(budgets.map(budgetToJson));
  await query(
    `insert into storyreel.runs (id, account, board, title, plan_digest, approved_by, priority, budgets)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [run, account, board, title, plan.digest, approvedBy, priority, limits],
  );
}

function budgetToJson({ id, name, maxUsd, elsewhereUsd }: Budget) {
  return {
    id,
    name,
    maxUsd: maxUsd === undefined ? null : formatUsd(maxUsd),
    elsewhereUsd: formatUsd(elsewhereUsd),
  };
}

async function addWants(
  { query }: Transaction,
  wanted: {
    readonly run: string;
    readonly account: string;
    readonly plan: RenderPlan;
    readonly buys: ReadonlySet<string>;
  },
): Promise<void> {
  const { run, account, plan, buys } = wanted;
  const rows = plan.shots.flatMap(({ takes }) =>
    takes
      .filter(({ state }) => state.kind !== "reused")
      .map(({ requestKey, shotId, take }) => {
        return { key: requestKey, shot: shotId, take, buys: buys.has(requestKey) };
      }),
  );
  await query(
    `insert into storyreel.wants (run, account, key, shot, take, buys)
     select $1, $2, r.key, r.shot, r.take, r.buys
     from jsonb_to_recordset($3) as r(key text, shot text, take int, buys boolean)
     on conflict do nothing`,
    [run, account, JSON.stringify(rows)],
  );
}

/** A person decides about the attempts that are known at that moment, and not about later ones. */
async function addDecisions(
  { query }: Transaction,
  { account, approvedBy, resend = [], downloadAgain = [] }: ApprovedPlan,
): Promise<void> {
  const add = (kind: string, keys: readonly string[]) =>
    query(
      `insert into storyreel.decisions (account, key, kind, attempt, decided_by)
       select account, key, $3, coalesce((record->'intents'->-1->>'attempt')::int, 0), $4
       from storyreel.takes where account = $1 and key = any ($2) on conflict do nothing`,
      [account, keys, kind, approvedBy],
    );
  if (resend.length > 0) await add("resend", resend);
  if (downloadAgain.length > 0) await add("download-again", downloadAgain);
}

type Reopened = {
  readonly database: Database;
  readonly approved: ApprovedPlan;
  readonly buys: ReadonlySet<string>;
  readonly clock: Clock;
};

/** A failed take may be tried again, and one that a person decided about goes on. */
async function reopen(
  { database, approved, buys, clock }: Reopened,
  takes: readonly PlannedTake[],
): Promise<void> {
  const { account, resend = [], downloadAgain = [] } = approved;
  const ledger = openPostgresLedger(database, account);
  const wanted = await keysToReopen(database, account, takes);
  for (const take of takes) {
    if (!wanted.has(take.requestKey)) continue;
    await reopenTake({
      take,
      ledger,
      clock,
      policy: defaultPolicy,
      isApproved: () => buys.has(take.requestKey),
      mayResubmit: () => resend.includes(take.requestKey),
      mayDownloadAgain: () => downloadAgain.includes(take.requestKey),
      write: async (entry, record, money) => {
        const result = await ledger.cas(entry, record, money);
        return result.kind === "written" ? result.entry : undefined;
      },
    });
  }
}

/** Those that the ledger does not have, and those with something to begin again: most of a large film are neither. */
async function keysToReopen(
  { query }: Database,
  account: string,
  takes: readonly PlannedTake[],
): Promise<ReadonlySet<string>> {
  if (takes.length === 0) return new Set();
  const rows = await query(
    `select k.key from unnest($2::text[]) k(key) left join storyreel.takes t on t.account = $1 and t.key = k.key
     where t.key is null or t.state in ('failed', 'ambiguous') or t.record->'effort' is not null
       or (t.record->>'isUnusable')::boolean`,
    [account, takes.map(({ requestKey }) => requestKey)],
  );
  return new Set(rows.map((row) => stringIn(row, "key")));
}
