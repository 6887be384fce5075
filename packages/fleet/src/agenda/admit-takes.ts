import type { Database, Row, Transaction } from "../database/database.ts";
import type { Job, Queue } from "../queue/queue.ts";
import { isInFlight } from "./at-the-api.ts";
import { tokensNow } from "./account-tokens.ts";
import type { AdmittedTake } from "./agenda.ts";

/** How fast the API is used: what an account allows. */
type Account = {
  readonly maxInFlight: number;
  readonly maxUnfetched: number;
  readonly isPaused: boolean;
  /** Submits that are left at this moment; `undefined`: nobody counts them. */
  readonly tokens: number | undefined;
};

export async function admitTakes(
  database: Database,
  queue: Pick<Queue, "send">,
  account: string,
): Promise<readonly AdmittedTake[]> {
  const rows = await admitRows(database, queue, account);
  return rows.map((row) => ({
    key: String(row["key"]),
    modelId: String(row["model"]),
    run: String(row["run"]),
    board: String(row["board"]),
    approvedAtMs: Number(row["approved_ms"]),
    admittedAtMs: Number(row["now_ms"]),
  }));
}

async function admitRows(
  database: Database,
  queue: Pick<Queue, "send">,
  account: string,
): Promise<readonly Row[]> {
  return database.transaction(async (transaction) => {
    const { isPaused, tokens, ...most } = await lockAccount(transaction, account);
    if (isPaused) return [];
    const [row] = await transaction.query(inFlightQuery, [account]);
    if (Number(row?.["unfetched"]) >= most.maxUnfetched) return [];
    const free = Math.min(most.maxInFlight - Number(row?.["n"]), Math.floor(tokens ?? Infinity));
    if (free <= 0) return [];
    const rows = await transaction.query(admitQuery, [account, free]);
    if (rows.length === 0) return [];
    if (tokens !== undefined) await spendTokens(transaction, account, tokens - rows.length);
    await queue.send(
      rows.map((one): Job => ({ kind: "submit", id: String(one["key"]), account, data: {} })),
      transaction,
    );
    return rows;
  });
}

// Two leaders at a time, for a moment, count one after the other. Nobody else waits: rows that refer to the account need only
// its key.
async function lockAccount({ query }: Transaction, account: string): Promise<Account> {
  const [row] = await query(
    `select max_in_flight, posts_per_hour, paused_reason, tokens, per_minute,
       extract(epoch from now() - tokens_at) as tokens_age, extract(epoch from now() - slowed_at) as slowed_age,
       slowed_until > now() as is_slowed, max_unfetched,
       exists (select from storyreel.settings where name = 'locked') as is_locked
     from storyreel.accounts where id = $1 for no key update`,
    [account],
  );
  if (row === undefined)
    return { maxInFlight: 0, maxUnfetched: 0, isPaused: true, tokens: undefined };
  return {
    maxInFlight: Number(row["max_in_flight"]),
    maxUnfetched: Number(row["max_unfetched"]),
    isPaused:
      row["paused_reason"] !== null || row["is_slowed"] === true || row["is_locked"] === true,
    tokens: tokensNow({
      perHour: numberOf(row["posts_per_hour"]),
      perMinute: numberOf(row["per_minute"]),
      slowedSecondsAgo: Number(row["slowed_age"]),
      tokens: numberOf(row["tokens"]),
      tokensSecondsAgo: Number(row["tokens_age"]),
    }),
  };
}

function numberOf(value: unknown): number | undefined {
  return value === null ? undefined : Number(value);
}

async function spendTokens({ query }: Transaction, account: string, left: number): Promise<void> {
  await query("update storyreel.accounts set tokens = $2, tokens_at = now() where id = $1", [
    account,
    left,
  ]);
}

// One whose fate nobody knows may be running: it keeps its place as long as a request takes. Both are counted at one moment: what
// is not at the API any more waits to be fetched.
const inFlightQuery = `select count(*) filter (where state <> 'rendered')::int as n,
    count(*) filter (where state = 'rendered')::int as unfetched
  from storyreel.takes t where account = $1
  and (${isInFlight} or state = 'rendered'
    or (state in ('sending', 'ambiguous') and updated_at > now() - interval '30 minutes'))`;

const admitQuery = `with busy as (
    select w.run, count(*) as n from storyreel.takes t join storyreel.wants w using (account, key)
    where t.account = $1 and ${isInFlight}
    group by w.run
  ), ready as (
    select t.key, t.seconds, r.priority, r.approved_at, r.id as run, r.board,
      coalesce(busy.n, 0) + row_number() over (partition by r.id order by t.seconds desc, t.key) as turn
    from storyreel.takes t
    join storyreel.wants w on w.account = t.account and w.key = t.key and w.buys
    join storyreel.runs r on r.id = w.run and r.state = 'open'
    left join busy on busy.run = r.id
    where t.account = $1 and t.state = 'planned' and t.planned is not null and t.admitted_at is null
      and t.blocked is null and (t.not_before is null or t.not_before <= now())
      and not exists (
        select from unnest(t.needs) source left join storyreel.takes s on s.account = t.account and s.key = source
        where s.state is distinct from 'done')
  ), first as (
    select distinct on (key) key, seconds, priority, approved_at, turn, run, board from ready
    order by key, priority desc, turn
  ), chosen as (
    select key, approved_at, run, board from first order by priority desc, turn, approved_at, seconds desc, key limit $2
  )
  update storyreel.takes t set admitted_at = now() from chosen
  where t.account = $1 and t.key = chosen.key
  returning t.key, t.model, chosen.run, chosen.board, extract(epoch from chosen.approved_at) * 1000 as approved_ms, extract(epoch from now()) * 1000 as now_ms`;
