import { describe, expect, it } from "vitest";
import {
  createUndiciTransport,
  systemClock,
  type OpenedMedia,
  type Transport,
} from "@storyreel/core";
import {
  createFakeClock,
  KEY,
  startClient,
  startServer,
  thrownBy,
  type Answer,
} from "./client-server.ts";

const PUBLIC_BASE = "https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey";
const bytes = Buffer.alloc(200_000, 7);
const whole: Answer = (response) => {
  response.writeHead(200, { "content-type": "video/mp4", "content-length": bytes.length });
  response.end(bytes);
};
const redirectTo =
  (location: string, status = 302): Answer =>
  (response) => {
    response.writeHead(status, { location }).end();
  };

async function readAll(media: OpenedMedia): Promise<number> {
  let sizeBytes = 0;
  for await (const piece of media.body) sizeBytes += piece.byteLength;
  return sizeBytes;
}

const brokenOff: readonly (readonly [string, Answer])[] = [
  [
    "closed before its length",
    (response) => {
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, 1000), () => response.socket?.end());
    },
  ],
  [
    "reset in the middle",
    (response) => {
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, 1000), () => {
        setTimeout(() => response.socket?.resetAndDestroy(), 20);
      });
    },
  ],
  [
    "chunked without its end",
    (response) => {
      response.writeHead(200, { "transfer-encoding": "chunked" });
      response.write(bytes.subarray(0, 1000), () => response.socket?.end());
    },
  ],
  [
    "stalled in the middle",
    (response) => {
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, 1000));
    },
  ],
];

describe("a download", () => {
  it("sends no key, follows redirects and holds the host to its length", async () => {
    await using server = await startServer(
      redirectTo("/b.mp4?sig=1"),
      redirectTo("/c.mp4", 308),
      whole,
    );
    await using client = startClient(server.baseUrl, { organizationId: "o-1" });
    const media = await client.openMedia(`${server.origin}/a.mp4`);
    expect(media).toMatchObject({ sizeBytes: 200_000, contentType: "video/mp4" });
    expect(await readAll(media)).toBe(200_000);
    expect(server.calls.map(({ path }) => path)).toEqual(["/a.mp4", "/b.mp4?sig=1", "/c.mp4"]);
    for (const { headers } of server.calls) {
      expect(headers.authorization).toBeUndefined();
      expect(headers["x-organization-id"]).toBeUndefined();
      expect(JSON.stringify(headers)).not.toContain(KEY);
    }
  });

  it("frees the connection when the reader leaves early", async () => {
    await using server = await startServer(whole);
    await using client = startClient(server.baseUrl);
    const media = await client.openMedia(`${server.origin}/a.mp4`);
    for await (const piece of media.body) {
      expect(piece.byteLength).toBeGreaterThan(0);
      break;
    }
    await client.close();
  });

  it.for(brokenOff)("%s is incomplete, and may be tried again", async ([name, answer]) => {
    await using server = await startServer(answer);
    // Only the silent one is waited out; the others may take as long as the machine needs.
    const downloadIdleMs = name.startsWith("stalled") ? 500 : 30_000;
    await using client = startClient(server.baseUrl, { timeouts: { downloadIdleMs } });
    const media = await client.openMedia(`${server.origin}/a.mp4?sig=secret`);
    const error = await thrownBy(readAll(media));
    expect(error).toMatchObject({
      code: "DOWNLOAD_INCOMPLETE",
      isRetryable: true,
      url: `${server.origin}/a.mp4`,
    });
    expect(String(error)).not.toContain("sig");
  });
});

describe("a download with a lowest speed", () => {
  const slowest = { bytes: 10_000, windowMs: 50 };

  it("ends when bytes trickle in, though no pause is long", async () => {
    await using server = await startServer((response) => {
      response.writeHead(200, { "content-length": bytes.length });
      const trickle = setInterval(() => response.write("x"), 2);
      response.once("close", () => clearInterval(trickle));
    });
    await using client = startClient(server.baseUrl, { clock: systemClock });
    const media = await client.openMedia(`${server.origin}/a.mp4?sig=secret`, { slowest });
    const error = await thrownBy(readAll(media));
    expect(error).toMatchObject({
      code: "DOWNLOAD_TOO_SLOW",
      isRetryable: true,
      url: `${server.origin}/a.mp4`,
    });
    expect(String(error)).toMatch(/ sent only \d+ bytes in [\d.]+ s/);
  });

  it("does not count the time that the reader takes", async () => {
    await using server = await startServer(whole);
    // By this clock, the reader takes an hour for each piece.
    const clock = createFakeClock();
    await using client = startClient(server.baseUrl, { clock });
    const media = await client.openMedia(`${server.origin}/a.mp4`, { slowest });
    let sizeBytes = 0;
    for await (const piece of media.body) {
      sizeBytes += piece.byteLength;
      await clock.sleep(3_600_000);
    }
    expect(sizeBytes).toBe(200_000);
  });
});

describe("a download that cannot be used", () => {
  it("is refused by its length before a byte is read", async () => {
    await using server = await startServer(whole);
    await using client = startClient(server.baseUrl);
    const opened = client.openMedia(`${server.origin}/a.mp4`, { maxBytes: 199_999 });
    expect(await thrownBy(opened)).toMatchObject({
      code: "DOWNLOAD_TOO_LARGE",
      isRetryable: false,
    });
  });

  it("is stopped at the limit when the host says no length", async () => {
    await using server = await startServer((response) => {
      response.writeHead(200);
      const more = (): void => void response.write(bytes, (error) => error ?? more());
      more();
    });
    await using client = startClient(server.baseUrl);
    const media = await client.openMedia(`${server.origin}/a.mp4`, { maxBytes: 500_000 });
    expect(media.sizeBytes).toBeUndefined();
    expect(await thrownBy(readAll(media))).toMatchObject({ code: "DOWNLOAD_TOO_LARGE" });
  });

  it.each([
    [403, false],
    [404, false],
    [206, false],
    [429, true],
    [503, true],
  ])("answered with %i fails; worth another try: %s", async (status, isRetryable) => {
    await using server = await startServer((response) => response.writeHead(status).end());
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.openMedia(`${server.origin}/a.mp4`))).toMatchObject({
      code: "DOWNLOAD_FAILED",
      status,
      isRetryable,
    });
  });

  it("packed on the way is refused, because its length proves nothing", async () => {
    await using server = await startServer((response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(bytes),
    );
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.openMedia(`${server.origin}/a.mp4`))).toMatchObject({
      code: "DOWNLOAD_FAILED",
    });
  });

  it("passes an abort unchanged, before and inside the body", async () => {
    const reason = new Error("stop");
    const stop = new AbortController();
    await using server = await startServer((response) => {
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, 1000));
    });
    await using client = startClient(server.baseUrl);
    const media = await client.openMedia(`${server.origin}/a.mp4`, { signal: stop.signal });
    setImmediate(() => stop.abort(reason));
    expect(await thrownBy(readAll(media))).toBe(reason);
    expect(
      await thrownBy(client.openMedia(`${server.origin}/a.mp4`, { signal: stop.signal })),
    ).toBe(reason);
  });
});

describe("a redirect", () => {
  it("is followed five times, not six", async () => {
    await using five = await startServer(
      ...Array.from({ length: 5 }, () => redirectTo("/x")),
      whole,
    );
    await using patient = startClient(five.baseUrl);
    expect(await readAll(await patient.openMedia(`${five.origin}/a`))).toBe(200_000);

    await using endless = await startServer(redirectTo("/x"));
    await using client = startClient(endless.baseUrl);
    expect(await thrownBy(client.openMedia(`${endless.origin}/a`))).toMatchObject({
      code: "DOWNLOAD_FAILED",
    });
    expect(endless.calls).toHaveLength(6);
  });

  it.each([
    ["a private network", "https://10.0.0.1/a.mp4"],
    ["a private network over IPv6", "https://[fd00::1]/a.mp4"],
    ["cloud metadata", "https://169.254.169.254/latest/meta-data"],
    ["cloud metadata over plain http", "http://169.254.169.254/latest/meta-data"],
    ["an address written as one number", "https://2852039166/latest"],
    ["plain http elsewhere", "http://media.example/a.mp4"],
    ["a file", "file:///etc/passwd"],
    ["a place with a password", "https://user:pass@media.example/a.mp4"],
  ])("to %s is refused", async (_, location) => {
    await using server = await startServer(redirectTo(location));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.openMedia(`${server.origin}/a.mp4`))).toMatchObject({
      code: "DOWNLOAD_REFUSED_ADDRESS",
      isRetryable: false,
    });
  });
});

describe("with a base URL elsewhere, this machine is refused", () => {
  it.each([
    ["by address", "https://127.0.0.1:1/a.mp4"],
    ["by IPv6 address", "https://[::1]:1/a.mp4"],
    ["by mapped address", "https://[::ffff:127.0.0.1]:1/a.mp4"],
    ["by a name that resolves to it", "https://localhost:1/a.mp4"],
    ["over plain http", "http://localhost:1/a.mp4"],
  ])("%s", async (_, url) => {
    await using client = startClient(PUBLIC_BASE);
    expect(await thrownBy(client.openMedia(url))).toMatchObject({
      code: "DOWNLOAD_REFUSED_ADDRESS",
    });
  });

  it("also as the target of a redirect", async () => {
    const real = createUndiciTransport();
    const asked: string[] = [];
    // Stands for a public media host: the first hop is answered here, every later one by the real transport.
    const transport: Transport = {
      close: () => real.close(),
      send: async (request) => {
        asked.push(request.url.host);
        if (asked.length > 1) return real.send(request);
        const headers = { location: "https://localhost:1/admin" };
        return { status: 302, headers, body: (async function* () {})(), discard: () => undefined };
      },
    };
    await using client = startClient(PUBLIC_BASE, { transport, clock: createFakeClock() });
    const error = await thrownBy(client.openMedia("https://media.example/a.mp4"));
    expect(error).toMatchObject({ code: "DOWNLOAD_REFUSED_ADDRESS" });
    expect(String(error)).toMatch(
      /localhost, which is (127\.0\.0\.1|::1), a private or special address/,
    );
    expect(asked).toEqual(["media.example", "localhost:1"]);
    await real.close();
  });
});
