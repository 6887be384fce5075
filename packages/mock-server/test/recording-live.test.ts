import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMockServer, createRecorder, importHar } from "../src/index.ts";
import { hasSecret } from "../src/record/find-secret.ts";
import { call, model, readToEnd, submit } from "./client.ts";
import { models } from "./fixtures/models.ts";

let recordings: string;
beforeEach(async () => {
  recordings = await mkdtemp(join(tmpdir(), "storyreel-recorder-"));
});
afterEach(() => rm(recordings, { recursive: true }));

const payload = { prompt: "Rain on her face", duration: "3" };

async function record(scenario: string, options: object = {}, submits = 1): Promise<string[]> {
  const kinds: string[] = [];
  await using upstream = await createMockServer({ models, scenario });
  await using recorder = await createRecorder({
    upstream: upstream.baseUrl,
    recordings,
    maxSubmits: submits,
    onRecorded: ({ kind }) => kinds.push(kind),
    onProblem: (message) => kinds.push(message),
    ...options,
  });
  let requestId = "";
  for (let number = 0; number < submits; number += 1) {
    const reply = await submit(recorder, payload);
    const id = reply.json?.["request_id"];
    requestId = typeof id === "string" ? id : "";
  }
  if (requestId !== "") await readToEnd(recorder, requestId);
  await recorder.close();
  return kinds;
}

async function onlyFile(): Promise<string> {
  const [name = ""] = await readdir(recordings);
  return readFile(join(recordings, name), "utf8");
}

test("recorded again with nothing changed, not a line changes", async () => {
  expect(await record("default")).toEqual(["written"]);
  const before = await onlyFile();
  expect(await record("default")).toEqual(["unchanged"]);
  expect(await onlyFile()).toBe(before);
});

test("recorders that write the same recording at once leave one whole file and nothing else", async () => {
  const kinds = await Promise.all(Array.from({ length: 4 }, () => record("default")));
  expect(kinds.flat().filter((kind) => !["written", "unchanged"].includes(kind))).toEqual([]);
  expect(await readdir(recordings)).toHaveLength(1);
  await using replay = await createMockServer({ models, recordings, strict: true });
  expect((await submit(replay, payload)).status).toBe(200);
});

test("a damaged recording is replaced by the new one", async () => {
  await record("default");
  const [name = ""] = await readdir(recordings);
  await writeFile(join(recordings, name), "states: [");
  expect(await record("default")).toEqual(["written"]);
  expect(await record("default")).toEqual(["unchanged"]);
});

test("a refusal on the way is part of the recording, and comes again", async () => {
  await record("submit-429-retry-after", {}, 2);
  const text = await onlyFile();
  expect(text).toContain("status: 429");
  expect(text).toContain("retry-after:");
  await using replay = await createMockServer({ models, recordings, strict: true });
  const statuses = [(await submit(replay, payload)).status, (await submit(replay, payload)).status];
  expect(statuses).toEqual([429, 200]);
});

test("a submit that is only refused is recorded when the recorder ends", async () => {
  expect(await record("submit-402")).toEqual(["written"]);
  await using replay = await createMockServer({ models, recordings });
  expect((await submit(replay, payload)).json?.["error"]).toContain("Insufficient credits");
});

test("a failure keeps its reason, a result its hash and size but not its address", async () => {
  await record("failed-object");
  expect(await onlyFile()).toContain("INVALID_INPUT");
  await rm(recordings, { recursive: true });
  await record("default");
  const text = await onlyFile();
  expect(text).toMatch(/sha256: "?[0-9a-f]{64}/u);
  expect(text).toContain("type: video/mp4");
  expect(text).not.toContain("/media/");
});

test("without prompts, the recording fits any", async () => {
  await record("failed-string", { redactPrompts: true });
  expect(await onlyFile()).not.toContain("Rain on her face");
  await using replay = await createMockServer({ models, recordings, strict: true });
  expect((await submit(replay, { ...payload, prompt: "something else" })).status).toBe(200);
  const missed = await submit(replay, { ...payload, duration: "5" });
  expect(missed.status).toBe(501);
  expect(missed.json?.["candidates"]).toMatchObject([
    { differences: [{ path: "payload.duration", sent: "5", recorded: "3" }] },
  ]);
});

test("without prompts, none is left in other parameters or in an answer that quotes it", async () => {
  await using live = await createMockServer({ progression: "manual" });
  await using recorder = await createRecorder({
    upstream: live.baseUrl,
    recordings,
    redactPrompts: true,
  });
  const sent = {
    model: "Veo3",
    payload: {
      prompt: 'Mei says "run" as on https://mei.test/a and turns to the lanterns',
      negativePrompt: "crowds",
    },
  };
  const reply = await call(recorder, "/requests", { method: "POST", body: JSON.stringify(sent) });
  const requestId = String(reply.json?.["request_id"]);
  live.setState(requestId, {
    status: "failed",
    outcome: {
      error: `prompt ${JSON.stringify(sent.payload.prompt)} rejected for "crowds"`,
      detail: "near 'Mei says \"run\" as on http…'",
    },
  });
  await readToEnd(recorder, requestId);
  const text = await onlyFile();
  for (const word of ["Mei", "run", "lanterns", "crowds"]) expect(text).not.toContain(word);
  expect(text).toContain("rejected for");
});

test("a recording whose prompt held an e-mail, a token or a signed link plays again", async () => {
  const prompts = [
    "a letter to mei@example.org",
    "on the wall: eyJhbGciOi.eyJzdWIiOi.c2ln",
    "like https://bucket.test/a.png?X-Goog-Signature=abc please",
  ];
  await using live = await createMockServer({ models });
  const options = { upstream: live.baseUrl, recordings, maxSubmits: prompts.length };
  await using recorder = await createRecorder(options);
  for (const prompt of prompts) {
    const reply = await submit(recorder, { ...payload, prompt });
    await readToEnd(recorder, String(reply.json?.["request_id"]));
  }
  for (const name of await readdir(recordings)) {
    expect(await readFile(join(recordings, name), "utf8")).not.toMatch(/mei@|eyJ|X-Goog/u);
  }
  await using replay = await createMockServer({ models, recordings, strict: true });
  for (const prompt of prompts) {
    expect((await submit(replay, { ...payload, prompt })).status).toBe(200);
  }
});

test("names, e-mails, tokens and signed links are replaced, and counted", async () => {
  const live = await createMockServer({ models, progression: "manual" });
  const recorder = await createRecorder({ upstream: live.baseUrl, recordings });
  const reply = await submit(recorder, payload);
  const requestId = String(reply.json?.["request_id"]);
  live.setState(requestId, {
    status: "failed",
    outcome: {
      error: "ask mei@example.org about eyJhbGciOi.eyJzdWIiOi.c2ln",
      org_name: "Acme",
      log: "https://bucket.test/a.txt?X-Goog-Signature=abc",
    },
  });
  await readToEnd(recorder, requestId);
  await recorder.close();
  await live.close();
  const text = await onlyFile();
  for (const secret of ["mei@", "eyJ", "Acme", "X-Goog", requestId]) {
    expect(text).not.toContain(secret);
  }
  expect(text).toMatch(/redactions:\n(  .*\n)*  e-mail: 1\n/u);
});

describe("a secret is found", () => {
  const secret = "sk-live-0123456789abcdef";
  test.each<readonly [string, string]>([
    ["as it is", `x ${secret} y`],
    ["percent-encoded", [...Buffer.from(secret)].map((byte) => `%${byte.toString(16)}`).join("")],
    ["in base64, one byte later", Buffer.from(`a${secret}zz`).toString("base64")],
    ["in gzip", gzipSync(`a${secret}zz`).toString("base64")],
  ])("%s", (_, text) => {
    expect(hasSecret(text, [secret])).toBe(true);
  });

  test("and a text without it is left alone", () => {
    expect(hasSecret("nothing of the kind, abc", [secret, "abc"])).toBe(false);
  });
});

test("a HAR file becomes recordings that play as it was", async () => {
  const har = {
    log: {
      version: "1.2",
      entries: [
        entry({
          method: "GET",
          path: "/id-1",
          answer: { request_id: "id-1", model, status: "failed", outcome: { error: "no" } },
          second: 5,
        }),
        submitEntry({ request_id: "id-1", model, status: "queued" }, payload),
        { request: { method: "GET", url: "https://example.com/" } },
      ],
    },
  };
  const file = join(recordings, "session.har");
  await writeFile(file, JSON.stringify(har));
  const folder = join(recordings, "made");
  const imported = await importHar({ file, recordings: folder });
  expect(imported).toMatchObject({ recordings: [{ kind: "written" }], skipped: 1 });
  const text = await readFile(imported.recordings[0]?.file ?? "", "utf8");
  expect(text).not.toContain("har-secret-key");
  await using replay = await createMockServer({ models, recordings: folder, strict: true });
  const reply = await submit(replay, payload);
  const end = await readToEnd(replay, String(reply.json?.["request_id"]));
  expect(end.statuses).toEqual(["failed"]);
  expect(end.record?.["outcome"]).toEqual({ error: "no" });
  await writeFile(file, "{}");
  await expect(importHar({ file, recordings: folder })).rejects.toThrow(
    "log.entries is not a list",
  );
});

test("a request of a HAR file that was read by listing is recorded to its end", async () => {
  const record = { request_id: "id-1", model, status: "queued" };
  const listed = { requests: [{ ...record, status: "failed", outcome: { error: "no" } }] };
  const har = {
    log: {
      version: "1.2",
      entries: [
        submitEntry(record, payload),
        entry({ method: "GET", path: `?model_id=${model}`, answer: listed, second: 5 }),
        entry({ method: "GET", path: "?limit=1", answer: { requests: [] }, second: 6 }),
      ],
    },
  };
  const file = join(recordings, "session.har");
  await writeFile(file, JSON.stringify(har));
  const folder = join(recordings, "made");
  const imported = await importHar({ file, recordings: folder });
  expect(imported).toMatchObject({ recordings: [{ kind: "written" }], skipped: 1 });
  await using replay = await createMockServer({ models, recordings: folder, strict: true });
  await submit(replay, payload);
  const { json } = await call(replay, "/requests");
  expect(json?.["requests"]).toMatchObject([{ status: "failed", outcome: { error: "no" } }]);
});

test("a recording that was refused is not counted as imported, and addresses may have no host", async () => {
  const asked = { ...payload, prompt: "my key is har-secret-key" };
  const answer = { request_id: "id-1", model, status: "queued" };
  const submits = [
    submitEntry(answer, asked),
    submitEntry({ ...answer, request_id: "id-2" }, payload),
  ].map((one) => ({
    ...one,
    request: { ...one.request, url: new URL(one.request.url).pathname },
  }));
  const file = join(recordings, "session.har");
  await writeFile(file, JSON.stringify({ log: { version: "1.2", entries: submits } }));
  const folder = join(recordings, "made");
  const imported = await importHar({ file, recordings: folder });
  expect(imported.recordings.map(({ kind }) => kind)).toEqual(["refused", "written"]);
  const [name = ""] = await readdir(folder);
  expect(await readFile(join(folder, name), "utf8")).toContain("source: HAR");
});

const url = "https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey/requests";

function submitEntry(answer: object, sent: object) {
  return entry({ method: "POST", path: "", answer, body: { model, payload: sent } });
}

/** A call as a HAR file keeps it. */
function entry(seen: {
  readonly method: string;
  readonly path: string;
  readonly answer: object;
  readonly body?: object;
  readonly second?: number;
}) {
  const { method, path, answer, body, second = 0 } = seen;
  return {
    startedDateTime: `2026-11-02T10:00:0${second}.000Z`,
    request: {
      method,
      url: `${url}${path}`,
      headers: [{ name: "Authorization", value: "bearer  har-secret-key" }],
      ...(body === undefined ? {} : { postData: { text: JSON.stringify(body) } }),
    },
    response: {
      status: 200,
      headers: [{ name: "content-type", value: "application/json" }],
      content: {
        encoding: "base64",
        text: Buffer.from(JSON.stringify(answer)).toString("base64"),
      },
    },
  };
}
