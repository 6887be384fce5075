import { PgBoss } from "pg-boss";
import { databaseError } from "../database/database-error.ts";
import { FleetError } from "../fleet-error.ts";
import { queueName } from "./queue-name.ts";
import type { JobKind } from "./queue.ts";

export const schema = "storyreel_jobs";
// A worker that is gone is noticed after this long. pg-boss allows no less than ten.
export const heartbeatSeconds = 15;
export const retrySeconds = 1;
const mostTries = 5;

export type Queues = {
  /** Makes the queues of an account when they are first used. */
  open(kind: JobKind, account: string): Promise<string>;
  /** Makes everything again if the tables are gone: what was in them is in the ledger, and the organiser sends it again. */
  repair(error: unknown): void;
};

/** The queues of a pg-boss: one for each kind of job and account, and one for what is given up. */
export function createQueues(boss: PgBoss, url: string): Queues {
  const made = new Map<string, Promise<void>>();
  const names = new Set<string>();
  let repairing: Promise<void> | undefined;
  const install = async (): Promise<void> => {
    const other = new PgBoss({
      connectionString: url,
      schema,
      max: 1,
      supervise: false,
      schedule: false,
    });
    // What it meets, the one in use meets as well and tells.
    other.on("error", () => undefined);
    try {
      await other.start();
      for (const name of names) await createQueue(other, name);
    } finally {
      await other.stop({ graceful: false });
    }
  };
  return {
    open: async (kind, account) => {
      const name = queueName(kind, account);
      const making = made.get(name) ?? createQueue(boss, name);
      made.set(name, making);
      names.add(name);
      try {
        await making;
      } catch (cause) {
        made.delete(name);
        throw databaseError(cause);
      }
      return name;
    },
    repair: (error) => {
      // They may come from a backup that did not have them yet.
      made.clear();
      if (!isMissing(error)) return;
      repairing ??= install()
        .catch(() => undefined)
        .finally(() => (repairing = undefined));
    },
  };
}

/** A table or the schema does not exist. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof FleetError ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "42P01" || code === "3F000";
}

async function createQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(deadOf(name), { retentionSeconds: 30 * 86_400 });
  await boss.createQueue(name, {
    // One job of a name, waiting or running.
    policy: "exclusive",
    deadLetter: deadOf(name),
    retryLimit: mostTries,
    retryDelay: retrySeconds,
    retryBackoff: true,
    retryDelayMax: 60,
    heartbeatSeconds,
    deleteAfterSeconds: 86_400,
    notify: true,
  });
}

const deadEnding = "/dead";

export function deadOf(name: string): string {
  return `${name}${deadEnding}`;
}

export function isDeadQueue(name: string): boolean {
  return name.endsWith(deadEnding);
}
