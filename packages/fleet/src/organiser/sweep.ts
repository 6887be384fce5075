import type { Database } from "../database/database.ts";
import type { Job, Queue } from "../queue/queue.ts";

/**
 * Finds what got lost between the ledger and the queue: a take whose state asks for a job has one again. Sending a job that
 * exists does nothing.
 */
export async function sweep(database: Database, queue: Queue, account: string): Promise<void> {
  const { query } = database;
  await noteGivenUp(database, queue, account);
  const rows = await query(
    `select key, state from storyreel.takes where account = $1 and planned is not null and blocked is null
       and ((state = 'planned' and admitted_at < now() - interval '15 seconds')
         or (state in ('sending', 'rendered') and updated_at < now() - interval '15 seconds'))`,
    [account],
  );
  await queue.send(
    rows.map((row): Job => {
      const kind = row["state"] === "rendered" ? "fetch" : "submit";
      return { kind, id: String(row["key"]), account, data: {} };
    }),
  );
  // A budget may have been raised, or money released.
  await query(
    `update storyreel.takes set blocked = null, why = null
     where account = $1 and blocked = 'budget' and state = 'planned'`,
    [account],
  );
  await query(
    `update storyreel.runs r set state = 'done' where account = $1 and state = 'open' and not exists (
       select from storyreel.wants w join storyreel.takes t using (account, key)
       where w.run = r.id and t.state not in ('done', 'failed'))`,
    [account],
  );
}

/** Deletes what nobody needs any more. */
export async function tidy({ query }: Database): Promise<void> {
  await query("delete from storyreel.events where at < now() - interval '30 days'");
  await query("delete from storyreel.workers where seen_at < now() - interval '1 day'");
}

/** A job that failed however often it was tried is not sent again until a person says so. */
async function noteGivenUp(database: Database, queue: Queue, account: string): Promise<void> {
  for (const { kind, states } of steps) {
    const dead = await queue.deadLetters(kind, account);
    if (dead.length === 0) continue;
    await database.query(
      `update storyreel.takes t set blocked = 'given-up', why = d.why, admitted_at = null
       from jsonb_to_recordset($3) as d(id text, why text)
       where t.account = $1 and t.key = d.id and t.state = any ($2)`,
      [account, states, JSON.stringify(dead.map(({ id, why }) => ({ id, why })))],
    );
    await queue.forget(
      kind,
      account,
      dead.map(({ id }) => id),
    );
  }
}

const steps = [
  { kind: "submit", states: ["planned", "sending"] },
  { kind: "fetch", states: ["rendered"] },
] as const;
