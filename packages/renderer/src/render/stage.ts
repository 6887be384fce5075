import type { Client } from "@storyreel/core";
import type { LockKeeper } from "../workplace/lock/lock-keeper.ts";
import type { Lock } from "../workplace/lock/lock.ts";
import type { LoadedLock } from "../workplace/lock/load-lock.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import type { LookPolicy } from "../run/poll-schedule.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";
import type { KnownTakes } from "../workplace/known-takes.ts";

/** Where a render plays: the live API with its lock and cache, or a rehearsal that shares nothing with them. */
export type Stage = {
  readonly isRehearsal: boolean;
  /** Ledger, media, segments. */
  readonly stateDir: string;
  /** Of the film's file, without its ending. */
  baseName(storyboard: Storyboard): string;
  readLock(): Promise<LoadedLock>;
  /** What is at hand, on its way, or chosen. */
  readonly readKnown: (lock: Lock) => Promise<KnownTakes>;
  /** Drops what can never end; true when something was dropped and the plan must be made anew. */
  dropLost(plan: RenderPlan): boolean;
  /** `undefined`: there is no lock file to keep. */
  keepLock(storyboard: Storyboard): LockKeeper | undefined;
  /** Called only when something must be submitted or waited for. */
  connect(): Promise<Connection>;
};

export type Connection = {
  readonly client: Client;
  readonly lookPolicy: LookPolicy;
  readonly headersOf: (take: PlannedTake) => Readonly<Record<string, string>>;
  close(): Promise<void>;
};
