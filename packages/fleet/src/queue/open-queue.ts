import type { Database } from "../database/database.ts";
import { FleetError } from "../fleet-error.ts";
import type { Queue } from "./queue.ts";

export type OpenQueueOptions = {
  /** Where jobs are kept: `redis://…`, or `postgres` for the database of the ledger. */
  readonly address: string;
  /** Of the ledger. */
  readonly url: string;
  readonly database: Database;
  readonly onError?: ((error: Error) => void) | undefined;
};

/**
 * Opens the queue of a fleet.
 *
 * @throws FleetError `FLEET_QUEUE`; `FLEET_UNREACHABLE`, `FLEET_REFUSED` for the database.
 */
export async function openQueue(options: OpenQueueOptions): Promise<Queue> {
  const { address, ...rest } = options;
  if (address === "postgres") {
    const { openPgBossQueue } = await import("./pg-boss-queue.ts");
    return openPgBossQueue(rest);
  }
  if (!/^rediss?:$/.test(URL.parse(address)?.protocol ?? "")) {
    throw new FleetError("FLEET_QUEUE", "the address of the queue is not a Redis address", {
      hint: "write --queue redis://HOST:6379, or --queue postgres for the database of the fleet",
    });
  }
  const { openBullMqQueue } = await import("./bullmq-queue.ts");
  return openBullMqQueue({ ...rest, url: address });
}
