import { fileURLToPath } from "node:url";
import { FleetError } from "../fleet-error.ts";
import type { Blobs } from "./blobs.ts";
import { openFolderBlobs } from "./folder-blobs.ts";

/**
 * Opens the store of a fleet.
 *
 * @param url `file:///path` for a folder that all machines see.
 * @throws FleetError `FLEET_STORE` for any other address.
 */
export async function openBlobs(url: string): Promise<Blobs> {
  const parsed = URL.parse(url);
  if (parsed?.protocol === "file:") return openFolderBlobs(fileURLToPath(parsed));
  throw new FleetError("FLEET_STORE", `${url} is not the address of a store`, {
    hint: "write file:///path for a folder that all machines see",
  });
}
