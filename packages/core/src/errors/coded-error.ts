import type { ErrorCode } from "./error-codes.ts";

/** What an error has besides its message. */
export type CodedErrorOptions = {
  /** What to do next. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
};

/**
 * Base of every error thrown on purpose. Any other error is a bug or an abort. A package with its own codes
 * names them: `class MediaError extends CodedError<MediaErrorCode>`.
 */
export class CodedError<Code extends string = ErrorCode> extends Error {
  override readonly name: string = "CodedError";
  /** Stable. Programs test this, never the message. */
  readonly code: Code;
  readonly hint: string | undefined;

  constructor(code: Code, message: string, options: CodedErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }

  /** For `JSON.stringify`, which sees nothing of an ordinary error: name, code, message, hint, all facts, and the cause. */
  toJSON(): { readonly [name: string]: unknown } {
    const { name, code, message, hint } = this;
    const facts = Object.fromEntries(
      // JSON has no integers of that kind, which amounts are.
      Object.entries(this).map(([fact, value]) => [
        fact,
        typeof value === "bigint" ? `${value}` : value,
      ]),
    );
    return { name, code, message, hint, ...facts, cause: describeCause(this.cause) };
  }
}

/** An error as plain data; the fields of errors that are not ours may contain anything, so they are left out. */
function describeCause(cause: unknown): unknown {
  if (cause instanceof CodedError) return cause.toJSON();
  if (!(cause instanceof Error)) return undefined;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  return { name: cause.name, code, message: cause.message };
}
