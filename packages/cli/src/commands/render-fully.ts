import { parseUsd } from "@storyreel/models";
import { hasErrors } from "@storyreel/models/source";
import type { ExitCode, RenderOutcome, Reporter } from "@storyreel/renderer/events";
import { originOf, type Settings } from "../arguments/environment.ts";
import { checkStoryboardFile } from "./check-storyboard-file.ts";
import type { RenderPlan } from "@storyreel/renderer/plan";
import { createApproval, questionFor } from "./approval.ts";
import { followRun, type RunFollower } from "./follow-run.ts";
import type { Problem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";
import { readModels } from "./find-project.ts";
import { engineUrl, openEngine } from "./open-engine.ts";
import { prepareRender, refusal, type RenderCall } from "./prepare-render.ts";

/** Renders the film, or the next part of it. */
export async function renderFully(call: RenderCall): Promise<ExitCode> {
  const isRemote = !call.flags.rehearse && engineUrl(call, call.settings) !== undefined;
  const run = followRun(call, isRemote);
  try {
    return run.finish(await render(call, run));
  } catch (error) {
    return await run.fail(error);
  } finally {
    run.stop();
  }
}

/** The end of a render that could not begin. */
export function refuseRender(call: CommandCall, problem: Problem): ExitCode {
  const run = followRun(call);
  try {
    return run.finish(refusal(2, problem));
  } finally {
    run.stop();
  }
}

async function render(call: RenderCall, run: RunFollower): Promise<RenderOutcome> {
  const { flags, cwd, environment, project, settings, onUnchanged } = call;
  const { locations } = project;
  const { reporter, signals } = run;
  const prepared = await prepareRender(call);
  if ("exit" in prepared) return prepared;
  const { isRehearsal, pace, savedPlan } = prepared;
  // A file that cannot be read is the only thing to say: nothing is rehearsed.
  const unusable = await checkStoryboardFile(call.operands[0] ?? "", cwd);
  if (unusable !== undefined) return refusal(1, unusable);
  announce(call, isRehearsal, reporter);
  const models = await readModels(project);
  const diagnostics = [...project.diagnostics, ...models.diagnostics];
  if (diagnostics.length > 0) reporter.report({ type: "diagnostics-found", diagnostics });
  if (hasErrors(diagnostics)) return refusal(1, { message: "the project's files have mistakes" });
  // Loaded after the first line is on the screen.
  const { openFolder, renderStoryboard } = await import("@storyreel/renderer");
  const engine = isRehearsal ? undefined : await openEngine(call, project, settings);
  return renderStoryboard({
    file: locations.file,
    cwd,
    outDir: locations.outDir,
    isOutIgnored: locations.isOutIgnored,
    workplace: engine?.workplace ?? openFolder(locations.stateDir),
    workers: engine?.workers,
    catalogue: models.catalogue,
    projectBudget: project.settings.budget,
    // A rehearsal does not know the key, so nothing it does can spend money.
    ...(isRehearsal ? { mode: "rehearsal" } : { mode: "live", ...accountOf(settings) }),
    pace,
    concurrency: flags.concurrency ?? project.settings.concurrency ?? 4,
    maxUsd: flags.maxUsd === undefined ? undefined : parseUsd(flags.maxUsd),
    only: flags.only,
    profile: flags.profile,
    isFrozen: flags.frozen,
    isWatermarked: flags.watermark,
    until: flags.until,
    savedPlan,
    resubmitUncertain: flags.resubmitUncertain,
    downloadAgain: flags.downloadAgain,
    approve: approvalOf(call, signals.stopSubmitting, isRehearsal),
    reporter,
    onUnchanged: engine === undefined ? onUnchanged : undefined,
    environment,
    signals,
  });
}

const nothingBought = {
  message: "attach buys nothing, but the film needs clips that have not been requested",
  hint: "storyreel render FILE shows the price and asks",
};

function approvalOf(call: RenderCall, signal: AbortSignal, isRehearsal: boolean) {
  const { flags, output, takesPlan = true, buysNothing = false } = call;
  const approve = createApproval({ flags, isRehearsal, output, signal, takesPlan });
  if (!buysNothing) return approve;
  return async (plan: RenderPlan) => questionFor(plan) === undefined || nothingBought;
}

function announce({ flags }: RenderCall, isRehearsal: boolean, { report }: Reporter): void {
  if (!isRehearsal) return;
  report({ type: "rehearsal-started", reason: flags.rehearse ? "asked-for" : "no-key" });
}

function accountOf({ apiKey, organizationId, baseUrl }: Settings) {
  return {
    apiKey: apiKey?.value,
    apiKeyOrigin: apiKey === undefined ? undefined : originOf("GMI_API_KEY", apiKey),
    organizationId: organizationId?.value,
    baseUrl: baseUrl?.value,
    baseUrlOrigin: baseUrl === undefined ? undefined : originOf("GMI_BASE_URL", baseUrl),
  };
}
