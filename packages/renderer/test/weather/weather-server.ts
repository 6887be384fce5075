import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { WeatherApi, WireCall } from "./weather-api.ts";
import type { Reaction } from "./weather.ts";

/** The API of a kind of weather on a port of this machine. */
export type WeatherServer = {
  readonly origin: string;
  /** Of a proxy that asks the weather whether it lets a connection through. */
  readonly proxyPort: number;
  close(): Promise<void>;
};

export async function startWeatherServer(
  makeApi: (origin: () => string) => WeatherApi,
): Promise<WeatherServer & { readonly api: WeatherApi }> {
  let origin = "";
  const api = makeApi(() => origin);
  // Node's own `Date` has the machine's time, and an idle connection stays open: closing it would be another weather.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    response.sendDate = false;
    receive(api, request, response).catch(() => response.destroy());
  });
  const port = await listen(server);
  origin = `http://127.0.0.1:${port}`;
  const proxy = startProxy(api, port);
  const proxyPort = await listen(proxy);
  return {
    api,
    origin,
    proxyPort,
    close: async () => {
      for (const one of [server, proxy]) {
        one.close();
        one.closeAllConnections();
      }
    },
  };
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

async function receive(
  api: WeatherApi,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const body = request.method === "POST" ? await text(request) : undefined;
  const call: WireCall = {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    body,
  };
  const reaction = api.answer(call);
  if (reaction.broken?.kind === "never") return;
  if (reaction.afterMs === undefined) send(response, reaction);
  else setTimeout(() => send(response, reaction), reaction.afterMs);
}

function send(
  response: ServerResponse,
  { status, headers, text: body, bytes: given, broken }: Reaction,
): void {
  const bytes = Buffer.from(given ?? body);
  const head = { ...headers, "content-length": bytes.byteLength };
  if (broken === undefined) {
    response.writeHead(status, head).end(bytes);
    return;
  }
  switch (broken.kind) {
    case "never":
      return;
    case "reset":
    case "close": {
      const end = (): void => {
        if (broken.kind === "reset") response.socket?.resetAndDestroy();
        else response.socket?.destroy();
      };
      if (broken.afterBytes === undefined) {
        end();
        return;
      }
      response.writeHead(status, head);
      response.write(bytes.subarray(0, broken.afterBytes), () => setImmediate(end));
      return;
    }
    case "drip":
      response.writeHead(status, head);
      drip(response, bytes, broken.everyMs);
  }
}

function drip(response: ServerResponse, bytes: Buffer, everyMs: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 16));
    sent += 16;
    if (sent < bytes.byteLength) return;
    clearInterval(timer);
    response.end();
  }, everyMs);
  response.once("close", () => clearInterval(timer));
}

function startProxy(api: WeatherApi, toPort: number): Server {
  const proxy = createServer((_, response) => void response.writeHead(405).end());
  proxy.on("connect", (_, socket) => {
    socket.on("error", () => undefined);
    const call = { method: "POST", path: "/requests", query: new URLSearchParams() };
    if (api.refuses(call)) {
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const onward = connect(toPort, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("close", () => onward.destroy());
  });
  return proxy;
}
