import { systemClock } from "@storyreel/core";
import { expect, test } from "vitest";
import { startFleetClock } from "../src/database/fleet-clock.ts";
import { createFitness } from "../src/worker/fitness.ts";
import { takeShifts } from "../src/worker/take-shifts.ts";

const nowMs = systemClock.now();
const clock = startFleetClock(
  { query: () => Promise.reject(new Error("the database is away")) },
  systemClock,
  { databaseMs: nowMs, askedAtMs: nowMs },
);

test("a machine whose network was gone takes jobs again, also if the queue is away a little longer", async () => {
  const fitness = createFitness(clock);
  const log: string[] = [];
  let queueIsAway = false;
  const isBack = Promise.withResolvers<void>();
  const begin = async () => {
    if (queueIsAway) throw new Error("no queue");
    log.push("begins");
    if (log.includes("trouble: no queue")) isBack.resolve();
    return async () => {
      log.push("ends");
      if (queueIsAway) throw new Error("nobody to tell");
    };
  };
  const stop = await takeShifts({
    fitness,
    clock,
    begin,
    onRest: (problem) => log.push(problem.replace(/ from .*/, "")),
    onTrouble: (error) => {
      log.push(`trouble: ${(error as Error).message}`);
      if (log.at(-1) === "trouble: no queue") queueIsAway = false;
    },
    restMs: 1,
  });
  queueIsAway = true;
  for (let failures = 0; failures < 3; failures += 1) fitness.note(false);
  await isBack.promise;
  fitness.note(true);
  await stop();
  expect(log).toEqual([
    "begins",
    "ends",
    "trouble: nobody to tell",
    "the API cannot be reached",
    "trouble: no queue",
    "begins",
    "ends",
  ]);
});

test("a machine that cannot begin at all says so to the one who starts it", async () => {
  const fitness = createFitness(clock);
  const nothing = (): void => undefined;
  const shifts = { fitness, clock, onRest: nothing, onTrouble: nothing };
  const begin = () => Promise.reject(new Error("no queue"));
  await expect(takeShifts({ ...shifts, begin })).rejects.toThrow("no queue");
});
