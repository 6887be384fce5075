import type { RequestRecord } from "@storyreel/core";
import { expect, it } from "vitest";
import { closestFirst } from "./settle-submit.ts";

const startedAtMs = 1_800_000_000_500;
const intent = { startedAtMs, sendByMs: startedAtMs + 5_000 };

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
  expect(closestFirst(records, intent).map(({ requestId }) => requestId)).toEqual(expected);
});
