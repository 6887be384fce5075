import { Agent, type Dispatcher } from "undici";
import { createGuardedConnector } from "./guarded-connector.ts";
import type { Proxies } from "./proxy.ts";
import {
  createClosedError,
  TransportError,
  type AddressPolicy,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from "./transport.ts";

/** How long an idle connection is kept. */
const KEEP_ALIVE_MS = 10_000;

/**
 * Uses its own agents, so a global dispatcher has no effect. Shared connections are kept per address policy. A `fresh` request
 * gets an agent that makes one connection and is destroyed after the answer.
 */
export function openUndiciTransport(proxies: Proxies): Transport {
  const shared = new Map<string, Agent>();
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  const sharedAgent = (addresses: AddressPolicy, connectMs: number): Agent => {
    const key = `${addresses} ${connectMs}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    const connect = createGuardedConnector({ addresses, connectMs, isSingleUse: false, proxies });
    const agent = new Agent({ connect, allowH2: false, keepAliveTimeout: KEEP_ALIVE_MS });
    shared.set(key, agent);
    return agent;
  };

  const send = async (request: TransportRequest): Promise<TransportResponse> => {
    request.signal?.throwIfAborted();
    if (closing !== undefined) throw createClosedError();
    if (request.connection === "shared") {
      const agent = sharedAgent(request.addresses, request.timeouts.connectMs);
      return exchange(agent, request, () => undefined);
    }
    const agent = freshAgent(request, proxies);
    return exchange(agent, request, () => {
      const gone = agent.destroy().catch(() => undefined);
      running.add(gone);
      void gone.finally(() => running.delete(gone));
    });
  };

  return {
    send,
    close: () => (closing ??= closeAll([...shared.values()], running)),
  };
}

async function closeAll(
  agents: readonly Agent[],
  running: ReadonlySet<Promise<unknown>>,
): Promise<void> {
  await Promise.all([...running, ...agents.map((agent) => agent.close())]);
}

function freshAgent({ addresses, timeouts }: TransportRequest, proxies: Proxies): Agent {
  const connect = createGuardedConnector({
    addresses,
    connectMs: timeouts.connectMs,
    isSingleUse: true,
    proxies,
  });
  return new Agent({ connect, allowH2: false, connections: 1, pipelining: 1 });
}

async function exchange(
  agent: Agent,
  request: TransportRequest,
  release: () => void,
): Promise<TransportResponse> {
  const deadline = startDeadline(request);
  const end = (): void => {
    deadline.end();
    release();
  };
  let answer: Dispatcher.ResponseData;
  try {
    answer = await agent.request({
      origin: request.url.origin,
      path: request.url.pathname + request.url.search,
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      reset: request.connection === "fresh",
      headersTimeout: request.timeouts.headersMs,
      bodyTimeout: request.timeouts.idleMs,
      signal: deadline.signal,
    });
  } catch (error) {
    end();
    throw toThrown(error, request.signal);
  }
  return {
    status: answer.statusCode,
    headers: flatHeaders(answer.headers),
    body: readBody(answer.body, request.signal, end),
    discard: () => {
      answer.body.on("error", () => undefined).destroy();
      end();
    },
  };
}

async function* readBody(
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
  end: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* body;
  } catch (error) {
    throw toThrown(error, signal);
  } finally {
    end();
  }
}

/** Combines the caller's signal and the total time limit. `end` removes the listener and the timer. */
function startDeadline({ signal, timeouts }: TransportRequest): {
  readonly signal: AbortSignal;
  end(): void;
} {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  const { totalMs } = timeouts;
  const timer =
    totalMs === undefined
      ? undefined
      : setTimeout(() => {
          controller.abort(
            new TransportError("answer-lost", `no complete answer within ${totalMs / 1000} s`),
          );
        }, totalMs);
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    },
  };
}

function toThrown(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (error instanceof TransportError) return error;
  const message = error instanceof Error && error.message !== "" ? error.message : String(error);
  return new TransportError("answer-lost", `the answer was lost: ${message}`, { cause: error });
}

function flatHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}
