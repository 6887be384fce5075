export { blobRules } from "./blobs/blob-rules.ts";
export type { BlobRule, BlobSubject } from "./blobs/blob-rules.ts";
export type { Blobs } from "./blobs/blobs.ts";
export { openBlobs } from "./blobs/open-blobs.ts";
export { openDatabase } from "./database/database.ts";
export type { Connection, Database, DatabaseOptions, Transaction } from "./database/database.ts";
export { checkVersion, migrate } from "./database/migrate.ts";
export type { Migrated } from "./database/migrate.ts";
export { openPostgresLedger } from "./database/postgres-ledger.ts";
export { FleetError, fleetErrorCodes } from "./fleet-error.ts";
export type { FleetErrorCode } from "./fleet-error.ts";
export { readSettings, writeSettings } from "./database/settings.ts";
export type { FleetSettings } from "./database/settings.ts";
export { holdAlone } from "./local/hold-alone.ts";
export { startPostgres } from "./local/start-postgres.ts";
export type { PostgresServer, StartPostgresOptions } from "./local/start-postgres.ts";
export { openBullMqQueue } from "./queue/bullmq-queue.ts";
export type { BullMqOptions } from "./queue/bullmq-queue.ts";
export { openPgBossQueue } from "./queue/pg-boss-queue.ts";
export { queueRules } from "./queue/queue-rules.ts";
export type { QueueRule, QueueSubject } from "./queue/queue-rules.ts";
export type {
  Drain,
  HandleJob,
  Job,
  JobEnd,
  JobKind,
  Queue,
  QueueCounts,
  WorkOptions,
} from "./queue/queue.ts";
export { enlist } from "./run/enlist.ts";
export type { ApprovedPlan, Enlisted } from "./run/enlist.ts";
export { findUnclaimed } from "./recovery/find-unclaimed.ts";
export type { UnclaimedRequest } from "./recovery/find-unclaimed.ts";
export { recover } from "./recovery/recover.ts";
export type { Recovered } from "./recovery/recover.ts";
export { startWorker, workerRoles } from "./worker/start-worker.ts";
export type { Worker, WorkerOptions, WorkerRole } from "./worker/start-worker.ts";
export { serveHealth } from "./worker/serve-health.ts";
export type { HealthOptions, HealthServer } from "./worker/serve-health.ts";
export type { OnWorkerEvent, WorkerEvent } from "./worker/worker-event.ts";
export { openFleet } from "./run/open-fleet.ts";
export type { Fleet, OpenFleetOptions } from "./run/open-fleet.ts";
export { setUpFleet } from "./run/set-up.ts";
export type { SetUp } from "./run/set-up.ts";
export { redrive } from "./run/redrive.ts";
export type { Redrive, Redriven } from "./run/redrive.ts";
export { readFleetStatus } from "./run/fleet-status.ts";
export type {
  AccountStatus,
  BlockedTake,
  BudgetStatus,
  FleetStatus,
  RunStatus,
  WorkerStatus,
} from "./run/fleet-status.ts";
