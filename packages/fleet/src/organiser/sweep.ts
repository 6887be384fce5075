import type { Database } from "../database/database.ts";
import type { Job, Queue } from "../queue/queue.ts";

/**
 * Finds what got lost between the ledger and the queue: a take whose state asks for a job has one again. Sending a job that
 * exists does nothing.
 */
export async function sweep(database: Database, queue: Queue, account: string): Promise<void> {
  const { query } = database;
  const rows = await query(
    `select key, state from storyreel.takes where account = $1 and planned is not null
       and ((state = 'planned' and admitted_at < now() - interval '30 seconds')
         or (state in ('sending', 'rendered') and updated_at < now() - interval '30 seconds'))`,
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
    "update storyreel.takes set blocked = null where account = $1 and blocked = 'budget' and state = 'planned'",
    [account],
  );
  await query(
    `update storyreel.runs r set state = 'done' where account = $1 and state = 'open' and not exists (
       select from storyreel.wants w join storyreel.takes t using (account, key)
       where w.run = r.id and t.state not in ('done', 'failed'))`,
    [account],
  );
  await query("delete from storyreel.events where at < now() - interval '30 days'");
  await query("delete from storyreel.workers where seen_at < now() - interval '1 day'");
}
