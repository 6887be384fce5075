import { ApiError, DownloadError, type ErrorCode } from "@storyreel/core";

/** The key or the credit does not allow it, and will not allow any other submit. */
export function isAccountProblem(error: unknown): boolean {
  return error instanceof ApiError && accountCodes.includes(error.code);
}

const accountCodes: readonly ErrorCode[] = [
  "API_UNAUTHORIZED",
  "API_OUT_OF_CREDIT",
  "API_FORBIDDEN",
];

/** The API does not know the request: another key, another organization, or an API that has not caught up yet. */
export function isUnknownRequest(error: unknown): boolean {
  return error instanceof ApiError && error.code === "API_NOT_FOUND";
}

/** The link will not work next time either; the request's record may contain another. */
export function isDeadLink(error: unknown): boolean {
  return error instanceof DownloadError && !error.isRetryable;
}
