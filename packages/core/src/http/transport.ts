import { CodedError, type CodedErrorOptions } from "../errors/coded-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Clock } from "../time/clock.ts";

/**
 * The only way bytes leave the process. One call is one HTTP exchange: it is never repeated, and redirects are not followed.
 *
 * `send` resolves when the head of an answer has arrived. It throws `TransportError` if there is no answer, and the signal's
 * reason unchanged if the signal aborts. Reading the body can throw both as well.
 */
export type Transport = {
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Loads what otherwise delays the first request. Opens no connection. */
  prepare?(): Promise<void>;
  /** The clock of the other side, such as a mock server. The client uses it for its waits. Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Ends idle connections and refuses further requests as wrong usage. Resolves when the running ones have ended. */
  close(): Promise<void>;
};

/** The error of a request on a closed transport. Not a `TransportError`, because repeating does not help. */
export function createClosedError(): UsageError {
  return new UsageError("USAGE_CLIENT_CLOSED", "the client is closed", {
    subject: "close",
    hint: "close it after the last call, or create a new one",
  });
}

/** One HTTP request. */
export type TransportRequest = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /**
   * `fresh`: a connection that nothing else uses. A server may close a kept-alive connection while we write to it, and
   * then it is unknown whether it read the request.
   */
  readonly connection: "fresh" | "shared";
  /** Which resolved addresses may be connected to. */
  readonly addresses: AddressPolicy;
  readonly timeouts: TransportTimeouts;
  readonly signal?: AbortSignal | undefined;
};

/** `public` refuses loopback, private, link-local and other special addresses; `public-or-loopback` allows loopback. */
export type AddressPolicy = "any" | "public" | "public-or-loopback";

/** Limits of one exchange. */
export type TransportTimeouts = {
  /** Until the connection is established, TLS included. */
  readonly connectMs: number;
  /** From the end of the request to the head of the answer. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** The whole exchange, body included. Default: no limit. */
  readonly totalMs?: number | undefined;
};

/** The head of an answer, and its body to read once or discard. */
export type TransportResponse = {
  readonly status: number;
  /** Names in lower case; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Drops the body, and with it the connection. */
  discard(): void;
};

/**
 * No answer, or an incomplete one. `phase` says whether the server may have seen the request: `never-sent` only if no connection
 * was made (name, refusal, TLS, connect timeout, forbidden address), otherwise `answer-lost`.
 */
export class TransportError extends CodedError {
  override readonly name = "TransportError";
  readonly phase: "never-sent" | "answer-lost";

  constructor(
    phase: "never-sent" | "answer-lost",
    message: string,
    options: CodedErrorOptions & { readonly isForbiddenAddress?: boolean } = {},
  ) {
    super(
      options.isForbiddenAddress === true
        ? "DOWNLOAD_REFUSED_ADDRESS"
        : phase === "never-sent"
          ? "API_UNREACHABLE"
          : "API_NO_ANSWER",
      message,
      options,
    );
    this.phase = phase;
  }
}
