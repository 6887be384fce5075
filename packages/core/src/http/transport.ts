import { CodedError, type CodedErrorOptions } from "../errors/coded-error.ts";
import { UsageError } from "../errors/usage-error.ts";

/**
 * The only way bytes leave the process. One call is one HTTP exchange: it is never repeated, no redirect is followed.
 *
 * `send` resolves when the head of an answer is there. It throws `TransportError` when no answer came, and the signal's reason
 * unchanged when the signal aborted; reading the body can throw both too.
 */
export type Transport = {
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Loads what the first request needs, so that it leaves without delay. Opens no connection. */
  prepare?(): Promise<void>;
  /** Ends idle connections and refuses further requests as wrong usage; resolves when the running ones are over. */
  close(): Promise<void>;
};

/** What a request on a closed transport ends in: at once, because repeating would not help. */
export function createClosedError(): UsageError {
  return new UsageError("USAGE_CLIENT_CLOSED", "the client is closed", {
    subject: "close",
    hint: "close it after the last call, or create a new one",
  });
}

/** One HTTP request. */
export type TransportRequest = {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /**
   * `fresh`: a connection that nothing else used or will use. The server may close a kept-alive one at the very moment we
   * write to it, and then nobody knows whether the request was read.
   */
  readonly connection: "fresh" | "shared";
  /** Where connections may go, judged by the resolved address. */
  readonly addresses: AddressPolicy;
  readonly timeouts: TransportTimeouts;
  readonly signal?: AbortSignal | undefined;
};

/** `public` refuses loopback, private, link-local and other special addresses; `public-or-loopback` all but loopback. */
export type AddressPolicy = "any" | "public" | "public-or-loopback";

/** Limits of one exchange. */
export type TransportTimeouts = {
  /** Until the connection stands, TLS included. */
  readonly connectMs: number;
  /** From the request's end to the head of the answer. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** The whole exchange, body included; undefined: no limit. */
  readonly totalMs?: number | undefined;
};

/** Head of an answer, and its body to be read once or discarded. */
export type TransportResponse = {
  readonly status: number;
  /** Names in lower case; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Gives the body up, and with it the connection. */
  discard(): void;
};

/**
 * No answer, or not all of it. `phase` says whether the server can have seen the request: `never-sent` only when no connection was
 * made (name, refusal, TLS, connect timeout, forbidden address); all else is `answer-lost`.
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
