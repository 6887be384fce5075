import { isAbort } from "@storyreel/renderer/kit";
import type { RenderOutcome } from "@storyreel/renderer/events";
import { openFolder } from "@storyreel/renderer/workplace";
import type { CommandCall } from "./command.ts";
import type { PlannedRound } from "./watch-round.ts";

/** Rehearsals of a film that changes: of the newest version only. */
export type Rehearsals = {
  /** Begins a rehearsal; one that is under way is aborted. */
  start(planned: PlannedRound): void;
  /** Aborts the one that is under way. Resolves when it has ended. */
  stop(): Promise<void>;
};

export type RehearsalEnd =
  | { readonly outcome: RenderOutcome; readonly elapsedMs: number }
  | { readonly error: unknown };

/**
 * Rehearses without a key, so that nothing can be spent.
 *
 * @param onEnd is not called for a rehearsal that was aborted.
 */
export function createRehearsals(
  call: Pick<CommandCall, "cwd" | "flags" | "environment">,
  onEnd: (end: RehearsalEnd) => void,
): Rehearsals {
  let current: { readonly abort: AbortController; readonly ended: Promise<void> } | undefined;
  const run = async (
    planned: PlannedRound,
    {
      signal,
      before,
    }: { readonly signal: AbortSignal; readonly before: Promise<void> | undefined },
  ): Promise<void> => {
    // Two rehearsals would wait for each other's state folder.
    await before;
    if (signal.aborted) return;
    const startedAtMs = performance.now();
    try {
      const outcome = await rehearse(planned, call, signal);
      if (!signal.aborted) onEnd({ outcome, elapsedMs: performance.now() - startedAtMs });
    } catch (error) {
      if (!signal.aborted && !isAbort(error, signal)) onEnd({ error });
    }
  };
  const abort = (): Promise<void> | undefined => {
    current?.abort.abort();
    return current?.ended;
  };
  return {
    start: (planned) => {
      const before = abort();
      const next = new AbortController();
      current = { abort: next, ended: run(planned, { signal: next.signal, before }) };
    },
    stop: async () => {
      await abort();
    },
  };
}

async function rehearse(
  { project, catalogue }: PlannedRound,
  { cwd, flags, environment }: Pick<CommandCall, "cwd" | "flags" | "environment">,
  signal: AbortSignal,
): Promise<RenderOutcome> {
  const { renderStoryboard } = await import("@storyreel/renderer");
  const { locations, settings } = project;
  return renderStoryboard({
    file: locations.file,
    cwd,
    outDir: locations.outDir,
    isOutIgnored: locations.isOutIgnored,
    workplace: openFolder(locations.stateDir),
    catalogue,
    projectBudget: settings.budget,
    mode: "rehearsal",
    concurrency: flags.concurrency ?? settings.concurrency ?? 4,
    profile: flags.profile,
    until: "assembled",
    resubmitUncertain: [],
    approve: async () => true,
    // What is wrong with the storyboard was reported before.
    reporter: { report: () => undefined },
    environment,
    signals: { stopSubmitting: signal, leave: signal },
  });
}
