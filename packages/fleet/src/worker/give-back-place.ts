import type { WorkerContext } from "./worker-context.ts";

/**
 * Why nobody goes on with a take: a limit of money, no approval any more, no worker that knows the model, or it could not be
 * carried out however often it was tried.
 */
export type Blocked = "budget" | "approval" | "model" | "given-up";

type Account = Pick<WorkerContext, "database" | "account">;

/**
 * Gives back the place of a take that is not sent, so that another one may have it.
 *
 * @returns whether it had one to give back; false if it may be at the API.
 */
export async function putBack(
  { database, account }: Account,
  key: string,
  until: { readonly afterMs?: number; readonly blocked?: Blocked; readonly why?: string },
): Promise<boolean> {
  const rows = await database.query(
    `update storyreel.takes set admitted_at = null, blocked = $4, why = $5,
       not_before = now() + make_interval(secs => $3::double precision / 1000)
     where account = $1 and key = $2 and state = 'planned' returning key`,
    [account, key, until.afterMs ?? 0, until.blocked ?? null, until.why ?? null],
  );
  return rows.length > 0;
}

/** Whether a take has a place among the requests of the account. */
export async function hasPlace({ database, account }: Account, key: string): Promise<boolean> {
  const [row] = await database.query(
    "select admitted_at is not null as ok from storyreel.takes where account = $1 and key = $2",
    [account, key],
  );
  return row?.["ok"] === true;
}

/** The key or the credit does not allow anything: nobody submits until a person has looked. */
export async function pauseAccount({ database, account }: Account, reason: string): Promise<void> {
  await database.query("update storyreel.accounts set paused_reason = $2 where id = $1", [
    account,
    reason,
  ]);
}

/** All machines slow down when one of them meets a limit. */
export async function noteLimit({
  database,
  account,
  pace,
}: Pick<WorkerContext, "database" | "account" | "pace">): Promise<void> {
  const limit = pace.limit();
  if (limit === undefined) return;
  await database
    .query(
      `update storyreel.accounts set slowed_at = to_timestamp($2::double precision / 1000),
         slowed_until = to_timestamp($3::double precision / 1000), per_minute = $4
       where id = $1 and (slowed_at is null or slowed_at < to_timestamp($2::double precision / 1000))`,
      [account, limit.atMs, limit.untilMs, limit.perMinute],
    )
    .catch(() => undefined);
}
