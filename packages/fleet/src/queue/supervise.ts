import type { PgBoss } from "pg-boss";
import type { Database } from "../database/database.ts";
import { orphansQuery } from "./job-locks.ts";
import { schema } from "./pg-boss-queues.ts";

/** By queue: has the takers of this process look for jobs. */
export type Wakers = Map<string, Set<() => unknown>>;

export type Supervised = {
  readonly boss: PgBoss;
  readonly database: Database;
  readonly wakers: Wakers;
};

const superviseMs = 5000;
const orphansMs = 1000;

/** Gives the jobs of dead workers to others while `work` lasts. */
export async function supervising(place: Supervised, work: Promise<void>): Promise<void> {
  const timers = [
    repeat(superviseMs, () => place.boss.supervise()),
    repeat(orphansMs, freeOrphans(place)),
  ];
  try {
    await work;
  } finally {
    for (const timer of timers) clearInterval(timer);
  }
}

/** What takes longer than the interval is not begun again meanwhile. */
function repeat(ms: number, work: () => Promise<unknown>): NodeJS.Timeout {
  let isBusy = false;
  const begin = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    await work().catch(() => undefined);
    isBusy = false;
  };
  return setInterval(() => void begin(), ms);
}

/**
 * A process that is gone is noticed by the locks that it does not hold any more. One that only lost its session takes them again
 * at once, so what had none twice has no process. A machine that is gone without a word is noticed by its heartbeats.
 */
function freeOrphans({ boss, database, wakers }: Supervised): () => Promise<void> {
  let before = new Set<string>();
  return async () => {
    const rows = await database.query(orphansQuery(schema));
    const now = new Set<string>();
    for (const row of rows) {
      const [name, id] = [String(row["name"]), String(row["id"])];
      // Only sending a job wakes those who take it.
      if (row["kind"] === "due") {
        for (const wake of wakers.get(name) ?? []) wake();
        continue;
      }
      now.add(id);
      if (before.has(id)) await boss.fail(name, id, { message: "its worker stopped" });
    }
    before = now;
  };
}
