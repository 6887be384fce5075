import { systemClock, type Clock } from "@storyreel/core";
import { nullable, number, object, parse, record, string } from "valibot";
import type { Database } from "./database.ts";
import { startFleetClock, type FleetClock } from "./fleet-clock.ts";
import { judgeVersion } from "./migrate.ts";
import { settingsFrom, type FleetSettings } from "./settings.ts";

const Row = object({
  version: number(),
  settings: nullable(record(string(), string())),
  now_ms: number(),
});

/**
 * What everybody asks a fleet first, in one statement: whether its tables are of this version, what its machines agree on, and
 * what time it is.
 *
 * @throws FleetError `FLEET_UNREACHABLE`, `FLEET_REFUSED`, `FLEET_NOT_SET_UP`, `FLEET_VERSION`
 */
export async function greet(
  database: Database,
  local: Clock = systemClock,
): Promise<{ readonly settings: FleetSettings; readonly clock: FleetClock }> {
  const askedAtMs = local.now();
  const [row] = await database.query(
    `select (select coalesce(max(version), 0) from storyreel.migrations) as version,
       (select json_object_agg(name, value) from storyreel.settings) as settings,
       (extract(epoch from clock_timestamp()) * 1000)::float8 as now_ms`,
  );
  const { version, settings, now_ms: databaseMs } = parse(Row, row);
  await judgeVersion(version);
  const clock = startFleetClock(database, local, { databaseMs, askedAtMs });
  return { settings: settingsFrom(new Map(Object.entries(settings ?? {}))), clock };
}
