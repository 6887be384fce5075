import type * as BullMqPackage from "bullmq";
import type { Redis as RedisClient } from "ioredis";
import { FleetError } from "../fleet-error.ts";

/** What the queue in Redis is made of. */
export type BullMq = Pick<
  typeof BullMqPackage,
  "DelayedError" | "Queue" | "UnrecoverableError" | "WaitingError" | "Worker"
> & { readonly Redis: typeof RedisClient };

/** Loads packages that are installed only where jobs are kept in Redis. @throws FleetError `FLEET_QUEUE` */
export async function loadBullMq(): Promise<BullMq> {
  try {
    const { DelayedError, Queue, UnrecoverableError, WaitingError, Worker } =
      await import("bullmq");
    const { Redis } = await import("ioredis");
    return { DelayedError, Queue, UnrecoverableError, WaitingError, Worker, Redis };
  } catch (cause) {
    const isMissing =
      cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
    if (!isMissing) throw cause;
    throw new FleetError("FLEET_QUEUE", "jobs in Redis need the packages bullmq and ioredis", {
      cause,
      hint: "npm install bullmq ioredis",
    });
  }
}
