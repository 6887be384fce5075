import type { MediaStore } from "@storyreel/renderer/engine";
import { clipKey, type Blobs } from "../blobs/blobs.ts";
import type { Database } from "../database/database.ts";
import { readEntry } from "../database/ledger-rows.ts";

/** Brings the clips of finished takes to this machine. One that the store does not have any more stays away. @returns how many came. */
export async function bringClips(
  place: {
    readonly database: Database;
    readonly blobs: Blobs;
    readonly account: string;
    readonly media: MediaStore;
  },
  keys: readonly string[],
): Promise<number> {
  const { database, blobs, account, media } = place;
  const rows = await database.query(
    `select key, version, format, record from storyreel.takes
     where account = $1 and key = any ($2) and state = 'done' order by key`,
    [account, keys],
  );
  let count = 0;
  for (const row of rows) {
    const { key, record } = readEntry(row);
    if (record.state !== "done" || (await media.has(record.sha256, record.sizeBytes))) continue;
    const part = media.partPath(key);
    if (!(await blobs.fetch(clipKey(record.sha256), part, record.sha256))) continue;
    await media.keep(part, record.sha256);
    count += 1;
  }
  return count;
}
