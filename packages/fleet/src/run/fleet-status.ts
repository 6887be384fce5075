import { formatUsd } from "@storyreel/models";
import {
  boolean,
  nullable,
  number,
  object,
  parse,
  string,
  array,
  record,
  date,
  picklist,
} from "valibot";
import { isInFlight } from "../agenda/at-the-api.ts";
import type { Database } from "../database/database.ts";

/** What `storyreel fleet status` shows. Amounts are decimal dollars; times are ISO 8601. */
export type FleetStatus = {
  /** Why nothing is submitted until somebody has run `storyreel fleet recover`; `null`: it is. */
  readonly lockedReason: string | null;
  readonly accounts: readonly AccountStatus[];
  readonly runs: readonly RunStatus[];
  readonly budgets: readonly BudgetStatus[];
  readonly workers: readonly WorkerStatus[];
  /** Takes that need a decision. */
  readonly uncertain: readonly {
    readonly board: string;
    readonly shot: string;
    readonly message: string;
  }[];
  /** Takes that nobody goes on with. */
  readonly blocked: readonly BlockedTake[];
};

export type BlockedTake = {
  readonly account: string;
  readonly board: string;
  readonly shot: string;
  readonly take: number;
  /**
   * `model`: no worker knows it; goes on when one starts that does. `given-up`: failed each time. Both wait for `fleet redrive`.
   * `budget` goes on when there is money; `approval` with the next `render`.
   */
  readonly kind: "budget" | "approval" | "model" | "given-up";
  readonly why: string;
};

export type AccountStatus = {
  readonly id: string;
  readonly maxInFlight: number;
  /** Sent, or about to be. */
  readonly inFlight: number;
  /** Finished clips that are not in the store yet, and how many of them stop everything new. */
  readonly unfetched: number;
  readonly maxUnfetched: number;
  /** By state: `planned`, `sending`, `submitted`, `rendered`, `done`, `failed`, `ambiguous`. */
  readonly takes: { readonly [state: string]: number };
  /** Paid, or reserved for what may have to be paid. */
  readonly heldUsd: string;
  /** Why nothing is submitted; `null`: it is. */
  readonly pausedReason: string | null;
  readonly isSlowed: boolean;
  /** How far the API's clock is ahead of the database's; `null`: not known yet. */
  readonly clockOffsetMs: number | null;
};

export type RunStatus = {
  readonly id: string;
  readonly board: string;
  readonly title: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly state: string;
  readonly done: number;
  readonly failed: number;
  readonly takes: number;
};

export type BudgetStatus = {
  readonly account: string;
  readonly id: string;
  readonly heldUsd: string;
  readonly maxUsd: string | null;
};

export type WorkerStatus = {
  readonly id: string;
  readonly host: string;
  readonly version: string;
  readonly roles: readonly string[];
  readonly seenSecondsAgo: number;
};

const Account = object({
  id: string(),
  max_in_flight: number(),
  in_flight: number(),
  unfetched: number(),
  max_unfetched: number(),
  takes: nullable(record(string(), number())),
  held: string(),
  paused_reason: nullable(string()),
  is_slowed: nullable(boolean()),
  clock_offset_ms: nullable(number()),
});
const Run = object({
  id: string(),
  board: string(),
  title: string(),
  approved_by: string(),
  approved_at: date(),
  state: string(),
  done: number(),
  failed: number(),
  takes: number(),
});
const BudgetRow = object({
  account: string(),
  id: string(),
  held: string(),
  max: nullable(string()),
});
const WorkerRow = object({
  id: string(),
  host: string(),
  version: string(),
  roles: array(string()),
  seen: number(),
});
const Blocked = object({
  account: string(),
  board: string(),
  shot: string(),
  take: number(),
  kind: picklist(["budget", "approval", "model", "given-up"]),
  why: string(),
});
const Uncertain = object({ board: string(), shot: string(), message: nullable(string()) });

/** Reads where a fleet stands. @throws FleetError `FLEET_UNREACHABLE`, `FLEET_NOT_SET_UP` */
export async function readFleetStatus({ query }: Database): Promise<FleetStatus> {
  const accounts = await query(`select a.id, a.max_in_flight, a.max_unfetched, a.paused_reason,
      (select count(*)::int from storyreel.takes t where t.account = a.id and t.state = 'rendered') as unfetched, a.slowed_until > now() as is_slowed, a.clock_offset_ms,
      (select count(*)::int from storyreel.takes t where t.account = a.id
        and ${isInFlight}) as in_flight,
      (select json_object_agg(state, n) from (select state, count(*)::int as n from storyreel.takes t
        where t.account = a.id group by state) s) as takes,
      (select coalesce(sum(nano_usd), 0)::text from storyreel.charges c where c.account = a.id and c.is_held) as held
    from storyreel.accounts a order by a.id`);
  const runs =
    await query(`select r.id, r.board, r.title, r.approved_by, r.approved_at, r.state, count(*)::int as takes,
      (count(*) filter (where t.state = 'done'))::int as done, (count(*) filter (where t.state = 'failed'))::int as failed
    from storyreel.runs r join storyreel.wants w on w.run = r.id
    join storyreel.takes t on t.account = w.account and t.key = w.key
    group by r.id order by r.state = 'open' desc, r.approved_at desc limit 50`);
  const budgets = await query(`select account, id, held_nano::text as held, max_nano::text as max
    from storyreel.budgets order by account, id limit 200`);
  const workers = await query(`select id, host, version, roles,
      extract(epoch from now() - seen_at)::float8 as seen
    from storyreel.workers order by started_at`);
  const uncertain = await query(`select distinct r.board, w.shot, t.record->>'message' as message
    from storyreel.takes t join storyreel.wants w on w.account = t.account and w.key = t.key
    join storyreel.runs r on r.id = w.run where t.state = 'ambiguous' order by 1, 2 limit 50`);
  const blocked =
    await query(`select distinct t.account, r.board, w.shot, w.take, t.blocked as kind, coalesce(t.why, '') as why
    from storyreel.takes t join storyreel.wants w on w.account = t.account and w.key = t.key
    join storyreel.runs r on r.id = w.run where t.blocked is not null and r.state = 'open' order by 2, 3, 4 limit 50`);
  const [locked] = await query("select value from storyreel.settings where name = 'locked'");
  return {
    lockedReason: locked === undefined ? null : String(locked["value"]),
    accounts: parse(array(Account), accounts).map((row) => ({
      id: row.id,
      maxInFlight: row.max_in_flight,
      inFlight: row.in_flight,
      unfetched: row.unfetched,
      maxUnfetched: row.max_unfetched,
      takes: row.takes ?? {},
      heldUsd: formatUsd(BigInt(row.held)),
      pausedReason: row.paused_reason,
      isSlowed: row.is_slowed ?? false,
      clockOffsetMs: row.clock_offset_ms === null ? null : Math.round(row.clock_offset_ms),
    })),
    runs: parse(array(Run), runs).map(({ approved_by, approved_at, ...run }) => ({
      ...run,
      approvedBy: approved_by,
      approvedAt: approved_at.toISOString(),
    })),
    budgets: parse(array(BudgetRow), budgets).map(({ held, max, ...budget }) => ({
      ...budget,
      heldUsd: formatUsd(BigInt(held)),
      maxUsd: max === null ? null : formatUsd(BigInt(max)),
    })),
    workers: parse(array(WorkerRow), workers).map(({ seen, ...worker }) => ({
      ...worker,
      seenSecondsAgo: Math.max(0, Math.round(seen)),
    })),
    uncertain: parse(array(Uncertain), uncertain).map(({ message, ...one }) => ({
      ...one,
      message: message ?? "",
    })),
    blocked: parse(array(Blocked), blocked),
  };
}
