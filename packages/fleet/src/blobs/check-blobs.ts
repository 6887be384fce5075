import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FleetError } from "../fleet-error.ts";
import type { Blobs } from "./blobs.ts";

/**
 * Stores a few bytes, reads them back and deletes them.
 *
 * @throws FleetError `FLEET_STORE` if this machine may not do one of these.
 */
export async function checkBlobs(blobs: Blobs): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-store-"));
  const key = `checks/${randomUUID()}`;
  const bytes = randomBytes(1024);
  const path = join(folder, "sent");
  try {
    await writeFile(path, bytes);
    await blobs.put(key, path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (!(await blobs.fetch(key, join(folder, "received"), sha256))) throw lost(blobs);
    await blobs.delete(key);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lost({ name }: Blobs): FleetError {
  return new FleetError(
    "FLEET_STORE",
    `${name} does not return an object that was just stored there`,
    {
      hint: "a store must return an object immediately after it was written",
    },
  );
}
