import type { AccountLimit } from "@storyreel/renderer/engine";
import type { Database } from "../database/database.ts";
import type { PutBack } from "./agenda.ts";

type Account = { readonly database: Database; readonly account: string };

export async function putBack(
  { database, account }: Account,
  key: string,
  until: PutBack,
): Promise<boolean> {
  const rows = await database.query(
    `update storyreel.takes set admitted_at = null, blocked = $4, why = $5,
       not_before = now() + make_interval(secs => $3::double precision / 1000)
     where account = $1 and key = $2 and state = 'planned' returning key`,
    [account, key, until.afterMs ?? 0, until.blocked ?? null, until.why ?? null],
  );
  return rows.length > 0;
}

export async function hasPlace({ database, account }: Account, key: string): Promise<boolean> {
  const [row] = await database.query(
    "select admitted_at is not null as ok from storyreel.takes where account = $1 and key = $2",
    [account, key],
  );
  return row?.["ok"] === true;
}

export async function pauseAccount({ database, account }: Account, reason: string): Promise<void> {
  await database.query("update storyreel.accounts set paused_reason = $2 where id = $1", [
    account,
    reason,
  ]);
}

export async function noteLimit(
  { database, account }: Account,
  { atMs, untilMs, perMinute }: AccountLimit,
): Promise<void> {
  await database.query(
    `update storyreel.accounts set slowed_at = to_timestamp($2::double precision / 1000),
       slowed_until = to_timestamp($3::double precision / 1000), per_minute = $4
     where id = $1 and (slowed_at is null or slowed_at < to_timestamp($2::double precision / 1000))`,
    [account, atMs, untilMs, perMinute],
  );
}

/** How far the API's clock is ahead of the database's, for `fleet status` and for those who search lost requests. */
export async function noteClock({ database, account }: Account, offsetMs: number): Promise<void> {
  await database.query("update storyreel.accounts set clock_offset_ms = $2 where id = $1", [
    account,
    offsetMs,
  ]);
}

/** Of the row `t` of a take: a worker runs that can send it. */
export const isModelKnown = `exists (select from storyreel.workers w
  where w.seen_at > now() - interval '1 minute' and w.accounts @> array[t.account] and w.models @> array[t.model])`;

export async function blockModel(
  { database, account }: Account,
  { key, why }: { readonly key: string; readonly why: string },
): Promise<boolean> {
  const rows = await database.query(
    `update storyreel.takes t set admitted_at = null, blocked = 'model', why = $3
     where account = $1 and key = $2 and state = 'planned' and not ${isModelKnown} returning key`,
    [account, key, why],
  );
  return rows.length > 0;
}
