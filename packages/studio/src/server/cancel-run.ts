import { createClient } from "@storyreel/core";
import {
  cancelRequest,
  describeBill,
  describeCancellation,
  listOpenRequests,
  type Cancellation,
} from "@storyreel/renderer/status";
import { counted } from "@storyreel/renderer/kit";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import { commandFor } from "./command-for.ts";
import type { StudioState } from "./studio-state.ts";

/** Without a shot, Ctrl-C of a render; with one, `storyreel cancel FILE SHOT`. */
export async function cancelRun(
  { shot }: Extract<StudioRequest, { do: "cancel" }>,
  state: StudioState,
): Promise<Outcome> {
  const { runs, options, watch } = state;
  if (shot !== undefined) return cancelShot(shot, state);
  if (!runs.isGoing()) return { ok: false, code: "nothing", message: "Nothing is running." };
  const kind = runs.current()?.kind;
  if (kind !== "render" || watch.board()?.settings.withdraw === undefined) {
    runs.stop();
    return {
      ok: true,
      message:
        kind === "assembly" || kind === "rehearsal"
          ? "Stopping. Finished work is kept."
          : "Stopping: no more requests are sent. Requests already sent continue at GMI.",
      command: commandFor(options, "render"),
    };
  }
  // Who leaves before workers are asked asks for nothing. Afterwards they go on, whether this page follows them or not.
  if (!runs.hasBegun()) runs.stop();
  const withdrawn = counted(await takeBack(undefined, state), "take");
  runs.stop();
  return {
    ok: true,
    message: `Stopping: ${withdrawn} that no worker had sent will not be sent. Requests already sent continue.`,
    command: commandFor(options, "cancel"),
  };
}

/** Takes back what workers were asked for. A purchase that has yet to ask them, which large pictures delay, asks them first. */
async function takeBack(
  shots: readonly string[] | undefined,
  { runs, watch }: StudioState,
): Promise<number> {
  const withdraw = watch.board()?.settings.withdraw;
  if (withdraw === undefined) return 0;
  if (runs.current()?.kind === "render") await runs.begun();
  return withdraw(shots);
}

/** What was not sent is not sent any more; what was sent is asked for. */
async function cancelShot(shotId: string, state: StudioState): Promise<Outcome> {
  const { watch, options, runs } = state;
  const board = watch.board();
  if (board === undefined)
    return { ok: false, code: "unknown", message: "There is no storyboard." };
  const { settings } = board;
  runs.withdraw(shotId);
  const withdrawn = await takeBack([shotId], state);
  const { open } = listOpenRequests(await settings.workplace.charges(), options.file, [shotId]);
  const command = commandFor(options, "cancel", shotId);
  if (open.length === 0) {
    if (!runs.isGoing() && withdrawn === 0)
      return { ok: false, code: "nothing", message: `"${shotId}" has no running requests.` };
    return { ok: true, message: `"${shotId}" will not be sent and costs nothing.`, command };
  }
  const { apiKey, ...account } = settings.account ?? {};
  if (apiKey === undefined) {
    return { ok: false, code: "no-key", message: "Canceling at GMI needs an API key." };
  }
  const client = createClient({ ...account, apiKey, environment: {} });
  try {
    const all: Cancellation[] = [];
    for (const request of open) all.push(await cancelRequest(request, client));
    const ends = [...new Set(all.map(describeCancellation))].join("; ");
    const unsent = runs.isGoing() ? ["Requests not sent yet will not be sent."] : [];
    const said = [`"${shotId}": ${ends}.`, ...unsent, ...describeBill(all)];
    return { ok: true, message: said.join(" "), command };
  } finally {
    await client.close();
  }
}
