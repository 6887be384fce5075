import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createClient, type ClientEvent } from "@storyreel/core";
import { json, KEY, queued, startClient, startServer, thrownBy } from "./client-server.ts";

const model = { id: "m" };

/** Everything that a log could print of a value. */
function everythingOf(value: unknown): string {
  const parts = [
    inspect(value, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(value) ?? "",
    String(value),
  ];
  for (let error = value; error instanceof Error; error = error.cause) {
    parts.push(
      error.message,
      error.stack ?? "",
      JSON.stringify(error),
      inspect(error, { depth: 20, showHidden: true }),
    );
  }
  return parts.join("\n");
}

describe("the key never shows", () => {
  it("in the client", async () => {
    const client = createClient({ apiKey: KEY, baseUrl: "http://127.0.0.1:9/q" });
    expect(everythingOf(client)).not.toContain(KEY);
    expect(everythingOf(Object.entries(client))).not.toContain(KEY);
    await client.close();
  });

  it("in errors and events, whatever the API echoes", async () => {
    const echo = (status: number) =>
      json(
        status,
        { error: `bad token Bearer ${KEY}`, request_id: `r-${KEY}` },
        { "retry-after": "1" },
      );
    for (const status of [200, 302, 400, 401, 404, 429, 500]) {
      await using server = await startServer(echo(status));
      const events: ClientEvent[] = [];
      await using client = startClient(server.baseUrl, { onEvent: (event) => events.push(event) });
      const shown = [
        await thrownBy(client.read("r-1")),
        await thrownBy(client.list()),
        await thrownBy(client.listModels()),
        status === 200 ? undefined : await thrownBy(client.submit(model, { prompt: "p" })),
        status === 200 ? undefined : await thrownBy(client.readModel("m")),
        events,
      ];
      expect(server.calls[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
      expect(shown.map(everythingOf).join("\n")).not.toContain(KEY);
    }
  });

  it("in errors of a broken connection", async () => {
    await using server = await startServer((response) => response.socket?.resetAndDestroy());
    await using client = startClient(server.baseUrl);
    const error = await thrownBy(client.submit(model, { prompt: "p" }));
    expect(everythingOf(error)).not.toContain(KEY);
    await using nowhere = startClient("https://nowhere.invalid/q");
    expect(everythingOf(await thrownBy(nowhere.read("r-1")))).not.toContain(KEY);
  });

  it("in the cause of an error about an answer that is not HTTP", async () => {
    const hex = Buffer.from(KEY).toString("hex");
    await using server = await startServer((response) => {
      response.socket?.write(`HTTP/1.1 200 OK\r\nbroken ${KEY} ${hex}\r\n\r\n`);
    });
    await using client = startClient(server.baseUrl);
    const error = await thrownBy(client.submit(model, { prompt: "p" }));
    expect(error).toMatchObject({ code: "REQUEST_UNCERTAIN", cause: { code: "API_NO_ANSWER" } });
    expect(everythingOf(error)).not.toContain(KEY);
    expect(everythingOf(error)).not.toContain(hex);
  });

  it("in records, although the answer stays readable", async () => {
    const record = { ...queued, status: "failed", payload: { prompt: "p", [KEY]: 1 } };
    const twice = JSON.stringify({ error: JSON.stringify({ message: `bad "${KEY}"` }) });
    await using server = await startServer(json(200, { ...record, outcome: { error: twice } }));
    await using client = startClient(server.baseUrl);
    const read = await client.read("r-1");
    expect(read.failure?.message).toBe('bad "[secret]"');
    expect(read.payload).toEqual({ prompt: "p", "[secret]": 1 });
    expect(everythingOf(read)).not.toContain(KEY);
  });

  it("in a base URL, which is refused", () => {
    const baseUrl = `https://console.example/${encodeURIComponent(KEY.slice(2))}`;
    expect(() => createClient({ apiKey: KEY, baseUrl, environment: {} })).toThrow(
      "the base URL in baseUrl contains the API key",
    );
  });

  it("in a refusal of the key itself", async () => {
    const error = await thrownBy(
      Promise.resolve().then(() => createClient({ apiKey: `${KEY}\n`, environment: {} })),
    );
    expect(error).toMatchObject({ code: "USAGE_MALFORMED_KEY" });
    expect(everythingOf(error)).not.toContain(KEY);
  });

  it("to another host that the API redirects to", async () => {
    await using other = await startServer(json(200, queued));
    await using server = await startServer((response) =>
      response.writeHead(307, { location: `${other.origin}/requests/r-1` }).end(),
    );
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.read("r-1"))).toMatchObject({ code: "API_MALFORMED_ANSWER" });
    expect(await client.attemptSubmit(model, { prompt: "p" })).toMatchObject({ kind: "uncertain" });
    expect(other.calls).toEqual([]);
  });
});

it("a full prompt does not reach a message", async () => {
  const prompt = "a very private story. ".repeat(200);
  await using server = await startServer(json(400, { error: `rejected: ${prompt}` }));
  await using client = startClient(server.baseUrl);
  const error = await thrownBy(client.submit(model, { prompt }));
  expect(everythingOf(error)).not.toContain(prompt.trim());
});
