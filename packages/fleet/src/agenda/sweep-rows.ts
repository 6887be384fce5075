import type { TakeRecord } from "@storyreel/renderer/engine";
import type { Database } from "../database/database.ts";
import { stringIn } from "../database/ledger-rows.ts";
import type { DeadJob } from "../queue/queue.ts";
import { isModelKnown } from "./places.ts";
import type { LostJob } from "./agenda.ts";

export async function lostJobs({ query }: Database, account: string): Promise<readonly LostJob[]> {
  // A submit keeps its place until it has ended. One without a place is searched for again, and no job of it is on its way.
  const rows = await query(
    `select key, state from storyreel.takes where account = $1 and planned is not null and blocked is null
       and ((state = 'planned' and admitted_at < now() - interval '15 seconds')
         or (state = 'sending' and admitted_at is null)
         or (state in ('sending', 'rendered') and updated_at < now() - interval '15 seconds'))`,
    [account],
  );
  return rows.map((row) => {
    return { key: stringIn(row, "key"), kind: row["state"] === "rendered" ? "fetch" : "submit" };
  });
}

export async function renewRows({ query }: Database, account: string): Promise<void> {
  // A budget may have been raised, or money released.
  await query(
    `update storyreel.takes set blocked = null, why = null
     where account = $1 and blocked = 'budget' and state = 'planned'`,
    [account],
  );
  // A worker that knows the model may have started while another one was about to say that none does.
  await query(
    `update storyreel.takes t set blocked = null, why = null
     where account = $1 and blocked = 'model' and state = 'planned' and ${isModelKnown}`,
    [account],
  );
  await query(
    `update storyreel.runs r set state = 'done' where account = $1 and state = 'open' and not exists (
       select from storyreel.wants w join storyreel.takes t using (account, key)
       where w.run = r.id and t.state not in ('done', 'failed'))`,
    [account],
  );
}

export async function tidyRows({ query }: Database): Promise<void> {
  await query("delete from storyreel.events where at < now() - interval '30 days'");
  await query("delete from storyreel.workers where seen_at < now() - interval '1 day'");
}

export async function giveUpRows(
  { query }: Database,
  account: string,
  {
    jobs,
    states,
  }: { readonly jobs: readonly DeadJob[]; readonly states: readonly TakeRecord["state"][] },
): Promise<void> {
  await query(
    `update storyreel.takes t set blocked = 'given-up', why = d.why, admitted_at = null
     from jsonb_to_recordset($3) as d(id text, why text)
     where t.account = $1 and t.key = d.id and t.state = any ($2)`,
    [account, states, JSON.stringify(jobs.map(({ id, why }) => ({ id, why })))],
  );
}

/** A list that shows a later request of the model proves what an older list could not. */
export async function provableKeys(
  { query }: Database,
  account: string,
): Promise<readonly string[]> {
  const rows = await query(
    `select key from storyreel.takes t where account = $1 and state = 'ambiguous' and planned is not null and blocked is null
       and exists (select from storyreel.requests r
         where r.account = t.account and r.model = t.model and r.claimed_at > t.updated_at)`,
    [account],
  );
  return rows.map((row) => stringIn(row, "key"));
}
