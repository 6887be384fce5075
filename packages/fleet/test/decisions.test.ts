import { expect, test } from "vitest";
import { openPostgresAgenda } from "../src/agenda/postgres-agenda.ts";
import { redrive } from "../src/run/redrive.ts";
import { setUpFleet } from "../src/run/set-up.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";
import { createQuietWorld } from "./simulation/quiet-world.ts";
import { takeOf } from "./simulation/simulate-fleet.ts";
import { epochMs } from "./simulation/simulated-machine.ts";
import { startSimulatedWorker } from "./simulation/simulated-worker.ts";

const postgres = postgresForTests();

test("a take that a person lets go on is taken up at once, not with the next round", async () => {
  const world = await createQuietWorld();
  const { timeline, fleet } = world;
  const take = takeOf("a", "rain", 100n);
  const film = { board: "film", takes: [take], budgets: [] };
  await fleet.enlist(film);
  fleet.index.put({ key: take.requestKey, version: 2, record: undecided });
  startSimulatedWorker(world, { id: 1, offsetMs: 0, orphans: [] });
  // Rounds begin every 20 s.
  const decidedMs = 10_000;
  let reopened = Infinity;
  const versionNow = (): number => fleet.index.get(take.requestKey)?.version ?? 0;
  const decide = async (): Promise<void> => {
    await fleet.enlist(film);
    reopened = versionNow();
  };
  timeline.at(decidedMs, () => void decide().catch(timeline.fail));
  await timeline.run(() => versionNow() <= reopened && timeline.now() < 120_000);
  expect(versionNow()).toBeGreaterThan(reopened);
  expect(timeline.now() - decidedMs).toBeLessThan(3_000);
});

const undecided = {
  shotId: "a",
  take: 1,
  modelId: "kling-3.0-turbo-t2v",
  intents: [{ attempt: 1, payloadSha256: "0", startedAtMs: epochMs - 60_000, sendByMs: epochMs }],
  state: "ambiguous",
  message: "nobody knows",
} as const;

test("the organiser is told what a person decides: a plan, another try, and other limits", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  const account = "default";
  const agenda = openPostgresAgenda(database, account);
  const told: boolean[] = [];
  const close = await agenda.listen((isDecision) => void told.push(isDecision));
  await agenda.ring();
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  await redrive(database, {});
  await setUpFleet(database, { account, maxInFlight: 2 });
  await agenda.ring();
  await fleet.until(async () => told.length === 5);
  expect(told).toEqual([false, true, true, true, false]);
  await close();
});
