import { CodedError, type CodedErrorOptions } from "./coded-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/** What is known about the failed upload. */
export type UploadErrorFacts = {
  /** Without credentials and query, which contains signatures. */
  readonly url?: string | undefined;
  readonly status?: number | undefined;
};

/** An input could not be uploaded. Codes start with `UPLOAD_`. Nothing was submitted and nothing is charged. */
export class UploadError extends CodedError implements UploadErrorFacts {
  override readonly name = "UploadError";
  readonly url: string | undefined;
  readonly status: number | undefined;

  constructor(
    code: Extract<ErrorCode, `UPLOAD_${string}`>,
    message: string,
    options: CodedErrorOptions & UploadErrorFacts = {},
  ) {
    super(code, message, options);
    this.url = options.url;
    this.status = options.status;
  }
}
