import type { RenderOptions, Reporter } from "@storyreel/renderer";
import { sentences } from "../api/sentences.ts";
import { refuse, type Refusal } from "./edit/refusal.ts";
import type { Board } from "./look-at-board.ts";
import { outcomeOf } from "./run-keeper.ts";
import type { StudioState } from "./studio-state.ts";

export const isBusy = refuse("busy", "A run is in progress. Wait until it ends, or cancel it.");

/** What every run needs: a storyboard without mistakes, and nobody else at work. */
export async function lookBefore(state: StudioState): Promise<{ readonly board: Board } | Refusal> {
  const { watch, runs } = state;
  if (runs.isGoing()) return isBusy;
  if (state.edits.conflict() !== undefined) {
    return refuse("conflict", "Resolve the conflict first.");
  }
  const board = watch.look().board;
  if (board === undefined || watch.fault() !== undefined) {
    return refuse("mistake", watch.fault() ?? "The storyboard has mistakes. Fix them first.");
  }
  const holder = await board.settings.workplace.holder();
  if (holder !== undefined) {
    return refuse("locked", `Another render is running (${holder}).`, "wait until it ends");
  }
  return { board };
}

/** Also says on the page what concerns a whole run, such as that it waits for another. */
export function sayWarnings(reporter: Reporter, { emit }: StudioState): Reporter {
  return {
    report: (event) => {
      reporter.report(event);
      if (event.type !== "warning" || event.take !== undefined) return;
      emit({ type: "message", tone: "warning", text: sentences(event) });
    },
  };
}

/** Renders a storyboard with the settings of its project. An error is an end like others. */
export async function renderWith(
  { settings }: Board,
  { options }: StudioState,
  more: Pick<RenderOptions, "mode" | "approve" | "reporter" | "signals"> & Partial<RenderOptions>,
) {
  // Loaded when something is made for the first time.
  const { renderStoryboard } = await import("@storyreel/renderer");
  const { file, cwd, environment } = options;
  return renderStoryboard({
    file,
    cwd,
    environment,
    outDir: settings.outDir,
    isOutIgnored: settings.isOutIgnored,
    workplace: settings.workplace,
    catalogue: settings.catalogue,
    projectBudget: settings.projectBudget,
    concurrency: settings.concurrency ?? 4,
    pace: settings.pace,
    until: "assembled",
    resubmitUncertain: [],
    ...more,
  }).catch(outcomeOf);
}
