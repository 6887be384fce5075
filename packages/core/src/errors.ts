// A door of its own, with the base class alone: telling an error of ours apart must not load the HTTP client, which
// costs 70 ms of start-up.
export { CodedError } from "./errors/coded-error.ts";
export type { CodedErrorOptions } from "./errors/coded-error.ts";
export type { ErrorCode } from "./errors/error-codes.ts";
