import { expect, test } from "vitest";
import type { PlannedTake } from "../plan/render-plan.ts";
import { describeSearch, describeUndecided, uncertainHint } from "./describe-uncertain.ts";

const startedAtMs = Date.UTC(2026, 10, 21, 11, 46, 19);
const take = {
  shotId: "arrival-010",
  modelId: "kling-3.0-turbo-t2v",
  price: { known: true, usd: 336_000_000n },
} as PlannedTake;
const intent = {
  attempt: 1,
  payloadSha256: "0",
  usd: "0.336",
  startedAtMs,
  sendByMs: startedAtMs + 5_000,
};
const answered = { ...intent, answer: "read ECONNRESET" };
const submit = { take, intent: answered, nowMs: startedAtMs + 20_000 };

test("a search that a person asked for says how long it takes and what happens then", () => {
  const untilMs = startedAtMs + 240_000;
  expect(describeSearch(submit, { untilMs, mayResubmit: true })).toEqual({
    message:
      "the submit at 2026-11-21T11:46:19Z ($0.336) may or may not have been accepted: read ECONNRESET; " +
      "searching GMI's list of requests for it until 2026-11-21T11:50:19Z (3 min 40 s)",
    hint: "until then it may still appear there, and sending it again could pay twice; after that it is sent again",
  });
});

test("any other search says that nothing is sent again", () => {
  const search = describeSearch(
    { ...submit, intent, nowMs: startedAtMs },
    { untilMs: startedAtMs + 20_000, mayResubmit: false },
  );
  expect(search.message).toContain("the process ended before the answer arrived");
  expect(search.message).toContain("(20 s)");
  expect(search.hint).toBe("it is not sent again, because it may already be paid for");
});

const twin = {
  requestId: "r-1",
  modelId: "kling-3.0-turbo-t2v",
  status: "queued",
  state: "queued",
  mediaUrls: [],
  raw: null,
} as const;

test.for([
  [
    { kind: "none", isFresh: true },
    "GMI's list of kling-3.0-turbo-t2v requests does not contain it " +
      "(searched 5 times, last at 2026-11-21T11:46:39Z)",
  ],
  [
    { kind: "none", isFresh: false },
    "GMI's list of kling-3.0-turbo-t2v requests does not show it yet " +
      "(searched 5 times, last at 2026-11-21T11:46:39Z)",
  ],
  [
    { kind: "possible", records: [twin] },
    "GMI's list of kling-3.0-turbo-t2v requests contains r-1 with the same content, " +
      "but its time does not show whether it is this one",
  ],
  [
    { kind: "list-unusable", reason: "HTTP 500" },
    "GMI's list of kling-3.0-turbo-t2v requests could not be searched " +
      "(last tried at 2026-11-21T11:46:39Z): HTTP 500",
  ],
] as const)("the message says what was searched: %j", ([found, said]) => {
  expect(describeUndecided(submit, found, 5)).toBe(
    `the submit at 2026-11-21T11:46:19Z ($0.336) may or may not have been accepted: read ECONNRESET; ${said}`,
  );
});

test("a later run still knows what the answer was", () => {
  const later = { ...submit, intent: { ...intent, answer: "HTTP 502" } };
  expect(describeUndecided(later, { kind: "none", isFresh: true }, 2)).toContain(
    "may or may not have been accepted: HTTP 502;",
  );
});

test("the person is not told to pay again while a request in the list may be the lost one", () => {
  const hint = uncertainHint(take, { ...intent, twins: ["r-1"] });
  expect(hint).toBe("look for it in the GMI console; nothing is submitted while it may be yours");
});

test("the person who decides is told what to look for and what it would cost", () => {
  expect(uncertainHint(take, intent)).toBe(
    "look for it in the GMI console: once it is listed there, try again to use it; " +
      "if it is still missing 5 minutes after the submit, storyreel render FILE --resubmit-uncertain arrival-010 searches once more and then pays $0.336 again",
  );
});
