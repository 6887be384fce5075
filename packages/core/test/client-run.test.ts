import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import { createInProcessMock, createMockServer } from "@storyreel/mock-server";
import {
  createClient,
  RequestError,
  systemClock,
  type ResultFile,
  type RunResult,
  type SavedResultFile,
} from "@storyreel/core";
import { kling30TurboT2v } from "@storyreel/core/models";
import { json, queued, startClient, startServer, thrownBy } from "./client-server.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const payload = { prompt: "Rain on a night market", duration: "3", aspect_ratio: "1:1" } as const;

/** For a submit on a busy machine. */
const enoughMs = 2_000;

describe("run", () => {
  it("turns a payload into a file, its request, its price and its times", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const folder = await temporaryFolder();
    const states: string[] = [];
    const result = await client.run(kling30TurboT2v, payload, {
      saveTo: path.join(folder, "new/rain.mp4"),
      onUpdate: ({ state }) => states.push(state),
    });
    expectTypeOf(result).toEqualTypeOf<RunResult<"video", SavedResultFile>>();
    const bytes = await readFile(path.join(folder, "new/rain.mp4"));
    expect(await readdir(path.join(folder, "new"))).toEqual(["rain.mp4"]);
    expect(result).toMatchObject({
      requestId: mock.requests()[0]?.requestId,
      modelId: "kling-3.0-turbo-t2v",
      medium: "video",
      video: {
        path: path.join(folder, "new/rain.mp4"),
        sizeBytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        contentType: "video/mp4",
      },
      price: { known: true, usd: "0.336" },
    });
    expect(result.files).toEqual([result.video]);
    expect(states).toEqual(["queued", "queued", "running", "succeeded"]);
    // Half of the usual two minutes, and a few polls. The client's clock is that far ahead of ours, because nobody has waited.
    expect(result.timing.totalMs).toBeGreaterThan(48_000);
    expect(result.timing.finishedAtMs - Date.now()).toBeGreaterThan(40_000);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it("without saveTo gives the addresses", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const result = await client.run(kling30TurboT2v, payload);
    expectTypeOf(result).toEqualTypeOf<RunResult<"video", ResultFile>>();
    expect(result.video).toEqual({ url: result.record.mediaUrls[0] });
  });

  it("of a model by its id says what it made if the model is a built-in one", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const result = await client.run({ id: kling30TurboT2v.id }, payload);
    expectTypeOf(result.medium).toEqualTypeOf<"video" | "image" | "audio" | "ids" | "unknown">();
    expect(result.medium === "video" && result.video.url).toBe(result.files[0]?.url);
  });

  it("names a file in a folder after its request", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const folder = await temporaryFolder();
    const first = await client.run(kling30TurboT2v, payload, { saveTo: folder });
    const second = await client.run(kling30TurboT2v, payload, {
      saveTo: path.join(folder, "b") + path.sep,
    });
    expect(first.video.path).toBe(path.join(folder, `${first.requestId}.mp4`));
    expect(second.video.path).toBe(path.join(folder, "b", `${second.requestId}.mp4`));
  });

  it("submits nothing if a file is in the way, and leaves it", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const folder = await temporaryFolder();
    const saveTo = path.join(folder, "rain.mp4");
    await writeFile(saveTo, "mine");
    expect(await thrownBy(client.run(kling30TurboT2v, payload, { saveTo }))).toMatchObject({
      code: "DOWNLOAD_FILE_EXISTS",
      path: saveTo,
    });
    const below = path.join(saveTo, "rain.mp4");
    expect(await thrownBy(client.run(kling30TurboT2v, payload, { saveTo: below }))).toMatchObject({
      code: "DOWNLOAD_UNWRITABLE",
    });
    expect(mock.requests()).toEqual([]);
    expect(await readFile(saveTo, "utf8")).toBe("mine");
    const { video } = await client.run(kling30TurboT2v, payload, { saveTo, overwrite: true });
    expect((await readFile(saveTo)).length).toBe(video.sizeBytes);
    expect(await readdir(folder)).toEqual(["rain.mp4"]);
  });

  it.skipIf(process.platform === "win32")(
    "submits nothing to a place that is a pipe or a device, and leaves it",
    async () => {
      const mock = await createInProcessMock();
      await using client = createClient(mock.clientOptions);
      const socket = path.join(await temporaryFolder(), "rain.mp4");
      const listener = createServer().listen(socket);
      await once(listener, "listening");
      const run = client.run(kling30TurboT2v, payload, { saveTo: socket, overwrite: true });
      expect(await thrownBy(run)).toMatchObject({
        code: "DOWNLOAD_UNWRITABLE",
        message: `cannot write ${socket}: it is a device, pipe or socket`,
      });
      expect(mock.requests()).toEqual([]);
      expect((await stat(socket)).isSocket()).toBe(true);
      listener.close();
    },
  );

  it("two runs to one file pay for two results, and both can be had", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const folder = await temporaryFolder();
    const saveTo = path.join(folder, "rain.mp4");
    const ends = await Promise.allSettled(
      ["Rain", "Snow"].map((prompt) =>
        client.run(kling30TurboT2v, { ...payload, prompt }, { saveTo }),
      ),
    );
    const lost: unknown = ends.find((end) => end.status === "rejected")?.reason;
    expect(lost).toMatchObject({
      code: "REQUEST_INTERRUPTED",
      requestId: expect.any(String),
      hint: expect.stringMatching(/^choose another path.*; then client\.resume\("/),
      cause: { code: "DOWNLOAD_FILE_EXISTS" },
    });
    const requestId = lost instanceof RequestError ? lost.requestId : undefined;
    await client.resume(requestId ?? "", { saveTo: path.join(folder, "second.mp4") });
    expect((await readdir(folder)).toSorted()).toEqual(["rain.mp4", "second.mp4"]);
    expect(mock.requests()).toHaveLength(2);
  });

  it("throws what became of the request", async () => {
    const mock = await createInProcessMock({ scenario: "failed-content" });
    await using client = createClient(mock.clientOptions);
    expect(await thrownBy(client.run(kling30TurboT2v, payload))).toMatchObject({
      code: "REQUEST_FAILED",
      requestId: mock.requests()[0]?.requestId,
    });
  });
});

describe("a run that is stopped", () => {
  it("before it sends anything, throws the reason", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const reason = new Error("no longer wanted");
    const stopped = client.run(kling30TurboT2v, payload, { signal: AbortSignal.abort(reason) });
    expect(await thrownBy(stopped)).toBe(reason);
    mock.inject({ route: "submit", fault: { kind: "answer", status: 429 }, times: "always" });
    const controller = new AbortController();
    const limited = createClient({
      ...mock.clientOptions,
      onEvent: () => controller.abort(reason),
    });
    const { signal } = controller;
    expect(await thrownBy(limited.run(kling30TurboT2v, payload, { signal }))).toBe(reason);
    expect(mock.requests()).toEqual([]);
  });

  it.each(["abort", "time-out"])(
    "while it is being sent, by an %s, is uncertain and not sent again",
    async (how) => {
      const controller = new AbortController();
      const mock = await createInProcessMock({
        onCall: () => how === "abort" && controller.abort(),
      });
      mock.inject({ route: "submit", fault: { kind: "never" }, accepted: true });
      await using client = createClient(mock.clientOptions);
      const options = how === "abort" ? { signal: controller.signal } : { timeoutMs: enoughMs };
      expect(await thrownBy(client.run(kling30TurboT2v, payload, options))).toMatchObject({
        code: "REQUEST_UNCERTAIN",
        modelId: kling30TurboT2v.id,
      });
      expect(mock.calls().filter(({ route }) => route === "submit")).toHaveLength(1);
    },
  );

  it("while it waits, tells the request id, and resume goes on without paying", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const folder = await temporaryFolder();
    const controller = new AbortController();
    const error = await thrownBy(
      client.run(kling30TurboT2v, payload, {
        signal: controller.signal,
        onUpdate: ({ state }) => void (state === "running" && controller.abort()),
      }),
    );
    const [{ requestId } = { requestId: "" }] = mock.requests();
    expect(error).toMatchObject({
      code: "REQUEST_INTERRUPTED",
      requestId,
      lastStatus: "processing",
      message: `request ${requestId} may still be running: storyreel stopped waiting for it: the call was aborted`,
      hint: `client.resume("${requestId}") continues without paying again`,
      cause: controller.signal.reason,
    });
    const saveTo = path.join(folder, "rain.mp4");
    const result = await client.resume(requestId, { saveTo });
    expect(result).toMatchObject({ requestId, medium: "video", price: { usd: "0.336" } });
    // The file is its own: the same bytes are no other file.
    const again = await client.resume(requestId, { saveTo, model: kling30TurboT2v });
    expect(again.video).toMatchObject({ path: saveTo, sha256: result.files[0]?.sha256 });
    expect(mock.requests()).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["rain.mp4"]);
  });

  it("by its time, says that the request is still running", async () => {
    const mock = await createInProcessMock({ scenario: "stays-processing" });
    await using client = createClient({ ...mock.clientOptions, clock: systemClock });
    const error = await thrownBy(client.run(kling30TurboT2v, payload, { timeoutMs: enoughMs }));
    const [{ requestId } = { requestId: "" }] = mock.requests();
    expect(error).toMatchObject({ code: "REQUEST_DEADLINE", requestId });
    expect(await thrownBy(client.resume(requestId, { timeoutMs: enoughMs }))).toMatchObject({
      code: "REQUEST_DEADLINE",
      requestId,
      hint: expect.stringContaining(`client.resume("${requestId}")`),
    });
  });

  it("by its own callback, tells the request id", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const cause = new Error("a bug of the caller");
    const onUpdate = (): never => {
      throw cause;
    };
    expect(await thrownBy(client.run(kling30TurboT2v, payload, { onUpdate }))).toMatchObject({
      code: "REQUEST_INTERRUPTED",
      requestId: mock.requests()[0]?.requestId,
      cause,
    });
  });
});

it("a dead link is looked up again", async () => {
  const record = (name: string) => (response: Parameters<ReturnType<typeof json>>[0]) => {
    const media_urls = [{ url: `${server.origin}/${name}.mp4` }];
    json(200, { request_id: "r-1", status: "success", outcome: { media_urls } })(
      response,
      undefined as never,
    );
  };
  await using server = await startServer(
    record("old"),
    (response) => response.writeHead(403).end(),
    record("new"),
    (response) => response.end("clip"),
  );
  await using client = startClient(server.baseUrl);
  const folder = await temporaryFolder();
  const { files } = await client.resume("r-1", { saveTo: path.join(folder, "a.mp4") });
  expect(files).toMatchObject([{ url: `${server.origin}/new.mp4`, sizeBytes: 4 }]);
});

it("a resumed request has its price, whatever the API adds to the echoed payload", async () => {
  const echoed = { ...payload, internal: 1 };
  const outcome = { media_urls: [{ url: "https://media.example/a.mp4" }] };
  const record = { ...queued, model: kling30TurboT2v.id, status: "success", outcome };
  await using server = await startServer(json(200, { ...record, payload: echoed }));
  await using client = startClient(server.baseUrl);
  expect((await client.resume("r-1")).price).toMatchObject({ known: true, usd: "0.336" });
});

it("a transport of the mock is enough for waits that take no time", async () => {
  const mock = await createInProcessMock();
  const transport = mock.transport();
  await using client = createClient({ apiKey: "test", baseUrl: mock.baseUrl, transport });
  const { timing } = await client.run(kling30TurboT2v, payload);
  expect(timing.finishedAtMs - Date.now()).toBeGreaterThan(40_000);
});

it("works over a socket in the same way", async () => {
  await using server = await createMockServer();
  await using client = createClient(server.clientOptions);
  const results = await Promise.all(
    [1, 2, 3].map((take) =>
      client.run(kling30TurboT2v, { ...payload, prompt: `Rain, take ${take}` }),
    ),
  );
  expect(new Set(results.map(({ requestId }) => requestId)).size).toBe(3);
});
