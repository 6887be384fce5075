import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import type { Clock } from "@storyreel/core";
import { requestIdsOf } from "@storyreel/renderer/engine";
import type {
  Budget,
  RemoteWork,
  RunResult,
  TakeRecord,
  TakeResult,
} from "@storyreel/renderer/engine";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { clipKey, pictureKey, type Blobs } from "../blobs/blobs.ts";
import type { Database } from "../database/database.ts";
import { openPostgresLedger } from "../database/postgres-ledger.ts";
import { tellEvents } from "../events/tell-events.ts";
import { missingSource } from "./missing-source.ts";
import { FleetError } from "../fleet-error.ts";
import { eventChannel } from "../organiser/organiser-channel.ts";
import { createOutage } from "./outage.ts";
import { noticeWorkers } from "./notice-workers.ts";
import { enlist } from "./enlist.ts";
import { listenForEvents, readProgress, type Progress } from "./read-progress.ts";

export type FleetRun = {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly account: string;
  /** The storyboard, the same on every machine. */
  readonly board: string;
  /** What the run is charged to besides the film and itself: a project, an organisation, a day. */
  readonly budgets: readonly Budget[];
  readonly priority?: number | undefined;
  /** Only hand it over: the command does not wait. */
  readonly isDetached?: boolean | undefined;
};

const lookEveryMs = 2000;

/** Has workers carry out a plan, and follows them until every take has ended, or the person leaves. */
export async function runOnFleet(fleet: FleetRun, work: RemoteWork): Promise<RunResult> {
  const { database, account, clock } = fleet;
  const takes = work.plan.shots.flatMap((shot) => shot.takes);
  await uploadPictures(fleet.blobs, takes);
  await shareSources(fleet, takes);
  const keysOfShots = (shots: ReadonlySet<string>) =>
    takes.filter(({ shotId }) => shots.has(shotId)).map(({ requestKey }) => requestKey);
  const { lastEvent } = await enlist(
    database,
    {
      plan: work.plan,
      account,
      board: fleet.board,
      title: work.title,
      approvedBy: userInfo().username,
      priority: fleet.priority,
      budgets: [...runBudget(work), work.film, ...fleet.budgets],
      resend: keysOfShots(work.resubmitUncertain),
      downloadAgain: keysOfShots(work.downloadAgain),
    },
    clock,
  );
  work.onEvent({
    type: "run-started",
    takes: takes.length,
    reused: takes.filter(({ state }) => state.kind === "reused").length,
    concurrency: takes.length,
    isRehearsal: false,
  });
  return follow(fleet, work, { takes, lastEvent });
}

function runBudget({ maxUsd }: RemoteWork): readonly Budget[] {
  if (maxUsd === undefined) return [];
  return [{ id: `run:${randomUUID()}`, name: "--max-usd", maxUsd, elsewhereUsd: 0n }];
}

async function uploadPictures(blobs: Blobs, takes: readonly PlannedTake[]): Promise<void> {
  for (const { pictures = [] } of takes) {
    for (const { source } of pictures) {
      if (source.kind === "file") await blobs.put(pictureKey(source.sha256), source.path);
    }
  }
}

/** Clips that only this machine has, and that other takes begin or end with. */
async function shareSources(
  { database, account, blobs, clock }: FleetRun,
  takes: readonly PlannedTake[],
): Promise<void> {
  const needed = new Set(
    takes.flatMap(({ pictures = [] }) =>
      pictures.flatMap(({ source }) => (source.kind === "frame" ? [source.requestKey] : [])),
    ),
  );
  const ledger = openPostgresLedger(database, account);
  for (const { requestKey, shotId, take, modelId, state } of takes) {
    if (!needed.has(requestKey) || state.kind !== "reused") continue;
    const { sha256, path, requestId } = state;
    await blobs.put(clipKey(sha256), path);
    if (requestId === undefined) continue;
    const nowMs = clock.now();
    const times = { submittedAtMs: nowMs, renderedAtMs: nowMs, finishedAtMs: nowMs };
    await ledger.cas(
      { key: requestKey, version: 0 },
      {
        shotId,
        take,
        modelId,
        intents: [],
        requestId,
        adopted: true,
        mediaUrls: [],
        sha256,
        ...times,
        sizeBytes: (await stat(path)).size,
        state: "done",
      },
    );
  }
}

type Followed = { readonly takes: readonly PlannedTake[]; readonly lastEvent: string };

async function follow(
  fleet: FleetRun,
  work: RemoteWork,
  { takes, lastEvent }: Followed,
): Promise<RunResult> {
  const { database, account } = fleet;
  const leaving = AbortSignal.any([work.signal.stopSubmitting, work.signal.leave]);
  const results = new Map<PlannedTake, TakeResult>();
  const tell = tellEvents(fleet, work, { takes, lastEvent });
  const bell = await listenForEvents(database, eventChannel, account);
  const outage = createOutage(work);
  const lookForWorkers = noticeWorkers(fleet, work);
  const look = async (): Promise<void> => {
    await tell();
    const open = takes.filter((take) => !results.has(take));
    const keys = [...new Set(open.map(({ requestKey }) => requestKey))];
    const progress = await readProgress(database, account, keys);
    for (const take of open) {
      const found = progress.get(take.requestKey);
      const ended =
        (await endOf(fleet, work, { take, found })) ??
        withoutSource(work, { take, found, results });
      if (ended !== undefined) results.set(take, ended);
    }
    if (results.size < takes.length) await lookForWorkers();
  };
  try {
    for (;;) {
      await outage.bear(look);
      if (results.size === takes.length) break;
      if (leaving.aborted || fleet.isDetached === true) break;
      await bell.next(lookEveryMs, leaving);
    }
  } finally {
    await bell.close();
  }
  return { takes: takes.map((take) => results.get(take) ?? detached(take)) };
}

/** A take that needs a frame of one that will not have a clip would be waited for without end. */
function withoutSource(
  work: RemoteWork,
  {
    take,
    found,
    results,
  }: {
    readonly take: PlannedTake;
    readonly found: Progress | undefined;
    readonly results: ReadonlyMap<PlannedTake, TakeResult>;
  },
): TakeResult | undefined {
  if (found?.entry.record.state !== "planned") return undefined;
  const missing = missingSource(take, [...results.values()]);
  if (missing === undefined) return undefined;
  const id = { shotId: take.shotId, take: take.take };
  work.onEvent({ type: "take-waiting", take: id, ...missing });
  return { ...identity(take), state: "waiting", usd: undefined, reused: false, ...missing };
}

function detached(take: PlannedTake): TakeResult {
  return {
    ...identity(take),
    state: "waiting",
    reason: "detached",
    usd: undefined,
    reused: false,
    message: "the workers go on with it",
    hint: "the same command follows it again; it is not paid twice",
  };
}

/** How a take has ended, once it has. */
async function endOf(
  fleet: FleetRun,
  work: RemoteWork,
  { take, found }: { readonly take: PlannedTake; readonly found: Progress | undefined },
): Promise<TakeResult | undefined> {
  if (found === undefined) return reuseLocal(work, take);
  const { record } = found.entry;
  const id = { shotId: take.shotId, take: take.take };
  const base = { ...identity(take), requestId: requestIdsOf(record).at(-1), reused: false };
  switch (record.state) {
    case "done":
      return fetchClip(fleet, work, { take, record });
    case "failed": {
      const { message } = record;
      work.onEvent({
        type: "take-failed",
        take: id,
        requestId: base.requestId,
        message,
        hint: undefined,
      });
      return { ...base, state: "failed", usd: undefined, message };
    }
    case "ambiguous": {
      const hint = `--resubmit-uncertain ${take.shotId} sends it again if GMI does not list it`;
      work.onEvent({ type: "take-uncertain", take: id, message: record.message, hint });
      const { message } = record;
      return { ...base, state: "uncertain", usd: priceOf(take), isUnanswered: true, message, hint };
    }
    case "submitted":
      if (record.isUnusable !== true) return undefined;
      return { ...base, state: "failed", usd: priceOf(take), message: record.problem };
    case "planned":
    case "sending":
    case "rendered": {
      if (found.waits === undefined) return undefined;
      const { reason, message } = found.waits;
      work.onEvent({ type: "take-waiting", take: id, reason, message });
      return { ...base, state: "waiting", usd: undefined, reason, message };
    }
  }
}

/** A clip that this machine has from before, and that no worker was asked for. */
async function reuseLocal(work: RemoteWork, take: PlannedTake): Promise<TakeResult | undefined> {
  const { state } = take;
  if (state.kind !== "reused") return undefined;
  const { sha256, path, requestId } = state;
  work.onEvent({ type: "take-reused", take: { shotId: take.shotId, take: take.take } });
  return {
    ...identity(take),
    state: "succeeded",
    requestId,
    path,
    sha256,
    usd: priceOf(take),
    reused: true,
  };
}

type Done = Extract<TakeRecord, { state: "done" }>;

/** Brings the clip of a finished take to this machine, where it is checked once more. */
async function fetchClip(
  { blobs }: FleetRun,
  { media, verify, onEvent }: RemoteWork,
  { take, record }: { readonly take: PlannedTake; readonly record: Done },
): Promise<TakeResult> {
  const { sha256, sizeBytes, requestId } = record;
  const id = { shotId: take.shotId, take: take.take };
  const result = {
    ...identity(take),
    state: "succeeded",
    requestId,
    sha256,
    usd: priceOf(take),
  } as const;
  if (await media.has(sha256, sizeBytes)) {
    onEvent({ type: "take-reused", take: id });
    return { ...result, path: media.path(sha256), reused: true };
  }
  onEvent({ type: "download-started", take: id, sizeBytes });
  const part = media.partPath(take.requestKey);
  try {
    if (!(await blobs.fetch(clipKey(sha256), part, sha256))) {
      throw new FleetError("FLEET_STORE", `${blobs.name} does not have clip ${sha256}`, {
        hint: "it is paid for: a worker downloads it again when the take is asked for with --download-again",
      });
    }
    await verify(part, take);
    const path = await media.keep(part, sha256);
    onEvent({ type: "take-finished", take: id, requestId, path, sha256, sizeBytes });
    return { ...result, path, reused: false };
  } catch (error) {
    await media.discard(part).catch(() => undefined);
    throw error;
  }
}

function identity(take: PlannedTake): Pick<TakeResult, "shotId" | "take" | "requestKey"> {
  return { shotId: take.shotId, take: take.take, requestKey: take.requestKey };
}

function priceOf(take: PlannedTake): TakeResult["usd"] {
  return take.price.known ? take.price.usd : undefined;
}
