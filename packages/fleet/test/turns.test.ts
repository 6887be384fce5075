import { expect, test } from "vitest";
import { createQuietWorld } from "./simulation/quiet-world.ts";
import { takeOf } from "./simulation/simulate-fleet.ts";
import { startSimulatedWorker } from "./simulation/simulated-worker.ts";

test("a take that waits for another one with its content leaves its place to others", async () => {
  // One of the two stays with the take that is given up: it may be at the API.
  const world = await createQuietWorld({ maxInFlight: 2 });
  const { timeline, fleet } = world;
  const stateOf = (key: string) => fleet.index.get(key)?.record.state;
  const enlist = (board: string, ...keys: readonly (readonly [string, string])[]) =>
    fleet.enlist({
      board,
      takes: keys.map(([key, prompt]) => takeOf(key, prompt, 100n)),
      budgets: [],
    });
  await enlist("one", ["first", "rain"]);
  const killed = startSimulatedWorker(world, { id: 1, offsetMs: 0, orphans: [] });
  await timeline.run(() => stateOf("first") !== "sending");
  killed.process.kill();
  world.queue.drop();
  // Nobody goes on with it before a person has looked.
  fleet.rows.get("first")!.blocked = "given-up";
  await enlist("one", ["same", "rain"]);
  startSimulatedWorker(world, { id: 2, offsetMs: 0, orphans: [] });
  await timeline.run(() => fleet.rows.get("same")?.admittedAtMs === undefined);
  await enlist("two", ["other", "sun"]);
  const fromMs = timeline.now();
  const isOver = () => stateOf("other") === "done" || timeline.now() - fromMs > 600_000;
  await timeline.run(() => !isOver());
  expect(stateOf("other")).toBe("done");
  expect(stateOf("same")).toBe("planned");
});
