export { createClient } from "./client/create-client.ts";
export type { Client, ClientEvent, ClientOptions, ClientTimeouts } from "./client/client.ts";
export type { RunModel, SubmitModel } from "./client/checked-payload.ts";
export type { DownloadedFile, DownloadOptions } from "./client/download-media.ts";
export type { ResumeOptions, RunOptions } from "./client/run-request.ts";
export type { ResultFile, RunResult, RunTiming, SavedResultFile } from "./client/run-result.ts";
export { writeMedia } from "./client/save-media.ts";
export type { WrittenMedia } from "./client/save-media.ts";
export { isLoopbackHost } from "./http/judge-address.ts";
export type { ConfigOptions } from "./client/client-config.ts";
export type { OpenedMedia, OpenMediaOptions } from "./client/open-media.ts";
export type { MediaUpload, UploadType } from "./client/upload-media.ts";
export type { CancelOutcome } from "./queue/cancel-request.ts";
export { findLostRequest } from "./queue/find-lost-request.ts";
export type { LostRequestFinding, RequestFinder } from "./queue/find-lost-request.ts";
export { digestText, matchRequest } from "./queue/match-request.ts";
export type { LostRequest, MatchVerdict, TextDigest } from "./queue/match-request.ts";
export { readIds } from "./queue/read-ids.ts";
export type { ListQuery, RequestPage } from "./queue/list-requests.ts";
export type { CallOptions } from "./queue/queue-context.ts";
export type { RequestState } from "./queue/queue-facts.ts";
export type { ModelDetails } from "./queue/read-models.ts";
export type { JsonObject, RequestFailure, RequestRecord } from "./queue/request-record.ts";
export { isFinal } from "./queue/request-state.ts";
export type { SubmitOptions, SubmitOutcome } from "./queue/submit-request.ts";
export { createPollPolicy } from "./queue/poll-policy.ts";
export type { PollPolicy } from "./queue/poll-policy.ts";
export type { WaitOptions } from "./queue/wait-for-request.ts";
export type { Retry } from "./http/call-api.ts";
export type { SeenRequest, SeenResponse, TransportHooks } from "./http/observe-transport.ts";
export { readProxies, type Proxies, type Proxy } from "./http/proxy.ts";
export { createUndiciTransport } from "./http/undici-transport.ts";
export { TransportError } from "./http/transport.ts";
export type {
  AddressPolicy,
  Transport,
  TransportRequest,
  TransportResponse,
  TransportTimeouts,
} from "./http/transport.ts";
export { ApiError } from "./errors/api-error.ts";
export type { ApiErrorFacts } from "./errors/api-error.ts";
export type { FailureKind } from "./errors/failure-kind.ts";
export { CodedError } from "./errors/coded-error.ts";
export type { CodedErrorOptions } from "./errors/coded-error.ts";
export { DownloadError } from "./errors/download-error.ts";
export type { DownloadErrorFacts } from "./errors/download-error.ts";
export { errorCodes } from "./errors/error-codes.ts";
export type { ErrorCode } from "./errors/error-codes.ts";
export { RequestError } from "./errors/request-error.ts";
export type { PayloadFault, RequestErrorFacts } from "./errors/request-error.ts";
export { UploadError } from "./errors/upload-error.ts";
export type { UploadErrorFacts } from "./errors/upload-error.ts";
export { UsageError } from "./errors/usage-error.ts";
export { backoffMs } from "./time/backoff.ts";
export type { BackoffPolicy } from "./time/backoff.ts";
export { systemClock } from "./time/clock.ts";
export type { Clock } from "./time/clock.ts";
// What programs need to choose, check and price models. The rest is in `@storyreel/models`.
export {
  bind,
  builtInCatalogue,
  catalogueOf,
  check,
  checkIgnored,
  complete,
  formatUsd,
  layerCatalogues,
  outputHasAudio,
  outputSeconds,
  outputSize,
  parseUsd,
  price,
  priceToJson,
} from "@storyreel/models";
export type {
  BindProblem,
  BindRequest,
  Bound,
  Catalogue,
  JsonValue,
  Medium,
  Model,
  PayloadProblem,
  Price,
  PriceJson,
  Role,
  RoleValues,
  Usd,
} from "@storyreel/models";
