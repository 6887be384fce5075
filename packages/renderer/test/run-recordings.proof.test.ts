import { describe, expect, test } from "vitest";
import { exitOf } from "../src/run/run-result.ts";
import { createRunKit, type RunChanges } from "./run-kit.ts";

const isProof = process.env["MODE"] === "proof";

type Row = readonly [
  recording: string,
  exit: number,
  submits: number,
  jobs: number,
  changes?: RunChanges,
];

// One row for each behaviour of the API that has a recording: how the run of one shot ends, how many POSTs it made and how
// many requests the queue has of it.
const rows: readonly Row[] = [
  ["default", 0, 1, 1],
  ["all-states", 0, 1, 1],
  ["dispatched", 0, 1, 1],
  ["unknown-status", 0, 1, 1],
  ["success-after-many-polls", 0, 1, 1],
  ["immediate-success", 0, 1, 1],
  ["immediate-success-without-outcome", 0, 1, 1],
  ["submit-short", 0, 1, 1],
  ["submit-dispatched", 0, 1, 1],
  ["payload-echo-empty", 0, 1, 1],
  ["outcome-media", 0, 1, 1],
  ["outcome-strings", 0, 1, 1],
  ["outcome-thumbnail-first", 0, 1, 1],
  ["outcome-typed", 0, 1, 1],
  ["outcome-usage", 0, 1, 1],
  ["outcome-video-url", 0, 1, 1],
  ["success-null-outcome", 5, 1, 1],
  ["success-without-url", 5, 1, 1],
  ["stays-queued", 3, 1, 1, { policy: { queuedDeadlineMs: 50 } }],
  ["stays-processing", 3, 1, 1, { policy: { runningDeadlineMs: 50 } }],
  ["cancelled", 5, 1, 1],
  ["canceled-spelling", 5, 1, 1],
  ["failed-string", 5, 1, 1],
  ["failed-object", 5, 1, 1],
  ["failed-null-outcome", 5, 1, 1],
  ["failed-top-level-error", 5, 1, 1],
  ["failed-content", 5, 1, 1],
  ["failed-input-download", 5, 1, 1],
  ["failed-late", 5, 1, 1],
  ["immediate-failure", 5, 1, 1],
  ["failed-rate-limit", 5, 3, 3, { policy: { rateLimitTries: 2 } }],
  ["submit-400", 5, 1, 0],
  ["submit-400-content", 5, 1, 0],
  ["submit-400-double-encoded", 5, 1, 0],
  ["submit-401", 7, 1, 0],
  ["submit-402", 7, 1, 0],
  ["submit-403", 7, 1, 0],
  ["submit-404-access", 5, 1, 0],
  ["submit-404-model", 5, 1, 0],
  ["submit-422", 5, 1, 0],
  ["submit-429", 0, 2, 1],
  ["submit-429-retry-after", 0, 2, 1],
  ["submit-500-but-accepted", 0, 1, 1],
  ["submit-500-price-not-found", 6, 1, 0],
  ["submit-500-wrapped-400", 5, 1, 1],
  ["submit-500-wrapped-403", 6, 1, 0],
  ["submit-502-html", 0, 1, 1],
  ["submit-502-html-lost", 6, 1, 0],
  ["submit-503-request-id", 6, 1, 0],
  ["submit-answer-cut", 0, 1, 1],
  ["submit-answer-lost", 0, 1, 1],
  ["submit-answer-lost-unlisted", 6, 1, 1],
  ["submit-lost", 6, 1, 0],
  ["submit-never-answers", 0, 1, 1, { client: { timeouts: { submitMs: 2_000 } } }],
  ["read-404", 6, 1, 1],
  ["read-429", 0, 1, 1],
  ["read-malformed", 0, 1, 1],
  ["read-reset", 0, 1, 1],
  ["media-403", 3, 1, 1],
  ["media-404", 0, 1, 1],
  ["media-close", 0, 1, 1],
  ["media-empty", 3, 1, 1],
  ["media-html", 3, 1, 1],
  ["media-redirect-loop", 3, 1, 1],
  ["media-redirect-private", 3, 1, 1],
  ["media-reset", 0, 1, 1],
  ["media-short", 0, 1, 1],
  ["media-short-always", 3, 1, 1],
  ["success-local-address", 3, 1, 1],
];

// A quick run takes one recording for each way to end of each route, and for each fault one route.
const ways = new Map(rows.toReversed().map((row) => [wayOf(row), row]));

function wayOf([recording, exit, submits, jobs]: Row): string {
  return [recording.split("-")[0], exit, submits, jobs].join(" ");
}

test.for(isProof ? rows : [...ways.values()])(
  "%s ends with exit %i after %i submits",
  async ([scenario, exit, submits, jobs, changes]) => {
    await using kit = await createRunKit({ scenario });
    const result = await kit.run([{ id: "a" }], changes);
    expect({ exit: exitOf(result), submits: kit.submits(), jobs: kit.jobs().length }).toEqual({
      exit,
      submits,
      jobs,
    });
    // An id that was received is told, whatever happened then.
    const isKnown = jobs > 0 && exit !== 6;
    expect(result.takes[0]?.requestId !== undefined || !isKnown).toBe(true);
  },
);

const faults = {
  reset: { kind: "reset" },
  "reset in the body": { kind: "reset", bytes: 20 },
  "end in the body": { kind: "close", bytes: 20 },
  "cut body": { kind: "cut", bytes: 20 },
  garbage: { kind: "garbage" },
  "HTML 502": { kind: "answer", status: 502, text: "<html>bad gateway</html>" },
  "wrapped 500": { kind: "answer", status: 500, json: { error: "Backend error (400)" } },
  "double-encoded 500": { kind: "answer", status: 500, json: { error: '{"error":"{\\"a\\":1}"}' } },
  "429": { kind: "answer", status: 429, json: { error: "slow down" } },
  "empty 200": { kind: "answer", status: 200, text: "" },
  "another 200": { kind: "answer", status: 200, json: { answer: [] } },
} as const;

const routes = ["read", "list", "media"] as const;

describe.for(Object.entries(faults).map(([name, fault], index) => [name, fault, index] as const))(
  "%s",
  ([, fault, index]) => {
    test.for(isProof ? routes : routes.filter((_, at) => at === index % routes.length))(
      "on a %s leaves one job and a clip",
      async (route) => {
        await using kit = await createRunKit();
        // The list is asked only when an answer was lost.
        if (route === "list") kit.server.inject({ route: "submit", fault: { kind: "reset" } });
        kit.server.inject({ route, fault });
        const result = await kit.run([{ id: "a" }]);
        expect([exitOf(result), kit.submits(), kit.jobs().length]).toEqual([0, 1, 1]);
      },
    );

    test("on a submit that was taken leaves one job and a clip", async () => {
      await using kit = await createRunKit();
      const isRefusal = fault.kind === "answer" && fault.status === 429;
      kit.server.inject({ route: "submit", fault, accepted: !isRefusal });
      const result = await kit.run([{ id: "a" }]);
      expect([exitOf(result), kit.jobs().length]).toEqual([0, 1]);
    });
  },
);

// Each is cut and scrambled at a place of its own.
const answers = isProof ? 24 : 3;

test("no answer to a submit, however odd, leads to a second job", async () => {
  await using kit = await createRunKit();
  const whole = JSON.stringify({
    request_id: "11111111-2222",
    model: "kling-3.0-turbo-t2v",
    status: "queued",
  });
  const takes = Array.from({ length: answers }, (_, index) => ({ id: `s${index}` }));
  for (const [index, { id }] of takes.entries()) {
    // Cut and scrambled at a place of its own; some still parse, some name a request that does not exist.
    const place = (index * 7) % whole.length;
    const text =
      index % 2 === 0
        ? whole.slice(0, place)
        : whole.slice(0, place) + "}" + whole.slice(place + 1);
    const fault = { kind: "answer", status: index % 3 === 0 ? 500 : 200, text } as const;
    kit.server.inject({ route: "submit", label: `${id}/1`, fault, accepted: true });
  }
  const result = await kit.run(takes, { concurrency: 8 });
  expect(kit.jobs()).toHaveLength(answers);
  expect(kit.submits()).toBe(answers);
  expect(result.takes.filter(({ state }) => state === "failed" || state === "waiting")).toEqual([]);
});

test("no answer to a look or a search, however odd, loses an id or pays again", async () => {
  await using kit = await createRunKit();
  const whole = JSON.stringify({
    request_id: "11111111-2222",
    model: "kling-3.0-turbo-t2v",
    status: "success",
    outcome: { media_urls: [{ id: "0", url: 5 }], video_url: null },
    requests: [{ request_id: 7, payload: "none" }],
  });
  const takes = Array.from({ length: answers }, (_, index) => ({ id: `s${index}` }));
  for (const [index, { id }] of takes.entries()) {
    const place = (index * 11) % whole.length;
    const text =
      whole.slice(0, place) + ["", "]", "null", '"\\u0000'][index % 4] + whole.slice(place + 1);
    const fault = { kind: "answer", status: index % 3 === 0 ? 500 : 200, text } as const;
    kit.server.inject({ route: "read", label: `${id}/1`, fault, times: 2 });
    if (index % 4 !== 0) continue;
    kit.server.inject({
      route: "submit",
      label: `${id}/1`,
      fault: { kind: "reset" },
      accepted: true,
    });
    kit.server.inject({ route: "list", fault });
  }
  const result = await kit.run(takes, { concurrency: 8 });
  expect(kit.jobs()).toHaveLength(answers);
  const known = new Set(kit.server.requests().map(({ requestId }) => requestId));
  for (const take of result.takes.filter(({ state }) => state !== "uncertain")) {
    expect(known).toContain(take.requestId);
  }
  // What an odd answer stopped, a new run brings in.
  const again = await kit.run(takes, { concurrency: 8 });
  expect(again.takes.filter(({ state }) => state !== "succeeded")).toEqual([]);
  expect(kit.jobs()).toHaveLength(answers);
});
