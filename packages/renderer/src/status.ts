export { buildStatus } from "./inspect/status/build-status.ts";
export type {
  FilmStatus,
  NextStep,
  OpenRequest,
  ShotStatus,
  TakeStatus,
} from "./inspect/status/film-status.ts";
export { listOpenRequests } from "./inspect/status/list-open-requests.ts";
export type { OpenRequests } from "./inspect/status/list-open-requests.ts";
export {
  cancelRequest,
  describeBill,
  describeCancellation,
  mayRun,
  sumReserved,
} from "./inspect/status/cancellation.ts";
export type { Cancellation } from "./inspect/status/cancellation.ts";
export { judgeRetry } from "./inspect/status/judge-retry.ts";
export type { RetriedTake, ShotRetry } from "./inspect/status/judge-retry.ts";
