import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MockServer } from "../src/index.ts";
import { createMockServer, createRecorder } from "../src/index.ts";
import { isHealthy } from "../src/cli/check-health.ts";
import { blockedPorts } from "../src/record/ask-upstream.ts";
import { call, describeError, model, read, readToEnd, submit } from "./client.ts";
import { models } from "./fixtures/models.ts";
import { quietPort } from "../../../scripts/test/quiet-port.ts";

let recordings: string;
beforeEach(async () => {
  recordings = await mkdtemp(join(tmpdir(), "storyreel-recorder-"));
});
afterEach(() => rm(recordings, { recursive: true }));

const payload = { prompt: "Rain at 16:9", aspect_ratio: "16:9", duration: "3" };

test("a recording replays what was recorded, and contains no id, link or key", async () => {
  await using upstream = await createMockServer({ models, scenario: "outcome-video-url" });
  const problems: string[] = [];
  await using recorder = await createRecorder({
    upstream: upstream.baseUrl,
    recordings,
    onProblem: (message) => problems.push(message),
  });
  const requestId = String((await submit(recorder, payload)).json?.["request_id"]);
  const live = await readToEnd(recorder, requestId);
  expect(problems).toEqual([]);

  const [file = ""] = await readdir(recordings);
  expect(file).toMatch(new RegExp(`^${model}-[0-9a-f]{8}\\.yaml$`, "u"));
  const text = await readFile(join(recordings, file), "utf8");
  for (const secret of [requestId, "/media/", "test-key", "org-mock"]) {
    expect(text).not.toContain(secret);
  }
  expect(text).toContain('aspect_ratio: "16:9"');

  await using replay = await createMockServer({ models, recordings });
  const again = await readToEnd(
    replay,
    String((await submit(replay, payload)).json?.["request_id"]),
  );
  expect(again.statuses).toEqual(live.statuses);
  expect(Object.keys(again.record ?? {})).toEqual(Object.keys(live.record ?? {}));
  expect(Object.keys(Object(again.record?.["outcome"]))).toEqual([
    "video_url",
    "thumbnail_image_url",
  ]);
});

test("no more submits are forwarded than allowed", async () => {
  await using upstream = await createMockServer({ models });
  await using recorder = await createRecorder({ upstream: upstream.baseUrl, recordings });
  const replies = [await submit(recorder, payload), await submit(recorder, payload)];
  expect(replies.map((reply) => reply.status)).toEqual([200, 501]);
  expect(replies[1]?.headers.get("x-mock-unmatched")).toBe("1");
  expect(upstream.requests()).toHaveLength(1);
});

describe("a request that was paid for", () => {
  async function list(server: Pick<MockServer, "baseUrl">) {
    const { json } = await call(server, "/requests");
    const listed: unknown = json?.["requests"];
    return Array.isArray(listed) ? listed.map((one: { readonly status: string }) => one) : [];
  }

  test("is recorded if it is read to its end by listing, and plays for a client that lists", async () => {
    await using upstream = await createMockServer({ models, scenario: "list-advances" });
    await using recorder = await createRecorder({ upstream: upstream.baseUrl, recordings });
    await submit(recorder, payload);
    const seen: unknown[] = [];
    for (let calls = 0; calls < 3; calls += 1) seen.push((await list(recorder))[0]?.status);
    expect(seen).toEqual(["queued", "processing", "success"]);
    expect(await readdir(recordings)).toHaveLength(1);

    await using replay = await createMockServer({ models, recordings, strict: true });
    await submit(replay, payload);
    const again: unknown[] = [];
    for (let calls = 0; calls < 3; calls += 1) again.push((await list(replay))[0]?.status);
    expect(again).toEqual(seen);
    expect(replay.verify({ allRecordingsUsed: true })).toEqual([]);
  });

  test.each(["submit-answer-lost", "submit-500-but-accepted"])(
    "is recorded if its answer was lost (%s) and a list shows it, and is lost and found again",
    async (scenario) => {
      await using upstream = await createMockServer({ models, scenario });
      const problems: string[] = [];
      await using recorder = await createRecorder({
        upstream: upstream.baseUrl,
        recordings,
        onProblem: (message) => problems.push(message),
      });
      const findAgain = async (server: Pick<MockServer, "baseUrl">): Promise<unknown> => {
        const answer = await submit(server, payload).catch(describeError);
        const [found] = await list(server);
        const { statuses } = await readToEnd(server, String(Object(found)["request_id"]));
        expect(statuses.at(-1)).toBe("success");
        return typeof answer === "string" ? "no answer" : answer.status;
      };
      const lost = await findAgain(recorder);
      expect(lost).not.toBe(200);
      await recorder.close();
      await using replay = await createMockServer({ models, recordings, strict: true });
      expect(await findAgain(replay)).toBe(lost);
      expect(problems).toEqual([]);
    },
  );

  test("is recorded if its model answers at once, and once more if a client reads it", async () => {
    await using upstream = await createMockServer({ models, scenario: "immediate-success" });
    const kinds: string[] = [];
    await using recorder = await createRecorder({
      upstream: upstream.baseUrl,
      recordings,
      onRecorded: ({ kind }) => kinds.push(kind),
    });
    const requestId = String((await submit(recorder, payload)).json?.["request_id"]);
    expect(kinds).toEqual(["written"]);
    await readToEnd(recorder, requestId);
    expect(kinds).toEqual(["written", "written"]);
    await recorder.close();
    expect(kinds).toHaveLength(2);

    await using replay = await createMockServer({ models, recordings, strict: true });
    expect((await submit(replay, payload)).json).toMatchObject({ status: "success" });
  });

  test("is named at the end with its id and last status if it was not read to its end", async () => {
    await using upstream = await createMockServer({ models });
    const problems: string[] = [];
    await using recorder = await createRecorder({
      upstream: upstream.baseUrl,
      recordings,
      onProblem: (message) => problems.push(message),
    });
    const requestId = String((await submit(recorder, payload)).json?.["request_id"]);
    await read(recorder, requestId);
    await read(recorder, requestId);
    expect(problems).toEqual([]);
    await recorder.close();
    expect(problems).toEqual([
      `request ${requestId} of ${model} was not recorded: its last known status is "processing"`,
    ]);
  });

  test("is named at the end if it has no answer yet", async () => {
    await using upstream = await createMockServer({ models });
    upstream.inject({ route: "submit", fault: { kind: "never" } });
    const problems: string[] = [];
    await using recorder = await createRecorder({
      upstream: upstream.baseUrl,
      recordings,
      onProblem: (message) => problems.push(message),
    });
    const answer = submit(recorder, payload).catch(describeError);
    await expect.poll(() => upstream.requests()).toHaveLength(1);
    await recorder.close({ graceMs: 1 });
    expect(await answer).toContain("fetch failed");
    expect(problems).toEqual([
      `the answer to a submit of ${model} was lost, and no list showed its request: it may have been charged`,
    ]);
  });

  test("gets the time to be answered when the recorder ends", async () => {
    await using upstream = await createMockServer({ models, scenario: "immediate-success" });
    upstream.inject({ route: "submit", fault: { kind: "delay", milliseconds: 200 } });
    await using recorder = await createRecorder({ upstream: upstream.baseUrl, recordings });
    const answer = submit(recorder, payload);
    await expect.poll(() => upstream.requests()).toHaveLength(1);
    await recorder.close({ graceMs: 60_000 });
    expect((await answer).json).toMatchObject({ status: "success" });
    expect(await readdir(recordings)).toHaveLength(1);
  });
});

test("a recorder is found by those who wait for a mock", async () => {
  await using recorder = await createRecorder({ upstream: "http://127.0.0.1:9", recordings });
  expect(await isHealthy(Number(new URL(recorder.baseUrl).port))).toBe(true);
});

test("what is not a call of the API is refused as the mock itself does", async () => {
  await using upstream = await createMockServer({ models });
  await using recorder = await createRecorder({ upstream: upstream.baseUrl, recordings });
  const reply = await call(recorder, "/requests/one", { method: "DELETE" });
  expect(reply.status).toBe(501);
  expect(reply.json?.["nearest"]).toContain("GET /api/v1/ie/requestqueue/apikey/requests/{id}");
  expect(upstream.calls()).toEqual([]);
});

test.each([["Bearer test-key"], ["bearer test-key"], ["Bearer  test-key"], ["test-key"]])(
  "a recording that would contain the key of %j is not written",
  async (authorization) => {
    await using upstream = await createMockServer({ models });
    const problems: string[] = [];
    await using recorder = await createRecorder({
      upstream: upstream.baseUrl,
      recordings,
      onProblem: (message) => problems.push(message),
    });
    const asked = { prompt: "my key is test-key" };
    const reply = await submit(recorder, asked, { authorization });
    if (reply.status === 200) await readToEnd(recorder, String(reply.json?.["request_id"]));
    await recorder.close(); // refused submits are written only now
    const request = reply.json?.["request_id"];
    const about = typeof request !== "string" ? "" : `; this was request ${request}`;
    expect(problems).toEqual([
      `a recording of ${model} was not written: it would contain the API key${about}`,
    ]);
    expect(await readdir(recordings)).toEqual([]);
  },
);

test("a key is not sent to another host unencrypted", async () => {
  await expect(createRecorder({ upstream: "http://example.com/api", recordings })).rejects.toThrow(
    "the upstream must use https, got http://example.com",
  );
});

test("an unreachable upstream is reported, uses up no submit and leaves no recording", async () => {
  const port = await quietPort();
  const upstream = await createMockServer({ models, port });
  const { host } = new URL(upstream.origin);
  await upstream.close();
  const problems: string[] = [];
  await using recorder = await createRecorder({
    upstream: upstream.baseUrl,
    recordings,
    onProblem: (message) => problems.push(message),
  });
  const problem = `cannot reach the upstream: ${host}: ECONNREFUSED`;
  const reply = await submit(recorder, payload);
  expect(reply).toMatchObject({ status: 502, json: { error: `recorder: ${problem}` } });
  expect(problems).toEqual([problem]);
  await using later = await createMockServer({ models, port });
  expect((await submit(recorder, payload)).status).toBe(200);
  expect(later.requests()).toHaveLength(1);
  await recorder.close();
  expect(await readdir(recordings)).toEqual([]);
});

test.each([
  ["http://127.0.0.1:9/api", "127.0.0.1:9: fetch does not connect to this port"],
  ["https://nowhere.invalid/api", "nowhere.invalid: E"],
])("%s cannot be reached, which is reported", async (upstream, reason) => {
  await using recorder = await createRecorder({ upstream, recordings });
  const reply = await submit(recorder, payload);
  expect(reply.status).toBe(502);
  expect(reply.json?.["error"]).toContain(`recorder: cannot reach the upstream: ${reason}`);
});

test("a folder that cannot be written stops the start, before a submit is paid for", async () => {
  const file = join(recordings, "a-file");
  await writeFile(file, "");
  await expect(
    createRecorder({ upstream: "http://127.0.0.1:9", recordings: file }),
  ).rejects.toThrow(`${file}: is a file, not a folder; recordings cannot be written there`);
});

test("Node's fetch refuses each of the blocked ports", async () => {
  const causes = await Promise.all(
    [...blockedPorts].map((port) =>
      fetch(`http://127.0.0.1:${port}`).catch((error: Error) => String(error.cause)),
    ),
  );
  expect(new Set(causes)).toEqual(new Set(["Error: bad port"]));
});
