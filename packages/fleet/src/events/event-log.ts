import { formatUsd } from "@storyreel/models";
import type { RunEvent } from "@storyreel/renderer/engine";
import type { Database } from "../database/database.ts";
import { eventChannel } from "../organiser/organiser-channel.ts";

/** Writes down what happens to takes, for those who follow them. What cannot be written is dropped: the ledger is the truth. */
export type EventLog = {
  /** @param key request key of the take; `undefined`: the event concerns the account. */
  add(account: string, key: string | undefined, event: RunEvent): void;
  /** Resolves when all events so far are written. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

// Events come in bursts; a person does not see the difference.
const gatherMs = 50;

type Row = { readonly account: string; readonly key: string | undefined; readonly body: string };

export function openEventLog(database: Database, worker: string): EventLog {
  let waiting: Row[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const write = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await database
      .query(
        `with added as (
           insert into storyreel.events (account, key, worker, body)
           select r.account, r.key, $2, r.body::json
           from rows from (jsonb_to_recordset($1) as (account text, key text, body text)) with ordinality as r(account, key, body, n) order by n
           returning account)
         select pg_notify($3, account) from (select distinct account from added) a`,
        [JSON.stringify(rows), worker, eventChannel],
      )
      .catch(() => undefined);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  return {
    add: (account, key, event) => {
      waiting.push({ account, key, body: eventToJson(event) });
      timer ??= setTimeout(() => void flush(), gatherMs);
    },
    flush,
    close: flush,
  };
}

function eventToJson(event: RunEvent): string {
  return JSON.stringify(event, (_, value: unknown) =>
    typeof value === "bigint" ? formatUsd(value) : value,
  );
}
