import { CodedError, type CodedErrorOptions } from "./coded-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/** The client was used wrongly: no key, a wrong base URL. Codes start with `USAGE_`. */
export class UsageError extends CodedError {
  override readonly name = "UsageError";
  /** The option or environment variable at fault, such as `GMI_BASE_URL`. */
  readonly subject: string;

  constructor(
    code: Extract<ErrorCode, `USAGE_${string}`>,
    message: string,
    options: CodedErrorOptions & { readonly subject: string },
  ) {
    super(code, message, options);
    this.subject = options.subject;
  }
}
