import { describe, expect, test } from "vitest";
import { simulateFanOut } from "./simulate-fan-out.ts";

// The places that the last jobs leave idle weigh less the more jobs there are.
const [jobs, most] = process.env["MODE"] === "proof" ? [1_000, 1.03] : [200, 1.05];

test(`${jobs} jobs take no more than ${Math.round(most * 100 - 100)} % longer than if no place were ever idle`, async () => {
  const run = await simulateFanOut({ jobs, concurrency: 16, isLearned: true });
  expect(run).toMatchObject({ succeeded: jobs, mostAtOnce: 16 });
  expect(run.totalMs / run.idealMs).toBeLessThan(most);
});

describe("a limit of 60 submits an hour", () => {
  // The last of 150 jobs may be submitted when the third hour begins.
  const board = { jobs: 150, concurrency: 16, isLearned: true };
  const idealMs = 2 * 3_600_000;

  test.for([true, false])(
    "slows the run down and ends no take; says when: %s",
    async (saysWhen) => {
      const run = await simulateFanOut({ ...board, hourly: { submits: 60, saysWhen } });
      expect(run.succeeded).toBe(150);
      expect(run.totalMs / idealMs).toBeLessThan(1.5);
      expect(run.refused).toBeLessThan(saysWhen ? 10 : 150);
      expect(run.warnings.length).toBeLessThan(5);
      expect(run.warnings[0]).toContain("GMI limits how often this account may submit");
    },
  );

  test("wrong settings are detected: no slowing down", async () => {
    const submitRate = { mostPerMinute: 6_000, leastPerMinute: 6_000, growthPerMinute: 0.1 };
    const hourly = { submits: 10, saysWhen: false };
    const few = { jobs: 12, concurrency: 2, isLearned: true };
    const run = await simulateFanOut({ ...few, hourly, policy: { submitRate } });
    expect(run.refused).toBeGreaterThan(1_000);
  });
});
