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
const submit = { take, intent, answer: "read ECONNRESET", nowMs: startedAtMs + 20_000 };

test("a search that a person asked for says how long it waits and what comes then", () => {
  const untilMs = startedAtMs + 240_000;
  expect(describeSearch(submit, { untilMs, mayResubmit: true })).toEqual({
    message:
      "nobody knows whether the submit of 2026-11-21T11:46:19Z ($0.336) was taken: read ECONNRESET; " +
      "looking for its request in the API's list until 2026-11-21T11:50:19Z (3 min 40 s)",
    hint: "until then it may still turn up there, and sending it again would pay twice; after that it is sent again",
  });
});

test("any other search says that nothing is sent again", () => {
  const search = describeSearch(
    { ...submit, answer: undefined, nowMs: startedAtMs },
    { untilMs: startedAtMs + 20_000, mayResubmit: false },
  );
  expect(search.message).toContain("the process ended before the answer");
  expect(search.message).toContain("(20 s)");
  expect(search.hint).toBe("it is not sent again: it may have been paid for");
});

test.for([
  [
    { kind: "none" },
    "the API's list of kling-3.0-turbo-t2v requests was searched 5 times for its payload, " +
      "last at 2026-11-21T11:46:39Z, and does not show it",
  ],
  [
    { kind: "list-unusable", reason: "HTTP 500" },
    "the API's list of kling-3.0-turbo-t2v requests, last at 2026-11-21T11:46:39Z, cannot tell: HTTP 500",
  ],
] as const)("what was searched is said: %j", ([found, said]) => {
  expect(describeUndecided(submit, found, 5)).toBe(
    `nobody knows whether the submit of 2026-11-21T11:46:19Z ($0.336) was taken: read ECONNRESET; ${said}`,
  );
});

test("a later run still knows what the answer was", () => {
  const later = { ...submit, answer: undefined, intent: { ...intent, answer: "HTTP 502" } };
  expect(describeUndecided(later, { kind: "none" }, 2)).toContain("was taken: HTTP 502;");
});

test("the person who decides is told what to look for and what it would cost", () => {
  expect(uncertainHint(take)).toBe(
    "look for it in the GMI console: once the list shows it, the same command goes on with it; " +
      "if it is not there 5 minutes after the submit, --resubmit-uncertain arrival-010 searches once more and then pays $0.336 again",
  );
});
