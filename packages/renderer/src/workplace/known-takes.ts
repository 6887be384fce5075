import { createMediaStore } from "./media-store.ts";
import { readLedgerTakes } from "./read-take-states.ts";
import { stateFolder } from "./state-folder.ts";
import { choicesOf } from "./lock/choices.ts";
import type { Lock } from "./lock/lock.ts";
import { withLock } from "./lock/lock-states.ts";
import { homesByKey, takesByKey } from "./lock/update-lock.ts";
import type { BuildPlanOptions } from "../plan/build-plan.ts";

/** All that is known of requests that were made before, in the form in which a plan asks for it. */
export type KnownTakes = Required<
  Pick<BuildPlanOptions, "stateOf" | "choiceOf" | "homesOf" | "expectationOf">
>;

/**
 * Reads ledger, lock and media store together. `plan`, `render` and `explain` all ask here, so that they cannot
 * disagree. Takes no lock on the folder and changes nothing.
 *
 * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`.
 */
export async function readKnownTakes(stateDir: string, lock: Lock): Promise<KnownTakes> {
  const { stateOf, history } = await readLedgerTakes(stateDir);
  const media = createMediaStore(stateFolder(stateDir).media);
  const homes = homesByKey(lock);
  const locked = takesByKey(lock);
  const stateBy = withLock(stateOf, lock, (sha256) => media.path(sha256));
  return {
    stateOf: (requestKey) => {
      const state = stateBy(requestKey);
      return state.kind === "running" && locked.has(requestKey)
        ? { ...state, isFinished: true }
        : state;
    },
    choiceOf: choicesOf(lock),
    homesOf: (requestKey) => homes.get(requestKey) ?? [],
    expectationOf: ({ modelId, seconds, heightPx }) =>
      history.expect(modelId, { seconds, ...(heightPx === undefined ? {} : { heightPx }) }),
  };
}
