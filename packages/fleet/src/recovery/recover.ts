import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@storyreel/core";
import { openBlobs } from "../blobs/open-blobs.ts";
import type { Database } from "../database/database.ts";
import { checkVersion } from "../database/migrate.ts";
import { readSettings } from "../database/settings.ts";
import { organiserChannel } from "../organiser/organiser-channel.ts";
import { openEpoch, unlockFleet } from "./epoch.ts";
import { findUnclaimed, type UnclaimedRequest } from "./find-unclaimed.ts";

/** What a recovery found. */
export type Recovered = {
  /** Why nothing was submitted until now; `null`: the fleet was not locked. */
  readonly lockedReason: string | null;
  readonly unclaimed: readonly UnclaimedRequest[];
};

/**
 * After a backup was restored: lists what the API knows and the database does not, and lets the fleet submit again. For a day, workers
 * use such a request instead of paying for the same content again.
 *
 * @throws FleetError; ApiError if the list cannot be read: the fleet stays locked.
 */
export async function recover(
  database: Database,
  client: Pick<Client, "list">,
  asked: { readonly account: string; readonly models: readonly string[] },
): Promise<Recovered> {
  await checkVersion(database);
  const scratch = await mkdtemp(join(tmpdir(), "storyreel-recover-"));
  try {
    const blobs = await openBlobs((await readSettings(database)).blobs);
    const parts = { database, blobs, scratch };
    const lockedReason = (await openEpoch(parts).check()) ?? null;
    const unclaimed = await findUnclaimed(client, database, asked);
    await unlockFleet(parts);
    await database.query("select pg_notify($1, $2)", [organiserChannel, asked.account]);
    return { lockedReason, unclaimed };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
