import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createUndiciTransport, TransportError, type TransportRequest } from "@storyreel/core";
import { thrownBy, timeouts } from "./client-server.ts";

const get = (changes: Partial<TransportRequest> = {}): TransportRequest => ({
  method: "GET",
  url: new URL("https://api.example/requests?model_id=a%20b"),
  headers: { accept: "application/json" },
  connection: "shared",
  addresses: "any",
  timeouts,
  ...changes,
});

describe("the undici transport", () => {
  beforeAll(() => {
    nock.disableNetConnect();
  });
  afterEach(() => {
    nock.cleanAll();
  });
  afterAll(() => {
    nock.restore();
  });

  it.each(["shared", "fresh"] as const)(
    "sends what it is given over a %s connection",
    async (connection) => {
      const scope = nock("https://api.example", { reqheaders: { "x-one": "1" } })
        .post("/requests?model_id=a%20b", { model: "m" })
        .reply(201, `{"ok":true}`, { "Content-Type": "application/json", "X-Two": ["a", "b"] });
      const transport = createUndiciTransport();
      const response = await transport.send(
        get({
          method: "POST",
          headers: { "x-one": "1", "content-type": "application/json" },
          body: `{"model":"m"}`,
          connection,
        }),
      );
      const pieces: Uint8Array[] = [];
      for await (const piece of response.body) pieces.push(piece);
      expect(response.status).toBe(201);
      expect(response.headers).toMatchObject({
        "content-type": "application/json",
        "x-two": "a, b",
      });
      expect(Buffer.concat(pieces).toString()).toBe(`{"ok":true}`);
      scope.done();
      await transport.close();
    },
  );

  it("neither follows a redirect nor repeats an error", async () => {
    const scope = nock("https://api.example")
      .get(/requests/)
      .reply(302, "", { location: "https://other.example/" })
      .get(/requests/)
      .reply(503, "");
    const transport = createUndiciTransport();
    for (const status of [302, 503]) {
      const response = await transport.send(get());
      expect(response.status).toBe(status);
      response.discard();
    }
    scope.done();
    await transport.close();
  });

  it("calls what breaks after the start a lost answer", async () => {
    nock("https://api.example")
      .get(/requests/)
      .replyWithError(new Error("socket hang up"));
    const transport = createUndiciTransport();
    const error = await thrownBy(transport.send(get()));
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ phase: "answer-lost", code: "API_NO_ANSWER" });
    await transport.close();
  });

  it("refuses to send once it is closed", async () => {
    const transport = createUndiciTransport();
    await transport.close();
    expect(await thrownBy(transport.send(get()))).toMatchObject({ code: "USAGE_CLIENT_CLOSED" });
  });
});
