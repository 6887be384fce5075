import { ApiError, DownloadError, type ErrorCode } from "@storyreel/core";

/** The key or the credit does not allow it: no other submit will do better. */
export function isAccountProblem(error: unknown): boolean {
  return error instanceof ApiError && accountCodes.includes(error.code);
}

const accountCodes: readonly ErrorCode[] = [
  "API_UNAUTHORIZED",
  "API_OUT_OF_CREDIT",
  "API_FORBIDDEN",
];

/** The API does not know the request: another key, another organisation, or a list that lags. */
export function isUnknownRequest(error: unknown): boolean {
  return error instanceof ApiError && error.code === "API_NOT_FOUND";
}

/** The link will not do better next time; the request's record may name another. */
export function isDeadLink(error: unknown): boolean {
  return error instanceof DownloadError && !error.isRetryable;
}
