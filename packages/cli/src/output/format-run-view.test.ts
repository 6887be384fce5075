import { describe, expect, it } from "vitest";
import type { RenderEvent } from "@storyreel/renderer/events";
import { noMoney, type RenderPlan, type TakeState } from "@storyreel/renderer/plan";
import { planMade, sampleRun, viewAt } from "../../../renderer/test/sample-run.ts";
import { samplePlan } from "../../../renderer/test/sample-plan.ts";
import { textWidth } from "@storyreel/models/text-width";
import { formatRunView } from "./format-run-view.ts";
import type { Screen } from "./format-run-view.ts";

const screen: Screen = { columns: 100, rows: 40, hasColor: false };

function paint(atMs: number, overrides: Partial<Screen> = {}): string {
  return formatRunView(viewAt(sampleRun, atMs), { ...screen, ...overrides }, atMs).join("\n");
}

describe("a run on a wide screen", () => {
  it("before anything was sent", () => {
    expect(paint(0)).toMatchInlineSnapshot(`
      "  · street   waiting                                $0.56
        · finale   waiting                                price unknown
        = opening  reused
        paid $0.00   1 of 3 clips"
    `);
  });

  it("while one generates and one waits for the API", () => {
    expect(paint(10_000)).toMatchInlineSnapshot(`
      "  ● street   running      0:08 of ~2:00   6f3a9c1e  $0.56
        ○ finale   queued       0:06            77        price unknown
        = opening  reused
        1 of 3 clips  0:09  about 2 min left
        paid $0.00, reserved $0.56, 1 request at an unknown price"
    `);
  });

  it("at its end", () => {
    expect(paint(91_000)).toMatchInlineSnapshot(`
      "  ✗ finale   failed       the prompt was refused
        = opening  reused
        ✓ street   finished     1:29            6f3a9c1e  $0.56
        paid $0.56   2 of 3 clips   1:30"
    `);
  });
});

describe("on a small screen", () => {
  it("leaves out columns, the least telling first", () => {
    expect(paint(30_000, { columns: 65 })).toMatchInlineSnapshot(`
      "  ● street   running      0:28 of ~2:00   6f3a9c1e
        ○ finale   queued       0:26            77
        = opening  reused
        1 of 3 clips  0:29  about 2 min left
        paid $0.00, reserved $0.56, 1 request at an unknown price"
    `);
    expect(paint(30_000, { columns: 40 })).toMatchInlineSnapshot(`
      "  ● street  running     0:28
        ○ finale  queued      0:26
        = opening reused
        1 of 3 clips  0:29  about 2 min left
        paid $0.00, reserved $0.56
        1 request at an unknown price"
    `);
  });

  it.each([1, 10, 20, 40, 60, 80])("never fills the last of %i columns", (columns) => {
    for (const line of paint(30_000, { columns }).split("\n")) {
      expect(line.length).toBeLessThan(Math.max(2, columns));
    }
  });

  it("keeps what moves or went wrong when not all takes fit", () => {
    const plan = samplePlan(Array.from({ length: 30 }, (_, at) => ({ id: `shot-${at + 1}` })));
    const take = { shotId: "shot-20", take: 1 };
    const view = viewAt(
      [
        [0, planMade(plan)],
        [0, { type: "take-failed", take, requestId: "1", message: "no", hint: undefined }],
      ],
      0,
    );
    const lines = formatRunView(view, { columns: 80, rows: 6, hasColor: false }, 0);
    expect(lines).toHaveLength(5);
    expect(lines.join("\n")).toContain("shot-20  failed");
    expect(lines.at(-2)).toBe("  and 27 more: 27 waiting");
  });
});

describe("the order of the takes", () => {
  const plan = samplePlan(["a", "b", "c", "d"].map((id) => ({ id })));
  const of = (shotId: string) => ({ take: { shotId, take: 1 } });
  const rows = (...events: readonly RenderEvent[]): string => {
    const timed = [planMade(plan), ...events].map((event) => [0, event] as const);
    const lines = formatRunView(viewAt(timed, 0), screen, 0);
    return lines
      .slice(0, -1)
      .map((line) => line.slice(2, 5))
      .join(", ");
  };
  const sent = (shotId: string): RenderEvent => ({
    type: "request-submitted",
    ...of(shotId),
    requestId: shotId,
    adopted: false,
  });
  const runs = (shotId: string): RenderEvent => ({
    type: "request-state",
    ...of(shotId),
    requestId: shotId,
    state: "running",
    status: "processing",
    elapsedMs: 0,
    expectedMs: undefined,
  });
  const failed = (shotId: string): RenderEvent => ({
    type: "take-failed",
    ...of(shotId),
    requestId: shotId,
    message: "no",
    hint: undefined,
  });
  const done = (shotId: string): RenderEvent => ({
    type: "take-finished",
    ...of(shotId),
    requestId: shotId,
    path: "/m",
    sha256: "0",
    sizeBytes: 1,
  });
  const held = (shotId: string): RenderEvent => ({
    type: "take-waiting",
    ...of(shotId),
    reason: "interrupted",
    message: "",
  });

  it("puts what runs or failed first, then what waits, then what is done", () => {
    expect(rows()).toBe("· a, · b, · c, · d");
    expect(rows(sent("b"), sent("d"))).toBe("○ b, ○ d, · a, · c");
    expect(rows(sent("b"), sent("d"), done("b"))).toBe("○ d, · a, · c, ✓ b");
  });

  it("moves a take only when it starts and when it is done", () => {
    const started = [sent("b"), sent("d")];
    expect(rows(...started, runs("d"))).toBe("○ b, ● d, · a, · c");
    expect(rows(...started, failed("d"))).toBe("○ b, ✗ d, · a, · c");
    expect(rows(...started, ...["a", "b", "c", "d"].map(held))).toBe("‖ b, ‖ d, ‖ a, ‖ c");
  });
});

describe("what went wrong", () => {
  const take = { shotId: "arrival-at-the-market", take: 1 };
  const message = "プロンプトが拒否されました:\n人物の名前は使えません";
  const refused: RenderEvent = {
    type: "take-failed",
    take,
    requestId: undefined,
    message,
    hint: undefined,
  };
  const again: RenderEvent = {
    type: "retrying",
    take,
    trouble: "api",
    reason: "read request r: HTTP 503",
    brief: "HTTP 503",
    delayMs: 12_000,
  };
  const linesOf = (event: RenderEvent, columns: number, nowMs = 0): readonly string[] => {
    const plan = samplePlan([{ id: take.shotId }]);
    const view = viewAt(
      [
        [0, planMade(plan)],
        [0, event],
      ],
      0,
    );
    return formatRunView(view, { columns, rows: 10, hasColor: false }, nowMs);
  };

  it("stands in its line, or below it on a narrow screen, and is cut by its width", () => {
    expect(linesOf(refused, 80)).toEqual([
      "  ✗ arrival-at-the-market  failed       プロンプトが拒否されました: 人物の名前…",
      "  paid $0.00   0 of 1 clips",
    ]);
    expect(linesOf(refused, 40)).toEqual([
      "  ✗ arrival-…e-market failed",
      "    プロンプトが拒否されました: 人物の…",
      "  paid $0.00   0 of 1 clips",
    ]);
    for (const columns of [20, 33, 40, 59, 60, 72, 80]) {
      for (const line of linesOf(refused, columns)) {
        expect(textWidth(line)).toBeLessThan(columns);
      }
    }
  });

  it("says when it is tried again; what lasts gets a line for the whole run", () => {
    expect(linesOf(again, 80, 4000)).toEqual([
      "  · arrival-at-the-market  retry 0:08                   HTTP 503",
      "  paid $0.00   0 of 1 clips",
    ]);
    expect(linesOf(again, 80, 5000)[1]).toBe(
      "  GMI unavailable for 0:05, since 00:00:00Z, next try in 0:07, HTTP 503",
    );
    expect(linesOf(again, 40, 5000)).toEqual([
      "  · arrival-…e-market retry 0:07",
      "  GMI unavailable for 0:05",
      "  since 00:00:00Z, next try in 0:07",
      "  HTTP 503",
      "  paid $0.00   0 of 1 clips",
    ]);
  });
});

it.each([1, 2, 3, 5, 10])("leaves a row for the cursor of %i rows", (rows) => {
  const plan = samplePlan(Array.from({ length: 14 }, (_, at) => ({ id: `shot-${at + 1}` })));
  const lines = formatRunView(viewAt([[0, planMade(plan)]], 0), { ...screen, rows }, 0);
  expect(lines).toHaveLength(Math.max(1, rows - 1));
});

it("colours the marks only, and only when asked to", () => {
  expect(paint(91_000, { hasColor: true })).toContain("\u001B[32m✓\u001B[0m street");
  expect(paint(91_000)).not.toContain("\u001B");
});

it("counts nothing as spent in a rehearsal", () => {
  const rehearsal = [
    [0, { type: "rehearsal-started", reason: "no-key" }],
    ...sampleRun.map(([atMs, event]) =>
      event.type === "run-started"
        ? ([atMs, { ...event, isRehearsal: true }] as const)
        : ([atMs, event] as const),
    ),
  ] as const;
  const lines = formatRunView(viewAt(rehearsal, 91_000), screen, 91_000);
  expect(lines.at(-1)).toContain("rehearsal: nothing is charged");
});

const take = { shotId: "street", take: 1 };
const submit = { type: "submit-started", take, attempt: 1, usd: 560_000_000n } as const;
const accepted = (adopted: boolean) =>
  ({ type: "request-submitted", take, requestId: "1", adopted }) as const;
const failed = {
  type: "take-failed",
  take,
  requestId: "1",
  message: "no",
  hint: undefined,
} as const;
const download = { type: "download-started", take, sizeBytes: 1 } as const;

/** Paid, reserved and failed, in cents, after these events on top of what the ledger knew. */
function sums(plan: RenderPlan, ...events: readonly RenderEvent[]): readonly number[] {
  const timed = [planMade(plan), ...events].map((event) => [0, event] as const);
  const { paidUsd, reservedUsd, failedUsd } = viewAt(timed, 0).money;
  return [paidUsd, reservedUsd, failedUsd].map((usd) => Number(usd) / 10_000_000);
}

it("follows the film's money from the reservation to the end of a request", () => {
  const plan = samplePlan([{ id: "street" }]);
  const sent = [submit, accepted(false)];
  expect(sums(plan)).toEqual([0, 0, 0]);
  expect(sums(plan, submit)).toEqual([0, 56, 0]);
  expect(sums(plan, ...sent)).toEqual([0, 56, 0]);
  expect(sums(plan, ...sent, download)).toEqual([56, 0, 0]);
  expect(sums(plan, ...sent, failed)).toEqual([0, 0, 56]);
  // Sent again: the request before has failed.
  expect(sums(plan, ...sent, ...sent, download)).toEqual([56, 0, 56]);
});

it("does not reserve what was refused or never left", () => {
  const plan = samplePlan([{ id: "street" }]);
  const waiting = { type: "take-waiting", take, message: "" } as const;
  expect(sums(plan, submit, { ...failed, requestId: undefined })).toEqual([0, 0, 0]);
  expect(sums(plan, submit, submit)).toEqual([0, 56, 0]);
  expect(sums(plan, submit, { ...waiting, reason: "network" })).toEqual([0, 0, 0]);
  expect(sums(plan, submit, { ...waiting, reason: "interrupted" })).toEqual([0, 56, 0]);
});

it("counts once what an earlier run reserved", () => {
  const money = { ...noMoney, reservedUsd: 560_000_000n };
  const running = { kind: "running", requestId: "1" } as const;
  const uncertain = { kind: "uncertain", attempts: 1 } as const;
  const planIn = (state: TakeState) => ({ ...samplePlan([{ id: "street", state }]), money });
  expect(sums(planIn(running), download)).toEqual([56, 0, 0]);
  expect(sums(planIn(running), failed)).toEqual([0, 0, 56]);
  expect(sums(planIn(uncertain), accepted(true), download)).toEqual([56, 0, 0]);
  // Found in the API's list, made by nobody here.
  expect(sums(samplePlan([{ id: "street" }]), accepted(true))).toEqual([0, 56, 0]);
});

it("ends with what the ledger says", () => {
  const money = { ...noMoney, paidUsd: 1_000_000_000n, failedUsd: 336_000_000n };
  const outcome = { exit: 5, outputs: [], estimatedUsd: "0.56", shots: [], money } as const;
  const plan = { ...samplePlan([{ id: "street" }]), maxUsd: "5.00" };
  const view = viewAt(
    [
      [0, planMade(plan)],
      [0, submit],
      [1, { type: "render-finished", outcome }],
    ],
    1,
  );
  expect(formatRunView(view, { ...screen, columns: 80 }, 1).slice(-2)).toEqual([
    "  0 of 1 clips",
    "  paid $1.00, $0.336 failed (reported as not charged), $4.00 left of $5.00",
  ]);
});
