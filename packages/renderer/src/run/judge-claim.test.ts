import type { LostRequest, RequestRecord } from "@storyreel/core";
import { expect, test } from "vitest";
import { judgeClaim } from "./judge-claim.ts";

const sent = {
  prompt: "a lighthouse",
  duration: "5",
  image: "https://ours.example/a.png",
  negative_prompt: null,
  cfg: 0.5,
};
const lost: LostRequest = {
  modelId: "m",
  payload: sent,
  intentAtMs: 1_000_000,
  clockOffsetMs: 0,
  isClaimed: () => true,
};
const window = { fromMs: 1_000_000, untilMs: 1_004_000 };

function judge(record: Partial<RequestRecord>, of: Partial<LostRequest> = {}) {
  const base = { requestId: "r", modelId: "m", status: "queued", mediaUrls: [], raw: null };
  const made = { createdAtSeconds: 1_002, payload: sent };
  return judgeClaim({ ...base, state: "queued", ...made, ...record }, { ...lost, ...of }, window);
}

test.for<readonly [what: string, record: Partial<RequestRecord>, verdict: string]>([
  ["what was sent", {}, "ours"],
  ["what was sent, with defaults", { payload: { ...sent, mode: "std" } }, "ours"],
  ["no model and no time", { modelId: "", createdAtSeconds: undefined as never }, "ours"],
  ["no payload", { payload: undefined as never }, "bare"],
  ["an empty payload", { payload: {} }, "bare"],
  ["what was sent, but ten minutes before", { createdAtSeconds: 402 }, "untimely"],
  ["another address", { payload: { ...sent, image: "https://cdn.example/x?sig=1" } }, "altered"],
  [
    "a number for a text, and spaces",
    { payload: { ...sent, duration: 5, prompt: " a  lighthouse" } },
    "altered",
  ],
  ["less than was sent", { payload: { prompt: "a lighthouse" } }, "altered"],
  ["another prompt", { payload: { ...sent, prompt: "a harbour" } }, "foreign"],
  ["another length", { payload: { ...sent, duration: "10" } }, "foreign"],
  ["another model", { modelId: "other" }, "foreign"],
])("a record that shows %s", ([, record, verdict]) => {
  expect(judge(record)).toBe(verdict);
});

test("an unknown clock may be off by a minute", () => {
  const early = { createdAtSeconds: 960 };
  expect(judge(early)).toBe("untimely");
  const { clockOffsetMs: _, ...unknown } = lost;
  expect(judgeClaim({ ...recordOf(early) }, unknown, window)).toBe("ours");
});

function recordOf(record: Partial<RequestRecord>): RequestRecord {
  const base = { requestId: "r", modelId: "m", status: "queued", mediaUrls: [], raw: null };
  return { ...base, state: "queued", payload: sent, ...record };
}
