import { expect, test } from "vitest";
import { defaultPolicy, policyAtPace } from "./run-policy.ts";

test("a pace shortens the waits before another try, and nothing that money rests on", () => {
  expect(policyAtPace(1)).toEqual(defaultPolicy);
  expect(policyAtPace(10)).toEqual({
    ...defaultPolicy,
    unsentBackoff: { baseMs: 100, capMs: 6_000 },
    submitRate: { mostPerMinute: 600, leastPerMinute: 10, growthPerMinute: 0.1 },
    rateLimitDelayMs: 2_000,
    readBackoff: { baseMs: 100, capMs: 3_000 },
    downloadBackoff: { baseMs: 50, capMs: 1_500 },
  });
});
