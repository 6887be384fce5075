import type { Database } from "./database.ts";
import { FleetError } from "../fleet-error.ts";
import { stringIn } from "./ledger-rows.ts";

/** What all machines of a fleet agree on. */
export type FleetSettings = {
  /** Address of the store of clips: `s3://bucket/prefix` or `file:///path`. */
  readonly blobs: string;
};

/** @throws FleetError `FLEET_NOT_SET_UP` */
export async function readSettings({ query }: Database): Promise<FleetSettings> {
  const [row] = await query("select value from storyreel.settings where name = 'blobs'");
  if (row === undefined) {
    throw new FleetError("FLEET_NOT_SET_UP", "the fleet has no store for its clips", {
      hint: "run `storyreel fleet init` with --blobs",
    });
  }
  return { blobs: stringIn(row, "value") };
}

export async function writeSettings({ query }: Database, { blobs }: FleetSettings): Promise<void> {
  await query(
    `insert into storyreel.settings (name, value) values ('blobs', $1)
     on conflict (name) do update set value = excluded.value`,
    [blobs],
  );
}
