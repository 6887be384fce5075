import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import {
  createUndiciTransport,
  readProxies,
  TransportError,
  type TransportRequest,
} from "@storyreel/core";
import { json, startServer, thrownBy, timeouts } from "./client-server.ts";

/** A proxy that reaches every host at one port of this machine, and notes what it was asked for. */
async function startProxy(toPort: number, status = 200) {
  const asked: { readonly target: string | undefined; readonly authorization: unknown }[] = [];
  const server = createServer((_, response) => void response.writeHead(405).end());
  server.on("connect", (request, socket) => {
    const authorization = request.headers["proxy-authorization"];
    asked.push({ target: request.url, authorization });
    socket.on("error", () => undefined);
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const onward = connect(toPort, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function send(
  environment: { readonly [name: string]: string },
  changes: Partial<TransportRequest> = {},
): Promise<number> {
  const transport = createUndiciTransport(environment);
  try {
    const response = await transport.send({
      method: "POST",
      url: new URL("http://queue.example/requests"),
      headers: {},
      body: "{}",
      connection: "fresh",
      addresses: "any",
      timeouts,
      ...changes,
    });
    for await (const _ of response.body);
    return response.status;
  } finally {
    await transport.close();
  }
}

const portOf = (origin: string): number => Number(new URL(origin).port);

describe("behind a proxy", () => {
  it.each(["fresh", "shared"] as const)("a %s request goes through it", async (connection) => {
    await using server = await startServer(json(200, { ok: true }));
    await using proxy = await startProxy(portOf(server.origin));
    const environment = { HTTP_PROXY: `http://me:pass%20word@127.0.0.1:${proxy.port}` };
    expect(await send(environment, { connection })).toBe(200);
    const authorization = `Basic ${Buffer.from("me:pass word").toString("base64")}`;
    expect(proxy.asked).toEqual([{ target: "queue.example:80", authorization }]);
    expect(server.calls).toMatchObject([{ method: "POST", path: "/requests", body: "{}" }]);
    expect(server.calls[0]?.headers).not.toHaveProperty("proxy-authorization");
  });

  it("https is asked of HTTPS_PROXY, with the port", async () => {
    await using server = await startServer(json(200, {}));
    await using proxy = await startProxy(portOf(server.origin), 502);
    const url = new URL("https://queue.example/requests");
    const error = await thrownBy(send({ https_proxy: `127.0.0.1:${proxy.port}` }, { url }));
    expect(error).toMatchObject({ phase: "never-sent" });
    expect(proxy.asked).toMatchObject([{ target: "queue.example:443" }]);
  });

  it.each([403, 407, 502])(
    "an answer of %i to CONNECT means that nothing was sent",
    async (status) => {
      await using proxy = await startProxy(9, status);
      const environment = { HTTP_PROXY: `http://me:secret-word@127.0.0.1:${proxy.port}` };
      const error = await thrownBy(send(environment));
      expect(error).toBeInstanceOf(TransportError);
      expect(error).toMatchObject({
        phase: "never-sent",
        message: `no connection through the proxy http://127.0.0.1:${proxy.port} (HTTP_PROXY): it answered HTTP ${status}`,
      });
      expect(proxy.asked).toHaveLength(1);
    },
  );

  it("a proxy that does not answer means so too, and one that is no URL", async () => {
    expect(await thrownBy(send({ HTTP_PROXY: "http://127.0.0.1:9" }))).toMatchObject({
      phase: "never-sent",
    });
    expect(await thrownBy(send({ HTTP_PROXY: "socks5://127.0.0.1:9" }))).toMatchObject({
      phase: "never-sent",
      message: "HTTP_PROXY is not an http or https URL",
    });
  });

  it("an answer that is lost in the tunnel is lost, and not asked for again", async () => {
    await using server = await startServer((response) => response.socket?.resetAndDestroy());
    await using proxy = await startProxy(portOf(server.origin));
    const error = await thrownBy(send({ HTTP_PROXY: `http://127.0.0.1:${proxy.port}` }));
    expect(error).toMatchObject({ phase: "answer-lost" });
    expect([proxy.asked.length, server.posts()]).toEqual([1, 1]);
  });

  it.each(["http://10.0.0.1/clip.mp4", "http://169.254.169.254/", "http://[fd00::1]/"])(
    "is not asked for %s where only public addresses are allowed",
    async (address) => {
      await using proxy = await startProxy(9);
      const environment = { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` };
      const changes = { url: new URL(address), addresses: "public" } as const;
      expect(await thrownBy(send(environment, changes))).toMatchObject({
        code: "DOWNLOAD_REFUSED_ADDRESS",
      });
      expect(proxy.asked).toEqual([]);
    },
  );

  it("this machine is reached directly", async () => {
    await using server = await startServer(json(200, {}));
    await using proxy = await startProxy(9);
    const environment = { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` };
    expect(await send(environment, { url: new URL(server.origin) })).toBe(200);
    expect(proxy.asked).toEqual([]);
  });
});

it.each([
  ["", true],
  ["*", false],
  ["queue.example", false],
  ["other.test, example", false],
  [".example", false],
  ["*.example", false],
  ["ueue.example", true],
  ["queue.example:443", false],
  ["queue.example:8443", true],
])("NO_PROXY=%s", (noProxy, isProxied) => {
  const proxies = readProxies({ HTTPS_PROXY: "http://proxy.example", NO_PROXY: noProxy });
  const target = { protocol: "https:", hostname: "queue.example", port: "" };
  expect(proxies.for(target) !== undefined).toBe(isProxied);
});
