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
  /** Of a database that is not behind. */
  advance(): Promise<void>;
  /** Whether the database is behind what this process has seen of it. */
  isBehind(epoch: bigint): boolean;
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
  const isBehind = (epoch: bigint): boolean => {
    if (epoch > seen) seen = epoch;
    return epoch < seen;
  };
  return {
    isBehind,
    check: async () => {
      const { epoch, locked, timelines } = await readEpoch(database);
      if (locked !== undefined) return locked;
      if (timelines !== undefined) {
        const reason = `the database went on with another history (timeline ${timelines}): a replica took over, or a backup was restored, and it may lack the last changes`;
        await lockFleet(database, reason);
        return reason;
      }
      const stored = await readStored(blobs, scratch);
      if (!isBehind(epoch) && stored <= epoch) return undefined;
      const reason = `the database is older than its store (${epoch} instead of ${stored > seen ? stored : seen}): it was restored, or lost its last changes`;
      await lockFleet(database, reason);
      return reason;
    },
    advance: async () => {
      const [row] = await database.query(
        `insert into storyreel.settings (name, value) values ('epoch', '1')
         on conflict (name) do update set value = (settings.value::bigint + 1)::text returning value`,
      );
      const epoch = BigInt(String(row?.["value"]));
      isBehind(epoch);
      await noteHistory(database);
      await writeStored(blobs, scratch, epoch);
    },
  };
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

async function lockFleet({ query }: Database, reason: string): Promise<void> {
  await query(
    "insert into storyreel.settings (name, value) values ('locked', $1) on conflict (name) do nothing",
    [reason],
  );
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
       on conflict (name) do update set value = greatest(settings.value::bigint, excluded.value::bigint)::text`,
      [stored.toString()],
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
    // The only key that changes what it stands for.
    await blobs.delete(key);
    await blobs.put(key, path);
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
