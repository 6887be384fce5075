import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createClient, type Clock } from "@storyreel/core";
import type { Catalogue } from "@storyreel/models";
import type { LookPolicy, RunPolicy } from "@storyreel/renderer/engine";
import { findFfmpeg, segmentMaker } from "@storyreel/renderer/film";
import { createClosers, type Closers } from "../closers.ts";
import type { Blobs } from "../blobs/blobs.ts";
import { openBlobs } from "../blobs/open-blobs.ts";
import { checkVersion } from "../database/migrate.ts";
import { openDatabase, type Database } from "../database/database.ts";
import { openFleetClock, type FleetClock } from "../database/fleet-clock.ts";
import { readSettings } from "../database/settings.ts";
import { openEventLog, type EventLog } from "../events/event-log.ts";
import { FleetError } from "../fleet-error.ts";
import { organise } from "../organiser/organise.ts";
import { assemble, partFolders, type Assembler } from "../parts/assemble.ts";
import { openQueue } from "../queue/open-queue.ts";
import type { Drain, Queue } from "../queue/queue.ts";
import { countCalls } from "../telemetry/count-calls.ts";
import { unblockModels } from "./block-model.ts";
import { beSeen } from "./be-seen.ts";
import { emptyScratch } from "./empty-scratch.ts";
import { fetchJob, submitJob } from "./handle-take.ts";
import { takeShifts } from "./take-shifts.ts";
import { tellTroubles, type Troubles } from "./tell-troubles.ts";
import { watchDatabase } from "./watch-database.ts";
import type { OnWorkerEvent } from "./worker-event.ts";
import { createWorkerContext, type WorkerContext } from "./worker-context.ts";

export const workerRoles = ["organise", "submit", "fetch", "assemble"] as const;
/**
 * `organise`: decide what is sent and follow requests. `submit`: send. `fetch`: download and check clips. `assemble`: encode parts
 * of films; it alone needs no key.
 */
export type WorkerRole = (typeof workerRoles)[number];

export type WorkerOptions = {
  /** `postgres://…` */
  readonly url: string;
  /** Name of the account whose key this is. Default: `default`. */
  readonly account?: string | undefined;
  /** Absent: it only assembles. */
  readonly apiKey?: string | undefined;
  /** The variable or file that it comes from, for messages. */
  readonly apiKeyOrigin?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly catalogue: Catalogue;
  /** A folder of this machine for downloads. */
  readonly scratch: string;
  readonly roles?: readonly WorkerRole[] | undefined;
  /** Most submits, downloads and encodings at a time. Default: 4, 2, and as many as there are processors. */
  readonly slots?: WorkerSlots | undefined;
  /** Where to look for ffmpeg: `PATH`, `FFMPEG_PATH`. Default: `process.env`. */
  readonly environment?: { readonly [name: string]: string | undefined } | undefined;
  readonly version: string;
  readonly policy?: Partial<RunPolicy> | undefined;
  readonly lookPolicy?: LookPolicy | undefined;
  /** What an operator wants to know. */
  readonly onEvent?: OnWorkerEvent | undefined;
  /** Of this machine. Default: the system's. */
  readonly clock?: Clock | undefined;
  /** How long it leaves submits to others when it cannot reach the API or its clock is wrong. Default: 30,000. */
  readonly restMs?: number | undefined;
};

export type WorkerSlots = {
  readonly submit: number;
  readonly fetch: number;
  readonly assemble?: number | undefined;
};

export type Worker = {
  readonly id: string;
  /** Why it can do nothing now; `undefined`: it can. */
  problem(): string | undefined;
  /** Takes nothing more, finishes what is being sent, and leaves downloads to others. */
  close(): Promise<void>;
};

// A submit may take as long as the API takes to answer; what is longer is not its job any more.
const submitLeaseSeconds = 240;
const fetchLeaseSeconds = 900;
const scratchUnusedMs = 3_600_000;
// All that is in them is in the store as well, or is made again.
const scratchFolders = ["media", "pictures", ...partFolders];

/**
 * Starts to work for a fleet, until it is closed. Any number of workers may run, on any number of machines.
 *
 * @throws FleetError `FLEET_NOT_SET_UP`, `FLEET_VERSION`, `FLEET_ACCOUNT`, `FLEET_UNREACHABLE`, `FLEET_REFUSED`.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const closers = createClosers();
  const onEvent = options.onEvent ?? (() => undefined);
  const troubles = tellTroubles(onEvent);
  try {
    const id = await open({ options, onEvent, troubles }, closers);
    return { id, problem: () => troubles.outage(), close: () => closers.close() };
  } catch (error) {
    await closers.close().catch(() => undefined);
    throw error;
  }
}

/** @returns the id of the worker. */
async function open(given: Started, closers: Closers): Promise<string> {
  const { options, troubles } = given;
  const { url, roles = workerRoles, version, catalogue, scratch } = options;
  const id = randomUUID();
  const name = `storyreel worker ${id.slice(0, 8)}`;
  const database = openDatabase(url, { name, connections: 8 });
  closers.add(() => database.close());
  await checkVersion(database);
  const accountRoles = roles.filter((role) => role !== "assemble");
  const accounts = accountRoles.length === 0 ? [] : [options.account ?? "default"];
  for (const account of accounts) await checkAccount(database, account);
  const settings = await readSettings(database);
  const queue = await openQueue({ address: settings.queue, url, database, onError: troubles.note });
  closers.add(() => queue.close());
  const blobs = await openBlobs(settings.blobs);
  const ending = new AbortController();
  const clock = await openFleetClock(database, options.clock);
  const base: WorkerBase = { id, database, queue, blobs, clock, signal: ending.signal };
  const assembler = roles.includes("assemble") ? await createAssembler(base, options) : undefined;
  const contexts: WorkerContext[] = [];
  for (const account of accounts) {
    contexts.push(await openAccount({ ...base, account }, given, closers));
  }
  const models = accounts.length === 0 ? [] : catalogue.ids;
  const maker = assembler?.maker;
  closers.add(await beSeen(database, { id, accounts, roles, version, clock, maker, models }));
  for (const account of accounts) await unblockModels({ database, account }, catalogue);
  closers.add(
    watchDatabase(database, troubles, async () => {
      const nowMs = clock.localMs();
      for (const name of scratchFolders) {
        const folder = join(scratch, name);
        await emptyScratch({ folder, unusedMs: scratchUnusedMs, nowMs });
      }
    }),
  );
  const drains: Drain[] = [];
  // Before the first of them begins: if another one cannot, what has begun is finished before anything is closed that it needs.
  closers.add(async () => {
    ending.abort();
    await drainAll(drains);
  });
  if (assembler !== undefined) await assemble(assembler, drains);
  for (const context of contexts) {
    await takeRoles(context, queue, { roles: accountRoles, options, drains });
  }
  return id;
}

/** All of them end, also if one fails; throws the first error then. */
async function drainAll(drains: readonly Drain[]): Promise<void> {
  const ends = await Promise.allSettled(drains.map(async (drain) => drain()));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

type Started = {
  readonly options: WorkerOptions;
  readonly onEvent: OnWorkerEvent;
  readonly troubles: Troubles;
};

type WorkerBase = {
  readonly id: string;
  readonly database: Database;
  readonly queue: Queue;
  readonly blobs: Blobs;
  readonly clock: FleetClock;
  readonly signal: AbortSignal;
};

async function openAccount(
  base: WorkerBase & { readonly account: string },
  { options, onEvent, troubles }: Started,
  closers: Closers,
): Promise<WorkerContext> {
  const { id, database, clock } = base;
  const events = alsoTold(openEventLog(database, id), onEvent);
  closers.add(() => events.close());
  // What it learns about the API's clock is relative to the clock that intents are written by.
  const client = createClient({
    ...options,
    onEvent: undefined,
    onResponse: countCalls(base.account),
    clock,
    environment: {},
  });
  closers.add(() => client.close());
  await client.prepare();
  const context = await createWorkerContext({
    ...options,
    ...base,
    client,
    events,
    troubles,
    random: Math.random,
    // A submit in flight is finished: an answer that nobody hears may cost money.
    leave: new AbortController().signal,
  });
  closers.add(() => context.orphans.close());
  // Before anything is submitted to a database that may have been restored.
  await context.epoch.check();
  return context;
}

/** `undefined`: the encoder of this machine makes bytes that no other one makes. */
async function createAssembler(
  base: WorkerBase,
  { scratch, slots, environment = process.env }: WorkerOptions,
): Promise<Assembler | undefined> {
  const ffmpeg = await findFfmpeg({ environment, cacheDir: join(scratch, "facts") });
  const maker = segmentMaker(ffmpeg);
  if (maker === undefined) return undefined;
  return { ...base, scratch, ffmpeg, maker, slots: slots?.assemble ?? availableParallelism() };
}

const defaultSlots = { submit: 4, fetch: 2 };

/** Adds what ends a role as soon as it has begun. */
async function takeRoles(
  context: WorkerContext,
  queue: Queue,
  {
    roles,
    options,
    drains,
  }: {
    readonly roles: readonly Exclude<WorkerRole, "assemble">[];
    readonly options: WorkerOptions;
    readonly drains: Drain[];
  },
): Promise<void> {
  const { account } = context;
  const { slots = defaultSlots, restMs } = options;
  for (const role of roles) {
    switch (role) {
      case "organise":
        drains.push(
          await queue.lead(`organiser of ${account}`, (signal) => organise(context, queue, signal)),
        );
        break;
      case "submit": {
        const { fitness, clock } = context;
        const work = { account, slots: slots.submit, leaseSeconds: submitLeaseSeconds };
        const begin = () =>
          queue.work("submit", work, (job) => telling(context, submitJob(context, job)));
        const onTrouble = context.troubles.note;
        const onRest = (problem: string) => onTrouble(unfit(problem));
        drains.push(await takeShifts({ fitness, clock, begin, onRest, onTrouble, restMs }));
        break;
      }
      case "fetch":
        drains.push(
          await queue.work(
            "fetch",
            { account, slots: slots.fetch, leaseSeconds: fetchLeaseSeconds },
            (job) => telling(context, fetchJob(context, job)),
          ),
        );
    }
  }
}

/** Who operates the worker is told what those who follow a film are told. */
function alsoTold(log: EventLog, onEvent: OnWorkerEvent): EventLog {
  return {
    ...log,
    add: (account, key, event) => {
      log.add(account, key, event);
      try {
        onEvent({ type: "take", account, key, event });
      } catch {
        // Who listens must not come between an intent and its submit.
      }
    },
  };
}

function unfit(problem: string): FleetError {
  return new FleetError("FLEET_UNFIT", problem, {
    hint: "check the network and the clock of that machine; it tries again automatically",
  });
}

/** The queue tries a job again and says nothing. */
async function telling<T>({ troubles }: WorkerContext, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    troubles.note(error);
    throw error;
  }
}

async function checkAccount(database: Database, account: string): Promise<void> {
  const rows = await database.query("select from storyreel.accounts where id = $1", [account]);
  if (rows.length > 0) return;
  throw new FleetError("FLEET_ACCOUNT", `the fleet has no account "${account}"`, {
    hint: `add it: \`storyreel fleet init --account ${account}\``,
  });
}
