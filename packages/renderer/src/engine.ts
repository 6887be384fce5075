export { runPlan } from "./run/run-plan.ts";
export type { RunOptions } from "./run/run-plan.ts";
export { exitOf } from "./run/run-result.ts";
export type { RunResult, TakeResult, WaitReason } from "./run/run-result.ts";
export { createInProcessEngine } from "./run/engine.ts";
export type { Engine, InProcessLimits, TakePlaces } from "./run/engine.ts";
export { advance } from "./run/advance.ts";
export { noEffort } from "./run/step.ts";
export type {
  Next,
  SavedClip,
  StepApi,
  StepDeps,
  StopReason,
  TakeEffort,
  WatchedRequest,
} from "./run/step.ts";
export { defaultPolicy } from "./run/run-policy.ts";
export type { RunPolicy } from "./run/run-policy.ts";
export type { LookPolicy } from "./run/poll-schedule.ts";
export type { OnRunEvent, RunEvent, TakeId } from "./run/run-event.ts";
export { openState } from "./journal/open-state.ts";
export type { OpenState, OpenStateOptions } from "./journal/open-state.ts";
export { openFileLedger } from "./journal/file-ledger.ts";
export type { FileLedger } from "./journal/file-ledger.ts";
export { createMemoryLedger } from "./journal/memory-ledger.ts";
export { ledgerRules } from "./journal/ledger-rules.ts";
export type { LedgerRule, LedgerSubject } from "./journal/ledger-rules.ts";
export type { Ledger, LedgerEntry } from "./journal/ledger.ts";
export { requestIdsOf } from "./journal/take-record.ts";
export type {
  DoneFacts,
  Intent,
  RenderedFacts,
  SubmittedFacts,
  TakeFacts,
  TakeRecord,
  TakeTiming,
} from "./journal/take-record.ts";
export type { MediaStore } from "./journal/media-store.ts";
export { createMediaStore } from "./journal/media-store.ts";
