import { expect, test } from "vitest";
import { createWorkerLog } from "./worker-log.ts";
import type { Output } from "./output.ts";

function record(isJson: boolean) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const output: Output = {
    stdout: (text) => void stdout.push(text),
    stderr: (text) => void stderr.push(text),
    lost: () => undefined,
    hide: () => undefined,
    redact: (text) => text,
    terminal: undefined,
    canAsk: false,
    hasColor: false,
  };
  const log = createWorkerLog(output, { isJson, now: () => new Date("2026-11-27T12:00:01.5Z") });
  const take = { shotId: "a", take: 2 };
  log.ready({ worker: "0123456789", account: "studio", roles: ["submit", "fetch"] });
  log.tell({ type: "trouble", message: "the database is away", hint: "check it" });
  log.tell({ type: "recovered", message: "it is back" });
  const about = { type: "take", account: "studio", key: "k" } as const;
  log.tell({ ...about, event: { type: "submit-started", take, attempt: 1, usd: 336_000_000n } });
  log.tell({
    ...about,
    event: { type: "request-submitted", take, requestId: "r-1", adopted: false },
  });
  log.stopping("2 submits are finished first, at most");
  log.stopped();
  return { stdout, stderr };
}

test("a worker says what happens in lines with times", () => {
  expect(record(false)).toEqual({
    stdout: [],
    stderr: [
      "2026-11-27T12:00:01Z  worker 01234567 is ready for account studio: submit, fetch\n",
      "2026-11-27T12:00:01Z  trouble: the database is away; check it\n",
      "2026-11-27T12:00:01Z  it is back\n",
      "2026-11-27T12:00:01Z  shot a, take 2 submitted, request r-1\n",
      "2026-11-27T12:00:01Z  stopping: 2 submits are finished first, at most\n",
      "2026-11-27T12:00:01Z  stopped\n",
    ],
  });
});

test("with --json, each line of stdout is an event", () => {
  const { stdout, stderr } = record(true);
  expect(stderr).toEqual([]);
  const at = "2026-11-27T12:00:01.500Z";
  expect(stdout.map((line) => JSON.parse(line))).toEqual([
    { at, type: "ready", worker: "0123456789", account: "studio", roles: ["submit", "fetch"] },
    { at, type: "trouble", message: "the database is away", hint: "check it" },
    { at, type: "recovered", message: "it is back" },
    {
      at,
      type: "request-submitted",
      account: "studio",
      key: "k",
      shotId: "a",
      take: 2,
      requestId: "r-1",
      adopted: false,
    },
    { at, type: "stopping" },
    { at, type: "stopped" },
  ]);
});
