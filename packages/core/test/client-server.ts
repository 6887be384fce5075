import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, type Client, type ClientOptions, type Clock } from "@storyreel/core";

export const KEY = "eyJhbGciOi.very-secret-key.x9";
export const PATH = "/api/v1/ie/requestqueue/apikey";

const patienceMs = 30_000;

/** Limits that no request to this machine reaches, however busy it is. */
export const timeouts = {
  connectMs: patienceMs,
  headersMs: patienceMs,
  idleMs: patienceMs,
  totalMs: patienceMs,
};

/** One request as the server saw it. */
export type SeenCall = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** The client's port: differs for every connection. */
  readonly remotePort: number | undefined;
};

export type Answer = (response: ServerResponse, call: SeenCall) => void;

/** A real HTTP server on a free loopback port that notes each call and answers with the next answer, then with the last again. */
export async function startServer(...answers: readonly Answer[]) {
  const calls: SeenCall[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const call: SeenCall = {
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        remotePort: request.socket.remotePort,
      };
      calls.push(call);
      const answer = answers[Math.min(calls.length, answers.length) - 1];
      if (answer === undefined) throw new Error(`no answer for ${call.method} ${call.path}`);
      answer(response, call);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    baseUrl: origin + PATH,
    calls,
    posts: () => calls.filter(({ method }) => method === "POST").length,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A client with a key, a clock that jumps and a fixed random number; closed with the block. */
export function startClient(
  baseUrl: string,
  options: ClientOptions = {},
): Client & AsyncDisposable {
  const client = createClient({
    apiKey: KEY,
    baseUrl,
    clock: createFakeClock(),
    random: () => 0.5,
    ...options,
  });
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() });
}

/** Time that passes only in `sleep`, and at once. */
export function createFakeClock(): Clock & { readonly slept: readonly number[] } {
  let nowMs = Date.parse("2026-09-21T14:13:20Z");
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
      nowMs += ms;
    },
  };
}

export const json =
  (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(value));
  };

export const queued = { request_id: "r-1", model: "m", status: "queued", created_at: 1790000000 };

/** What an awaited call throws. */
export async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
