import { connect as connectHttp2 } from "node:http2";
import { Agent, get } from "node:http";
import { request } from "node:https";
import { once } from "node:events";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { X509Certificate } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { parseCliArguments } from "../src/cli/cli-arguments.ts";
import { createMockServer, type MockServer, type MockServerOptions } from "../src/index.ts";
import type { Certificate } from "../src/server/self-made-certificate.ts";
import { model, submitted } from "./client.ts";

const body = JSON.stringify({ model, payload: { prompt: "Rain", duration: "3" } });
const authorization = "Bearer test-key";

let server: MockServer;
const serve = async (options: MockServerOptions): Promise<MockServer> => {
  server = await createMockServer(options);
  return server;
};
afterEach(() => server?.close());

/** Over TLS, trusting only what it is given. */
async function callSecurely(url: string, ca: string | undefined): Promise<string> {
  const call = request(url, { ca, method: "POST", headers: { authorization } });
  call.end(body);
  const [response] = await once(call, "response");
  return Buffer.concat(await response.toArray()).toString();
}

/** Over HTTP/2, without asking first. */
async function callHttp2(
  { origin, baseUrl, certificate }: MockServer,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const session = connectHttp2(origin, certificate === undefined ? {} : { ca: certificate });
  try {
    const stream = session.request({
      ":method": "POST",
      ":path": `${new URL(baseUrl).pathname}/requests`,
      authorization,
      ...headers,
    });
    stream.end(body);
    // A connection that ends is no error of the stream.
    const [answer] = await Promise.race([once(stream, "response"), once(stream, "close")]);
    if (answer === undefined) throw new Error("the connection ended");
    const text = Buffer.concat(await stream.toArray()).toString();
    return { status: Number(answer[":status"]), text };
  } finally {
    session.destroy();
  }
}

describe("https", () => {
  test("with a certificate made for the server: who trusts it is answered, everyone else refuses", async () => {
    const { origin, baseUrl, certificate } = await serve({ tls: true });
    expect(origin).toMatch(/^https:/);
    expect(await callSecurely(`${baseUrl}/requests`, certificate)).toContain('"queued"');
    expect(server.requests()).toHaveLength(1);
    await expect(callSecurely(`${baseUrl}/requests`, undefined)).rejects.toThrow("self-signed");
    const facts = new X509Certificate(certificate ?? "");
    expect(facts.subjectAltName).toBe(
      "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1",
    );
    expect(facts.verify(facts.publicKey)).toBe(true);
  });

  test("links to results are https as well, and a given certificate is used", async () => {
    const made = await serve({ tls: true });
    const { certificate: cert = "" } = made;
    await made.close();
    const { makeCertificate } = await import("../src/server/self-made-certificate.ts");
    const own = makeCertificate(["mock.test", "localhost", "127.0.0.1", "fe80::1:2"], Date.now());
    const { baseUrl, certificate } = await serve({ tls: own, pollsPerState: 0 });
    expect(certificate).not.toBe(cert);
    const submitted_ = JSON.parse(await callSecurely(`${baseUrl}/requests`, own.cert));
    expect(server.requests()[0]?.requestId).toBe(submitted_.request_id);
    expect(new X509Certificate(own.cert).subjectAltName).toContain("IP Address:FE80:0:0:0:0:0:1:2");
    expect(new X509Certificate(own.cert).checkHost("mock.test")).toBe("mock.test");
  });

  test.each<MockServerOptions>([{ tls: true }, { tls: true, http2: true }])(
    "a client that forgets it is told so, and broken handshakes end: %j",
    async (options) => {
      const one = await serve(options);
      const answer = await fetch(`${one.origin.replace("https", "http")}/__mock/health`);
      expect([answer.status, await answer.json()]).toEqual([
        400,
        { error: "this port answers https, not http: use a URL with https://" },
      ]);
      for (const start of ["", "\u0016", "\u0016\u0003\u0001\0\u0005hello"]) {
        const socket = connect(Number(new URL(one.origin).port), "127.0.0.1").resume();
        socket.end(start, "latin1");
        await once(socket, "close");
      }
    },
  );

  test("a certificate or key that cannot be used is refused by name", async () => {
    const { makeCertificate } = await import("../src/server/self-made-certificate.ts");
    const [one, other] = [1, 2].map(() => makeCertificate(["localhost"], Date.now()));
    const { cert = "", key = "" } = one ?? {};
    const refusal = async (tls: Certificate): Promise<unknown> =>
      createMockServer({ tls }).then(
        (opened) => opened.close(),
        (error: unknown) => String(error),
      );
    expect(await refusal({ cert, key: other?.key ?? "" })).toBe(
      "RangeError: tls.key: does not match the certificate in tls.cert",
    );
    expect(await refusal({ cert: key, key })).toContain("tls.cert: not a PEM certificate");
    expect(await refusal({ cert, key: cert })).toContain("tls.key: not a PEM private key");
  });

  test("an address of version 6 may have the brackets of a URL", async () => {
    expect((await serve({ host: "[::1]" })).origin).toMatch(/^http:\/\/\[::1\]:\d+$/u);
  });
});

describe("HTTP/2", () => {
  test.each([
    ["prior knowledge", {}],
    ["TLS", { tls: true }],
  ] as const)("is answered to clients with %s, and HTTP/1.1 at the same port", async (_, tls) => {
    const one = await serve({ http2: true, ...tls });
    expect(await callHttp2(one)).toMatchObject({
      status: 200,
      text: expect.stringContaining("queued"),
    });
    if (one.certificate === undefined) await submitted(one);
    else await callSecurely(`${one.baseUrl}/requests`, one.certificate);
    expect(one.requests()).toHaveLength(2);
  });

  test("TLS clients choose it by ALPN", async () => {
    const { origin, certificate = "" } = await serve({ http2: true, tls: true });
    const port = Number(new URL(origin).port);
    const socket = connectTls({ port, ca: certificate, ALPNProtocols: ["h2", "http/1.1"] });
    await once(socket, "secureConnect");
    expect(socket.alpnProtocol).toBe("h2");
    socket.destroy();
  });

  test.each([
    ["reset", "Stream closed with error code NGHTTP2_INTERNAL_ERROR"],
    ["reset bytes=20", "Stream closed with error code NGHTTP2_INTERNAL_ERROR"],
    ["close", "the connection ended"],
  ])(
    "a %s fault breaks the call, and whether it was accepted is as over HTTP/1.1",
    async (kind, message) => {
      const one = await serve({ http2: true });
      const call = callHttp2(one, { "x-mock-fault": kind });
      await expect(call).rejects.toThrow(message);
      expect(one.requests()).toHaveLength(1);
    },
  );

  test("an answer has no headers of a connection of HTTP/1.1", async () => {
    const one = await serve({ http2: true });
    const headers = { connection: "close", "keep-alive": "timeout=5", "retry-after": "1" };
    one.inject({ route: "submit", fault: { kind: "answer", status: 429, headers } });
    expect((await callHttp2(one)).status).toBe(429);
  });

  test.each([204, 205, 304])("a %i has no body", async (status) => {
    const one = await serve({ http2: true });
    one.inject({ route: "submit", fault: { kind: "answer", status, json: { a: 1 } } });
    expect(await callHttp2(one)).toEqual({ status, text: "" });
  });

  test("is recognised when its first bytes arrive one by one, and a client that stops there is answered", async () => {
    const one = await serve({ http2: true });
    const port = Number(new URL(one.origin).port);
    const send = async (bytes: string, isLast: boolean): Promise<string> => {
      const socket = connect(port, "127.0.0.1").setNoDelay();
      for (const byte of bytes) {
        socket.write(byte, "latin1");
        await new Promise((done) => setImmediate(done));
      }
      if (isLast) socket.end();
      const [answer] = await once(socket, "data");
      socket.destroy();
      return String(answer);
    };
    const settings = "\0\0\0\x04\0\0\0\0\0";
    // The server's settings, as RFC 9113 wants them first.
    const preface = `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${settings}`;
    expect((await send(preface, false)).slice(3, 5)).toBe("\x04\0");
    expect(await send("PRI", true)).toMatch(/^HTTP\/1\.1 400 /u);
  });

  test("control routes are answered, but not to pages of other sites", async () => {
    const one = await serve({ http2: true });
    const ask = async (headers: Readonly<Record<string, string>>): Promise<number> => {
      const session = connectHttp2(one.origin);
      const stream = session.request({ ":path": "/__mock/health", ...headers });
      const [answer] = await once(stream, "response");
      session.destroy();
      return Number(answer[":status"]);
    };
    expect(await ask({})).toBe(200);
    expect(await ask({ origin: "https://evil.example" })).toBe(403);
  });
});

test("an answer that cannot be sent becomes a 500, and the server stays", async () => {
  const one = await serve({ http2: true });
  const headers = { "not a name": "x" };
  one.inject({ route: "submit", fault: { kind: "answer", status: 418, headers }, times: 2 });
  // The first call of a server waits for its model.
  const answer = await fetch(`${one.baseUrl}/requests`, {
    method: "POST",
    headers: { authorization },
    body,
  });
  expect([answer.status, await answer.text()]).toEqual([
    500,
    expect.stringContaining("not a name"),
  ]);
  expect((await callHttp2(one)).status).toBe(500);
  expect((await callHttp2(one)).status).toBe(200);
});

describe("pages of other origins", () => {
  const page = "http://localhost:5173";
  const preflight = (
    origin: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    fetch(`${server.baseUrl}/requests`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
        ...more,
      },
    });
  const call = (origin: string, path = "/requests"): Promise<Response> =>
    fetch(`${server.baseUrl}${path}`, { headers: { origin, authorization } });
  const allowed = ({ headers }: Response): string | null =>
    headers.get("access-control-allow-origin");

  test("may call the API if they are allowed, after asking as browsers do", async () => {
    await serve({ cors: [page] });
    const asked = await preflight(page, { "access-control-request-private-network": "true" });
    expect(asked.status).toBe(204);
    expect(allowed(asked)).toBe(page);
    expect(asked.headers.get("access-control-allow-headers")).toBe("authorization,content-type");
    expect(asked.headers.get("access-control-allow-private-network")).toBe("true");
    const answer = await call(page);
    expect([answer.status, allowed(answer), answer.headers.get("vary")]).toEqual([
      200,
      page,
      "Origin",
    ]);
    // A refusal can be read, too.
    expect(allowed(await call(page, "/requests/none"))).toBe(page);
    expect(allowed(await preflight("https://evil.example"))).toBeNull();
    expect(allowed(await call("https://evil.example"))).toBeNull();
    // The control routes stay closed.
    const control = await fetch(`${server.origin}/__mock/reset`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
    });
    expect(control.status).toBe(403);
  });

  test("may not by default", async () => {
    await serve({});
    expect(allowed(await call(page))).toBeNull();
    expect((await preflight(page)).status).toBe(501);
  });
});

test.each([
  [["--cert", "a.pem"], "--cert and --key must be used together"],
  [
    ["--tls", "--cert", "a", "--key", "b"],
    "--tls creates its own certificate; use either --tls or --cert and --key",
  ],
  [
    ["--cors", "localhost:5173"],
    '--cors: "localhost:5173" is not an origin such as http://localhost:5173',
  ],
  [
    ["--cors", "*,http://a.test/"],
    '--cors: "http://a.test/" is not an origin such as http://localhost:5173',
  ],
])("the command line refuses %j", (argv, message) => {
  expect(parseCliArguments(argv)).toEqual({ kind: "wrong", message });
});

test("an answer under way is finished when the server closes gently, and nothing new is taken", async () => {
  const one = await serve({ clock: "virtual" });
  const slow = fetch(`${one.baseUrl}/requests`, {
    method: "POST",
    headers: { authorization, "x-mock-fault": "delay milliseconds=1000" },
    body,
  });
  await expect.poll(() => one.requests().length).toBe(1);
  const closing = one.close({ graceMs: 60_000 });
  await expect(fetch(`${one.origin}/__mock/health`)).rejects.toThrow("fetch failed");
  one.advance(1000);
  expect(await (await slow).text()).toContain("queued");
  await closing;
});

test.each<MockServerOptions>([{}, { tls: true }, { http2: true }, { http2: true, tls: true }])(
  "a connection that waits for nothing does not keep the server: %j",
  async (options) => {
    const one = await serve(options);
    const port = Number(new URL(one.origin).port);
    // It has sent nothing, not even the first bytes of TLS.
    const silent = connect(port, "127.0.0.1");
    await once(silent, "connect");
    const idle = new Agent({ keepAlive: true });
    if (options.tls === undefined) {
      const [answer] = await once(get(`${one.origin}/__mock/health`, { agent: idle }), "response");
      await answer.toArray();
    }
    const ended = once(silent, "close");
    await one.close({ graceMs: 60_000 });
    expect(await ended).toEqual([false]);
    idle.destroy();
  },
);

test("a connection in the middle of its handshake ends with the server", async () => {
  const one = await serve({ tls: true });
  const started = connect(Number(new URL(one.origin).port), "127.0.0.1").on("error", () => {});
  const ended = new Promise((done) => {
    started.once("close", () => done("closed"));
  });
  await once(started, "connect");
  started.write("\x16\x03\x01");
  await one.close();
  expect(await ended).toBe("closed");
});

test("results are at the address that clients use, if it is given, and never at every address", async () => {
  const one = await serve({ host: "0.0.0.0" });
  expect(one.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await one.close();
  const two = await serve({ origin: "http://mock:8080" });
  expect(two.baseUrl).toBe("http://mock:8080/api/v1/ie/requestqueue/apikey");
});
