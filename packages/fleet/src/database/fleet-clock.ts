import { systemClock, type Clock } from "@storyreel/core";
import type { Database } from "./database.ts";

/** The database's clock, as one machine reads it. */
export type FleetClock = Clock & {
  /** How far it is ahead of this machine's. */
  offsetMs(): number;
  /** Asks the database again. @throws FleetError `FLEET_UNREACHABLE` */
  set(): Promise<void>;
};

/** All machines write times by one clock, so that their intents can be compared. */
export async function openFleetClock(
  database: Database,
  local: Clock = systemClock,
): Promise<FleetClock> {
  let offsetMs = 0;
  const set = async (): Promise<void> => {
    const beforeMs = local.now();
    const [row] = await database.query(
      "select extract(epoch from clock_timestamp()) * 1000 as now_ms",
    );
    // The answer is on average half as old as the question.
    offsetMs = Number(row?.["now_ms"]) - (beforeMs + local.now()) / 2;
  };
  await set();
  return {
    now: () => local.now() + offsetMs,
    sleep: (ms, signal) => local.sleep(ms, signal),
    offsetMs: () => offsetMs,
    set,
  };
}
