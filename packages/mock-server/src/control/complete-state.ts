import { gmiCloud } from "@storyreel/models/catalogue";
import { nearest } from "../api/nearest.ts";
import type { RecordedState } from "../recording/recording.ts";
import { usualOutcome } from "../recording/recording.ts";
import type { Job } from "../replay/job.ts";

/**
 * The state that a test asks for. A success that says no outcome has that of the request's recording, or else the usual one.
 *
 * @throws RangeError for a status that the API does not have: a client that waits for it would wait forever.
 */
export function completeState(state: RecordedState, { recording }: Job): RecordedState {
  const statuses = gmiCloud.lifecycle.map(({ status }) => status);
  const known = gmiCloud.lifecycle.find(({ status }) => status === state.status);
  if (known === undefined) {
    throw new RangeError(
      `the API has no status ${JSON.stringify(state.status)}; closest: ${nearest(state.status, statuses).join(", ")}. A recording can use others, as unknown-status does`,
    );
  }
  if (known.means !== "succeeded" || state.outcome !== undefined) return state;
  const success = recording.states.findLast(({ status }) => status === state.status);
  return { ...state, outcome: success?.outcome ?? usualOutcome };
}
