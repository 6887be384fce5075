import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Proxy } from "./proxy.ts";
import { TransportError } from "./transport.ts";

/**
 * Opens a connection to a host through a proxy (`CONNECT`). Not undici's ProxyAgent: until the tunnel exists the host has seen
 * nothing, and a submit depends on knowing that.
 */
export function openTunnel(
  { variable, url }: Proxy,
  { target, connectMs }: { readonly target: string; readonly connectMs: number },
  callback: (error: TransportError | undefined, socket?: Socket) => void,
): void {
  if (url === undefined) {
    callback(new TransportError("never-sent", `${variable} is not an http or https URL`));
    return;
  }
  // Its credentials must not get into messages.
  const through = `the proxy ${url.origin} (${variable})`;
  let isDone = false;
  const end = (error: TransportError | undefined, socket?: Duplex): void => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    // An http or https client gives a socket.
    callback(error, socket as Socket | undefined);
  };
  const fail = (what: string, cause?: unknown): void =>
    end(new TransportError("never-sent", `no connection through ${through}: ${what}`, { cause }));
  const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url.origin, {
    method: "CONNECT",
    path: target,
    agent: false,
    headers: { host: target, ...authorizationOf(url) },
  });
  const timer = setTimeout(() => {
    fail(`no answer within ${connectMs / 1000} s`);
    request.destroy();
  }, connectMs);
  request.once("connect", ({ statusCode }, socket, head) => {
    if (statusCode !== 200 || head.length > 0) {
      socket.destroy();
      fail(`it answered HTTP ${statusCode}`);
      return;
    }
    end(undefined, socket);
  });
  request.once("response", (response) => {
    response.destroy();
    fail(`it answered HTTP ${response.statusCode}`);
  });
  request.on("error", (error) => fail(error.message, error));
  request.end();
}

function authorizationOf({ username, password }: URL): { readonly [name: string]: string } {
  if (username === "" && password === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}
