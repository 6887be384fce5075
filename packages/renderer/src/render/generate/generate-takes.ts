import { systemClock } from "@storyreel/core";
import type { Clip } from "../../film/media/clip.ts";
import { spendingLimits } from "../../plan/check-budget.ts";
import type { PlannedTake, RenderPlan } from "../../plan/render-plan.ts";
import { checkResult, loadResult } from "../../run/check-result.ts";
import { framePicture } from "../../run/frame-picture.ts";
import type { RunOptions } from "../../run/run-options.ts";
import { runPlan } from "../../run/run-plan.ts";
import { policyAtPace } from "../../run/run-policy.ts";
import type { RunResult, TakeResult } from "../../run/run-result.ts";
import type { RemoteWork } from "../../run/workers.ts";
import { LedgerError } from "../../workplace/ledger/ledger-error.ts";
import type { Budget } from "../../workplace/ledger/money.ts";
import type { LockKeeper } from "../../workplace/lock/lock-keeper.ts";
import type { OpenState } from "../../workplace/open-state.ts";
import type { Connection } from "../mode.ts";
import type { RenderContext } from "../render-context.ts";
import { checkMedia } from "./check-media.ts";
import { noteFinished } from "./note-finished.ts";
import { reuseTakes } from "./reuse-takes.ts";
import { shareResults, withoutShared } from "./share-takes.ts";
import { warnOfSurprises } from "./warn-of-surprises.ts";

/** How the takes ended, and the clips of those that have one, by request key. */
export type Generated = {
  readonly result: RunResult;
  readonly clips: ReadonlyMap<string, Clip>;
  /** What the film has cost, this run included. */
  readonly money: RenderPlan["money"];
};

// Long enough for another render of the same project to finish; who holds the folder is reported at once.
const waitForFolderMs = 30 * 60_000;

/**
 * Brings in the plan's takes: from the media store where they are there, from the API where not. Each is entered into
 * the lock file as it finishes. When everything is there, neither the ledger nor a connection is opened.
 *
 * @throws LedgerError when the ledger cannot be written; nothing is submitted after that.
 */
export async function generateTakes(
  context: RenderContext,
  approved: RenderPlan,
): Promise<Generated> {
  const { mode, storyboard, report } = context;
  // Rehearsed clips are worth nothing, so their bytes are not checked.
  const plan = mode.isRehearsal ? approved : await checkClips(context, approved);
  const keeper = mode.keepLock(storyboard, plan);
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const isAllThere = takes.every(({ state }) => state.kind === "reused");
  const result = isAllThere
    ? reuseTakes(takes, report)
    : // Equal requests are sent once, and all their takes end alike.
      shareResults(await run(context, withoutShared(plan), keeper), takes, report);
  const clips = await loadClips(context, takes, result);
  for (const [index, take] of takes.entries()) {
    noteClip(take, result.takes[index], { clips, keeper });
  }
  const lock = await keeper?.settle();
  const { workplace, options } = context;
  const money =
    lock === undefined || isAllThere ? plan.money : await workplace.money(lock, options.file);
  return { result, clips, money };
}

function checkClips({ workplace, report }: RenderContext, plan: RenderPlan): Promise<RenderPlan> {
  return checkMedia(plan, {
    cacheDir: workplace.caches.facts,
    onDamaged: ({ shotId, take }, movedTo) => {
      const message = `the clip in the media store does not match its checksum; it will be downloaded again at no cost; the damaged file is now ${movedTo}`;
      report({ type: "warning", take: { shotId, take }, message });
    },
  });
}

async function run(
  context: RenderContext,
  plan: RenderPlan,
  keeper: LockKeeper | undefined,
): Promise<RunResult> {
  const { workers } = context.options;
  const shared = sharedOptions(context, plan, keeper);
  if (workers !== undefined && !context.mode.isRehearsal) {
    const { title } = context.storyboard;
    const film = filmBudget(context, plan);
    return workers.run({ ...shared, title, film, media: context.workplace.media });
  }
  const state = await hold(context);
  try {
    const connection = await context.mode.connect(context.storyboard);
    try {
      return await runPlan(runOptions(context, shared, { state, connection }));
    } finally {
      await connection.close();
    }
  } finally {
    await state.close();
  }
}

type Shared = Omit<RemoteWork, "title" | "film" | "media">;

/** What a run needs, whoever carries it out. */
function sharedOptions(
  context: RenderContext,
  plan: RenderPlan,
  keeper: LockKeeper | undefined,
): Shared {
  const { mode, workplace, options, signals, report, ffmpeg } = context;
  const finished = noteFinished(plan, keeper);
  return {
    plan,
    // A rehearsal spends nothing, whatever the prices; its plan was held against the budget.
    maxUsd: mode.isRehearsal ? undefined : options.maxUsd,
    resubmitUncertain: new Set(options.resubmitUncertain),
    downloadAgain: new Set(options.downloadAgain),
    verify: async (path, take) => {
      const { facts: rememberIn } = workplace.caches;
      const { leave: signal } = signals;
      const clip = await checkResult(path, take, async () => ({
        decodeWith: await ffmpeg(),
        rememberIn,
        signal,
      }));
      warnOfSurprises(clip, take, report);
      finished.verified(take, clip);
      return clip;
    },
    signal: signals,
    onEvent: (event) => {
      finished.onEvent(event);
      report(event);
    },
  };
}

function runOptions(
  context: RenderContext,
  shared: Shared,
  { state, connection }: { readonly state: OpenState; readonly connection: Connection },
): RunOptions {
  const { mode, workplace, models, options, signals, ffmpeg } = context;
  const { client, lookPolicy, headersOf } = connection;
  const work = { cacheDir: workplace.caches.facts, signal: signals.leave };
  return {
    ...shared,
    models,
    state,
    client,
    baseUrlOrigin: mode.isRehearsal ? undefined : options.baseUrlOrigin,
    lookPolicy,
    policy: policyAtPace(options.pace ?? 1),
    headersOf,
    isRehearsal: mode.isRehearsal,
    concurrency: options.concurrency,
    isWanted: options.submitsNothing === true ? () => false : options.isWanted,
    film: mode.isRehearsal ? undefined : filmBudget(context, shared.plan),
    takeFrame: (frame) => framePicture(frame, { ffmpeg, ...work }),
    clock: systemClock,
    random: Math.random,
  };
}

/** What all runs of the film are counted in, whether it has a limit or gets one later. */
function filmBudget({ workplace, storyboard, options }: RenderContext, plan: RenderPlan): Budget {
  return {
    id: workplace.budgetId(options.file),
    name: "budget.max_usd",
    maxUsd: spendingLimits(storyboard.budget, undefined).filmMaxUsd,
    elsewhereUsd: plan.money?.elsewhereUsd ?? 0n,
  };
}

/** Waits for another render of the same project, and says so. */
async function hold({ workplace, mode, report, signals }: RenderContext): Promise<OpenState> {
  const warning = mode.isRehearsal ? undefined : await workplace.warning();
  if (warning !== undefined) report({ type: "warning", take: undefined, ...warning });
  try {
    return await workplace.hold({ clock: systemClock });
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code !== "LEDGER_LOCKED") throw error;
    const message = `${error.message}; waiting for it to finish`;
    report({ type: "warning", take: undefined, message });
    return workplace.hold({
      clock: systemClock,
      waitMs: waitForFolderMs,
      signal: signals.stopSubmitting,
    });
  }
}

async function loadClips(
  { workplace }: RenderContext,
  takes: readonly PlannedTake[],
  result: RunResult,
): Promise<ReadonlyMap<string, Clip>> {
  const clips = new Map<string, Clip>();
  const byKey = new Map(takes.map((take) => [take.requestKey, take]));
  const cacheDir = workplace.caches.facts;
  for (const { state, requestKey, path, sha256 } of result.takes) {
    const take = byKey.get(requestKey);
    if (state !== "succeeded" || path === undefined || sha256 === undefined) continue;
    clips.set(requestKey, await loadResult(path, take ?? {}, { sha256, cacheDir }));
  }
  return clips;
}

function noteClip(
  take: PlannedTake,
  ended: TakeResult | undefined,
  { clips, keeper }: Pick<Generated, "clips"> & { readonly keeper: LockKeeper | undefined },
): void {
  const clip = ended === undefined ? undefined : clips.get(ended.requestKey);
  if (clip === undefined || ended?.requestId === undefined) return;
  keeper?.note(take, { requestId: ended.requestId, clip });
}
