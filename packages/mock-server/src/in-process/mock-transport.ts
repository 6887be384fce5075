import type { ClientClock } from "../control/client-clock.ts";
import type { Exchanger } from "./deliver.ts";
import { deliver } from "./deliver.ts";

/** `Transport` of `@storyreel/core`, as far as the mock needs it. */
export type MockTransport = {
  send(request: {
    readonly method: string;
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array | undefined;
    readonly timeouts?: { readonly headersMs: number; readonly totalMs?: number | undefined };
    readonly signal?: AbortSignal | undefined;
  }): Promise<{
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: AsyncIterable<Uint8Array>;
    discard(): void;
  }>;
  close(): Promise<void>;
  /** How time passes for a client of this transport. */
  readonly clock: ClientClock;
};

/** The class of errors that say what happened to a connection, such as core's `TransportError`. */
export type TransportErrorClass = new (
  phase: "never-sent" | "answer-lost",
  message: string,
) => Error;

export function createMockTransport(
  { origin, clock }: { readonly origin: string; readonly clock: ClientClock },
  exchange: Exchanger,
  errorClass: TransportErrorClass = PlainTransportError,
): MockTransport {
  return {
    close: async () => {},
    clock,
    send: async (request) => {
      const { method, url, headers, body = "" } = request;
      request.signal?.throwIfAborted();
      if (url.origin !== origin)
        throw new errorClass("never-sent", `not the mock server: ${url.origin}`);
      const target = `${url.pathname}${url.search}`;
      const exchanged = await exchange({ method, target, headers, body });
      const { answer } = exchanged;
      const limitMs = request.timeouts?.totalMs ?? request.timeouts?.headersMs;
      const delivery = await withinLimit(
        (signal) => deliver(exchanged, signal),
        { signal: request.signal, limitMs: answer.fault === undefined ? undefined : limitMs },
        () => new errorClass("answer-lost", "no answer in time"),
      );
      if (delivery.kind === "lost")
        throw new errorClass("answer-lost", `connection lost: ${delivery.code}`);
      const error =
        delivery.kind === "broken"
          ? new errorClass("answer-lost", `connection broken: ${delivery.code}`)
          : undefined;
      // The head of a broken answer announces the whole length.
      const whole =
        typeof answer.body === "string" ? Buffer.byteLength(answer.body) : answer.body.length;
      return {
        status: answer.status,
        headers: { ...answer.headers, "content-length": String(whole) },
        body: pieces(delivery.body, error),
        discard: () => {},
      };
    },
  };
}

async function* pieces(body: Uint8Array, error: Error | undefined): AsyncGenerator<Uint8Array> {
  if (body.length > 0) yield body;
  if (error !== undefined) throw error;
}

async function withinLimit<T>(
  work: (signal: AbortSignal | undefined) => Promise<T>,
  limit: { readonly signal: AbortSignal | undefined; readonly limitMs: number | undefined },
  expired: () => Error,
): Promise<T> {
  if (limit.limitMs === undefined) return work(limit.signal);
  const timeout = AbortSignal.timeout(limit.limitMs);
  const signals = limit.signal === undefined ? [timeout] : [timeout, limit.signal];
  try {
    return await work(AbortSignal.any(signals));
  } catch (error) {
    if (timeout.aborted && limit.signal?.aborted !== true) throw expired();
    throw error;
  }
}

class PlainTransportError extends Error {
  override readonly name: string = "TransportError";
  readonly phase: "never-sent" | "answer-lost";
  constructor(phase: "never-sent" | "answer-lost", message: string) {
    super(message);
    this.phase = phase;
  }
}
