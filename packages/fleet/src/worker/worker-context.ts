import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "@storyreel/core";
import { formatUsd, type Catalogue, type Model } from "@storyreel/models";
import {
  checkResult,
  createAccountPace,
  createMediaStore,
  createRunContext,
  createTakeHistory,
  defaultPolicy,
  findElsewhere,
  framePicture,
  startTake,
} from "@storyreel/renderer/engine";
import type {
  AccountPace,
  FrameOfClip,
  Ledger,
  LookPolicy,
  MediaStore,
  OnRunEvent,
  RunContext,
  RunPolicy,
  TakeHistory,
  TakeRun,
} from "@storyreel/renderer/engine";
import { createFfmpegFinder } from "@storyreel/renderer/film";
import type { PlannedPicture, PlannedTake } from "@storyreel/renderer/plan";
import { clipKey, pictureKey, type Blobs } from "../blobs/blobs.ts";
import type { Database } from "../database/database.ts";
import type { FleetClock } from "../database/fleet-clock.ts";
import { openPostgresLedger } from "../database/postgres-ledger.ts";
import type { EventLog } from "../events/event-log.ts";
import { openEpoch, type Epoch } from "../recovery/epoch.ts";
import { createFitness, type Fitness } from "./fitness.ts";
import type { Troubles } from "./tell-troubles.ts";
import { observeTake } from "../telemetry/observe-take.ts";
import type { TracedTake } from "../telemetry/take-trace.ts";
import { loadTake, type LoadedTake } from "./load-take.ts";
import { openOrphans, type Orphans } from "./orphans.ts";
import { reportedApi } from "./reported-api.ts";

/** What a worker is made of. */
export type WorkerParts = {
  readonly database: Database;
  readonly account: string;
  readonly client: Client;
  readonly catalogue: Catalogue;
  readonly clock: FleetClock;
  readonly blobs: Blobs;
  readonly events: EventLog;
  readonly troubles: Pick<Troubles, "note">;
  /** A folder of this machine that may be emptied when no worker runs. */
  readonly scratch: string;
  readonly policy?: Partial<RunPolicy> | undefined;
  readonly lookPolicy?: LookPolicy | undefined;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** Ends waiting and downloads. */
  readonly signal: AbortSignal;
  /** Ends submits in flight. */
  readonly leave: AbortSignal;
};

/** One account, as a worker works on it. */
export type WorkerContext = WorkerParts & {
  readonly ledger: Ledger;
  readonly media: MediaStore;
  readonly pace: AccountPace;
  /** Whether this worker can send takes of a model. */
  knows(modelId: string): boolean;
  /** Everything for the steps of a take; `undefined`: nobody has asked for it. */
  start(key: string): Promise<StartedTake | undefined>;
  readonly epoch: Epoch;
  /** What workers learn about how long requests take. */
  readonly history: TakeHistory;
  readonly fitness: Fitness;
  /** Requests that the ledger could not be told of. */
  readonly orphans: Orphans;
};

export type StartedTake = {
  readonly run: TakeRun;
  readonly loaded: LoadedTake;
  /**
   * After the database was restored: whether the take was submitted before. It is now at the API for the ledger as well.
   */
  searchElsewhere(): Promise<boolean>;
  /** The request that the answer to the last submit named. */
  readonly answered: () => string | undefined;
};

export async function createWorkerContext(parts: WorkerParts): Promise<WorkerContext> {
  const { database, account, client, catalogue, clock, blobs, events, scratch, signal } = parts;
  const ledger = openPostgresLedger(database, account, clock);
  await mkdir(join(scratch, "media"), { recursive: true });
  const media = createMediaStore(join(scratch, "media"));
  const history = createTakeHistory();
  const policy: RunPolicy = { ...defaultPolicy, ...parts.policy };
  const tell: OnRunEvent = (event) => events.add(account, undefined, event);
  const pace = createAccountPace({ clock, policy: policy.submitRate, signal, onWarning: tell });
  const fitness = createFitness(clock);
  const orphans = await openOrphans(join(scratch, "orphans.jsonl"), ledger);
  const models = new Map<string, Model>();
  const clips = new Map<string, FrameOfClip["clip"]>();
  const cacheDir = join(scratch, "facts");
  const ffmpeg = createFfmpegFinder({ environment: process.env, cacheDir });
  const base = createRunContext({
    ledger,
    client,
    models,
    media,
    history,
    pace,
    policy,
    lookPolicy: parts.lookPolicy,
    clock,
    random: parts.random,
    budgets: [],
    isApproved: () => false,
    mayResubmit: () => false,
    verify: (path, take) =>
      checkResult(path, take, async () => ({
        decodeWith: await ffmpeg(),
        rememberIn: cacheDir,
        signal,
      })),
    // Before the ledger says that there is a clip, every machine can have it.
    onSaved: ({ sha256, path }) => blobs.put(clipKey(sha256), path),
    clipOf: (key) => clips.get(key),
    takeFrame: (frame) => framePicture(frame, { ffmpeg, cacheDir, signal }),
    onEvent: tell,
    signal,
    leave: parts.leave,
  });
  const context: RunContext = {
    ...base,
    // A clip that only another machine has is there.
    hasMedia: ({ sha256, sizeBytes }) => blobs.has(clipKey(sha256), sizeBytes),
  };

  const sources: Sources = { ledger, blobs, media, clips, scratch };
  return {
    ...parts,
    ledger,
    media,
    pace,
    history,
    epoch: openEpoch({ database, blobs, scratch }),
    knows: (modelId) => models.has(modelId),
    fitness,
    orphans,
    start: async (key) => {
      const loaded = await loadTake(database, account, key);
      if (loaded === undefined) return undefined;
      await addModel(models, catalogue, loaded.take);
      const { api, answered } = reportedApi(context.api, fitness);
      const own: RunContext = {
        ...context,
        api,
        ...decidedFor(loaded),
        onEvent: (event) => events.add(account, key, event),
      };
      const observed = observeTake(own, tracedOf(account, loaded));
      const run = startTake(observed, await fetchSources(loaded.take, sources));
      const search = () => findElsewhere([run.take], { client, context: own, signal });
      return {
        run,
        loaded,
        answered,
        searchElsewhere: searchOnce(loaded.isSearchedFirst ? search : undefined, { ledger, key }),
      };
    },
  };
}

/** What people decided about a take. */
function decidedFor(
  loaded: LoadedTake,
): Pick<RunContext, "budgets" | "isApproved" | "mayResubmit" | "mayDownloadAgain"> {
  return {
    budgets: loaded.budgets,
    isApproved: () => loaded.isBought,
    mayResubmit: (_, intent) => loaded.resend.has(intent.attempt),
    mayDownloadAgain: () => loaded.mayDownloadAgain,
  };
}

function tracedOf(account: string, { take, run, board }: LoadedTake): TracedTake {
  const { requestKey: key, modelId: model, shotId: shot, take: number, price } = take;
  const usd = price.known ? formatUsd(price.usd) : undefined;
  return { account, key, model, run, board, shot, take: number, usd };
}

/** Requests that are at the API can be followed and fetched without it. */
async function addModel(
  models: Map<string, Model>,
  catalogue: Catalogue,
  { modelId }: PlannedTake,
): Promise<void> {
  const model = models.get(modelId) ?? (await catalogue.load(modelId));
  if (model !== undefined) models.set(modelId, model);
}

function searchOnce(
  search: (() => Promise<void>) | undefined,
  { ledger, key }: { readonly ledger: Ledger; readonly key: string },
): StartedTake["searchElsewhere"] {
  let left = search;
  return async () => {
    if (left === undefined) return false;
    const searching = left();
    left = undefined;
    await searching;
    return (await ledger.get(key))?.record.state !== "planned";
  };
}

type Sources = {
  readonly ledger: Ledger;
  readonly blobs: Blobs;
  readonly media: MediaStore;
  /** By request key: those that are here. */
  readonly clips: Map<string, FrameOfClip["clip"]>;
  readonly scratch: string;
};

/** Brings everything here that the pictures of a take are made from. */
async function fetchSources(take: PlannedTake, sources: Sources): Promise<PlannedTake> {
  if (take.pictures === undefined) return take;
  const pictures: PlannedPicture[] = [];
  for (const picture of take.pictures) {
    const { source } = picture;
    if (source.kind === "frame") {
      const clip = await sourceClip(source.requestKey, sources);
      if (clip !== undefined) sources.clips.set(source.requestKey, clip);
      pictures.push(picture);
    } else {
      const path = join(sources.scratch, "pictures", source.sha256);
      await sources.blobs.fetch(pictureKey(source.sha256), path, source.sha256);
      pictures.push({ ...picture, source: { ...source, path } });
    }
  }
  return { ...take, pictures };
}

/** The clip that a picture is a frame of, on this machine. */
async function sourceClip(
  key: string,
  { ledger, blobs, media }: Sources,
): Promise<FrameOfClip["clip"] | undefined> {
  const record = (await ledger.get(key))?.record;
  if (record?.state !== "done") return undefined;
  const { sha256, sizeBytes } = record;
  const path = media.path(sha256);
  const isHere =
    (await media.has(sha256, sizeBytes)) || (await blobs.fetch(clipKey(sha256), path, sha256));
  return isHere ? { path, sha256 } : undefined;
}
