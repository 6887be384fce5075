import { systemClock, type Clock } from "@storyreel/core";
import type { Database } from "./database.ts";

/** The database's clock, as one machine reads it. */
export type FleetClock = Clock & {
  /** How far it is ahead of this machine's. */
  offsetMs(): number;
  /** Asks the database again. @throws FleetError `FLEET_UNREACHABLE` */
  set(): Promise<void>;
  /** Takes the time from an answer of the database to something else. */
  note(answer: DatabaseTime): void;
  /** By the clock of this machine, for `note`. */
  localMs(): number;
};

export type DatabaseTime = {
  readonly databaseMs: number;
  /** By the clock of this machine. */
  readonly askedAtMs: number;
};

// In a longer one the process may have been stopped, and nobody knows when the database answered.
const longestTripMs = 1000;

/** All machines write times by one clock, so that their intents can be compared. */
export async function openFleetClock(
  database: Pick<Database, "query">,
  local: Clock = systemClock,
): Promise<FleetClock> {
  return startFleetClock(database, local, await ask(database, local));
}

/** A clock that begins with an answer of the database. */
export function startFleetClock(
  database: Pick<Database, "query">,
  local: Clock,
  answer: DatabaseTime,
): FleetClock {
  let offsetMs: number | undefined;
  const note: FleetClock["note"] = ({ databaseMs, askedAtMs }) => {
    const nowMs = local.now();
    const tripMs = nowMs - askedAtMs;
    if (offsetMs !== undefined && (tripMs < 0 || tripMs > longestTripMs)) return;
    // The answer is on average half as old as the question.
    offsetMs = databaseMs - (askedAtMs + nowMs) / 2;
  };
  note(answer);
  return {
    now: () => local.now() + (offsetMs ?? 0),
    sleep: (ms, signal) => local.sleep(ms, signal),
    offsetMs: () => offsetMs ?? 0,
    set: async () => note(await ask(database, local)),
    note,
    localMs: () => local.now(),
  };
}

async function ask({ query }: Pick<Database, "query">, local: Clock): Promise<DatabaseTime> {
  const askedAtMs = local.now();
  const [row] = await query(
    "select (extract(epoch from clock_timestamp()) * 1000)::float8 as now_ms",
  );
  return { databaseMs: Number(row?.["now_ms"]), askedAtMs };
}
