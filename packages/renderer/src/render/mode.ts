import type { Client } from "@storyreel/core";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import type { LookPolicy } from "../run/poll-schedule.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";
import type { LoadedLock } from "../workplace/lock/parse-lock.ts";
import type { LockKeeper } from "../workplace/lock/lock-keeper.ts";
import type { Workplace } from "../workplace/workplace.ts";

/** The two ways to render: live, or a rehearsal that shares nothing with the live lock file, ledger and media. */
export type RenderMode = {
  readonly isRehearsal: boolean;
  readonly workplace: Workplace;
  readonly readLock: () => Promise<LoadedLock>;
  /** `undefined`: there is no lock file to keep. */
  keepLock(storyboard: Storyboard, plan: RenderPlan): LockKeeper | undefined;
  /** Checks the settings of the connection, and loads what it needs; opens none. @throws UsageError */
  readonly checkConnection: () => Promise<void>;
  /** Called only when something must be submitted or waited for. */
  connect(storyboard: Storyboard): Promise<Connection>;
};

export type Connection = {
  readonly client: Client;
  readonly lookPolicy: LookPolicy;
  readonly headersOf: (take: PlannedTake) => Readonly<Record<string, string>>;
  close(): Promise<void>;
};
