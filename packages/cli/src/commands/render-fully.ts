import { resolve } from "node:path";
import { parseUsd } from "@storyreel/models";
import {
  advanceRunView,
  emptyRunView,
  outcomeOfView,
  type RenderOutcome,
  type Reporter,
} from "@storyreel/renderer/events";
import { printable } from "@storyreel/renderer/kit";
import type { RenderPlan } from "@storyreel/renderer/plan";
import { createApproval } from "./approval.ts";
import { checkFolder, checkInputFile, checkWritableFolder } from "../arguments/check-places.ts";
import { commandAgain } from "../arguments/command-again.ts";
import { parsePace } from "../arguments/pace.ts";
import type { CommandCall } from "./command-context.ts";
import { createReporter } from "../output/create-reporter.ts";
import type { Settings } from "../arguments/environment.ts";
import { watchInterrupts } from "./interrupts.ts";
import type { Locations } from "../arguments/locate.ts";

/** What was settled before anything heavy was loaded. */
export type RenderCall = CommandCall & {
  readonly locations: Locations;
  readonly settings: Settings;
  /** Told when there was nothing to do, with every file that this rests on. */
  readonly onUnchanged: (files: readonly string[]) => void;
};

/** The whole way to the film, or the next piece of it. */
export async function renderFully(call: RenderCall): Promise<RenderOutcome["exit"]> {
  const { flags, output } = call;
  const told = createReporter(output, flags);
  let view = emptyRunView;
  let plan: RenderPlan | undefined;
  const reporter: Reporter = {
    report: (event) => {
      view = advanceRunView(view, event, Date.now());
      if (event.type === "plan-made") plan = event.plan;
      told.report(event);
    },
  };
  const finish = (outcome: RenderOutcome): RenderOutcome["exit"] => {
    reporter.report({ type: "render-finished", outcome: withCommand(outcome, call.environment) });
    return outcome.exit;
  };
  const interrupts = watchInterrupts(process, {
    onFirst: () => reporter.report({ type: "interrupt-received" }),
    onOverdue: () => {
      process.exit(finish(outcomeOfView(view, plan, interrupted)));
    },
  });
  try {
    return finish(await run(call, { reporter, interrupts }));
  } catch (error) {
    const { describeThrown } = await import("../output/describe-thrown.ts");
    const { exit, message, hint, stack } = describeThrown(error);
    const end = { exit, message, ...(hint === undefined ? {} : { hint }) };
    finish(outcomeOfView(view, plan, end));
    if (stack !== undefined) output.stderr(printable(`${stack}\n`));
    return exit;
  } finally {
    interrupts.stop();
  }
}

const interrupted = {
  exit: 130,
  message: "interrupted",
  hint: "run the same command again to go on",
} as const;

function withCommand(
  outcome: RenderOutcome,
  environment: RenderCall["environment"],
): RenderOutcome {
  const command = commandAgain(process.argv.slice(2), outcome, environment);
  if (command === undefined) return outcome;
  return { ...outcome, hint: `${outcome.hint ?? "nothing is lost"}\n  ${command}` };
}

const planHint = "save one with storyreel plan FILE -o plan.json";

/** Clips alone need no place for a film, but one that can never be made is told all the same. */
function checkOutFolder(outDir: string, until: "generated" | "assembled") {
  return until === "assembled"
    ? checkWritableFolder("--out", outDir)
    : checkFolder("--out", outDir);
}

const nothing = { outputs: [], estimatedUsd: "0.00", shots: [] } as const;

async function run(
  { flags, cwd, environment, output, locations, settings, onUnchanged }: RenderCall,
  parts: {
    readonly reporter: Reporter;
    readonly interrupts: { readonly stopSubmitting: AbortSignal; readonly leave: AbortSignal };
  },
): Promise<RenderOutcome> {
  const { reporter, interrupts } = parts;
  const { apiKey, organizationId, baseUrl } = settings;
  if (flags.live && apiKey === undefined) {
    const hint = "set GMI_API_KEY, or leave out --live to rehearse";
    return { ...nothing, exit: 7, message: "--live needs a key, and there is none", hint };
  }
  const savedPlan = flags.plan === undefined ? undefined : resolve(cwd, flags.plan);
  // Before anything is paid for: the films would have no place.
  const problem =
    (savedPlan === undefined ? undefined : checkInputFile("--plan", savedPlan, planHint)) ??
    checkOutFolder(locations.outDir, flags.until) ??
    checkFolder("--state", locations.stateDir);
  if (problem !== undefined) return { ...nothing, exit: 2, ...problem };
  // Frozen, nothing is bought: with all clips at hand the film is made without a key.
  const isRehearsal = flags.rehearse || (apiKey === undefined && !flags.frozen);
  const pace = await parsePace(settings, isRehearsal);
  if (pace.kind === "wrong") {
    return { ...nothing, exit: 2, message: pace.message, hint: pace.hint };
  }
  if (isRehearsal) {
    reporter.report({
      type: "rehearsal-started",
      reason: flags.rehearse ? "asked-for" : "no-key",
    });
  } else if (baseUrl !== undefined && baseUrl.origin.endsWith(".env")) {
    // A file that came with someone's storyboard decides who gets the key: that is said aloud.
    const message = `the key goes to ${baseUrl.value}, as ${baseUrl.origin} says`;
    reporter.report({ type: "warning", take: undefined, message });
  }

  const approval = createApproval({
    flags,
    isRehearsal,
    output,
    signal: interrupts.stopSubmitting,
  });
  const maxUsd = flags.maxUsd === undefined ? undefined : parseUsd(flags.maxUsd);
  // Loaded only here: the first line is on the screen before the machinery is in memory.
  const { openFolder, renderStoryboard } = await import("@storyreel/renderer");
  const outcome = await renderStoryboard({
    file: locations.file,
    cwd,
    outDir: locations.outDir,
    workplace: openFolder(locations.stateDir),
    mode: isRehearsal ? "rehearsal" : "live",
    // A rehearsal knows no key, so that nothing it does can spend money.
    ...(isRehearsal || apiKey === undefined ? {} : { apiKey: apiKey.value }),
    ...(isRehearsal || organizationId === undefined
      ? {}
      : { organizationId: organizationId.value }),
    ...(isRehearsal || baseUrl === undefined ? {} : { baseUrl: baseUrl.value }),
    concurrency: flags.concurrency,
    pace: pace.pace,
    ...(maxUsd === undefined ? {} : { maxUsd }),
    ...(flags.only === undefined ? {} : { only: flags.only }),
    ...(flags.profile === undefined ? {} : { profile: flags.profile }),
    isFrozen: flags.frozen,
    until: flags.until,
    ...(savedPlan === undefined ? {} : { savedPlan }),
    resubmitUncertain: flags.resubmitUncertain,
    approve: approval.approve,
    reporter,
    onUnchanged,
    environment,
    signals: { stopSubmitting: interrupts.stopSubmitting, leave: interrupts.leave },
  });
  return outcome.exit === 4 ? { ...outcome, ...approval.refusal() } : outcome;
}
