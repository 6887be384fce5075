import { createHash } from "node:crypto";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { takeStateLock } from "./state-lock.ts";

/**
 * Tries to be the only process of this user that has a name. The operating system drops the hold with the process, however that ends.
 *
 * @returns what gives it back; `undefined`: another process has it, or nobody can.
 */
export function holdName(name: string): (() => void) | undefined {
  const id = createHash("sha256")
    .update(`${userInfo().username} ${name}`)
    .digest("hex")
    .slice(0, 32);
  const path = join(tmpdir(), `storyreel-${id}.lock`);
  try {
    const lock = takeStateLock({ lock: path, holder: `${path}.holder` }, Date.now());
    return () => lock.release();
  } catch {
    return undefined;
  }
}
