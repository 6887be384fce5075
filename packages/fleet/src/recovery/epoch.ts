import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Blobs } from "../blobs/blobs.ts";
import type { Database } from "../database/database.ts";

/**
 * A number that grows every minute, in the database and in the store of clips. If the store's is ahead, the database is a
 * restored backup: it does not know what was submitted since. The same may be true of a replica that took over, which shows in the
 * number of the server's history.
 */
export type Epoch = {
  /** Compares the two, and locks the fleet if the database is behind. @returns why nothing may be submitted; `undefined`: it may. */
  check(): Promise<string | undefined>;
  /** Of a database that is not behind; does nothing if it is by now. */
  advance(): Promise<void>;
  /**
   * Before the database is read: whether a number that is read after this is behind what this process had seen until then. Others
   * advance it at any moment, so that a number that was read earlier may be smaller without anything being lost.
   */
  watch(): (epoch: bigint) => boolean;
};

export type EpochParts = {
  readonly database: Database;
  readonly blobs: Blobs;
  /** A folder of this machine. */
  readonly scratch: string;
};

const key = "epoch";

export function openEpoch({ database, blobs, scratch }: EpochParts): Epoch {
  let seen = 0n;
  const note = (epoch: bigint): void => {
    if (epoch > seen) seen = epoch;
  };
  const watch = () => {
    const atLeast = seen;
    return (epoch: bigint): boolean => {
      note(epoch);
      return epoch < atLeast;
    };
  };
  return {
    watch,
    check: async () => {
      const isFirstBehind = watch();
      const first = await readEpoch(database);
      if (first.locked !== undefined) return first.locked;
      if (first.timelines !== undefined) {
        return await lockFleet(
          database,
          otherHistory(first.timelines),
          "storyreel.is_other_history()",
        );
      }
      const stored = await readStored(blobs, scratch);
      const known = stored > seen ? stored : seen;
      if (!isFirstBehind(first.epoch) && stored <= first.epoch) return undefined;
      // The store is written after the database: if what the store said is not in the database by now, it was lost.
      return await lockFleet(
        database,
        `the database is older than its store (${first.epoch} instead of ${known}): it was restored, or lost its last changes`,
        `coalesce((select value::bigint from storyreel.settings where name = 'epoch'), 0) < ${known}`,
      );
    },
    advance: async () => {
      const epoch = await addOne(database, seen);
      if (epoch === undefined) return;
      note(epoch);
      await writeStored(blobs, scratch, epoch);
    },
  };
}

function otherHistory(timelines: string): string {
  return `the history of the database has changed (timeline ${timelines}): a replica took over or a backup was restored, so the last changes may be missing`;
}

/** `undefined`: a replica or a backup has taken over since it was checked, and the next check says so. */
async function addOne(database: Database, seen: bigint): Promise<bigint | undefined> {
  return database.transaction(async (transaction) => {
    await transaction.query(
      "insert into storyreel.settings (name, value) values ('epoch', '0') on conflict (name) do nothing",
    );
    const [row] = await transaction.query(
      `update storyreel.settings set value = (value::bigint + 1)::text
       where name = 'epoch' and value::bigint >= $1 and not storyreel.is_other_history() returning value`,
      [seen.toString()],
    );
    if (row === undefined) return undefined;
    await noteHistory(transaction);
    return BigInt(String(row["value"]));
  });
}

async function readEpoch({ query }: Database) {
  const rows = await query(
    `select name, value, storyreel.current_timeline() as timeline, storyreel.is_other_history() as is_other
     from storyreel.settings where name in ('epoch', 'locked', 'timeline')`,
  );
  const values = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
  const other = rows.find((row) => row["is_other"] === true);
  return {
    epoch: BigInt(values.get("epoch") ?? "0"),
    locked: values.get("locked"),
    /** Before and now; `undefined`: it is the same history, or one that lacks nothing. */
    timelines:
      other === undefined
        ? undefined
        : `${Number.parseInt(values.get("timeline") ?? "", 16)} to ${Number.parseInt(String(other["timeline"]), 16)}`,
  };
}

/** A replica that has every change before it is reported as written lacks nothing when it takes over. */
async function noteHistory({ query }: Pick<Database, "query">): Promise<void> {
  await query(
    `insert into storyreel.settings (name, value)
     select name, value from (values
       ('timeline', storyreel.current_timeline()),
       ('synchronous', (current_setting('synchronous_standby_names') <> '')::text)) v(name, value)
     where value is not null
     on conflict (name) do update set value = excluded.value`,
  );
}

/**
 * Somebody may recover the fleet at the same moment: it is locked again only if the reason still holds.
 *
 * @param holds an expression of SQL.
 * @returns why it is locked now; `undefined`: it is not.
 */
async function lockFleet(
  { query }: Database,
  reason: string,
  holds: string,
): Promise<string | undefined> {
  const [row] = await query(
    `insert into storyreel.settings (name, value) select 'locked', $1 where ${holds}
     on conflict (name) do update set value = settings.value returning value`,
    [reason],
  );
  return row === undefined ? undefined : String(row["value"]);
}

/**
 * Lets the fleet submit again, after somebody has looked at what the database does not know. From now on for a day, a take that was
 * never submitted is searched for in the API's list first.
 */
export async function unlockFleet({ database, blobs, scratch }: EpochParts): Promise<void> {
  const stored = await readStored(blobs, scratch);
  await database.transaction(async ({ query }) => {
    await query(
      `insert into storyreel.settings (name, value) values ('epoch', $1)
       on conflict (name) do update set value = greatest(settings.value::bigint + 1, excluded.value::bigint)::text`,
      // A worker that runs may have seen the next one, which did not reach the store.
      [(stored + 1n).toString()],
    );
    await query(
      `insert into storyreel.settings (name, value) values ('recovered_at', now()::text)
       on conflict (name) do update set value = excluded.value`,
    );
    await query("delete from storyreel.settings where name = 'locked'");
    await noteHistory({ query });
  });
}

/** 0: the store has none. */
async function readStored(blobs: Blobs, scratch: string): Promise<bigint> {
  return withFile(scratch, async (path) => {
    if (!(await blobs.fetch(key, path))) return 0n;
    const text = (await readFile(path, "utf8")).trim();
    return /^\d+$/.test(text) ? BigInt(text) : 0n;
  });
}

async function writeStored(blobs: Blobs, scratch: string, epoch: bigint): Promise<void> {
  await withFile(scratch, async (path) => {
    await writeFile(path, `${epoch}\n`);
    await blobs.replace(key, path);
  });
}

async function withFile<T>(scratch: string, work: (path: string) => Promise<T>): Promise<T> {
  await mkdir(scratch, { recursive: true });
  const path = join(scratch, `epoch-${randomUUID()}`);
  try {
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
