import { once } from "node:events";
import type { Fleet } from "@storyreel/fleet";
import { formatUsd } from "@storyreel/models";
import { diagnosticToJson, hasErrors } from "@storyreel/models/source";
import { formatMs } from "@storyreel/renderer/kit";
import { sumUsd, takesToBuy, type RenderPlan } from "@storyreel/renderer/plan";
import { type FileWatch, watchFiles } from "@storyreel/renderer/watch";
import { lockPath, type Workplace } from "@storyreel/renderer/workplace";
import { checkFolder, checkWritableFolder } from "../arguments/check-places.ts";
import { describeThrown } from "../output/describe-thrown.ts";
import {
  comparePlans,
  describeCounts,
  describePlan,
  formatWatchLine,
  type PlanChange,
} from "../output/format-watch.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import type { Command, CommandCall } from "./command.ts";
import { checkStoryboardFile } from "./check-storyboard-file.ts";
import { findProject, type FoundProject } from "./find-project.ts";
import { loadSettings } from "./load-settings.ts";
import { openEngine } from "./open-engine.ts";
import { createRehearsals, type RehearsalEnd } from "./rehearse-in-background.ts";
import { lookAtStoryboard, type WatchRound } from "./watch-round.ts";

/** `storyreel watch FILE`: validates and plans at each save, until Ctrl-C. Knows no key, so that it cannot spend anything. */
export const watch: Command = async (call) => {
  const { operands, flags, output } = call;
  const project = await findProject(call, operands[0] ?? "");
  if ("message" in project) {
    printProblem(project, output);
    return 2;
  }
  const { stateDir, outDir } = project.locations;
  const problem =
    (await checkStoryboardFile(operands[0] ?? "", call.cwd)) ??
    checkFolder("--state", stateDir) ??
    (flags.rehearse ? checkWritableFolder("--out", outDir) : undefined);
  if (problem !== undefined) {
    printProblem(problem, output);
    return 2;
  }
  const fleet = await openEngine(call, project, await loadSettings(call, project));
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  // The second Ctrl-C is left to the system.
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, onInterrupt);
  try {
    const exit = await watchUntil(interrupt.signal, { ...project, fleet }, call);
    if (flags.json) printJson({ type: "watch-finished", exit }, output);
    return exit;
  } finally {
    for (const signal of signals) process.off(signal, onInterrupt);
  }
};

async function watchUntil(
  signal: AbortSignal,
  {
    file: projectFile,
    locations: { file },
    fleet,
  }: FoundProject & { readonly fleet: Fleet | undefined },
  call: CommandCall,
): Promise<0 | 3> {
  const { flags, output } = call;
  const troubled = new Set<string>();
  let isDirty = true;
  let wake = (): void => {};
  const files = watchFiles(
    () => {
      isDirty = true;
      wake();
    },
    (folder, error) => {
      if (troubled.has(folder)) return;
      troubled.add(folder);
      printProblem(
        {
          message: `cannot watch ${folder}: ${error.message}`,
          hint: "on Linux, raise fs.inotify.max_user_watches",
        },
        output,
      );
    },
  );
  const rehearsals = createRehearsals(call, (end) => reportRehearsal(end, call));
  const aborted = once(signal, "abort");
  let before: RenderPlan | undefined;
  try {
    files.follow({ files: [file, lockPath(file), projectFile], folders: [] });
    if (troubled.size > 0) return 3;
    while (!signal.aborted) {
      if (!isDirty) {
        await Promise.race([aborted, new Promise<void>((resolve) => (wake = resolve))]);
        continue;
      }
      isDirty = false;
      const planned = await lookOnce(files, { before, workplace: fleet?.workplace }, call);
      if (planned === undefined) await rehearsals.stop();
      else if (flags.rehearse) rehearsals.start(planned);
      before = planned?.plan ?? before;
    }
    return 0;
  } finally {
    files.close();
    await rehearsals.stop();
  }
}

async function lookOnce(
  files: FileWatch,
  {
    before,
    workplace,
  }: { readonly before: RenderPlan | undefined; readonly workplace: Workplace | undefined },
  call: CommandCall,
): Promise<WatchRound["planned"]> {
  const startedAtMs = performance.now();
  files.begin();
  let round: WatchRound;
  try {
    round = await lookAtStoryboard(call, workplace, (path) => files.note(path));
  } catch (error) {
    // A ledger that cannot be read, for example: the next save may find it mended.
    reportThrown(error, call);
    return undefined;
  }
  files.follow(round.paths);
  reportRound(round, { before, elapsedMs: performance.now() - startedAtMs }, call);
  return round.planned;
}

function reportRound(
  { diagnostics, problem, planned }: WatchRound,
  { before, elapsedMs }: { readonly before: RenderPlan | undefined; readonly elapsedMs: number },
  { flags, output }: CommandCall,
): void {
  const plan = planned?.plan;
  const change = plan && before && comparePlans(before, plan);
  if (flags.json) {
    const found = {
      type: "watch-result",
      at: new Date().toISOString(),
      ok: planned !== undefined,
      ms: Math.round(elapsedMs),
      diagnostics: diagnostics.map(diagnosticToJson),
      problem: problem ?? null,
      plan: plan === undefined ? null : planToJson(plan, change),
    };
    printJson(found, output);
    return;
  }
  printDiagnostics(diagnostics, output);
  if (problem !== undefined) printProblem(problem, output);
  const counts = describeCounts(diagnostics);
  const verdict =
    planned === undefined
      ? counts || "not valid"
      : `ok${hasErrors(diagnostics) || counts === "" ? "" : `, ${counts}`}, ${describePlan(planned.plan, planned.storyboard, change)}`;
  output.stdout(formatWatchLine(verdict, new Date()));
}

function planToJson(plan: RenderPlan, change: PlanChange | undefined): object {
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const bought = takesToBuy(takes);
  return {
    digest: plan.digest,
    toBuy: bought.length,
    totalUsd: formatUsd(sumUsd(bought)),
    unknownPrice: plan.unknownPrice,
    finished: takes.filter(({ state }) => state.kind === "reused").length,
    change:
      change === undefined
        ? null
        : {
            changed: change.changed,
            added: change.added,
            removed: change.removed,
            usd: formatChange(change.usd),
          },
  };
}

function formatChange(usd: bigint): string {
  return usd < 0n ? `-${formatUsd(-usd)}` : formatUsd(usd);
}

function reportRehearsal(end: RehearsalEnd, call: CommandCall): void {
  const { flags, output } = call;
  if ("error" in end) {
    reportThrown(end.error, call);
    return;
  }
  const { outcome, elapsedMs } = end;
  const { exit, message, hint, outputs } = outcome;
  if (flags.json) {
    const ms = Math.round(elapsedMs);
    printJson({ type: "watch-rehearsed", exit, ms, outputs, message: message ?? null }, output);
    return;
  }
  if (exit !== 0)
    printProblem({ message: message ?? "the rehearsal did not finish", hint }, output);
  const [film] = outputs;
  if (film === undefined) return;
  output.stdout(formatWatchLine(`rehearsed in ${formatMs(elapsedMs)}: ${film}`, new Date()));
}

function reportThrown(error: unknown, { flags, output }: CommandCall): void {
  const { message, hint, stack } = describeThrown(error);
  if (stack !== undefined) output.stderr(`${stack}\n`);
  printProblem({ message, hint }, output);
  if (flags.json) printJson({ type: "watch-failed", message, hint: hint ?? null }, output);
}
