import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMockServer } from "../src/index.ts";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { model, readToEnd, submit, submitted } from "./client.ts";
import { models } from "./fixtures/models.ts";

const cli = join(import.meta.dirname, "../bin/storyreel-mock.js");
const payload = { prompt: "Rain at the harbour", duration: "3" };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-mock-cli-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Line = { readonly type: string; readonly baseUrl: string; readonly [key: string]: unknown };

/** Starts a mock server as a process and collects what it prints. */
function startCli(argv: readonly string[]) {
  const child = spawn(process.execPath, ["--conditions=storyreel-source", cli, ...argv]);
  killWithParent(child);
  const told = { stdout: "", stderr: "" };
  let wake = (): void => {};
  let isOver = false;
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (part: Buffer) => {
      told[name] += part.toString();
      wake();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      isOver = true;
      resolve(code);
      wake();
    });
  });
  const until = async <T>(look: () => T | undefined): Promise<T> => {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (isOver) throw new Error(`ended early: ${told.stderr}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const lines = (): readonly Line[] =>
    told.stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  return {
    told,
    ended,
    signal: (name: NodeJS.Signals) => child.kill(name),
    /** Waits for the nth line of that type, from 0. */
    line: (type: string, nth = 0) => until(() => lines().filter((line) => line.type === type)[nth]),
    stdoutHas: (text: string) => until(() => (told.stdout.includes(text) ? true : undefined)),
    stderrHas: (text: string) => until(() => (told.stderr.includes(text) ? true : undefined)),
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const recording = (status: string): string => `recording: 1
title: Ends at once
origin: { kind: documentation, source: this test, as_of: "2026-09" }
states:
  - status: ${status}
`;

test("--watch reloads a recording that changed, and keeps the old one when it is broken", async () => {
  const file = join(folder, "mine.yaml");
  await writeFile(file, recording("queued"));
  await using mock = startCli(["--recordings", folder, "--scenario", "mine", "--watch"]);
  const ready = await mock.line("ready");
  const statusOfNext = async (): Promise<unknown> =>
    (await submit(ready, payload)).json?.["status"];
  expect(await statusOfNext()).toBe("queued");

  await writeFile(file, recording("failed"));
  expect(await mock.line("reloaded")).toEqual({ type: "reloaded", recordings: ["mine"] });
  expect(await statusOfNext()).toBe("failed");

  await writeFile(file, recording("queued").replace("recording: 1", "recording: 9"));
  // A file may be read while it is written, and its first half is broken as well.
  await mock.stderrHas("mine.yaml:1:12");
  await mock.stderrHas("kept the recordings as they were");
  expect(await statusOfNext()).toBe("failed");
});

test("warns of a recording for a model that does not exist", async () => {
  const match = "match: { model: veo-3.1-generate-01 }\nstates:";
  await writeFile(join(folder, "mine.yaml"), recording("queued").replace("states:", match));
  await using mock = startCli(["--recordings", folder]);
  await mock.line("ready");
  await mock.stderrHas("\n");
  expect(mock.told.stderr).toBe(
    'warning: the recording "mine" is never used: there is no model "veo-3.1-generate-01"; did you mean "veo-3.1-generate-001"?\n',
  );
});

test("--watch follows a folder that replaces the first one", async () => {
  const watched = join(folder, "live");
  const other = join(folder, "other");
  for (const [place, status] of [
    [watched, "queued"],
    [other, "failed"],
  ] as const) {
    await mkdir(place);
    await writeFile(join(place, "mine.yaml"), recording(status));
  }
  await using mock = startCli(["--recordings", watched, "--scenario", "mine", "--watch"]);
  const ready = await mock.line("ready");
  await rm(watched, { recursive: true });
  await mock.stderrHas(`${watched}: no such file or folder`);
  await rename(other, watched);
  await mock.stdoutHas('"recordings":["mine"]}');
  expect((await submit(ready, payload)).json?.["status"]).toBe("failed");
  await writeFile(join(watched, "further.yaml"), recording("queued"));
  await mock.stdoutHas('{"type":"reloaded","recordings":["further","mine"]}');
});

test("--chaos random prints a seed that repeats the same faults", async () => {
  const fixedTime = ["--start-seconds", "1790000000", "--clock", "instant"];
  const transcript = async (chaos: string): Promise<{ statuses: unknown[]; again: string }> => {
    await using mock = startCli(["--chaos", chaos, ...fixedTime]);
    const ready = await mock.line("ready");
    const statuses: unknown[] = [];
    for (let number = 0; number < 25; number += 1) {
      const prompt = `Rain, take ${number}`;
      const outcome = await submit(ready, { prompt, duration: "3" }).then(
        ({ status, text }) => `${status} ${text}`,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      statuses.push(outcome);
    }
    const { again } = ready["chaos"] as { readonly again: string };
    return { statuses, again };
  };
  const first = await transcript("random:0.5");
  expect(first.again).toMatch(/^--chaos [0-9a-f]{8}:0\.5$/u);
  const second = await transcript(first.again.replace("--chaos ", ""));
  expect(second.statuses).toEqual(first.statuses);
});

test("--import-har writes a recording that a server can play", async () => {
  const file = join(folder, "session.har");
  const live = join(folder, "live");
  await mkdir(live);
  await writeFile(file, await harOfOneRequest());
  const importing = startCli(["--import-har", file, "--recordings", live]);
  expect(await importing.ended).toBe(0);
  expect(await importing.line("imported")).toMatchObject({ recordings: 1, refused: 0 });
  const [name = ""] = await readdir(live);
  expect(await readFile(join(live, name), "utf8")).not.toContain("har-key-123456");

  await using mock = startCli(["--recordings", live, "--strict"]);
  const ready = await mock.line("ready");
  expect((await submit(ready, { ...payload, prompt: "Another" })).status).toBe(501);
  const { statuses } = await readToEnd(ready, await submitted(ready, payload));
  expect(statuses.at(-1)).toBe("success");
});

test("--record --redact-prompts leaves out prompts", async () => {
  await using upstream = await createMockServer({ models });
  await using recorder = startCli([...recordFrom(upstream.baseUrl), "--redact-prompts"]);
  const ready = await recorder.line("ready");
  await readToEnd(ready, await submitted(ready, payload));
  expect(await recorder.line("recorded")).toMatchObject({ kind: "written" });
  const [name = ""] = await readdir(folder);
  const text = await readFile(join(folder, name), "utf8");
  expect(text).not.toContain("harbour");
  expect(text).toContain('duration: "3"');
});

test("--record does not write a recording that would contain the key", async () => {
  await using upstream = await createMockServer({ models });
  await using recorder = startCli(recordFrom(upstream.baseUrl));
  const ready = await recorder.line("ready");
  const inside = Buffer.from("..test-key..").toString("base64");
  await readToEnd(ready, await submitted(ready, { ...payload, prompt: `see ${inside}` }));
  await recorder.stderrHas(`a recording of ${model} was not written: it would contain the API key`);
  expect(await readdir(folder)).toEqual([]);
});

function recordFrom(upstream: string): readonly string[] {
  return ["--record", "--upstream", upstream, "--recordings", folder];
}

/** The HAR file of one request, as a browser would save it: the submit and the reads, with a key of its own. */
async function harOfOneRequest(): Promise<string> {
  await using server = await createMockServer({ models });
  const entries: object[] = [];
  const send = async (method: string, path: string, body?: string): Promise<string> => {
    const url = `${server.baseUrl}${path}`;
    const headers = { authorization: "Bearer har-key-123456", "content-type": "application/json" };
    const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    entries.push({
      startedDateTime: new Date(1_790_000_000_000 + entries.length * 1000).toISOString(),
      time: 5,
      request: {
        method,
        url: url.replace(server.origin, "https://console.gmicloud.ai"),
        headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
        ...(body === undefined ? {} : { postData: { mimeType: "application/json", text: body } }),
      },
      response: {
        status: response.status,
        headers: [{ name: "content-type", value: "application/json" }],
        content: { mimeType: "application/json", text },
      },
    });
    return text;
  };
  const text = await send("POST", "/requests", JSON.stringify({ model, payload }));
  const { request_id: requestId } = JSON.parse(text) as { readonly request_id: string };
  while (!(await send("GET", `/requests/${requestId}`)).includes('"success"'));
  const creator = { name: "test", version: "1" };
  return JSON.stringify({ log: { version: "1.2", creator, entries } });
}

test.runIf(waitingConnections() >= 1000)(
  "connections that come while the process has no time wait for it",
  async () => {
    await using mock = startCli([]);
    const { port } = new URL((await mock.line("ready")).baseUrl);
    mock.signal("SIGSTOP");
    const sockets = Array.from({ length: 1000 }, () => connect(Number(port), "127.0.0.1"));
    try {
      const connected = sockets.map((socket) => once(socket, "connect"));
      expect(await Promise.all(connected)).toHaveLength(1000);
    } finally {
      mock.signal("SIGCONT");
      for (const socket of sockets) socket.destroy();
    }
  },
);

/** How many connections the system lets wait for a process; Linux only. */
function waitingConnections(): number {
  try {
    return Number(readFileSync("/proc/sys/net/core/somaxconn", "utf8"));
  } catch {
    return 0;
  }
}
