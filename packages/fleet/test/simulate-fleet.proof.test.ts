import { afterAll, beforeAll, expect, test } from "vitest";
import { firstSeed as firstFresh } from "../../../scripts/test/first-seed.ts";
import {
  simulateFleet,
  soundFleet,
  type FleetReport,
  type FleetSettings,
} from "./simulation/simulate-fleet.ts";

const isProof = process.env["MODE"] === "proof";

// Lines and databases that are away are errors by the thousand: nobody reads where they were made.
let traces: number;
beforeAll(() => {
  traces = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
});
afterAll(() => void (Error.stackTraceLimit = traces));

const nothingWrong = {
  paidTwice: 0,
  lost: 0,
  miscounted: 0,
  overBudget: 0,
  overCap: 0,
  overUnfetched: 0,
  stuck: 0,
  givenUp: 0,
} as const satisfies Partial<FleetReport>;

type Wrong = keyof typeof nothingWrong;
const wrongs = Object.keys(nothingWrong) as readonly Wrong[];

async function simulate(seeds: readonly number[], settings: FleetSettings) {
  const sums = new Map<string, number>();
  const badSeeds: number[] = [];
  for (const seed of seeds) {
    const report = await simulateFleet(seed, settings);
    for (const [name, value] of Object.entries(report)) {
      sums.set(name, (sums.get(name) ?? 0) + value);
    }
    if (wrongs.some((wrong) => report[wrong] > 0)) badSeeds.push(seed);
  }
  return { ...(Object.fromEntries(sums) as FleetReport), badSeeds };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test("a fleet pays once, within every budget and the cap, whatever its machines, lines and leaders do", async () => {
  // Beyond those that are tried each time.
  const fresh = range(10_000 + firstFresh, 10_000 + firstFresh + (isProof ? 199 : 9));
  const seeds = [...range(1, isProof ? 1_800 : 40), ...fresh];
  const sum = await simulate(seeds, soundFleet);
  expect(sum).toMatchObject({ ...nothingWrong, badSeeds: [] });
  // Things did go wrong, and limits were met.
  const share = seeds.length / 2_000;
  expect(sum.kills).toBeGreaterThan(6_000 * share);
  expect(sum.leaders).toBeGreaterThan(6_000 * share);
  expect(sum.lostAnswers).toBeGreaterThan(600 * share);
  expect(sum.adopted).toBeGreaterThan(500 * share);
  expect(sum.waitsForMoney).toBeGreaterThan(1_000 * share);
  expect(sum.refused).toBeGreaterThan(0);
});

test("where a person decides about lost submits, more is asked, and nothing else changes", async () => {
  const policy = { ...soundFleet.policy, onNotFound: "ask" } as const;
  const sum = await simulate(range(1, isProof ? 300 : 20), { ...soundFleet, policy });
  expect(sum).toMatchObject({ ...nothingWrong, badSeeds: [] });
  expect(sum.asked).toBeGreaterThan(0);
});

test.for<{
  readonly fault: string;
  readonly finds: Wrong;
  readonly wrong: Partial<FleetSettings>;
  /** What a fleet without the fault bears. */
  readonly weather?: Partial<FleetSettings>;
}>([
  {
    fault: "jobs are held for less time than a submit takes",
    finds: "givenUp",
    wrong: { leaseSeconds: 3 },
  },
  {
    fault: "a request can arrive later than the settle time",
    finds: "paidTwice",
    wrong: { answerTimeoutMs: 60_000 },
  },
  {
    fault: "a process that stood still may send all the same",
    finds: "paidTwice",
    wrong: { policy: { ...soundFleet.policy, sendBudgetMs: 1e12 } },
    weather: { hesitations: 0.3 },
  },
  {
    fault: "places are counted by jobs",
    finds: "overCap",
    wrong: { faults: { capCountsJobs: true } },
  },
  {
    fault: "budgets are checked by what a process has spent itself",
    finds: "overBudget",
    wrong: { faults: { moneyIsInMemory: true } },
  },
  {
    fault: "what was tried for a take is not in its record",
    finds: "stuck",
    wrong: { faults: { effortIsInMemory: true } },
  },
])("the simulation finds out if $fault", async ({ finds, wrong, weather = {} }) => {
  const found = await firstSeed(finds, { ...soundFleet, ...weather, ...wrong });
  const without = await simulate(range(1, found), { ...soundFleet, ...weather });
  expect(without[finds]).toBe(0);
});

/** The first seed that shows what is wrong. */
async function firstSeed(finds: Wrong, settings: FleetSettings): Promise<number> {
  for (let seed = 1; seed <= 300; seed += 1) {
    if ((await simulateFleet(seed, settings))[finds] > 0) return seed;
  }
  throw new Error(`no seed shows ${finds}`);
}
