import type { Database } from "../database/database.ts";
import { stringIn } from "../database/ledger-rows.ts";
import { decisionChannel } from "../organiser/organiser-channel.ts";

/** Whose takes are tried again. */
export type Redrive = {
  /** Absent: all accounts. */
  readonly account?: string | undefined;
};

export type Redriven = {
  readonly takes: number;
  /** Accounts that were paused, and are not any more. */
  readonly accounts: readonly string[];
};

/**
 * Has workers try takes again that they gave up, or whose model no worker knew, and lets accounts submit again that were paused
 * because of their key or credit. Costs nothing by itself: what is sent is still what a person approved.
 *
 * @throws FleetError `FLEET_UNREACHABLE`, `FLEET_NOT_SET_UP`
 */
export async function redrive({ query }: Database, { account }: Redrive): Promise<Redriven> {
  const takes = await query(
    `update storyreel.takes set blocked = null, why = null
     where blocked in ('given-up', 'model') and ($1::text is null or account = $1) returning account`,
    [account ?? null],
  );
  const accounts = await query(
    `update storyreel.accounts set paused_reason = null
     where paused_reason is not null and ($1::text is null or id = $1) returning id`,
    [account ?? null],
  );
  // What waits because its account was paused need not wait any longer.
  await query(
    "update storyreel.takes set not_before = null where account = any ($1) and state = 'planned'",
    [accounts.map((row) => stringIn(row, "id"))],
  );
  await query("select pg_notify($1, id) from storyreel.accounts", [decisionChannel]);
  return { takes: takes.length, accounts: accounts.map((row) => stringIn(row, "id")) };
}
