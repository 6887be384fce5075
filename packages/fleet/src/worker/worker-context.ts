import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { RequestRecord } from "@storyreel/core";
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
  pacedCalls,
  startTake,
} from "@storyreel/renderer/engine";
import type {
  AccountPace,
  FrameOfClip,
  Ledger,
  LookPolicy,
  OnRunEvent,
  RunContext,
  RunContextParts,
  RunPolicy,
  StepApi,
  StepClient,
  TakeHistory,
  TakeRecord,
  TakeRun,
} from "@storyreel/renderer/engine";
import { createFfmpegFinder } from "@storyreel/renderer/film";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { clipKey, type Blobs } from "../blobs/blobs.ts";
import type { Agenda } from "../agenda/agenda.ts";
import type { LoadedTake } from "../agenda/load-take.ts";
import { openPostgresAgenda } from "../agenda/postgres-agenda.ts";
import type { Database } from "../database/database.ts";
import type { FleetClock } from "../database/fleet-clock.ts";
import { openPostgresLedger } from "../database/postgres-ledger.ts";
import type { EventLog } from "../events/event-log.ts";
import { openEpoch, type Epoch } from "../recovery/epoch.ts";
import { fetchSources, type Sources } from "./fetch-sources.ts";
import { createFitness, type Fitness } from "./fitness.ts";
import type { Troubles } from "./tell-troubles.ts";
import { observeTake } from "../telemetry/observe-take.ts";
import type { TracedTake } from "../telemetry/take-trace.ts";
import { openOrphans, type Orphans } from "./orphans.ts";
import { reportedApi } from "./reported-api.ts";

/** What a worker is made of. */
export type WorkerParts = {
  readonly account: string;
  readonly client: StepClient;
  readonly catalogue: Catalogue;
  readonly clock: FleetClock;
  readonly events: EventLog;
  readonly troubles: Pick<Troubles, "note">;
  readonly policy?: Partial<RunPolicy> | undefined;
  readonly lookPolicy?: LookPolicy | undefined;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** Ends waiting and downloads. */
  readonly signal: AbortSignal;
  /** Ends submits in flight. */
  readonly leave: AbortSignal;
};

/** Where a worker keeps things. */
export type WorkerPlace = {
  readonly database: Database;
  readonly blobs: Blobs;
  /** A folder of this machine that may be emptied when no worker runs. */
  readonly scratch: string;
};

/** One account, as a worker works on it. */
export type WorkerContext = WorkerParts & {
  readonly ledger: Ledger;
  readonly agenda: Agenda;
  readonly pace: AccountPace;
  /** Whether this worker can send takes of a model. */
  knows(modelId: string): boolean;
  /**
   * Everything for the steps of a take; `undefined`: nobody has asked for it.
   *
   * @param seen what a look at its request has shown already. Default: a step looks itself.
   */
  start(key: string, seen?: SeenRequest): Promise<StartedTake | undefined>;
  readonly epoch: Epoch;
  /** What workers learn about how long requests take. */
  readonly history: TakeHistory;
  readonly fitness: Fitness;
  /** Requests that the ledger could not be told of. */
  readonly orphans: Orphans;
};

/** The record of a request; rejects with why there is none. */
export type SeenRequest = () => Promise<RequestRecord>;

export type StartedTake = {
  readonly run: TakeRun;
  readonly loaded: LoadedTake;
  /** The database has lost changes that this process had seen. */
  readonly isBehind: boolean;
  /**
   * After the database was restored: whether the take was submitted before. It is now at the API for the ledger as well.
   */
  searchElsewhere(): Promise<boolean>;
  /** The request that the answer to the last submit named. */
  readonly answered: () => string | undefined;
};

export async function createWorkerContext(
  parts: WorkerParts & WorkerPlace,
): Promise<WorkerContext> {
  const { database, account, clock, blobs, scratch, signal } = parts;
  const ledger = openPostgresLedger(database, account, clock);
  await mkdir(join(scratch, "media"), { recursive: true });
  const media = createMediaStore(join(scratch, "media"));
  const orphans = openOrphans(join(scratch, "orphans"), account, ledger);
  const clips = new Map<string, FrameOfClip["clip"]>();
  const cacheDir = join(scratch, "facts");
  const ffmpeg = createFfmpegFinder({ environment: process.env, cacheDir });
  const sources: Sources = { ledger, blobs, media, clips, scratch };
  return assembleContext(parts, {
    ledger,
    agenda: openPostgresAgenda(database, account),
    epoch: openEpoch({ database, blobs, scratch }),
    orphans,
    fetchSources: (take) => fetchSources(take, sources),
    createRun: (shared) => ({
      ...createRunContext({
        ...shared,
        media,
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
      }),
      // A clip that only another machine has is there.
      hasMedia: ({ sha256, sizeBytes }) => blobs.has(clipKey(sha256), sizeBytes),
    }),
  });
}

/** What differs between a worker of a real fleet and one in a simulation. */
export type WorkerBackend = Pick<WorkerContext, "ledger" | "agenda" | "epoch" | "orphans"> & {
  /** Brings everything here that the pictures of a take are made from. */
  readonly fetchSources: (take: PlannedTake) => Promise<PlannedTake>;
  /** The context for the steps of takes, from what is the same everywhere. */
  readonly createRun: (shared: SharedRunParts) => RunContext;
};

export type SharedRunParts = Omit<RunContextParts, "media" | "verify" | "clipOf">;

export function assembleContext(parts: WorkerParts, backend: WorkerBackend): WorkerContext {
  const { account, client, catalogue, clock, events, signal } = parts;
  const { ledger, agenda, epoch, orphans, fetchSources: bring } = backend;
  const history = createTakeHistory();
  const policy: RunPolicy = { ...defaultPolicy, ...parts.policy };
  const tell: OnRunEvent = (event) => events.add(account, undefined, event);
  const pace = createAccountPace({ clock, policy: policy.submitRate, signal, onWarning: tell });
  const fitness = createFitness(clock);
  const models = new Map<string, Model>();
  const context = backend.createRun({
    ledger,
    client,
    models,
    history,
    pace,
    policy,
    lookPolicy: parts.lookPolicy,
    clock,
    random: parts.random,
    budgets: [],
    isApproved: () => false,
    mayResubmit: () => false,
    onEvent: tell,
    signal,
    leave: parts.leave,
  });
  return {
    ...parts,
    ledger,
    agenda,
    pace,
    history,
    epoch,
    knows: (modelId) => models.has(modelId),
    fitness,
    orphans,
    start: async (key, seen) => {
      const isBehind = epoch.watch();
      const loaded = await agenda.load(key);
      if (loaded === undefined) return undefined;
      await addModel(models, catalogue, loaded.take);
      const given =
        seen === undefined ? context.api : apiThatSaw(seen, context.api, { pace, clock });
      const { api, answered } = reportedApi(given, fitness);
      const own: RunContext = {
        ...context,
        api,
        ...decidedFor(loaded),
        onEvent: (event) => events.add(account, key, event),
      };
      const observed = observeTake(own, tracedOf(account, loaded));
      const run = startTake(observed, await bring(loaded.take));
      run.told.search = isSearchTold(loaded.entry.record);
      const search = async (): Promise<void> => {
        await findElsewhere([run.take], { client, context: own, signal });
      };
      return {
        run,
        loaded,
        isBehind: isBehind(loaded.epoch),
        answered,
        searchElsewhere: searchOnce(loaded.isSearchedFirst ? search : undefined, { ledger, key }),
      };
    },
  };
}

/** A limit that the account met shows in a record, whoever looked at it. */
function apiThatSaw(
  look: SeenRequest,
  api: StepApi,
  { pace, clock }: { readonly pace: AccountPace; readonly clock: FleetClock },
): StepApi {
  const paced = pacedCalls({ ...api, look }, pace, clock);
  return { ...api, look: (request) => paced.look(request) };
}

// A search every few seconds; others may follow the film by now.
const searchesUntilTold = 15;

/** Each step of a search may be another process: what it says is said once, and again after a minute. */
function isSearchTold({ effort = {} }: TakeRecord): boolean {
  const { lookups = 0, unusableLookups = 0 } = effort;
  return (lookups + unusableLookups) % searchesUntilTold !== 0;
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
