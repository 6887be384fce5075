// A door of its own: whoever only throws or tells errors apart must not load the HTTP client, 70 ms of start-up.
export { ApiError } from "./errors/api-error.ts";
export type { ApiErrorFacts } from "./errors/api-error.ts";
export { CodedError } from "./errors/coded-error.ts";
export type { CodedErrorOptions } from "./errors/coded-error.ts";
export { DownloadError } from "./errors/download-error.ts";
export type { DownloadErrorFacts } from "./errors/download-error.ts";
export { errorCodes } from "./errors/error-codes.ts";
export type { ErrorCode } from "./errors/error-codes.ts";
export { RequestError } from "./errors/request-error.ts";
export type { RequestErrorFacts } from "./errors/request-error.ts";
export { UploadError } from "./errors/upload-error.ts";
export type { UploadErrorFacts } from "./errors/upload-error.ts";
export { UsageError } from "./errors/usage-error.ts";
