// A door with the base class only: recognising our errors must not load the HTTP client, which takes 70 ms at start-up.
export { CodedError } from "./errors/coded-error.ts";
export type { CodedErrorOptions } from "./errors/coded-error.ts";
export type { ErrorCode } from "./errors/error-codes.ts";
