import { fileURLToPath } from "node:url";
import { FleetError } from "../fleet-error.ts";
import type { Blobs } from "./blobs.ts";
import { openFolderBlobs } from "./folder-blobs.ts";
import { parseS3Address } from "./s3-address.ts";
import { openS3Blobs } from "./s3-blobs.ts";

/**
 * Opens the store of a fleet.
 *
 * @param url `s3://bucket/prefix?region=…&endpoint=…&path_style=…`, or `file:///path` for a folder that has the same path on all machines.
 * @throws FleetError `FLEET_STORE` for any other address.
 */
export async function openBlobs(url: string): Promise<Blobs> {
  const parsed = URL.parse(url);
  if (parsed?.protocol === "file:") return openFolderBlobs(fileURLToPath(parsed));
  if (parsed?.protocol === "s3:") return openS3Blobs(parseS3Address(parsed));
  throw new FleetError("FLEET_STORE", `${url} is not the address of a store`, {
    hint: "write s3://BUCKET/PREFIX, or file:///path for a folder that has the same path on all machines",
  });
}
