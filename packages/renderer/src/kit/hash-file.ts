import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

const readBytes = 2 ** 20;

/** sha256 of a file's bytes, as hex. One buffer serves all of it, so that memory does not grow with the file. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(readBytes);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, readBytes, null);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
