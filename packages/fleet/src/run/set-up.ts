import type { Usd } from "@storyreel/models";
import { checkBlobs } from "../blobs/check-blobs.ts";
import { openBlobs } from "../blobs/open-blobs.ts";
import type { Database } from "../database/database.ts";
import { migrate, type Migrated } from "../database/migrate.ts";
import { decisionChannel } from "../organiser/organiser-channel.ts";
import { openQueue } from "../queue/open-queue.ts";
import { writeSettings } from "../database/settings.ts";

export type SetUp = {
  /** Address of the store of clips; absent: as it is. */
  readonly blobs?: string | undefined;
  /** Where jobs are kept: `redis://…`, or `postgres` for the database itself; absent: as it is, or the database. */
  readonly queue?: string | undefined;
  readonly account: string;
  /** Absent: as it is, or 4. */
  readonly maxInFlight?: number | undefined;
  readonly postsPerHour?: number | undefined;
  /** Finished clips that may wait for their downloads before nothing more is sent. Absent: as it is, or 100. */
  readonly maxUnfetched?: number | undefined;
  /** Most that a day may cost. */
  readonly dayMaxUsd?: Usd | undefined;
  /** What all films of a project (`project:NAME`), or of the account (`organisation`), may cost. */
  readonly limits?: readonly { readonly id: string; readonly maxUsd: Usd }[] | undefined;
};

/**
 * Makes the tables of a fleet and an account, or changes the account.
 *
 * @throws FleetError `FLEET_STORE` if the store cannot be used; `FLEET_QUEUE` if Redis cannot; `FLEET_VERSION`, `FLEET_UNREACHABLE`, `FLEET_REFUSED`.
 */
export async function setUpFleet(database: Database, wanted: SetUp): Promise<Migrated> {
  const { blobs, queue, account, maxInFlight, maxUnfetched, postsPerHour, dayMaxUsd } = wanted;
  if (blobs !== undefined) await checkBlobs(await openBlobs(blobs));
  const migrated = await migrate(database);
  if (queue !== undefined) await checkQueue(database, queue);
  await writeSettings(database, {
    ...(blobs === undefined ? {} : { blobs }),
    ...(queue === undefined ? {} : { queue }),
  });
  await database.query(
    `insert into storyreel.accounts (id, max_in_flight, posts_per_hour, day_max_nano, max_unfetched)
     values ($1, coalesce($2, 4), $3, $4, coalesce($5, 100))
     on conflict (id) do update set max_in_flight = coalesce($2, accounts.max_in_flight),
       max_unfetched = coalesce($5, accounts.max_unfetched),
       posts_per_hour = coalesce($3, accounts.posts_per_hour),
       day_max_nano = coalesce($4, accounts.day_max_nano), paused_reason = null`,
    [
      account,
      maxInFlight ?? null,
      postsPerHour ?? null,
      dayMaxUsd?.toString() ?? null,
      maxUnfetched ?? null,
    ],
  );
  for (const { id, maxUsd } of wanted.limits ?? []) {
    await database.query(
      `insert into storyreel.budgets (account, id, max_nano) values ($1, $2, $3)
       on conflict (account, id) do update set max_nano = excluded.max_nano`,
      [account, id, maxUsd.toString()],
    );
  }
  // What waits because the account was paused need not wait any longer.
  await database.query(
    "update storyreel.takes set not_before = null where account = $1 and state = 'planned'",
    [account],
  );
  await database.query("select pg_notify($1, $2)", [decisionChannel, account]);
  return migrated;
}

/** The database itself is there. */
async function checkQueue(database: Database, address: string): Promise<void> {
  if (address === "postgres") return;
  const queue = await openQueue({ address, url: "", database });
  await queue.close();
}
