export { runPlan } from "./run/run-plan.ts";
export type { RunOptions } from "./run/run-options.ts";
export type { RemoteWork, Workers } from "./run/workers.ts";
export { exitOf } from "./run/run-result.ts";
export type { RunResult, TakeResult, WaitReason } from "./run/run-result.ts";
export { createInProcessEngine } from "./run/engine.ts";
export type { Engine, InProcessLimits, TakePlaces } from "./run/engine.ts";
export { advance } from "./run/advance.ts";
export { adoptByHand } from "./run/adopt-by-hand.ts";
export { findElsewhere } from "./run/find-elsewhere.ts";
export { ClipNotKept } from "./run/clip-not-kept.ts";
export { createRunContext } from "./run/run-context.ts";
export type { RunContextParts, StepClient } from "./run/run-context.ts";
export { reopenTake } from "./run/reopen-take.ts";
export type { Reopening } from "./run/reopen-take.ts";
export { readMediaFile } from "./run/read-picture.ts";
export { framePicture } from "./run/frame-picture.ts";
export type { FrameOfClip } from "./run/frame-picture.ts";
export { takeFromJson, takeToJson } from "./plan/take-json.ts";
export { checkResult } from "./run/check-result.ts";
export type { Clip } from "./film/media/clip.ts";
export { unusableHint } from "./run/unusable-clip.ts";
export { startTake } from "./run/take-run.ts";
export type {
  RunContext,
  SavedClip,
  StepApi,
  TakeEvent,
  TakeRun,
  WatchedRequest,
} from "./run/take-run.ts";
export type { Next, StopReason } from "./run/step.ts";
export { defaultPolicy } from "./run/run-policy.ts";
export type { RunPolicy } from "./run/run-policy.ts";
export type { LookPolicy } from "./run/poll-schedule.ts";
export { watchRequests } from "./run/watch-requests.ts";
export type { RequestWatch, WatchOptions } from "./run/watch-requests.ts";
export type { LookWaiter } from "./run/watched.ts";
export { defaultWatchSettings } from "./run/watch-settings.ts";
export type { WatchSettings } from "./run/watch-settings.ts";
export { createAccountPace, pacedCalls } from "./run/account-pace.ts";
export { restorePace } from "./run/restore-pace.ts";
export type { AccountPace, PaceOptions, RateLimit } from "./run/account-pace.ts";
export { createTakeHistory } from "./workplace/ledger/take-history.ts";
export type { Expectation, TakeHistory } from "./workplace/ledger/take-history.ts";
export type { OnRunEvent, RunEvent, TakeId } from "./run/run-event.ts";
export { openState } from "./workplace/open-state.ts";
export type { OpenState, OpenStateOptions } from "./workplace/open-state.ts";
export { openSqliteLedger } from "./workplace/ledger/sqlite-ledger.ts";
export type { SqliteLedger } from "./workplace/ledger/sqlite-ledger.ts";
export { createMemoryLedger } from "./workplace/ledger/memory-ledger.ts";
export { ledgerRules } from "./workplace/ledger/ledger-rules.ts";
export type { LedgerRule, LedgerSubject } from "./workplace/ledger/ledger-rule.ts";
export type { CasResult, Ledger, LedgerBase, LedgerEntry } from "./workplace/ledger/ledger.ts";
export { attemptKey, refuseReservation } from "./workplace/ledger/money.ts";
export type { Budget, BudgetLeft, MoneyChange, Reservation } from "./workplace/ledger/money.ts";
export { takeRecordSchema } from "./workplace/ledger/take-record-schema.ts";
export { namedIdsOf, requestIdsOf } from "./workplace/ledger/take-record.ts";
export type {
  AccountLimit,
  DoneFacts,
  Intent,
  RenderedFacts,
  SubmittedFacts,
  TakeEffort,
  TakeFacts,
  TakeRecord,
  TakeTiming,
} from "./workplace/ledger/take-record.ts";
export type { MediaStore } from "./workplace/media-store.ts";
export { createMediaStore } from "./workplace/media-store.ts";
