import type { RemoteWork, TakeId } from "@storyreel/renderer/engine";
import type { PlannedTake } from "@storyreel/renderer/plan";
import type { Database } from "../database/database.ts";
import { readEvent } from "./read-event.ts";

export type ToldEvents = {
  readonly takes: readonly PlannedTake[];
  /** Only what happened after this one. */
  readonly lastEvent: string;
};

/**
 * Tells what workers wrote down since the last call, under the names of this film.
 *
 * Events are numbered when they are written and appear when they are committed: of two workers, the one with the higher number
 * may be first. So the events of the last seconds are looked at again, and each is told once.
 */
export function tellEvents(
  { database, account }: { readonly database: Database; readonly account: string },
  { onEvent }: Pick<RemoteWork, "onEvent">,
  { takes, lastEvent }: ToldEvents,
): () => Promise<void> {
  const byKey = Map.groupBy(takes, ({ requestKey }) => requestKey);
  let settled = lastEvent;
  let told: string[] = [];
  return async () => {
    const rows = await database.query(query, [account, settled, [...byKey.keys()], told]);
    for (const { id, key, body, is_told: isTold } of rows) {
      if (isTold === true) continue;
      told.push(String(id));
      const ids = typeof key === "string" ? (byKey.get(key) ?? []).map(idOf) : [undefined];
      for (const take of ids) {
        const event = readEvent(body, take);
        if (event !== undefined) onEvent(event);
      }
    }
    for (const { id, is_old: isOld } of rows) if (isOld === true) settled = String(id);
    told = told.filter((id) => BigInt(id) > BigInt(settled));
  };
}

function idOf({ shotId, take }: PlannedTake): TakeId {
  return { shotId, take };
}

// A statement is given up after 30 s: what is older has been committed or never will be.
const query = `select id, key, case when id = any ($4) then null else body end as body, id = any ($4) as is_told,
     at < now() - interval '40 seconds' as is_old
  from storyreel.events
  where account = $1 and id > $2 and (key = any ($3) or key is null) order by id`;
