import { basename, dirname, extname, join } from "node:path";

/** `night-market.yaml` → `night-market.lock.yaml`, beside it. */
export function lockPath(storyboardPath: string): string {
  const name = basename(storyboardPath, extname(storyboardPath));
  return join(dirname(storyboardPath), `${name}.lock.yaml`);
}
