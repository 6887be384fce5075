import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createMockServer, RecordingError } from "../src/index.ts";
import { call, read, readToEnd, submit, submitted } from "./client.ts";
import { models } from "./fixtures/models.ts";

const startSeconds = 1_790_000_000;

/** What a client sees: the statuses of two submits of the same payload, the statuses of the reads, and the outcome. */
type Row = readonly [
  scenario: string,
  submits: readonly unknown[],
  statuses: readonly unknown[],
  outcome: unknown,
];

const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/media\/.*_result\.mp4$/u) as unknown;
const thumbnail = expect.stringMatching(/_thumbnail\.png$/u) as unknown;
const ran = ["queued", "processing", "success"];

describe("what a client sees of a recording", () => {
  test.for<Row>([
    ["default", [200, 200], ran, { media_urls: [{ id: "0", url }] }],
    [
      "dispatched",
      [200, 200],
      ["queued", "dispatched", "processing", "success"],
      { media_urls: [{ id: "0", url }] },
    ],
    ["cancelled", [200, 200], ["queued", "cancelled"], null],
    ["immediate-success", [200, 200], ["success"], { media_urls: [{ id: "0", url }] }],
    [
      "failed-string",
      [200, 200],
      ["queued", "processing", "failed"],
      { error: "Failed to generate video: internal model error" },
    ],
    [
      "failed-object",
      [200, 200],
      ["queued", "processing", "failed"],
      { error: { code: 400, message: "invalid input parameters", status: "INVALID_INPUT" } },
    ],
    ["failed-null-outcome", [200, 200], ["queued", "processing", "failed"], null],
    ["outcome-video-url", [200, 200], ran, { video_url: url, thumbnail_image_url: thumbnail }],
    ["outcome-strings", [200, 200], ran, { media_urls: [url] }],
    ["outcome-media", [200, 200], ran, { media: [{ url }] }],
    ["success-without-url", [200, 200], ran, { media_urls: [] }],
    ["submit-429", [429, 200], ran, { media_urls: [{ id: "0", url }] }],
    [
      "submit-500-wrapped-400",
      [500, 500],
      ["failed"],
      { error: "API request failed with status 400: invalid duration" },
    ],
    ["submit-502-html", [502, 200], ran, { media_urls: [{ id: "0", url }] }],
  ])("%s", async ([scenario, submits, statuses, outcome]) => {
    await using server = await createMockServer({ models, startSeconds, scenario });
    const payload = { prompt: "Rain" };
    const got = [(await submit(server, payload)).status, (await submit(server, payload)).status];
    expect(got).toEqual(submits);
    const request = server.requests()[0];
    const end = await readToEnd(server, request?.requestId ?? "");
    expect(end.statuses).toEqual(statuses);
    expect(end.record?.["outcome"]).toEqual(outcome);
  });
});

describe("a refused submit leaves nothing in the queue", () => {
  test.each([
    ["submit-400", 400, { error: "invalid request: missing required parameter: prompt" }],
    ["submit-401", 401, { error: "invalid or missing API key" }],
    ["submit-402", 402, { error: "Insufficient credits. Please top up your account." }],
    ["submit-403", 403, { error: "forbidden" }],
    ["submit-404-model", 404, { error: 'model "kling-3.0-turbo-t2v" does not exist' }],
    ["submit-429-always", 429, { error: "rate limit exceeded" }],
    ["submit-500-price-not-found", 500, { error: "price not found" }],
  ])("%s", async (scenario, status, json) => {
    await using server = await createMockServer({ models, scenario });
    const reply = await submit(server, { prompt: "Rain" });
    expect({ status: reply.status, json: reply.json }).toEqual({ status, json });
    expect(server.requests()).toEqual([]);
    expect((await call(server, "/requests")).json?.["total"]).toBe(0);
  });
});

test("a submit whose answer is lost can be found in the list by its payload", async () => {
  await using server = await createMockServer({ models, scenario: "submit-answer-lost" });
  await expect(submit(server, { prompt: "Rain" })).rejects.toThrow("fetch failed");
  const listed = (await call(server, "/requests")).json?.["requests"];
  expect(listed).toMatchObject([{ payload: { prompt: "Rain" }, status: "queued" }]);
});

test("a request that is never listed exists nevertheless", async () => {
  await using server = await createMockServer({
    models,
    scenario: "submit-answer-lost-unlisted",
  });
  await expect(submit(server, { prompt: "Rain" })).rejects.toThrow("fetch failed");
  expect((await call(server, "/requests")).json?.["requests"]).toEqual([]);
  expect(server.requests()).toHaveLength(1);
});

test("a request that stays queued does so however often it is read", async () => {
  await using server = await createMockServer({ models, scenario: "stays-queued" });
  const { statuses } = await readToEnd(server, await submitted(server));
  expect(new Set(statuses)).toEqual(new Set(["queued"]));
});

test("a submit can choose its own scenario", async () => {
  await using server = await createMockServer({ models });
  const reply = await submit(server, { prompt: "x" }, { "x-mock-scenario": "submit-402" });
  expect(reply.status).toBe(402);
  const missed = await submit(server, { prompt: "x" }, { "x-mock-scenario": "submit-402x" });
  expect(missed.status).toBe(501);
  expect(missed.json?.["nearest"]).toContain("submit-402");
});

const header =
  'recording: 1\ntitle: t\norigin: { kind: recorded, source: test, as_of: "2026-11" }\n';

describe("your own recordings", () => {
  test("one that matches the request is used for it, and for no other", async () => {
    await withFolder(
      {
        "dark.yaml": `${header}match: { payload: { prompt: dark } }\nstates: [{ status: failed }]\n`,
      },
      async (recordings) => {
        await using server = await createMockServer({ models, recordings });
        expect((await submit(server, { prompt: "dark" })).json?.["status"]).toBe("failed");
        expect((await submit(server, { prompt: "light" })).json?.["status"]).toBe("queued");
      },
    );
  });

  test("one that is chosen by name but does not match says why", async () => {
    await withFolder(
      {
        "dark.yaml": `${header}match: { payload: { prompt: dark } }\nstates: [{ status: failed }]\n`,
      },
      async (recordings) => {
        await using server = await createMockServer({ models, recordings, scenario: "dark" });
        const reply = await submit(server, { prompt: "light" });
        expect(reply.status).toBe(501);
        expect(reply.json?.["details"]).toEqual([
          'payload.prompt is "light", but the recording has "dark"',
        ]);
      },
    );
  });

  test("a file may end in .yml", async () => {
    const text = `${header}states: [{ status: failed }]\n`;
    await withFolder({ "short.yml": text }, async (recordings) => {
      await using server = await createMockServer({ models, recordings, scenario: "short" });
      expect((await submit(server, { prompt: "any" })).json?.["status"]).toBe("failed");
    });
  });

  test("an unknown scenario stops the start and names the closest ones", async () => {
    await expect(createMockServer({ models, scenario: "submit-lots" })).rejects.toThrow(
      'there is no recording named "submit-lots"; closest: submit-lost, submit-400, submit-401',
    );
  });
});

describe("mistakes in recordings", () => {
  test("all mistakes in a file are reported with their position when the server starts", async () => {
    const text = `${header}states:\n  - { status: queued, raeds: 2 }\nsubmit:\n  faults:\n    - fault: { kind: answer }\n`;
    await withFolder({ "bad.yaml": text }, async (recordings) => {
      const error = await createMockServer({ models, recordings }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(RecordingError);
      expect(String(error).replaceAll(recordings, "DIR")).toBe(
        [
          'RecordingError: DIR/bad.yaml:8:14 submit.faults.0.fault needs the key "status"',
          'DIR/bad.yaml:5:23 unknown key "raeds", expected one of status, reads, seconds, outcome, extra',
        ].join("\n"),
      );
    });
  });

  const kinds = "answer, reset, close, delay, drip, cut, garbage, never, ignore-range";
  const states = "states: [{ status: success }]\n";
  const faulty = (step: string): string => `${header}${states}submit:\n  faults:\n    - ${step}\n`;
  test.each<readonly [string, string]>([
    [
      faulty("{ fault: { kind: answre } }"),
      `:7:24 unknown kind of fault "answre", expected one of ${kinds}`,
    ],
    [faulty("{ fault: { bytes: 3 } }"), `:7:16 a fault needs a kind, expected one of ${kinds}`],
    [
      faulty("{ fault: { kind: never }, calls: 0 }"),
      ':7:40 submit.faults.0.calls must be a whole number, 1 or more, or "always"',
    ],
    [
      faulty("{ fault: { kind: delay, milliseconds: 9e9 } }"),
      ":7:45 submit.faults.0.fault.milliseconds must be 2147483647 or less",
    ],
    [
      faulty('{ fault: { kind: answer, status: 429, headers: { "a b": x } } }'),
      ':7:56 an answer cannot have the header "a b"',
    ],
    [
      faulty('{ fault: { kind: answer, status: 429, headers: { x: "a\\nb" } } }'),
      ":7:59 submit.faults.0.fault.headers.x must be Latin-1 without line breaks",
    ],
    [
      `${header}states:\n  - status: success\n    outcome: { url: "{{medai_url}}" }\n`,
      ":6:21 unknown placeholder {{medai_url}}, expected one of {{media_url}}, {{media_index}}, {{thumbnail_url}}, {{request_id}}, {{model}}, {{label}}, {{payload.KEY}}, {{header.NAME}}",
    ],
    [
      `a: &a [${"1,".repeat(30)}]\nb: &b [${"*a,".repeat(30)}]\nc: [${"*b,".repeat(30)}]\n`,
      ":1:1 aliases (*name) expand to too many values; write the values out",
    ],
  ])("one mistake is one line: %#", async (text, problem) => {
    await withFolder({ "bad.yaml": text }, async (recordings) => {
      const started = createMockServer({ models, recordings });
      await expect(started).rejects.toThrow(RecordingError);
      const message = await started.catch((error: unknown) => String(error));
      expect(message).toBe(`RecordingError: ${join(recordings, "bad.yaml")}${problem}`);
    });
  });

  test("a folder that cannot be read is reported by its path", async () => {
    await withFolder({ "a.yaml": "", "b.yml": "", "b.yaml": "" }, async (folder) => {
      const start = (recordings: string) => createMockServer({ models, recordings });
      const wanted = "expected a folder with recordings (NAME.yaml)";
      const nowhere = join(folder, "nowhere");
      await expect(start(nowhere)).rejects.toThrow(`${nowhere}: no such file or folder; ${wanted}`);
      const file = join(folder, "a.yaml");
      await expect(start(file)).rejects.toThrow(`${file}: is a file, not a folder; ${wanted}`);
      const twice = `${join(folder, "b.yml")}: a recording with the same name exists: ${join(folder, "b.yaml")}`;
      await expect(start(folder)).rejects.toThrow(twice);
      await rm(join(folder, "b.yml"));
      await mkdir(join(folder, "sub.yaml"));
      const inside = `${join(folder, "sub.yaml")}: is a folder, not a file`;
      await expect(start(folder)).rejects.toThrow(inside);
      // A read of a pipe would wait for a writer, and one of a device may never end.
      const socket = createServer().listen(join(folder, "end.YAML"));
      await once(socket, "listening");
      const odd = `${join(folder, "end.YAML")}: is a pipe, a socket or a device, not a file`;
      await expect(start(folder)).rejects.toThrow(odd);
      socket.close();
      await once(socket, "close");
    });
  });

  test("a file that is nested too deeply is reported as such", async () => {
    const deep = `states: ${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    await withFolder({ "deep.yaml": deep }, async (recordings) => {
      await expect(createMockServer({ models, recordings })).rejects.toThrow(
        /deep\.yaml:1:\d+ lists and maps are nested too deeply to be read$/u,
      );
    });
  });
});

test("reads after a fault continue where the request was", async () => {
  await using server = await createMockServer({ models, scenario: "read-502-html" });
  const requestId = await submitted(server);
  const seen = [
    await read(server, requestId),
    await read(server, requestId),
    await read(server, requestId),
  ];
  expect(seen.map((reply) => [reply.status, reply.json?.["status"]])).toEqual([
    [502, undefined],
    [502, undefined],
    [200, "queued"],
  ]);
});

/** A folder with these files, removed when `use` ends. */
async function withFolder(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-recordings-"));
  try {
    await Promise.all(
      Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)),
    );
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
