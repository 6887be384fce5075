import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import type { Model } from "@storyreel/models";
import { JournalError } from "../journal/journal-error.ts";
import { openState, type OpenState } from "../journal/open-state.ts";
import type { LockKeeper } from "../lock/lock-keeper.ts";
import { checkClip } from "../media/check-clip.ts";
import type { Clip } from "../media/clip.ts";
import { loadClip } from "../media/load-clip.ts";
import type { MediaEngine } from "../media/media-engine.ts";
import { framePicture } from "../pictures/frame-picture.ts";
import { spendingLimits } from "../plan/check-budget.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import type { RenderOptions } from "../render-options.ts";
import { runPlan } from "../run/run-plan.ts";
import type { RunResult, TakeResult } from "../run/run-result.ts";
import type { Stage } from "../stage/stage.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";
import { noteFinished } from "./note-finished.ts";
import { checkMedia } from "./check-media.ts";
import { reuseTakes } from "./reuse-takes.ts";
import { shareResults, withoutShared } from "./share-takes.ts";
import { warnOfSurprises } from "./warn-of-surprises.ts";

export type GenerationOptions = {
  readonly plan: RenderPlan;
  readonly storyboard: Storyboard;
  readonly models: ReadonlyMap<string, Model>;
  readonly stage: Stage;
  readonly engine: () => Promise<MediaEngine>;
  readonly options: RenderOptions;
};

/** How the takes ended, and the clips of those that there are, by request key. */
export type Generated = {
  readonly result: RunResult;
  readonly clips: ReadonlyMap<string, Clip>;
};

// Long enough for another render of the same project to finish; who holds the folder is said at once.
const waitForFolderMs = 30 * 60_000;

/**
 * Brings the plan's takes in: from the media store where they are, from the API where not, each entered into the lock file
 * as it finishes. When everything is at hand, neither the journal is opened nor a connection made.
 *
 * @throws JournalError when the journal cannot be written; nothing is submitted after that.
 */
export async function generateTakes(given: GenerationOptions): Promise<Generated> {
  const { storyboard, stage } = given;
  const { report } = given.options.reporter;
  // What a rehearsal leaves behind is worth nothing, so nothing of it is checked.
  const plan = stage.isRehearsal ? given.plan : await checkClips(given);
  const keeper = stage.keepLock(storyboard);
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const isAtHand = takes.every(({ state }) => state.kind === "reused");
  const result = isAtHand
    ? reuseTakes(takes, report)
    : await runOnce({ ...given, plan }, takes, keeper);
  const clips = await loadClips(result, takes, { stage, keeper });
  await keeper?.settle();
  return { result, clips };
}

/** Equal requests of several takes are run once, and end alike. */
async function runOnce(
  given: GenerationOptions,
  takes: readonly PlannedTake[],
  keeper: LockKeeper | undefined,
): Promise<RunResult> {
  const result = await run({ ...given, plan: withoutShared(given.plan) }, keeper);
  return shareResults(result, takes, given.options.reporter.report);
}

function checkClips({ plan, stage, options }: GenerationOptions): Promise<RenderPlan> {
  return checkMedia(plan, {
    stateDir: stage.stateDir,
    onDamaged: ({ shotId, take }, movedTo) => {
      const message = `the clip at hand does not have the bytes that it is known by; it is fetched again at no cost, and the file that was found is now ${movedTo}`;
      options.reporter.report({ type: "warning", take: { shotId, take }, message });
    },
  });
}

async function run(
  { plan, storyboard, models, stage, engine, options }: GenerationOptions,
  keeper: LockKeeper | undefined,
): Promise<RunResult> {
  const { reporter, signals } = options;
  const finished = noteFinished(plan, keeper);
  const state = await openStateFolder(stage, options);
  try {
    const connection = await stage.connect();
    try {
      return await runPlan({
        plan,
        models,
        state,
        client: connection.client,
        lookPolicy: connection.lookPolicy,
        headersOf: connection.headersOf,
        isRehearsal: stage.isRehearsal,
        concurrency: options.concurrency,
        // A rehearsal spends nothing, whatever the prices; its plan was held against the budget.
        maxUsd: stage.isRehearsal
          ? undefined
          : spendingLimits(storyboard.budget, options.maxUsd).maxUsd,
        resubmitUncertain: new Set(options.resubmitUncertain),
        verify: async (path, take) => {
          const clip = await checkClip(path, {
            decodeWith: await engine(),
            rememberIn: join(stage.stateDir, "cache"),
            signal: signals.leave,
          });
          warnOfSurprises(clip, take, reporter.report);
          finished.verified(take, clip);
          return clip;
        },
        takeFrame: (frame) =>
          framePicture(frame, {
            engine,
            cacheDir: join(stage.stateDir, "cache"),
            signal: signals.leave,
          }),
        clock: systemClock,
        random: Math.random,
        signal: signals,
        onEvent: (event) => {
          finished.onEvent(event);
          reporter.report(event);
        },
      });
    } finally {
      await connection.close();
    }
  } finally {
    await state.close();
  }
}

/** Waits for another render of the same project, and says so. */
async function openStateFolder(stage: Stage, options: RenderOptions): Promise<OpenState> {
  const { reporter, signals } = options;
  try {
    return await openState(stage.stateDir, { clock: systemClock });
  } catch (error) {
    if (!(error instanceof JournalError) || error.code !== "JOURNAL_LOCKED") throw error;
    const message = `${error.message}; waiting for it to finish`;
    reporter.report({ type: "warning", take: undefined, message });
    return openState(stage.stateDir, {
      clock: systemClock,
      waitMs: waitForFolderMs,
      signal: signals.stopSubmitting,
    });
  }
}

async function loadClips(
  result: RunResult,
  takes: readonly PlannedTake[],
  { stage, keeper }: { readonly stage: Stage; readonly keeper: LockKeeper | undefined },
): Promise<ReadonlyMap<string, Clip>> {
  const clips = new Map<string, Clip>();
  for (const [index, ended] of result.takes.entries()) {
    const clip = await loadFinished(ended, stage);
    if (clip === undefined) continue;
    clips.set(ended.requestKey, clip);
    const take = takes[index];
    if (take !== undefined && ended.requestId !== undefined) {
      keeper?.note(take, { requestId: ended.requestId, clip });
    }
  }
  return clips;
}

async function loadFinished(ended: TakeResult, stage: Stage): Promise<Clip | undefined> {
  const { state, path, sha256 } = ended;
  if (state !== "succeeded" || path === undefined || sha256 === undefined) return undefined;
  return loadClip(path, { sha256, cacheDir: join(stage.stateDir, "cache") });
}
