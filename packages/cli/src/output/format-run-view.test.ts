import { describe, expect, it } from "vitest";
import { planMade, sampleRun, viewAt, type TimedEvent } from "../../../renderer/test/sample-run.ts";
import { samplePlan } from "../../../renderer/test/sample-plan.ts";
import { formatRunView } from "./format-run-view.ts";
import type { Screen } from "./format-run-view.ts";

const screen: Screen = { columns: 100, rows: 40, hasColor: false };

function paint(atMs: number, overrides: Partial<Screen> = {}): string {
  return formatRunView(viewAt(sampleRun, atMs), { ...screen, ...overrides }, atMs).join("\n");
}

describe("a run on a wide screen", () => {
  it("before anything was sent", () => {
    expect(paint(0)).toMatchInlineSnapshot(`
      "  = opening  reused
        · street   waiting                                $0.56
        · finale   waiting                                price unknown
        paid $0.00 of $0.56   1 of 3 clips"
    `);
  });

  it("while one generates and one waits for the API", () => {
    expect(paint(10_000)).toMatchInlineSnapshot(`
      "  = opening  reused
        ● street   generating   0:08 of ~2:00   6f3a9c1e  $0.56
        ○ finale   queued       0:06            77        price unknown
        paid $0.56 of $0.56, and more at an unknown price   1 of 3 clips   0:09"
    `);
  });

  it("at its end", () => {
    expect(paint(91_000)).toMatchInlineSnapshot(`
      "  = opening  reused
        ✓ street   done         1:29            6f3a9c1e  $0.56
        ✗ finale   failed       1:16            77        price unknown
        paid $0.56 of $0.56, and more at an unknown price   2 of 3 clips   1:30"
    `);
  });
});

describe("on a small screen", () => {
  it("leaves out columns, the least telling first", () => {
    expect(paint(30_000, { columns: 65 })).toMatchInlineSnapshot(`
      "  = opening  reused
        ● street   generating   0:28 of ~2:00   6f3a9c1e
        ○ finale   queued       0:26            77
        paid $0.56 of $0.56, and more at an unknown price   1 of 3 cl…"
    `);
    expect(paint(30_000, { columns: 40 })).toMatchInlineSnapshot(`
      "  = opening  reused
        ● street   generating   0:28 of ~2:00
        ○ finale   queued       0:26
        paid $0.56 of $0.56, and more at an …"
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
    expect(lines.at(-2)).toBe("  and 27 more");
  });
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

it("counts what this run sent as paid, though its answer was lost; not what an earlier run sent", () => {
  const take = { shotId: "street", take: 1 };
  const found = { type: "request-submitted", take, requestId: "1", adopted: true } as const;
  const start = [0, planMade(samplePlan([{ id: "street" }]))] as const;
  const sent = [1, { type: "submit-started", take, attempt: 1, usd: 560_000_000n }] as const;
  const spent = (events: readonly TimedEvent[]) => viewAt(events, 9).paidUsd;
  expect(spent([start, sent, [2, found]])).toBe(560_000_000n);
  expect(spent([start, [2, found]])).toBe(0n);
});

it("says of failed requests that they are reported as not charged, also of those that were sent again", () => {
  const take = { shotId: "street", take: 1 };
  const submit = { type: "submit-started", take, attempt: 1, usd: 560_000_000n } as const;
  const accepted = { type: "request-submitted", take, requestId: "1", adopted: false } as const;
  const failed = {
    type: "take-failed",
    take,
    requestId: "1",
    message: "no",
    hint: undefined,
  } as const;
  const start = [0, planMade(samplePlan([{ id: "street" }]))] as const;
  const sums = (events: readonly TimedEvent[]) => {
    const { paidUsd, failedUsd } = viewAt(events, 9);
    return [paidUsd, failedUsd];
  };
  const sent = [
    [1, submit],
    [2, accepted],
  ] as const;
  expect(sums([start, ...sent])).toEqual([560_000_000n, 0n]);
  expect(sums([start, ...sent, [3, failed]])).toEqual([0n, 560_000_000n]);
  expect(sums([start, ...sent, [3, submit], [4, accepted]])).toEqual([560_000_000n, 560_000_000n]);
  const view = viewAt([start, ...sent, [3, failed]], 9);
  expect(formatRunView(view, screen, 9).at(-1)).toContain(
    "paid $0.00 of $0.56, $0.56 failed (reported as not charged)",
  );
});
