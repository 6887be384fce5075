import type { Clock } from "../time/clock.ts";
import type { Redactor } from "./redact.ts";
import {
  TransportError,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from "./transport.ts";

/** One HTTP request that is about to be sent. Contains no secrets, no query and no body. */
export type SeenRequest = {
  /** Counts the requests of the client, from 1; its answer has the same. */
  readonly number: number;
  readonly method: TransportRequest["method"];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the body. */
  readonly sizeBytes: number;
};

/** The head of an answer, or why there is none. */
export type SeenResponse = {
  readonly number: number;
  readonly method: TransportRequest["method"];
  readonly url: string;
  /** Until the head arrived, by the client's clock. */
  readonly durationMs: number;
} & (
  | { readonly status: number; readonly headers: Readonly<Record<string, string>> }
  /** An abort, or a `TransportError`. */
  | { readonly status?: undefined; readonly error: string }
);

/** Called for every HTTP exchange. What they throw is ignored: it must not end a request that costs money. */
export type TransportHooks = {
  readonly onRequest?: ((request: SeenRequest) => void) | undefined;
  readonly onResponse?: ((response: SeenResponse) => void) | undefined;
};

/** A transport that shows its exchanges to hooks. */
export function observeTransport(
  transport: Transport,
  { onRequest, onResponse }: TransportHooks,
  { redactor, clock }: { readonly redactor: Redactor; readonly clock: Clock },
): Transport {
  if (onRequest === undefined && onResponse === undefined) return transport;
  let count = 0;
  return {
    ...others(transport),
    send: async (request) => {
      count += 1;
      const place = { number: count, method: request.method, url: redactor.url(request.url) };
      const startedAtMs = clock.now();
      const { body = "" } = request;
      const sizeBytes = typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
      const seen = { ...place, headers: withoutSecrets(request.headers, redactor), sizeBytes };
      call(onRequest, seen);
      const answered = (
        facts: Pick<TransportResponse, "status" | "headers"> | { readonly error: string },
      ): void => call(onResponse, { ...place, durationMs: clock.now() - startedAtMs, ...facts });
      try {
        const response = await transport.send(request);
        const headers = withoutSecrets(response.headers, redactor);
        answered({ status: response.status, headers });
        return response;
      } catch (error) {
        answered({ error: redactor.text(error instanceof Error ? error.message : String(error)) });
        throw error;
      }
    },
  };
}

/**
 * A transport whose errors are ours, although its class of errors is not: a mock does not import this package, and a program may contain
 * it twice.
 */
export function adoptTransport(transport: Transport): Transport {
  return {
    ...others(transport),
    send: async (request) => {
      try {
        const response = await transport.send(request);
        const { status, headers, body } = response;
        return { status, headers, body: adoptBody(body), discard: () => response.discard() };
      } catch (error) {
        throw adopt(error);
      }
    },
  };
}

/** What a wrapper leaves as it is. A transport may be an object of a class, so its members are not copied. */
function others(transport: Transport): Omit<Transport, "send"> {
  return {
    prepare: async () => transport.prepare?.(),
    close: () => transport.close(),
    clock: transport.clock,
  };
}

async function* adoptBody(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw adopt(error);
  }
}

function adopt(error: unknown): unknown {
  if (error instanceof TransportError || !(error instanceof Error)) return error;
  const phase = "phase" in error ? error.phase : undefined;
  if (error.name !== "TransportError" || (phase !== "never-sent" && phase !== "answer-lost")) {
    return error;
  }
  return new TransportError(phase, error.message, { cause: error });
}

const SECRET_NAMES = /authorization|api-?key|cookie|token|organization/i;

function withoutSecrets(
  headers: Readonly<Record<string, string>>,
  redactor: Redactor,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      SECRET_NAMES.test(name) ? "[secret]" : redactor.text(value),
    ]),
  );
}

function call<T>(hook: ((seen: T) => void) | undefined, seen: T): void {
  try {
    hook?.(seen);
  } catch {
    // See `TransportHooks`.
  }
}
