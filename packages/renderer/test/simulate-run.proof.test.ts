import { expect, test } from "vitest";
import { firstSeed } from "../../../scripts/test/first-seed.ts";
import {
  simulateRun,
  soundSettings,
  type SimulationReport,
  type SimulationSettings,
} from "./simulate-run.ts";

const isProof = process.env["MODE"] === "proof";

type Sum = SimulationReport & { readonly badSeeds: readonly number[] };

async function simulate(seeds: readonly number[], settings: SimulationSettings): Promise<Sum> {
  const sum = {
    jobs: 0,
    paidTwice: 0,
    lost: 0,
    uncounted: 0,
    unfinished: 0,
    asked: 0,
    kills: 0,
    lostAnswers: 0,
  };
  const badSeeds: number[] = [];
  for (const seed of seeds) {
    const report = await simulateRun(seed, settings);
    for (const key of Object.keys(sum) as (keyof SimulationReport)[]) sum[key] += report[key];
    const { paidTwice, lost, uncounted, unfinished } = report;
    if (paidTwice + lost + uncounted + unfinished > 0) badSeeds.push(seed);
  }
  return { ...sum, badSeeds };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
// Beyond those that are tried each time.
const fresh = range(10_000 + firstSeed, 10_000 + firstSeed + (isProof ? 299 : 19));
const mixed = [...range(1, isProof ? 2_000 : 80), ...fresh];

test("no take is paid twice or lost, whenever a process dies, stops or shares its takes", async () => {
  const sum = await simulate(mixed, soundSettings);
  expect(sum).toMatchObject({ paidTwice: 0, lost: 0, uncounted: 0, unfinished: 0, badSeeds: [] });
  // The run was worth it: things did go wrong.
  const share = mixed.length / 2_300;
  expect(sum.kills).toBeGreaterThan(5_000 * share);
  expect(sum.lostAnswers).toBeGreaterThan(500 * share);
  expect(sum.asked).toBeGreaterThan(100 * share);
});

test("a list that is a minute behind leads to more questions, never to a second payment", async () => {
  const settings = { ...soundSettings, listLagMs: 60_000 };
  const sum = await simulate(range(1, isProof ? 1_000 : 50), settings);
  expect(sum).toMatchObject({ paidTwice: 0, lost: 0, uncounted: 0, unfinished: 0 });
});

test("a request that a list shows as failed, though it is not, is never paid for again", async () => {
  const sum = await simulate(mixed, { ...soundSettings, falseLooks: 0.2 });
  expect(sum).toMatchObject({ paidTwice: 0, lost: 0, uncounted: 0, unfinished: 0, badSeeds: [] });
});

test("the simulation finds second payments where reading a request itself is wrong", async () => {
  const sum = await simulate(range(1, 40), { ...soundSettings, falseReads: 0.7 });
  expect(sum.paidTwice).toBeGreaterThan(0);
});

const handsOver = { ...soundSettings, handsOver: true } as const;

test("a take that another process holds after each step ends, with as many tries as in one process", async () => {
  const sum = await simulate(range(1, isProof ? 500 : 30), handsOver);
  expect(sum).toMatchObject({ paidTwice: 0, lost: 0, uncounted: 0, unfinished: 0, badSeeds: [] });
  expect(sum.asked).toBeGreaterThan(0);
});

test("the simulation finds takes without an end where what was tried is forgotten", async () => {
  const sum = await simulate(range(1, 10), { ...handsOver, forgetsEffort: true });
  expect(sum.unfinished).toBeGreaterThan(0);
  expect(sum.asked).toBe(0);
});

test("sending again what was given up is safe once the settle time is over", async () => {
  const sum = await simulate(mixed, { ...soundSettings, onLost: "resubmit" });
  expect(sum).toMatchObject({
    paidTwice: 0,
    lost: 0,
    uncounted: 0,
    unfinished: 0,
    asked: 0,
    badSeeds: [],
  });
});

// A quick run tries the neighbours of a seed that is known to find one.
test.for([
  ["without a send budget", 393, { policy: { sendBudgetMs: 1e12 } }],
  ["with a list that lags longer than the settle time", 17, { listLagMs: 60_000 }],
  [
    "with a settle time that does not cover the time-outs",
    607,
    { policy: { settleMs: 500, resubmitAfterMs: 500, lookupEveryMs: 500 } },
  ],
] as const)("the simulation finds second payments %s", async ([, found, wrong]) => {
  const seeds = isProof ? range(1, 1_600) : range(found - 10, found + 10);
  const sum = await simulate(seeds, {
    ...soundSettings,
    ...wrong,
    policy: { ...soundSettings.policy, ...("policy" in wrong ? wrong.policy : {}) },
    onLost: "resubmit",
  });
  expect(sum.paidTwice).toBeGreaterThan(0);
});
