import { CodedError, type CodedErrorOptions } from "./coded-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/** What is known about the failed download. */
export type DownloadErrorFacts = {
  /** Without credentials and query, which contains signatures. */
  readonly url?: string | undefined;
  /** The local file, if the fault is about it. */
  readonly path?: string | undefined;
  readonly status?: number | undefined;
  readonly expectedBytes?: number | undefined;
  readonly receivedBytes?: number | undefined;
  /** How long the media host asked us to wait. */
  readonly retryAfterMs?: number | undefined;
  /** False if another try cannot succeed: a refused address, a dead link, a file that is too large. */
  readonly isRetryable: boolean;
};

/** A result could not be downloaded. Codes start with `DOWNLOAD_`. The request and its cost are not affected. */
export class DownloadError extends CodedError implements DownloadErrorFacts {
  override readonly name = "DownloadError";
  readonly url: string | undefined;
  readonly path: string | undefined;
  readonly status: number | undefined;
  readonly expectedBytes: number | undefined;
  readonly receivedBytes: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly isRetryable: boolean;

  constructor(
    code: Extract<ErrorCode, `DOWNLOAD_${string}`>,
    message: string,
    options: CodedErrorOptions & DownloadErrorFacts,
  ) {
    super(code, message, options);
    this.url = options.url;
    this.path = options.path;
    this.status = options.status;
    this.expectedBytes = options.expectedBytes;
    this.receivedBytes = options.receivedBytes;
    this.retryAfterMs = options.retryAfterMs;
    this.isRetryable = options.isRetryable;
  }
}
