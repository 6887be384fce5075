import type { Database } from "./database.ts";
import { FleetError } from "../fleet-error.ts";
import { stringIn } from "./ledger-rows.ts";

/** What all machines of a fleet agree on. */
export type FleetSettings = {
  /** Address of the store of clips: `s3://bucket/prefix` or `file:///path`. */
  readonly blobs: string;
  /** Where jobs are kept: `redis://…`, or `postgres` for the database itself. */
  readonly queue: string;
};

/** @throws FleetError `FLEET_NOT_SET_UP` */
export async function readSettings({ query }: Database): Promise<FleetSettings> {
  const rows = await query("select name, value from storyreel.settings");
  return settingsFrom(new Map(rows.map((row) => [stringIn(row, "name"), stringIn(row, "value")])));
}

/** By name. @throws FleetError `FLEET_NOT_SET_UP` */
export function settingsFrom(values: ReadonlyMap<string, string>): FleetSettings {
  const blobs = values.get("blobs");
  if (blobs === undefined) {
    throw new FleetError("FLEET_NOT_SET_UP", "the fleet has no store for its clips", {
      hint: "run `storyreel fleet init` with --blobs",
    });
  }
  return { blobs, queue: values.get("queue") ?? "postgres" };
}

/** Those that are absent stay as they are. */
export async function writeSettings(
  { query }: Database,
  settings: Partial<FleetSettings>,
): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await query(
      `insert into storyreel.settings (name, value) values ($1, $2)
       on conflict (name) do update set value = excluded.value`,
      [name, value],
    );
  }
}
