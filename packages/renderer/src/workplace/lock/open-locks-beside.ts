import { readdirSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { TakeState } from "../../plan/render-plan.ts";
import { lockPath } from "./lock.ts";

/** As `locksBeside`, which is loaded only if there are lock files of other storyboards. */
export async function openLocksBeside(
  file: string,
  mediaPath: (sha256: string) => string,
): Promise<(requestKey: string) => TakeState | undefined> {
  if (!hasOthers(lockPath(resolve(file)))) return () => undefined;
  const { locksBeside } = await import("./locks-beside.ts");
  return locksBeside(file, mediaPath);
}

function hasOthers(own: string): boolean {
  try {
    return readdirSync(dirname(own)).some(
      (name) => name.endsWith(".lock.yaml") && name !== basename(own),
    );
  } catch {
    // A folder that cannot be listed has no lock files to go by.
    return false;
  }
}
