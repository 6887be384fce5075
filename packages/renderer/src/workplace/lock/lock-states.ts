import { readFileSync, statSync } from "node:fs";
import type { TakeState } from "../../plan/render-plan.ts";
import { parseAssetIds } from "../asset-ids.ts";
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
    const { requestId, media, price } = known.take;
    const path = mediaPath(media.sha256);
    const isHere = statSync(path, { throwIfNoEntry: false })?.size === media.sizeBytes;
    const made =
      media.widthPx > 0 || media.hasAudio ? {} : madeAt(isHere ? path : undefined, price.date);
    return isHere
      ? { kind: "reused", sha256: media.sha256, path, requestId, ...made }
      : { kind: "running", requestId, ...made };
  };
}

/** When an asset was made. Without its file, the start of its day in the lock: ids that may have expired are not relied on. */
function madeAt(path: string | undefined, date: string): { readonly madeAtMs?: number } {
  const asset = path === undefined ? undefined : parseAssetIds(readFileSync(path, "utf8"));
  return { madeAtMs: asset?.madeAtMs ?? Date.parse(date) };
}
