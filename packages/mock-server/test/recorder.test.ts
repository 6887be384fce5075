import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMockServer, createRecorder } from "../src/index.ts";
import { blockedPorts } from "../src/record/ask-upstream.ts";
import { model, readToEnd, submit } from "./client.ts";
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
  expect(replies.map((reply) => reply.status)).toEqual([200, 403]);
  expect(upstream.requests()).toHaveLength(1);
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
    expect(problems).toEqual([
      `a recording of ${model} was not written: it would contain the API key`,
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
