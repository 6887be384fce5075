import { expect, test } from "vitest";
import { simulateFanOut } from "./simulate-fan-out.ts";

// The places that the last jobs leave idle weigh less the more jobs there are.
const [jobs, most] = process.env["MODE"] === "proof" ? [1_000, 1.03] : [200, 1.05];

test(`${jobs} jobs take no more than ${Math.round(most * 100 - 100)} % longer than if no place were ever idle`, async () => {
  const run = await simulateFanOut({ jobs, concurrency: 16, isLearned: true });
  expect(run).toMatchObject({ succeeded: jobs, mostAtOnce: 16 });
  expect(run.totalMs / run.idealMs).toBeLessThan(most);
});
