import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMockServer, exportRecordings } from "../src/index.ts";
import { call, model } from "./client.ts";
import { models } from "./fixtures/models.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-export-"));
});
afterEach(() => rm(folder, { recursive: true }));

const origin = `origin: { kind: recorded, source: test, as_of: "2026-11-28" }`;
const own: readonly (readonly [string, string])[] = [
  [
    "refused.yaml",
    `recording: 1
title: Refused
${origin}
match: { model: ${model}, payload: { prompt: "{{any}}", duration: "3" }, exact: true }
submit: { faults: [{ fault: { kind: answer, status: 402, json: { error: no credit } } }] }
states: [{ status: failed }]
`,
  ],
  [
    "lost.yaml",
    `recording: 1
title: Lost
${origin}
submit: { faults: [{ fault: { kind: reset } }] }
states: [{ status: failed }]
`,
  ],
];

test("one's own recordings become a Pact file, and those without an answer are named", async () => {
  const recordings = join(folder, "own");
  await mkdir(recordings);
  for (const [name, text] of own) await writeFile(join(recordings, name), text);
  const out = join(folder, "pacts/client.json");
  const exported = await exportRecordings({ format: "pact", out, recordings, models });
  expect(exported).toEqual({
    files: [out],
    calls: 1,
    skipped: [{ name: "lost", why: "an answer before the last one is broken (reset)" }],
  });
  const { interactions } = JSON.parse(await readFile(out, "utf8"));
  expect(interactions).toMatchObject([
    {
      providerStates: [{ params: { recording: "refused" } }],
      request: { method: "POST", body: { model, payload: { duration: "3" } } },
      response: { status: 402, body: { error: "no credit" } },
    },
  ]);
  // A submit as the file has it is answered by the recording.
  await using replay = await createMockServer({ models, recordings, strict: true });
  const body = JSON.stringify(interactions[0].request.body);
  expect((await call(replay, "/requests", { method: "POST", body })).status).toBe(402);
});

test("the built-in recordings become examples, with the same bytes each time", async () => {
  const texts = [];
  for (const name of ["a", "b"]) {
    const out = join(folder, name);
    await exportRecordings({ format: "specmatic", out, models });
    const files = (await readdir(out)).toSorted();
    expect(files).toEqual(expect.arrayContaining(["read-default.json", "submit-submit-402.json"]));
    texts.push(await Promise.all(files.map((file) => readFile(join(out, file), "utf8"))));
  }
  expect(texts[0]).toEqual(texts[1]);
  const [read] = texts[0]?.filter((text) => text.includes('"status": "success"')) ?? [];
  expect(JSON.parse(read ?? "")).toMatchObject({
    "http-request": { method: "GET", path: expect.stringMatching(/^\/requests\/[\da-f-]{36}$/u) },
    "http-response": { status: 200, body: { status: "success" } },
  });
});
