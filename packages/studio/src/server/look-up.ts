import { viewKey } from "@storyreel/renderer/events";
import { counted } from "@storyreel/renderer/kit";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import { sentences } from "../api/sentences.ts";
import { commandFor } from "./command-for.ts";
import { refuse } from "./edit/refusal.ts";
import { isBusy, lookBefore, renderWith, sayWarnings } from "./render-board.ts";
import type { StudioState } from "./studio-state.ts";

/**
 * Searches the API's list for submits of a shot whose answers were lost, as a render does. What is found, and what nobody follows
 * any more, is brought to its end; nothing is ever sent.
 */
export async function lookUp(
  { shot: shotId }: Extract<StudioRequest, { do: "look-up" }>,
  state: StudioState,
): Promise<Outcome> {
  const { runs, options, emit } = state;
  const command = commandFor(options, "render", "--only", shotId);
  const ready = await lookBefore(state);
  if ("code" in ready) return ready;
  const { board } = ready;
  const planned = board.plan.shots.find(({ shot }) => shot.id === shotId);
  const lost =
    planned?.takes.filter(({ state: { kind } }) => kind === "uncertain" || kind === "running") ??
    [];
  if (lost.length === 0) return refuse("nothing", `"${shotId}" has no open request.`);
  const isLost = lost.some((take) => take.state.kind === "uncertain");
  const { account, workers } = board.settings;
  if (workers !== undefined) {
    return refuse("fleet", "The workers of the fleet have to look it up.", `run ${command}`);
  }
  if (account?.apiKey === undefined) {
    return refuse("no-key", "Looking it up needs an API key.", "set GMI_API_KEY");
  }
  const start = await runs.start("look-up", async ({ reporter, signals, onApproved }) => {
    const outcome = await renderWith(board, state, {
      signals,
      mode: "live",
      ...account,
      only: [shotId],
      until: "generated",
      submitsNothing: true,
      approve: async () => true,
      reporter: {
        report: (event) => {
          sayWarnings(reporter, state).report(event);
          if (event.type === "run-started") onApproved();
          if (isLost && event.type === "request-submitted" && event.take.shotId === shotId) {
            const text = `"${shotId}": request ${event.requestId} was found at GMI. It continues; nothing is sent twice.`;
            emit({ type: "message", tone: "done", text });
          }
        },
      },
    });
    const views = runs.current()?.view.takes;
    const open = lost.filter((take) => views?.get(viewKey(take))?.phase !== "finished");
    const { message = "The request could not be looked up.", hint } = outcome;
    emit(
      open.length === 0
        ? {
            type: "message",
            tone: "done",
            text: `"${shotId}": ${counted(lost.length, "take")} fetched. Nothing was paid twice.`,
          }
        : {
            type: "message",
            tone: "warning",
            text: sentences({ message, hint }),
          },
    );
    return outcome;
  });
  if (start.kind === "busy") return isBusy;
  if (start.kind === "ended" && start.outcome.exit !== 0 && start.outcome.exit !== 6) {
    return refuse(
      "not-looked-up",
      start.outcome.message ?? "The request could not be looked up.",
      start.outcome.hint,
    );
  }
  const message = isLost
    ? `Looking for "${shotId}" in GMI's list. Nothing is sent.`
    : `Following the requests already sent for "${shotId}". Nothing is sent.`;
  return { ok: true, message, command };
}
