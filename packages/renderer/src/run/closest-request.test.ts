import type { RequestRecord } from "@storyreel/core";
import { expect, it } from "vitest";
import { createMemoryLedger } from "../workplace/ledger/memory-ledger.ts";
import type { Intent } from "../workplace/ledger/take-record.ts";
import { closestFirst, leaveToOthers, sendWindow } from "./closest-request.ts";
import type { TakeRun } from "./take-run.ts";

const startedAtMs = 1_800_000_000_500;
const window = { fromMs: startedAtMs, untilMs: startedAtMs + 5_000 };

function record(requestId: string, createdAtSeconds?: number): RequestRecord {
  const facts = {
    requestId,
    modelId: "m",
    state: "queued",
    status: "queued",
    mediaUrls: [],
  } as const;
  return { ...facts, raw: null, ...(createdAtSeconds !== undefined && { createdAtSeconds }) };
}

it.each([
  [
    "an older twin of somebody else",
    [
      ["twin", -30],
      ["ours", 1],
    ],
    ["ours", "twin"],
  ],
  [
    "a younger one",
    [
      ["ours", 0],
      ["twin", 20],
    ],
    ["ours", "twin"],
  ],
  [
    "one without a time",
    [
      ["twin", undefined],
      ["ours", 3],
    ],
    ["ours", "twin"],
  ],
  [
    "two that may both be ours: the older",
    [
      ["second", 4],
      ["first", 2],
    ],
    ["first", "second"],
  ],
] as const)("prefers what was made in the time of our submit over %s", (_, made, expected) => {
  const records = made.map(([id, after]) =>
    record(id, after === undefined ? undefined : Math.floor(startedAtMs / 1000) + after),
  );
  expect(closestFirst(records, window).map(({ requestId }) => requestId)).toEqual(expected);
});

const sent = (afterMs: number, payloadSha256 = "same"): Intent => ({
  attempt: 1,
  payloadSha256,
  startedAtMs: startedAtMs + afterMs,
  sendByMs: startedAtMs + afterMs + 5_000,
});

/** Two attempts with one content, and a request that was made some seconds after the first of them. */
async function leave(after: number, other: Intent, clockOffsetMs = 0): Promise<readonly string[]> {
  const ledger = createMemoryLedger();
  const facts = { shotId: "s", modelId: "m" };
  const mine = { ...facts, take: 2, intents: [sent(20_000)], state: "sending" } as const;
  await ledger.cas({ key: "mine", version: 0 }, mine);
  const ambiguous = {
    ...facts,
    take: 1,
    intents: [other],
    state: "ambiguous",
    message: "",
  } as const;
  await ledger.cas({ key: "other", version: 0 }, ambiguous);
  const run = { ledger, api: { clockOffsetMs: () => clockOffsetMs } } as unknown as TakeRun;
  const made = [record("r", Math.floor((startedAtMs + clockOffsetMs) / 1000) + after)];
  const left = await leaveToOthers(run, { key: "mine", record: mine }, made);
  return left.map(({ requestId }) => requestId);
}

it("leaves a request to the undecided attempt with the same content that is closer to it", async () => {
  expect(await leave(1, sent(0))).toEqual([]);
  expect(await leave(1, sent(0), 7_200_000)).toEqual([]);
  // Ours, of other content, or the only one: it is taken, because clocks differ.
  expect(await leave(21, sent(0))).toEqual(["r"]);
  expect(await leave(1, sent(0, "other"))).toEqual(["r"]);
  expect(await leave(1, sent(60_000))).toEqual(["r"]);
});

it("knows the time of a submit by the API's clock", () => {
  const api = { clockOffsetMs: () => -1_000 } as unknown as TakeRun["api"];
  expect(sendWindow({ api }, sent(0))).toEqual({
    fromMs: startedAtMs - 1_000,
    untilMs: startedAtMs + 4_000,
  });
});
