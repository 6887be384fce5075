import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createMockServer } from "@storyreel/mock-server";
import { builtInCatalogue, findLostRequest, type LostRequest } from "@storyreel/core";
import { kling30TurboT2v } from "@storyreel/core/models";
import { createFakeClock, startClient, thrownBy } from "./client-server.ts";

const payload = { prompt: "Rain on a night market", duration: "3" } as const;
const lostSubmit = (intentAtMs: number, claimed: readonly string[] = []): LostRequest => ({
  modelId: kling30TurboT2v.id,
  payload,
  intentAtMs,
  isClaimed: (requestId) => claimed.includes(requestId),
});

describe("against the mock server, a request", () => {
  it("a typed payload becomes a request, a result and a whole file", async () => {
    await using server = await createMockServer();
    const clock = createFakeClock();
    await using client = startClient(server.baseUrl, { clock });
    const submitted = await client.submit(kling30TurboT2v, payload);
    const states: string[] = [];
    const finished = await client.wait(submitted.requestId, {
      from: submitted,
      onState: ({ state }) => states.push(state),
    });
    expect(states.at(-1)).toBe("succeeded");
    expect(states).toContain("running");
    const hash = createHash("sha256");
    const media = await client.openMedia(finished.mediaUrls[0]!);
    let sizeBytes = 0;
    for await (const piece of media.body) {
      hash.update(piece);
      sizeBytes += piece.byteLength;
    }
    expect(sizeBytes).toBe(media.sizeBytes);
    expect(media.contentType).toBe("video/mp4");
    expect(server.requests()).toMatchObject([{ requestId: submitted.requestId, payload }]);
    expect(server.calls().filter(({ route }) => route === "media")).toMatchObject([
      { hasAuthorization: false, status: 200 },
    ]);
  });

  it("a wrong payload is never sent", async () => {
    await using server = await createMockServer();
    await using client = startClient(server.baseUrl);
    const wrong = { prompt: "", duration: "16" } as unknown as typeof payload;
    expect(await thrownBy(client.submit(kling30TurboT2v, wrong))).toMatchObject({
      code: "REQUEST_PAYLOAD_INVALID",
      modelId: kling30TurboT2v.id,
    });
    expect(server.requests()).toEqual([]);
  });

  it("a model of the catalogue can be submitted to by its id", async () => {
    await using server = await createMockServer();
    await using client = startClient(server.baseUrl);
    const model = await builtInCatalogue.load("kling-v3-text-to-video");
    const record = await client.submit(model!, { prompt: "rain" });
    expect(record).toMatchObject({ modelId: "kling-v3-text-to-video", state: "queued" });
  });
});

describe("against the mock server, a lost submit", () => {
  it.each([
    ["reset before the answer", { kind: "reset" }],
    ["reset inside the answer", { kind: "reset", bytes: 10 }],
    ["closed before the answer", { kind: "close" }],
    ["an answer cut to malformed JSON", { kind: "cut", bytes: 12 }],
    ["no answer at all", { kind: "never" }],
    ["garbage", { kind: "garbage" }],
    [
      "a 500 that leaves a record",
      { kind: "answer", status: 500, json: { error: "Backend error (400)" } },
    ],
  ] as const)("a request whose answer was lost by %s is found in the list", async (_, fault) => {
    await using server = await createMockServer();
    // Only the silent one is waited out; the others may take as long as the machine needs.
    const submitMs = fault.kind === "never" ? 1000 : 30_000;
    await using client = startClient(server.baseUrl, { timeouts: { submitMs } });
    const other = await client.submit(kling30TurboT2v, { ...payload, prompt: "Snow" });
    const twin = await client.submit(kling30TurboT2v, payload);
    server.inject({ route: "submit", fault, accepted: true });
    const intentAtMs = Date.now();
    expect(await client.attemptSubmit(kling30TurboT2v, payload)).toMatchObject({
      kind: "uncertain",
    });

    const bought = server.requests();
    expect(bought).toHaveLength(3);
    const claimed = [other.requestId, twin.requestId];
    expect(await findLostRequest(client, lostSubmit(intentAtMs, claimed))).toMatchObject({
      kind: "found",
      record: { requestId: bought[2]!.requestId },
    });
    expect(await findLostRequest(client, lostSubmit(intentAtMs))).toMatchObject({
      kind: "several",
    });
  });

  it("a submit that never arrived is not in the list", async () => {
    await using server = await createMockServer();
    await using client = startClient(server.baseUrl);
    server.inject({ route: "submit", fault: { kind: "reset" }, accepted: false });
    expect(await client.attemptSubmit(kling30TurboT2v, payload)).toMatchObject({
      kind: "uncertain",
    });
    expect(await findLostRequest(client, lostSubmit(Date.now()))).toEqual({
      kind: "none",
      isFresh: false,
    });
    server.inject({ route: "list", fault: { kind: "answer", status: 503 }, times: "always" });
    expect(await findLostRequest(client, lostSubmit(Date.now()))).toMatchObject({
      kind: "list-unusable",
    });
  });

  it("finds one request among hundreds, page by page", async () => {
    await using server = await createMockServer();
    await using client = startClient(server.baseUrl);
    const claimed: string[] = [];
    for (let take = 0; take < 120; take += 1) {
      claimed.push((await client.submit(kling30TurboT2v, payload)).requestId);
    }
    const lost = claimed.splice(3, 1);
    const finding = await findLostRequest(client, lostSubmit(Date.now(), claimed));
    expect(finding).toMatchObject({ kind: "found", record: { requestId: lost[0] } });
  });
});

describe("against the mock server, a download", () => {
  it("a download that breaks off is incomplete and can be opened again", async () => {
    await using server = await createMockServer({ pollsPerState: 0 });
    await using client = startClient(server.baseUrl);
    const { requestId } = await client.submit(kling30TurboT2v, payload);
    const { mediaUrls } = await client.wait(requestId);
    server.inject({ route: "media", fault: { kind: "close", bytes: 5000 } });
    const read = async () => {
      let sizeBytes = 0;
      for await (const piece of (await client.openMedia(mediaUrls[0]!)).body)
        sizeBytes += piece.byteLength;
      return sizeBytes;
    };
    expect(await thrownBy(read())).toMatchObject({
      code: "DOWNLOAD_INCOMPLETE",
      receivedBytes: 5000,
    });
    expect(await read()).toBeGreaterThan(5000);
  });
});
