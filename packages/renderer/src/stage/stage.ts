import type { Client } from "@storyreel/core";
import type { LockKeeper } from "../lock/lock-keeper.ts";
import type { Lock } from "../lock/lock.ts";
import type { LoadedLock } from "../lock/load-lock.ts";
import type { PlannedTake, RenderPlan, TakeState } from "../plan/render-plan.ts";
import type { LookPolicy } from "../run/poll-schedule.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";

/** Where a render plays: the live API with its lock and cache, or a rehearsal that shares nothing with them. */
export type Stage = {
  readonly isRehearsal: boolean;
  /** Journal, media, segments. */
  readonly stateDir: string;
  /** Of the film's file, without its ending. */
  baseName(storyboard: Storyboard): string;
  readLock(): Promise<LoadedLock>;
  /** What is at hand or on its way, by request key. */
  readStates(lock: Lock): Promise<(requestKey: string) => TakeState>;
  /** Drops what can never end; true when something was dropped and the plan must be made anew. */
  dropLost(plan: RenderPlan): boolean;
  /** `undefined`: there is no lock file to keep. */
  keepLock(lock: Lock, storyboard: Storyboard): LockKeeper | undefined;
  /** Called only when something must be submitted or waited for. */
  connect(): Promise<Connection>;
};

export type Connection = {
  readonly client: Client;
  readonly lookPolicy: LookPolicy;
  readonly headersOf: (take: PlannedTake) => Readonly<Record<string, string>>;
  close(): Promise<void>;
};
