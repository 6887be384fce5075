import type { Outcome } from "../api/studio-request.ts";
import { sentences } from "../api/sentences.ts";
import { canAssemble } from "./can-assemble.ts";
import { commandFor } from "./command-for.ts";
import { refuse } from "./edit/refusal.ts";
import { isBusy, lookBefore, renderWith, sayWarnings } from "./render-board.ts";
import type { StudioState } from "./studio-state.ts";

/** `storyreel render FILE` when every clip is there: cuts the film. Knows no key, so that it cannot send anything. */
export async function assemble(state: StudioState): Promise<Outcome> {
  const { runs, options, emit } = state;
  // Clips that were deleted in the meantime count.
  await state.watch.refresh();
  const ready = await lookBefore(state);
  if ("code" in ready) return ready;
  const { board } = ready;
  if (!canAssemble(board)) {
    return refuse("not-finished", "Not every shot has its clip yet.", "buy what is missing first");
  }
  const start = await runs.start("assembly", async ({ reporter, signals, onApproved }) => {
    const outcome = await renderWith(board, state, {
      signals,
      mode: "live",
      workers: board.settings.workers,
      cutsOnly: true,
      approve: async () => (onApproved(), true),
      reporter: sayWarnings(reporter, state),
    });
    const { exit, output, message = "The film could not be assembled.", hint } = outcome;
    if (exit === 0 && output !== undefined) {
      emit({ type: "message", tone: "done", text: "The film is assembled. Nothing was bought." });
    } else if (exit !== 130) {
      emit({ type: "message", tone: "failed", text: sentences({ message, hint }) });
    }
    return outcome;
  });
  if (start.kind === "busy") return isBusy;
  if (start.kind === "ended" && start.outcome.exit !== 0) {
    const { message = "The film could not be assembled.", hint } = start.outcome;
    return refuse("not-assembled", message, hint);
  }
  return {
    ok: true,
    message: "Assembling the film. This is free.",
    command: commandFor(options, "render"),
  };
}
