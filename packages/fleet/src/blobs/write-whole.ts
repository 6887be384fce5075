import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { unfinishedPath } from "@storyreel/models/paths";

/** The bytes that were read are not those that were asked for. */
export class OtherBytes extends Error {}

/**
 * Writes a file that is complete under its name, or not there.
 *
 * @param write gets the path to write to.
 * @throws OtherBytes if what was written does not have the hash.
 */
export async function writeWhole(
  path: string,
  sha256: string | undefined,
  write: (part: string) => Promise<void>,
): Promise<void> {
  const part = unfinishedPath(path);
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(part);
    if (sha256 !== undefined) {
      const found = await hash(part);
      if (found !== sha256) throw new OtherBytes(`its SHA-256 is ${found}`);
    }
    await rename(part, path);
  } finally {
    // A link of a file to itself is not renamed away.
    await rm(part, { force: true });
  }
}

async function hash(path: string): Promise<string> {
  const digest = createHash("sha256");
  await pipeline(createReadStream(path), digest);
  return digest.digest("hex");
}
