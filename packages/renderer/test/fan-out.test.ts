import { expect, test } from "vitest";
import { simulateFanOut } from "./simulate-fan-out.ts";

test("1,000 jobs take no more than 3 % longer than if no place were ever idle", async () => {
  const run = await simulateFanOut({ jobs: 1_000, concurrency: 16, isLearned: true });
  expect(run).toMatchObject({ succeeded: 1_000, mostAtOnce: 16 });
  expect(run.totalMs / run.idealMs).toBeLessThan(1.03);
}, 120_000);
