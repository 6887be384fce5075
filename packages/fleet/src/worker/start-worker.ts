import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { createClient } from "@storyreel/core";
import type { Catalogue } from "@storyreel/models";
import type { LookPolicy, RunPolicy } from "@storyreel/renderer/engine";
import { createClosers, type Closers } from "../closers.ts";
import { openBlobs } from "../blobs/open-blobs.ts";
import { checkVersion } from "../database/migrate.ts";
import { openDatabase, type Database } from "../database/database.ts";
import { openFleetClock } from "../database/fleet-clock.ts";
import { readSettings } from "../database/settings.ts";
import { openEventLog } from "../events/event-log.ts";
import { FleetError } from "../fleet-error.ts";
import { organise } from "../organiser/organise.ts";
import { openPgBossQueue } from "../queue/pg-boss-queue.ts";
import type { Drain, Queue } from "../queue/queue.ts";
import { fetchJob, submitJob } from "./handle-take.ts";
import { createWorkerContext, type WorkerContext } from "./worker-context.ts";

export const workerRoles = ["organise", "submit", "fetch"] as const;
/** `organise`: decide what is sent and follow requests. `submit`: send. `fetch`: download and check clips. */
export type WorkerRole = (typeof workerRoles)[number];

export type WorkerOptions = {
  /** `postgres://…` */
  readonly url: string;
  /** Name of the account whose key this is. Default: `default`. */
  readonly account?: string | undefined;
  readonly apiKey: string;
  /** The variable or file that it comes from, for messages. */
  readonly apiKeyOrigin?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly catalogue: Catalogue;
  /** A folder of this machine for downloads. */
  readonly scratch: string;
  readonly roles?: readonly WorkerRole[] | undefined;
  /** Most submits, and most downloads, at a time. Default: 4 and 2. */
  readonly slots?: { readonly submit: number; readonly fetch: number } | undefined;
  readonly version: string;
  readonly policy?: Partial<RunPolicy> | undefined;
  readonly lookPolicy?: LookPolicy | undefined;
  /** What goes wrong outside of any take. */
  readonly onTrouble?: ((error: Error) => void) | undefined;
};

export type Worker = {
  readonly id: string;
  /** Takes nothing more, finishes what is being sent, and leaves downloads to others. */
  close(): Promise<void>;
};

// A submit may take as long as the API takes to answer; what is longer is not its job any more.
const submitLeaseSeconds = 240;
const fetchLeaseSeconds = 900;
const seenEveryMs = 20_000;

/**
 * Starts to work for a fleet, until it is closed. Any number of workers may run, on any number of machines.
 *
 * @throws FleetError `FLEET_NOT_SET_UP`, `FLEET_VERSION`, `FLEET_ACCOUNT`, `FLEET_UNREACHABLE`, `FLEET_REFUSED`.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const closers = createClosers();
  try {
    return { id: await open(options, closers), close: () => closers.close() };
  } catch (error) {
    await closers.close().catch(() => undefined);
    throw error;
  }
}

/** @returns the id of the worker. */
async function open(options: WorkerOptions, closers: Closers): Promise<string> {
  const { url, account = "default", roles = workerRoles, version, onTrouble } = options;
  const id = randomUUID();
  const database = openDatabase(url, { name: "storyreel worker", connections: 8 });
  closers.add(() => database.close());
  await checkVersion(database);
  await checkAccount(database, account);
  const queue = await openPgBossQueue({ url, database, onError: onTrouble });
  closers.add(() => queue.close());
  const events = openEventLog(database, id);
  closers.add(() => events.close());
  const clock = await openFleetClock(database);
  // What it learns about the API's clock is relative to the clock that intents are written by.
  const client = createClient({ ...options, clock, environment: {} });
  closers.add(() => client.close());
  await client.prepare();
  const ending = new AbortController();
  const context = await createWorkerContext({
    ...options,
    database,
    account,
    client,
    clock,
    blobs: await openBlobs((await readSettings(database)).blobs),
    events,
    random: Math.random,
    signal: ending.signal,
    // A submit in flight is finished: an answer that nobody hears may cost money.
    leave: new AbortController().signal,
  });
  closers.add(await beSeen(database, { id, account, roles, version }));
  const drains = await takeRoles(context, queue, { roles, slots: options.slots ?? defaultSlots });
  closers.add(async () => {
    ending.abort();
    await Promise.all(drains.map((drain) => drain()));
  });
  return id;
}

const defaultSlots = { submit: 4, fetch: 2 };

async function takeRoles(
  context: WorkerContext,
  queue: Queue,
  {
    roles,
    slots,
  }: {
    readonly roles: readonly WorkerRole[];
    readonly slots: NonNullable<WorkerOptions["slots"]>;
  },
): Promise<readonly Drain[]> {
  const { account } = context;
  const drains: Drain[] = [];
  for (const role of roles) {
    switch (role) {
      case "organise":
        drains.push(
          await queue.lead(`organiser of ${account}`, (signal) => organise(context, queue, signal)),
        );
        break;
      case "submit":
        drains.push(
          await queue.work(
            "submit",
            { account, slots: slots.submit, leaseSeconds: submitLeaseSeconds },
            (job) => submitJob(context, job),
          ),
        );
        break;
      case "fetch":
        drains.push(
          await queue.work(
            "fetch",
            { account, slots: slots.fetch, leaseSeconds: fetchLeaseSeconds },
            (job) => fetchJob(context, job),
          ),
        );
    }
  }
  return drains;
}

async function checkAccount(database: Database, account: string): Promise<void> {
  const rows = await database.query("select from storyreel.accounts where id = $1", [account]);
  if (rows.length > 0) return;
  throw new FleetError("FLEET_ACCOUNT", `the fleet has no account "${account}"`, {
    hint: `add it: \`storyreel fleet init --account ${account}\``,
  });
}

/** Lets `fleet status` show the worker. */
async function beSeen(
  database: Database,
  worker: {
    readonly id: string;
    readonly account: string;
    readonly roles: readonly WorkerRole[];
    readonly version: string;
  },
): Promise<() => Promise<void>> {
  const { id, account, roles, version } = worker;
  await database.query(
    "insert into storyreel.workers (id, version, roles, host, accounts) values ($1, $2, $3, $4, $5)",
    [id, version, roles, hostname(), [account]],
  );
  const timer = setInterval(() => {
    void database
      .query("update storyreel.workers set seen_at = now() where id = $1", [id])
      .catch(() => undefined);
  }, seenEveryMs).unref();
  return async () => {
    clearInterval(timer);
    await database
      .query("delete from storyreel.workers where id = $1", [id])
      .catch(() => undefined);
  };
}
