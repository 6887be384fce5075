import { randomUUID } from "node:crypto";
import type { PlannedTake } from "../plan/render-plan.ts";
import { takesToBuy } from "../plan/takes-to-buy.ts";
import type { Budget } from "../workplace/ledger/money.ts";
import type { Ledger } from "../workplace/ledger/ledger.ts";
import { createTakeHistory, type TakeHistory } from "../workplace/ledger/take-history.ts";
import type { MediaStore } from "../workplace/media-store.ts";
import { createAccountPace, type AccountPace } from "./account-pace.ts";
import type { FrameOfClip } from "./frame-picture.ts";
import type { RunOptions } from "./run-options.ts";
import { createRunContext } from "./run-context.ts";
import { defaultPolicy } from "./run-policy.ts";
import type { TakeResult, WaitReason } from "./run-result.ts";
import { createTakeEndings, type TakeEndings } from "./take-endings.ts";
import type { RunContext } from "./take-run.ts";

/** One run of a plan in this process: what its takes share. */
export type PlanRun = {
  /** In the plan's order. */
  readonly takes: readonly PlannedTake[];
  /** For the steps of the takes. */
  readonly context: RunContext;
  readonly media: MediaStore;
  readonly endings: TakeEndings;
  readonly gate: RunGate;
  readonly pace: AccountPace;
  /** Ends waiting and downloads. */
  readonly signal: AbortSignal;
};

/** Closed for all takes of a run when one of them finds a problem that concerns all. */
export type RunGate = {
  /** When set, nothing more is submitted; what is in flight is finished. */
  stop: Stop | undefined;
  /** Thrown when all takes have ended. */
  fault: { readonly error: unknown } | undefined;
};

/** Why a take is left to the next run. */
export type Stop = {
  readonly reason: WaitReason;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Told once, with the end of the run: it says nothing about a single take. */
  readonly concernsRun?: boolean | undefined;
};

/** Makes the context of a run. Reads the ledger and changes nothing. */
export async function createPlanRun(options: RunOptions): Promise<PlanRun> {
  const { ledger, media } = options.state;
  const takes = options.plan.shots.flatMap((shot) => shot.takes);
  const endings = createTakeEndings(takes);
  const signal = AbortSignal.any([options.signal.stopSubmitting, options.signal.leave]);
  const history = await readHistory(ledger, takes);
  const policy = { ...defaultPolicy, ...options.policy };
  const { clock, onEvent } = options;
  const pace = createAccountPace({
    clock,
    policy: policy.submitRate,
    signal,
    onWarning: onEvent,
  });
  const approved = new Set(takesToBuy(takes).map(({ requestKey }) => requestKey));
  return {
    takes,
    media,
    endings,
    signal,
    gate: { stop: undefined, fault: undefined },
    pace,
    context: createRunContext({
      ...options,
      ledger,
      media,
      history,
      pace,
      policy,
      budgets: budgetsOf(options),
      isApproved: (take) => approved.has(take.requestKey) && (options.isWanted?.(take) ?? true),
      mayResubmit: await resubmitRule(options, takes),
      mayDownloadAgain: ({ shotId }) => options.downloadAgain?.has(shotId) ?? false,
      clipOf: (requestKey) => clipOf(endings.get(requestKey)),
      checkState: () => options.state.check?.(),
      signal,
      leave: options.signal.leave,
    }),
  };
}

function budgetsOf({ maxUsd, film }: RunOptions): readonly Budget[] {
  const id = `run:${randomUUID()}`;
  const run: Budget = { id, name: "--max-usd", maxUsd, elsewhereUsd: 0n };
  return [...(maxUsd === undefined ? [] : [run]), ...(film === undefined ? [] : [film])];
}

async function readHistory(ledger: Ledger, takes: readonly PlannedTake[]): Promise<TakeHistory> {
  const history = createTakeHistory();
  for (const modelId of new Set(takes.map((take) => take.modelId))) {
    history.addNewestFirst(modelId, await ledger.timings(modelId));
  }
  return history;
}

/** A person's decision covers only the attempts that the person knew of. */
async function resubmitRule(
  { resubmitUncertain, state, clock }: RunOptions,
  takes: readonly PlannedTake[],
): Promise<RunContext["mayResubmit"]> {
  const reported = await listReported(takes, state.ledger);
  const startedAtMs = clock.now();
  return (take, intent) =>
    resubmitUncertain.has(take.shotId) &&
    reported.has(take.requestKey) &&
    intent.startedAtMs < startedAtMs;
}

/**
 * Request keys of the takes that were undecided, and were reported as such, when the plan was made. Another attempt since
 * then, after a kill or by another process, is not one that a person gave up.
 */
async function listReported(
  takes: readonly PlannedTake[],
  ledger: Ledger,
): Promise<ReadonlySet<string>> {
  const reported = new Set<string>();
  for (const { requestKey, state } of takes) {
    const record = (await ledger.get(requestKey))?.record;
    const isReported =
      (record?.state === "ambiguous" &&
        state.kind === "uncertain" &&
        state.attempts === record.intents.length) ||
      (record?.state === "submitted" &&
        state.kind === "running" &&
        state.requestId === record.requestId);
    if (isReported) reported.add(requestKey);
  }
  return reported;
}

function clipOf(ended: TakeResult | undefined): FrameOfClip["clip"] | undefined {
  const { path, sha256 } = ended ?? {};
  return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
}
