import { expect, test } from "vitest";
import { nextLookMs } from "./poll-schedule.ts";

const adaptive = { kind: "adaptive" } as const;
const usual = { p10Ms: 100_000, p50Ms: 120_000, p90Ms: 144_000 };
const short = { p10Ms: 2_000, p50Ms: 3_000, p90Ms: 5_000 };

test.for([
  ["without history, at once after the submit", 0, undefined, 1_000],
  ["without history, in proportion to the age", 3_000, undefined, 3_000],
  ["without history, never more than the bound", 600_000, undefined, 4_600],
  ["with history, one early look for what is refused at once", 0, usual, 4_000],
  ["with history, then when the fastest are done", 4_000, usual, 92_000],
  ["with history, eleven looks while most end", 110_000, usual, 4_000],
  ["with history, more rarely the later it is", 244_000, usual, 9_000],
  ["with history, never more rarely than the bound", 3_600_000, usual, 15_000],
  ["of short jobs, no later than the fastest", 0, short, 2_000],
  ["of short jobs, never more often than once a second", 3_000, short, 1_000],
] as const)("%s", ([, ageMs, expectation, gapMs]) => {
  expect(nextLookMs({ policy: adaptive, ageMs, expectation, random: 0.5 })).toBe(gapMs);
});

test("clients that began together drift apart", () => {
  const gaps = [0, 0.999].map((random) =>
    nextLookMs({ policy: adaptive, ageMs: 10_000, expectation: undefined, random }),
  );
  expect(gaps[1]! - gaps[0]!).toBeGreaterThan(900);
});

test("a pace divides every gap", () => {
  for (const [ageMs, expectation] of [
    [0, undefined],
    [244_000, usual],
  ] as const) {
    const facts = { ageMs, expectation, random: 0.5 };
    const plain = nextLookMs({ policy: adaptive, ...facts });
    expect(nextLookMs({ policy: { ...adaptive, pace: 10 }, ...facts })).toBe(plain / 10);
  }
});
