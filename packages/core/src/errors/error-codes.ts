/**
 * Every code of an error that this package throws. The prefix names the stage: `API_` a call of the queue, `REQUEST_` the
 * life of one request, `DOWNLOAD_` a result, `UPLOAD_` an input, `USAGE_` wrong use of the client. The table in README.md
 * explains each code.
 */
export const errorCodes = [
  "API_UNREACHABLE",
  "API_NO_ANSWER",
  "API_UNAUTHORIZED",
  "API_OUT_OF_CREDIT",
  "API_FORBIDDEN",
  "API_NOT_FOUND",
  "API_REFUSED",
  "API_RATE_LIMITED",
  "API_UNAVAILABLE",
  "API_MALFORMED_ANSWER",
  "API_ANSWER_TOO_LONG",
  "REQUEST_FAILED",
  "REQUEST_CANCELLED",
  "REQUEST_WITHOUT_RESULT",
  "REQUEST_DEADLINE",
  "REQUEST_UNCERTAIN",
  "REQUEST_INTERRUPTED",
  "REQUEST_PAYLOAD_INVALID",
  "DOWNLOAD_REFUSED_ADDRESS",
  "DOWNLOAD_TOO_LARGE",
  "DOWNLOAD_INCOMPLETE",
  "DOWNLOAD_TOO_SLOW",
  "DOWNLOAD_FAILED",
  "DOWNLOAD_FILE_EXISTS",
  "DOWNLOAD_UNWRITABLE",
  "UPLOAD_REFUSED_ADDRESS",
  "UPLOAD_FAILED",
  "USAGE_MISSING_KEY",
  "USAGE_MALFORMED_KEY",
  "USAGE_ORGANIZATION",
  "USAGE_BASE_URL",
  "USAGE_PROXY",
  "USAGE_CLIENT_CLOSED",
] as const;

/** One of `errorCodes`. */
export type ErrorCode = (typeof errorCodes)[number];
