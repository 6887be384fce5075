import { randomUUID } from "node:crypto";
import { formatUsd } from "@storyreel/models";
import { defaultPolicy, reopenTake, takeToJson } from "@storyreel/renderer/engine";
import type { Budget } from "@storyreel/renderer/engine";
import { takesToBuy, type PlannedTake, type RenderPlan } from "@storyreel/renderer/plan";
import type { Clock } from "@storyreel/core";
import { array, object, parse, string } from "valibot";
import { openPostgresLedger } from "../database/postgres-ledger.ts";
import { recordFormat, stringIn } from "../database/ledger-rows.ts";
import type { Database } from "../database/database.ts";
import { inSpan } from "../telemetry/take-trace.ts";
import { decisionChannel } from "../organiser/organiser-channel.ts";

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

/** What came of handing a plan over. */
export type Enlisted = {
  /** Id of the run. */
  readonly run: string;
  /** Id of the newest event of that moment: later ones may be about the run. */
  readonly lastEvent: string;
};

/**
 * Hands an approved plan to the workers: what has to be bought, what is to be waited for, and what it may cost.
 *
 * @throws FleetError `FLEET_UNREACHABLE`, `FLEET_NOT_SET_UP`
 */
export async function enlist(
  database: Database,
  approved: ApprovedPlan,
  clock: Clock,
): Promise<Enlisted> {
  const run = randomUUID();
  const { account, board, plan } = approved;
  const takes = plan.shots.reduce((sum, shot) => sum + shot.takes.length, 0);
  const attributes = {
    "storyreel.account": account,
    "storyreel.run": run,
    "storyreel.board": board,
    "storyreel.takes": takes,
  };
  return inSpan("storyreel.plan", { attributes }, () =>
    enlistAs(run, { database, approved, clock }),
  );
}

async function enlistAs(
  run: string,
  { database, approved, clock }: Omit<Reopened, "buys">,
): Promise<Enlisted> {
  const { plan, account } = approved;
  // A clip that is here is nobody's work.
  const takes = distinctTakes(plan).filter(({ state }) => state.kind !== "reused");
  const buys = new Set(takesToBuy(takes).map(({ requestKey }) => requestKey));
  const work = { database, approved, buys, clock };
  // One that is known from a lock file alone is paid for: it must not look like one that nobody asked for.
  const running = takes.filter(({ state }) => state.kind === "running");
  await reopen(work, running, await keysToReopen(database, account, running));
  const { again, lastEvent } = await handOver(run, { database, approved, takes, buys });
  if (again.size > 0) {
    await reopen(work, takes, again);
    await openRun(database, account, run);
  }
  return { run, lastEvent };
}

function distinctTakes({ shots }: RenderPlan): readonly PlannedTake[] {
  const takes = shots.flatMap((shot) => shot.takes);
  return [...new Map(takes.map((take) => [take.requestKey, take])).values()];
}

type HandedOver = {
  readonly database: Database;
  readonly approved: ApprovedPlan;
  readonly takes: readonly PlannedTake[];
  readonly buys: ReadonlySet<string>;
};

/** One statement: all of it is there, or nothing. @returns keys of takes with something to begin again. */
async function handOver(run: string, { database, approved, takes, buys }: HandedOver) {
  const { account, board, title, plan, approvedBy, priority = 0, budgets } = approved;
  const { resend = [], downloadAgain = [] } = approved;
  const [row] = await database.query(handOverQuery, [
    account,
    recordFormat,
    JSON.stringify(takeRows(takes, buys)),
    [run, board, title, plan.digest, approvedBy],
    priority,
    JSON.stringify(budgets.map(budgetToJson)),
    JSON.stringify(wantRows(plan, buys)),
    resend,
    downloadAgain,
    decisionChannel,
  ]);
  const { again, last_event: lastEvent } = parse(HandedOverRow, row);
  return { again: new Set(again), lastEvent };
}

async function openRun({ query }: Database, account: string, run: string): Promise<void> {
  await query(
    `with opened as (update storyreel.runs set state = 'open' where id = $1 and state = 'opening')
     select pg_notify($2, $3)`,
    [run, decisionChannel, account],
  );
}

const HandedOverRow = object({ again: array(string()), last_event: string() });

// Something to begin again: most of a large film has nothing.
const isOpenAgain = `t.state in ('failed', 'ambiguous') or (t.record->>'isUnusable')::boolean
  or coalesce(t.record->'effort'->'limitedSinceMs', t.record->'effort'->'unreachableSinceMs', t.record->'effort'->'unusableClips') is not null`;

/*
 * All parts see the tables as they were before. If all takes have ended, a run that is open ends with the next sweep: one with
 * something to begin again opens when that has begun. A take that is there keeps its record: it may be at the API, or done, for another
 * board. What is still to be bought costs what the newest approved plan says. A person decides about the attempts that are known at that moment, and not about later ones.
 */
const handOverQuery = `with asked as (
    select * from jsonb_to_recordset($3)
      as r(key text, model text, record text, planned text, seconds double precision, needs text[], buys boolean)
  ), again as (
    select t.key from asked join storyreel.takes t on t.account = $1 and t.key = asked.key where ${isOpenAgain}
  ), added as (
    insert into storyreel.takes (account, key, version, format, state, model, record, planned, seconds, needs)
    select $1, r.key, 1, $2, 'planned', r.model, r.record::json, r.planned::json, r.seconds, r.needs from asked r order by r.key
    on conflict (account, key) do update set planned = case
        when takes.admitted_at is null and takes.state in ('planned', 'failed', 'ambiguous')
          and takes.key in (select key from asked where buys) then excluded.planned
        else coalesce(takes.planned, excluded.planned) end,
      seconds = excluded.seconds, needs = excluded.needs, blocked = null
  ), run as (
    insert into storyreel.runs (id, account, board, title, plan_digest, approved_by, priority, budgets, state)
    values (($4::text[])[1]::uuid, $1, ($4::text[])[2], ($4::text[])[3], ($4::text[])[4], ($4::text[])[5], $5, $6,
      case when exists (select from again) then 'opening' else 'open' end)
  ), wanted as (
    insert into storyreel.wants (run, account, key, shot, take, buys)
    select ($4::text[])[1]::uuid, $1, r.key, r.shot, r.take, r.buys
    from jsonb_to_recordset($7) as r(key text, shot text, take int, buys boolean)
    on conflict do nothing
  ), decided as (
    insert into storyreel.decisions (account, key, kind, attempt, decided_by)
    select t.account, t.key, d.kind, coalesce((t.record->'intents'->-1->>'attempt')::int, 0), ($4::text[])[5]
    from (select unnest($8::text[]) as key, 'resend' as kind
      union all select unnest($9::text[]), 'download-again') d
    join storyreel.takes t on t.account = $1 and t.key = d.key
    on conflict do nothing
  )
  select array(select key from again) as again,
    (select coalesce(max(id), 0)::text from storyreel.events) as last_event, pg_notify($10, $1)`;

function takeRows(takes: readonly PlannedTake[], buys: ReadonlySet<string>) {
  return takes.map((take) => ({
    key: take.requestKey,
    model: take.modelId,
    record: JSON.stringify({ ...factsOf(take), intents: [], state: "planned" }),
    planned: takeToJson(take),
    seconds: take.seconds,
    needs: sourcesOf(take),
    buys: buys.has(take.requestKey),
  }));
}

function factsOf({ shotId, take, modelId }: PlannedTake) {
  return { shotId, take, modelId };
}

function sourcesOf({ pictures = [] }: PlannedTake): readonly string[] {
  return pictures.flatMap(({ source }) => (source.kind === "frame" ? [source.requestKey] : []));
}

function budgetToJson({ id, name, maxUsd, elsewhereUsd }: Budget) {
  return {
    id,
    name,
    maxUsd: maxUsd === undefined ? null : formatUsd(maxUsd),
    elsewhereUsd: formatUsd(elsewhereUsd),
  };
}

function wantRows({ shots }: RenderPlan, buys: ReadonlySet<string>) {
  return shots.flatMap(({ takes }) =>
    takes
      .filter(({ state }) => state.kind !== "reused")
      .map(({ requestKey, shotId, take }) => {
        return { key: requestKey, shot: shotId, take, buys: buys.has(requestKey) };
      }),
  );
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
  keys: ReadonlySet<string>,
): Promise<void> {
  const { account, resend = [], downloadAgain = [] } = approved;
  const ledger = openPostgresLedger(database, account);
  for (const take of takes) {
    if (!keys.has(take.requestKey)) continue;
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

/** Those that the ledger does not have, and those with something to begin again. */
async function keysToReopen(
  { query }: Database,
  account: string,
  takes: readonly PlannedTake[],
): Promise<ReadonlySet<string>> {
  if (takes.length === 0) return new Set();
  const rows = await query(
    `select k.key from unnest($2::text[]) k(key) left join storyreel.takes t on t.account = $1 and t.key = k.key
     where t.key is null or ${isOpenAgain}`,
    [account, takes.map(({ requestKey }) => requestKey)],
  );
  return new Set(rows.map((row) => stringIn(row, "key")));
}
