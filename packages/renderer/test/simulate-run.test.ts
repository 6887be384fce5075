import { randomInt } from "node:crypto";
import { expect, test, vi } from "vitest";
import {
  simulateRun,
  soundSettings,
  type SimulationReport,
  type SimulationSettings,
} from "./simulate-run.ts";

// Some seconds of computing, more on a machine that is busy elsewhere.
vi.setConfig({ testTimeout: 120_000 });

type Sum = SimulationReport & { readonly badSeeds: readonly number[] };

async function simulate(seeds: readonly number[], settings: SimulationSettings): Promise<Sum> {
  const sum = { jobs: 0, paidTwice: 0, lost: 0, unfinished: 0, asked: 0, kills: 0, lostAnswers: 0 };
  const badSeeds: number[] = [];
  for (const seed of seeds) {
    const report = await simulateRun(seed, settings);
    for (const key of Object.keys(sum) as (keyof SimulationReport)[]) sum[key] += report[key];
    if (report.paidTwice + report.lost + report.unfinished > 0) badSeeds.push(seed);
  }
  return { ...sum, badSeeds };
}

const fixed = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const fresh = Array.from({ length: 300 }, () => randomInt(1, 2 ** 31));

test("no take is paid twice or lost, whenever a process dies, stops or shares its takes", async () => {
  const sum = await simulate([...fixed(2_000), ...fresh], soundSettings);
  expect(sum).toMatchObject({ paidTwice: 0, lost: 0, unfinished: 0, badSeeds: [] });
  // The run was worth it: things did go wrong.
  expect(sum.kills).toBeGreaterThan(5_000);
  expect(sum.lostAnswers).toBeGreaterThan(500);
  expect(sum.asked).toBeGreaterThan(100);
});

test("a list that is a minute behind leads to more questions, never to a second payment", async () => {
  const sum = await simulate(fixed(1_000), { ...soundSettings, listLagMs: 60_000 });
  expect(sum).toMatchObject({ paidTwice: 0, lost: 0, unfinished: 0 });
});

test("sending again what was given up is safe once the settle time is over", async () => {
  const sum = await simulate([...fixed(2_000), ...fresh], { ...soundSettings, onLost: "resubmit" });
  expect(sum).toMatchObject({ paidTwice: 0, lost: 0, unfinished: 0, asked: 0, badSeeds: [] });
});

test.for([
  ["without a send budget", { policy: { sendBudgetMs: 1e12 } }],
  ["with a list that lags longer than the settle time", { listLagMs: 60_000 }],
  [
    "with a settle time that does not cover the time-outs",
    { policy: { settleMs: 500, resubmitAfterMs: 500, lookupEveryMs: 500 } },
  ],
] as const)("the simulation finds second payments %s", async ([, wrong]) => {
  const sum = await simulate(fixed(1_600), {
    ...soundSettings,
    ...wrong,
    policy: { ...soundSettings.policy, ...("policy" in wrong ? wrong.policy : {}) },
    onLost: "resubmit",
  });
  expect(sum.paidTwice).toBeGreaterThan(0);
});
