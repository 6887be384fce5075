import type { MediaStore } from "@storyreel/renderer/engine";
import { clipKey, type Blobs } from "../blobs/blobs.ts";
import type { Database } from "../database/database.ts";
import { readEntry } from "../database/ledger-rows.ts";
import { FleetError } from "../fleet-error.ts";

type ClipPlace = {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly account: string;
  readonly media: MediaStore;
};

/** Brings the clips of finished takes to this machine. One that the store does not have any more stays away. @returns how many came. */
export async function bringClips(place: ClipPlace, keys: readonly string[]): Promise<number> {
  const { database, account, media } = place;
  const rows = await database.query(
    `select key, version, format, record from storyreel.takes
     where account = $1 and key = any ($2) and state = 'done' order by key`,
    [account, keys],
  );
  let count = 0;
  for (const row of rows) {
    const { key, record } = readEntry(row);
    if (record.state !== "done" || (await media.has(record.sha256, record.sizeBytes))) continue;
    if (await bringClip(place, { key, sha256: record.sha256 })) count += 1;
  }
  return count;
}

// Each time that somebody begins to write to the folder.
const mostTries = 5;

/** Who opens the folder for writing removes what looks unfinished there: then it is fetched again. */
async function bringClip(
  { blobs, media }: Pick<ClipPlace, "blobs" | "media">,
  { key, sha256 }: { readonly key: string; readonly sha256: string },
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const part = media.partPath(key);
    try {
      if (!(await blobs.fetch(clipKey(sha256), part, sha256))) return false;
      await media.keep(part, sha256);
      return true;
    } catch (error) {
      if (tries === mostTries || !isMissing(error)) throw error;
    }
  }
}

function isMissing(thrown: unknown): boolean {
  const error = thrown instanceof FleetError ? thrown.cause : thrown;
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
