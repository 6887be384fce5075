import { expect, it } from "vitest";
import { sampleRun } from "../../../renderer/test/sample-run.ts";
import type { TimedEvent } from "../../../renderer/test/sample-run.ts";
import { createLineReporter } from "./line-reporter.ts";
import type { RenderEvent } from "@storyreel/renderer/events";

function logOf(events: readonly TimedEvent[]): string {
  let text = "";
  let now = 0;
  const reporter = createLineReporter({
    write: (more) => void (text += more),
    nowMs: () => now,
    hasColor: false,
  });
  for (const [atMs, event] of events) {
    now = atMs;
    reporter.report(event);
  }
  return text;
}

it("writes a line a change, and a sign of life a minute", () => {
  expect(logOf(sampleRun)).toMatchInlineSnapshot(`
    "[0:00] 2 clips to generate, 1 reused
    [0:00] opening  reused
    [0:00] street  submitting  $0.56
    [0:00] street  submitted  request 6f3a9c1e-0000-4000-8000-000000000000
    [0:00] finale  submitting  price unknown
    [0:00] finale  the API is busy (429); retrying in 0:02
    [0:02] finale  submitting  price unknown  attempt 2
    [0:02] finale  submitted  request 77
    [0:04] street  queued  0:03 of ~2:00
    [0:09] street  running  0:08 of ~2:00
    [1:14] street  running  1:13 of ~2:00
    [1:19] finale  failed: the prompt was refused
      hint: change the prompt
    [1:29] street  downloading  3.2 MB
    [1:30] street  finished  3.2 MB
    paid $0.56
    storyreel: 1 shot failed for good: finale
      hint: change it, then run the same command again
    "
  `);
});

it("says once that the API is away, once a minute that it still is, and when it is back", () => {
  const started = { type: "run-started", takes: 2, reused: 0, concurrency: 4 } as const;
  const street = { shotId: "street", take: 1 };
  const events: TimedEvent[] = [[0, { ...started, isRehearsal: false }]];
  for (let atMs = 1000; atMs < 130_000; atMs += 1000) {
    events.push([atMs, retryOf(`shot-${atMs % 7}`, "api")]);
  }
  events.push([
    130_000,
    { type: "request-submitted", take: street, requestId: "r", adopted: false },
  ]);
  expect(logOf(events)).toBe(`[0:00] 2 clips to generate, 0 reused
[0:01] GMI unavailable: read request of shot-6: HTTP 503; retrying in 0:02
[1:01] GMI unavailable for 1:00: read request of shot-2: HTTP 503; retrying in 0:02
[2:01] GMI unavailable for 2:00: read request of shot-5: HTTP 503; retrying in 0:02
[2:10] GMI is available again after 2:09 (HTTP 503 since 00:00:01Z)
[2:10] street take 1  submitted  request r
`);
});

it("counts a failed call and a failed download apart, and is silent when the next try works", () => {
  const done = { type: "take-finished", path: "/m", sha256: "0", sizeBytes: 1 } as const;
  const take = { shotId: "a", take: 1 };
  expect(
    logOf([
      [0, retryOf("a", "api")],
      [1000, retryOf("a", "download")],
      [2000, retryOf("b", "download")],
      [3000, { ...done, take, requestId: "r" }],
    ]),
  ).toBe(`GMI unavailable: read request of a: HTTP 503; retrying in 0:02
downloads failing: read request of a: HTTP 503; retrying in 0:02
a take 1  finished  1 B
`);
});

function retryOf(shotId: string, trouble: "api" | "download"): RenderEvent {
  return {
    type: "retrying",
    take: { shotId, take: 1 },
    trouble,
    reason: `read request of ${shotId}: HTTP 503`,
    brief: "HTTP 503",
    delayMs: 2000,
  };
}

it.each<[RenderEvent, string]>([
  [
    { type: "rehearsal-started", reason: "no-key" },
    "rehearsal (GMI_API_KEY is not set): stand-in clips, nothing is sent to GMI, nothing is charged\n",
  ],
  [
    { type: "rehearsal-started", reason: "asked-for" },
    "rehearsal (as requested): stand-in clips, nothing is sent to GMI, nothing is charged\n",
  ],
  [{ type: "diagnostics-found", diagnostics: [] }, ""],
  [
    {
      type: "diagnostics-found",
      diagnostics: [
        {
          severity: "error",
          code: "STORYBOARD_UNKNOWN_MODEL",
          message: 'no model "kling"',
          file: { path: "film.yaml", text: "title: A\nmodel: kling\n" },
          span: { start: 16, end: 21 },
          hint: "storyreel models lists them",
        },
      ],
    },
    `film.yaml:2:8 error STORYBOARD_UNKNOWN_MODEL
  no model "kling"
  2 | model: kling
    |        ^^^^^
  hint: storyreel models lists them
`,
  ],
  [
    { type: "interrupt-received" },
    "stopping: nothing more is submitted; running jobs continue at GMI, and the next run picks them up\n  hint: press Ctrl-C again to stop immediately, without waiting for the answer to the current submit\n",
  ],
  [
    { type: "warning", take: undefined, message: "the disk is nearly full", hint: "make room" },
    "warning: the disk is nearly full\n  hint: make room\n",
  ],
  [
    { type: "take-uncertain", take: { shotId: "a", take: 2 }, message: "no answer", hint: "look" },
    "a take 2  uncertain: no answer\n  hint: look\n",
  ],
  [
    { type: "assembly-finished", output: "/f.mp4", durationSeconds: 12.5, copied: true },
    "assembled 12.50 s, without re-encoding  /f.mp4\n",
  ],
  [
    {
      type: "render-finished",
      outcome: {
        exit: 0,
        output: "/out/f.mp4",
        outputs: ["/out/f.mp4", "/out/f.thumbnail.jpg"],
        estimatedUsd: "0.00",
        shots: [],
      },
    },
    "done, in /out:\n  films     f.mp4\n  pictures  f.thumbnail.jpg\n",
  ],
  [
    {
      type: "render-finished",
      outcome: { exit: 0, outputs: [], estimatedUsd: "0.00", shots: [] },
    },
    "done\n",
  ],
  [
    {
      type: "render-finished",
      outcome: { exit: 4, outputs: [], estimatedUsd: "9.00", shots: [], message: "too dear" },
    },
    "storyreel: too dear\n",
  ],
])("says %j", (event, text) => {
  expect(logOf([[0, event]])).toBe(text);
});

it("shows control characters of an answer as marks", () => {
  const message = "bad\u001B[2J\u0007prompt";
  expect(logOf([[0, { type: "warning", take: undefined, message }]])).toBe(
    "warning: bad␛[2J␇prompt\n",
  );
});
