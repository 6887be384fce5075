import { createClient, type CancelOutcome } from "@storyreel/core";
import { listOpenRequests } from "@storyreel/renderer/status";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import type { StudioState } from "./studio-state.ts";

/** Without a shot, Ctrl-C of a render; with one, `storyreel cancel FILE SHOT`. */
export async function cancelRun(
  { shot }: Extract<StudioRequest, { do: "cancel" }>,
  state: StudioState,
): Promise<Outcome> {
  const { runs, options } = state;
  if (shot !== undefined) return cancelShot(shot, state);
  if (!runs.isGoing()) return { ok: false, code: "nothing", message: "Nothing runs." };
  runs.stop();
  return {
    ok: true,
    message: "Stopping: nothing more is sent. What was sent goes on at the model.",
    command: `storyreel render ${options.name}`,
  };
}

/** What was not sent is not sent any more; what was sent is asked for. */
async function cancelShot(shotId: string, state: StudioState): Promise<Outcome> {
  const { watch, options, runs } = state;
  const board = watch.board();
  if (board === undefined)
    return { ok: false, code: "unknown", message: "There is no storyboard." };
  const { settings } = board;
  if (runs.isGoing()) state.withdrawn.add(shotId);
  const { open } = listOpenRequests(await settings.workplace.charges(), options.file, [shotId]);
  const command = `storyreel cancel ${options.name} ${shotId}`;
  if (open.length === 0) {
    if (!runs.isGoing())
      return { ok: false, code: "nothing", message: `Nothing of "${shotId}" runs.` };
    return { ok: true, message: `"${shotId}" is not sent any more. It costs nothing.`, command };
  }
  const { apiKey, ...account } = settings.account ?? {};
  if (apiKey === undefined) {
    return { ok: false, code: "no-key", message: "The model cannot be asked without a key." };
  }
  const client = createClient({ ...account, apiKey, environment: {} });
  try {
    const ends: string[] = [];
    for (const { requestId } of open) {
      ends.push(
        requestId === undefined
          ? "its id is not known"
          : describeEnd(await client.cancel(requestId)),
      );
    }
    return { ok: true, message: `"${shotId}": ${ends.join("; ")}.`, command };
  } finally {
    await client.close();
  }
}

/** GMI documents no way to cancel, and no bill of what was cancelled. */
function describeEnd({ answer, record: { state } }: CancelOutcome): string {
  if (state === "cancelled") return "canceled; it may still cost what was reserved";
  if (state === "succeeded" || state === "failed") return `it had ${state} before`;
  return answer === "not-supported"
    ? "it goes on: the API has no such call"
    : `the API took the call, and it is still ${state}; it may still cost what was reserved`;
}
