import { connect } from "node:net";
import type { Socket } from "node:net";

export type HttpRequest = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** How a run of requests went. */
export type LoadResult = {
  readonly requests: number;
  /** Answers outside 2xx. */
  readonly failures: number;
  readonly seconds: number;
};

/**
 * Sends requests over kept-alive connections, each waiting for its answer, until the count is reached. Plain sockets and prepared
 * bytes, so that the load costs less than what it loads.
 */
export async function loadHttp(
  origin: string,
  load: {
    readonly requests: number;
    readonly connections: number;
    request(number: number): HttpRequest;
  },
): Promise<LoadResult> {
  const { hostname, port } = new URL(origin);
  const started = performance.now();
  let sent = 0;
  let done = 0;
  let failures = 0;
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname.replaceAll(/[[\]]/gu, ""));
      socket.setNoDelay(true);
      const next = (): void => {
        if (sent >= load.requests) {
          socket.end();
          resolve();
          return;
        }
        socket.write(formatRequest(load.request(sent), hostname));
        sent += 1;
      };
      onAnswers(socket, (status) => {
        done += 1;
        if (status < 200 || status > 299) failures += 1;
        next();
      });
      socket.on("error", reject);
      socket.on("close", () => reject(new Error("the server closed a connection")));
      socket.on("connect", next);
    });
  await Promise.all(Array.from({ length: load.connections }, runOne));
  return { requests: done, failures, seconds: (performance.now() - started) / 1000 };
}

/** One request on a connection of its own; the body of its answer. */
export async function askOnce(origin: string, request: HttpRequest): Promise<string> {
  const response = await fetch(`${origin}${request.path}`, {
    method: request.method,
    headers: { ...request.headers },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`${request.method} ${request.path}: ${response.status} ${text}`);
  return text;
}

function formatRequest(
  { method, path, headers = {}, body = "" }: HttpRequest,
  host: string,
): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = method === "POST" ? `content-length: ${Buffer.byteLength(body)}\r\n` : "";
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join("")}${length}\r\n${body}`;
}

/** Calls back with the status of each whole answer, of known length or in chunks. */
function onAnswers(socket: Socket, tell: (status: number) => void): void {
  let text = "";
  socket.setEncoding("latin1");
  socket.on("data", (part: string) => {
    text += part;
    const head = text.indexOf("\r\n\r\n");
    if (head === -1) return;
    const length = /\r\ncontent-length: *(\d+)/iu.exec(text.slice(0, head + 2))?.[1];
    const isWhole =
      length === undefined
        ? text.endsWith("\r\n0\r\n\r\n")
        : text.length >= head + 4 + Number(length);
    if (!isWhole) return;
    const status = Number(text.slice(9, 12));
    text = "";
    tell(status);
  });
}
