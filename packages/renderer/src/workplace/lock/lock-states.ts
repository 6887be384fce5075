import { statSync } from "node:fs";
import type { TakeState } from "../../plan/render-plan.ts";
import type { Lock } from "./lock.ts";
import { takesByKey } from "./update-lock.ts";

/**
 * The state of a request from the ledger and the lock. The ledger comes first, because it is more recent. The lock knows what a
 * fresh clone or an empty state folder does not: a clip that is complete in the media store is reused, any other is downloaded
 * again by its request id. Neither is paid for again.
 */
export function withLock(
  stateOf: (requestKey: string) => TakeState,
  lock: Lock,
  mediaPath: (sha256: string) => string,
): (requestKey: string) => TakeState {
  const locked = takesByKey(lock);
  return (requestKey) => {
    const state = stateOf(requestKey);
    const known = locked.get(requestKey);
    if (state.kind !== "new" || known === undefined) return state;
    const { requestId, media } = known.take;
    const path = mediaPath(media.sha256);
    return statSync(path, { throwIfNoEntry: false })?.size === media.sizeBytes
      ? { kind: "reused", sha256: media.sha256, path, requestId }
      : { kind: "running", requestId };
  };
}
