import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import type { Clock } from "@storyreel/core";
import type { Budget, RemoteWork, RunResult, TakeResult } from "@storyreel/renderer/engine";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { clipKey, type Blobs } from "../blobs/blobs.ts";
import type { Database } from "../database/database.ts";
import { openPostgresLedger } from "../database/postgres-ledger.ts";
import { tellEvents } from "../events/tell-events.ts";
import { missingSource } from "./missing-source.ts";
import { eventChannel } from "../organiser/organiser-channel.ts";
import { createOutage } from "./outage.ts";
import { noticeWorkers } from "./notice-workers.ts";
import { enlist } from "./enlist.ts";
import { uploadPictures } from "./upload-pictures.ts";
import { endOfTake, identityOf } from "./take-end.ts";
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
  const leaving = AbortSignal.any([work.signal.stopSubmitting, work.signal.leave]);
  const takes = work.plan.shots.flatMap((shot) => shot.takes);
  await uploadPictures(fleet.blobs, takes);
  await shareSources(fleet, takes);
  // Until here, whoever leaves has ordered nothing.
  leaving.throwIfAborted();
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
  return follow(fleet, work, { takes, lastEvent, leaving });
}

function runBudget({ maxUsd }: RemoteWork): readonly Budget[] {
  if (maxUsd === undefined) return [];
  return [{ id: `run:${randomUUID()}`, name: "--max-usd", maxUsd, elsewhereUsd: 0n }];
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

type Followed = {
  readonly takes: readonly PlannedTake[];
  readonly lastEvent: string;
  readonly leaving: AbortSignal;
};

async function follow(
  fleet: FleetRun,
  work: RemoteWork,
  { takes, lastEvent, leaving }: Followed,
): Promise<RunResult> {
  const { database, account } = fleet;
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
        (await endOfTake(fleet, work, { take, found })) ??
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
  return { ...identityOf(take), state: "waiting", usd: undefined, reused: false, ...missing };
}

function detached(take: PlannedTake): TakeResult {
  return {
    ...identityOf(take),
    state: "waiting",
    reason: "detached",
    usd: undefined,
    reused: false,
    message: "the workers continue",
    hint: "run the same command to follow it again; it is not paid twice",
  };
}
