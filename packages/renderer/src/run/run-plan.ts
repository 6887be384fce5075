import { findLostRequest, type Client, type Clock } from "@storyreel/core";
import type { Model, Usd } from "@storyreel/models";
import type { Ledger } from "../journal/ledger.ts";
import type { MediaStore } from "../journal/media-store.ts";
import { createTakeHistory, type TakeHistory } from "../journal/take-history.ts";
import type { Clip } from "../media/clip.ts";
import { createPictureDelivery } from "../pictures/deliver-pictures.ts";
import type { FrameOfClip } from "../pictures/frame-picture.ts";
import { PictureError } from "../pictures/picture-error.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import { takesToBuy } from "../plan/takes-to-buy.ts";
import { downloadClip } from "./download-clip.ts";
import { createInProcessEngine, type Engine } from "./engine.ts";
import { createMoneyReserve } from "./money-reserve.ts";
import type { LookPolicy } from "./poll-schedule.ts";
import { reopenTake } from "./reopen-take.ts";
import { reportStrays } from "./report-strays.ts";
import type { OnRunEvent } from "./run-event.ts";
import { defaultPolicy, type RunPolicy } from "./run-policy.ts";
import type { RunResult, TakeResult } from "./run-result.ts";
import { runTake, type RunGate } from "./run-take.ts";
import { startOrder } from "./start-order.ts";
import type { StepDeps } from "./step.ts";
import { createTakeEndings, type TakeEndings } from "./take-endings.ts";
import { watchRequests } from "./watch-requests.ts";

/** What a run works on, with whose money, and how it is stopped. */
export type RunOptions = {
  readonly plan: RenderPlan;
  readonly models: ReadonlyMap<string, Model>;
  readonly client: Client;
  /** The truth about every take, and where clips are kept. */
  readonly state: { readonly ledger: Ledger; readonly media: MediaStore };
  /** Who drives the takes. Default: this process, under the two limits below. */
  readonly engine?: Engine;
  /** Most requests at the API at a time. */
  readonly concurrency: number;
  /** The same for single models, by id; absent: only the total counts. */
  readonly modelConcurrency?: ReadonlyMap<string, number>;
  /** Most that this run may spend; absent: no limit. An unknown price fits no limit. */
  readonly maxUsd?: Usd | undefined;
  /** Ids of shots whose lost submits a person gave up: sent again if the API's list does not show them. */
  readonly resubmitUncertain: ReadonlySet<string>;
  /** Judges a downloaded file before it counts; throws when it is not the clip that was asked for. */
  readonly verify: (path: string, take: PlannedTake) => Promise<Clip>;
  /** Takes a frame out of a finished clip, for the takes that begin or end with one; the path of a picture file. */
  readonly takeFrame?: (frame: FrameOfClip) => Promise<string>;
  /** Headers sent with a submit. */
  readonly headersOf?: (take: PlannedTake) => Readonly<Record<string, string>>;
  readonly lookPolicy?: LookPolicy;
  readonly policy?: Partial<RunPolicy>;
  /** Only told on: the run itself does not know a stand-in from the API. */
  readonly isRehearsal?: boolean;
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly signal: {
    /** Nothing more is submitted, a submit that is on its way is finished, and what waits is left to the next run. */
    readonly stopSubmitting: AbortSignal;
    /** Everything stops where it is; the journal holds. */
    readonly leave: AbortSignal;
  };
  readonly onEvent: OnRunEvent;
};

/**
 * Brings every take of a plan to its end, as far as it goes: what is in flight first, then the longest. One take's fate never
 * ends the others; what it was is in the result.
 *
 * @throws JournalError when the journal cannot be written: nothing is submitted after that.
 */
export async function runPlan(options: RunOptions): Promise<RunResult> {
  const { plan, state, clock, onEvent } = options;
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const approved = new Set(takesToBuy(takes).map(({ requestKey }) => requestKey));
  const isApproved = ({ requestKey }: PlannedTake): boolean => approved.has(requestKey);
  const told = await listTold(takes, state.ledger);
  for (const take of takes) {
    await reopenTake(take, state.ledger, { nowMs: clock.now(), isApproved: isApproved(take) });
  }
  const history = await readHistory(state.ledger);
  const reused = takes.filter((take) => take.state.kind === "reused").length;
  onEvent({
    type: "run-started",
    takes: takes.length,
    reused,
    isRehearsal: options.isRehearsal ?? false,
  });

  const gate: RunGate = { stop: undefined, fault: undefined };
  const waitSignal = AbortSignal.any([options.signal.stopSubmitting, options.signal.leave]);
  const endings = createTakeEndings(takes);
  const deps = stepDeps(options, { history, endings, waitSignal, isApproved, told });
  const ordered = await startOrder(takes, deps);
  const results = new Map<PlannedTake, TakeResult>();
  const engine = options.engine ?? createInProcessEngine(options);
  await engine.work(ordered, async (take, places) => {
    const tools = { deps, gate, places, signal: waitSignal, media: state.media, endings };
    const result = await runTake(take, tools);
    results.set(take, result);
    endings.note(result);
  });
  if (gate.fault !== undefined) throw gate.fault.error;
  if (gate.stop === undefined) await reportStrays(takes, deps, waitSignal);
  return { takes: takes.map((take) => results.get(take)!) };
}

type RunParts = {
  readonly history: TakeHistory;
  readonly endings: TakeEndings;
  readonly waitSignal: AbortSignal;
  readonly isApproved: StepDeps["isApproved"];
  /** Request keys of the takes that a person can have decided about. */
  readonly told: ReadonlySet<string>;
};

/**
 * What was undecided, and said to be so, when the plan was made. Another attempt since then, as after a kill or by another process, is none that a
 * person gave up.
 */
async function listTold(
  takes: readonly PlannedTake[],
  ledger: Ledger,
): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  for (const { requestKey, state } of takes) {
    const record = (await ledger.get(requestKey))?.record;
    const isTold =
      (record?.state === "ambiguous" &&
        state.kind === "uncertain" &&
        state.attempts === record.intents.length) ||
      (record?.state === "submitted" &&
        state.kind === "running" &&
        state.requestId === record.requestId);
    if (isTold) told.add(requestKey);
  }
  return told;
}

function stepDeps(
  options: RunOptions,
  { history, endings, waitSignal, isApproved, told }: RunParts,
): StepDeps {
  const { client, state, clock, random, models, signal, onEvent } = options;
  const startedAtMs = clock.now();
  const watch = watchRequests({
    client,
    clock,
    random,
    history,
    policy: options.lookPolicy ?? { kind: "adaptive" },
    signal: waitSignal,
  });
  return {
    ledger: state.ledger,
    clock,
    random,
    onEvent,
    policy: { ...defaultPolicy, ...options.policy },
    money: createMoneyReserve(options.maxUsd),
    factsOf: (modelId) => models.get(modelId),
    isApproved,
    // A person's word counts for attempts that the person knew of.
    mayResubmit: (take, intent) =>
      options.resubmitUncertain.has(take.shotId) &&
      told.has(take.requestKey) &&
      intent.startedAtMs < startedAtMs,
    pictures: createPictureDelivery({
      factsOf: (modelId) => models.get(modelId),
      clipOf: (requestKey) => clipOf(endings.get(requestKey)),
      takeFrame: options.takeFrame ?? cannotTakeFrame,
      upload: (upload, uploadOptions) => client.uploadMedia(upload, uploadOptions),
      signal: waitSignal,
    }),
    hasMedia: ({ sha256, sizeBytes }) => state.media.has(sha256, sizeBytes),
    save: (take, urls) =>
      downloadClip({
        openMedia: (url, mediaOptions) => client.openMedia(url, mediaOptions),
        media: state.media,
        key: take.requestKey,
        url: urls[0] ?? "",
        verify: (path) => options.verify(path, take),
        signal: waitSignal,
        onStart: (sizeBytes) => {
          const id = { shotId: take.shotId, take: take.take };
          onEvent({ type: "download-started", take: id, sizeBytes });
        },
      }),
    learn: (take, timing) => history.add(take.modelId, timing),
    api: {
      ...watch,
      submit: (take, payload) =>
        client.attemptSubmit({ id: take.modelId }, payload, {
          // An interrupt lets it finish: an answer that nobody hears may cost money.
          signal: signal.leave,
          headers: options.headersOf?.(take),
        }),
      read: (requestId) => client.read(requestId, { signal: waitSignal }),
      findLost: (lost) => findLostRequest(client, lost, { signal: waitSignal }),
    },
  };
}

function clipOf(ended: TakeResult | undefined): FrameOfClip["clip"] | undefined {
  const { path, sha256 } = ended ?? {};
  return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
}

async function cannotTakeFrame(): Promise<string> {
  throw new PictureError("PICTURE_UNUSABLE", "nothing here can take frames out of clips");
}

async function readHistory(ledger: Ledger): Promise<TakeHistory> {
  const history = createTakeHistory();
  for await (const { record } of ledger.entries()) {
    if (record.state !== "rendered" && record.state !== "done") continue;
    if (record.timing !== undefined) history.add(record.modelId, record.timing);
  }
  return history;
}
