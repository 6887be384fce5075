import { statSync } from "node:fs";
import type { TakeState } from "../../plan/render-plan.ts";
import type { Lock } from "./lock.ts";
import { takesByKey } from "./update-lock.ts";

/**
 * What is known of a request key when the ledger and the lock are read together. The ledger is asked first: it is
 * nearer to what happens. The lock knows what a fresh clone or an emptied state folder has forgotten: a clip that is in the
 * media store in full length is used, one that is not is fetched again by its request id; neither is paid for again.
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
