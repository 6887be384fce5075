import { expect, test } from "vitest";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

test("two workers generate three films, each shot once", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work();
  await fleet.work();
  for (const name of ["one", "two", "three"]) {
    const shots = ["a", "b", "c"].map((id) => `{ id: ${id}, prompt: "${name} ${id}" }`);
    await fleet.enlist(await fleet.plan(name, shots), { board: name });
  }
  await fleet.until(async () => (await fleet.states())["done"] === 9, 8);
  const submits = fleet.server.requests();
  expect(submits).toHaveLength(9);
  const [sum] = await fleet.database.query(
    "select sum(nano_usd)::text as nano, count(*)::int as n from storyreel.charges where is_held",
  );
  expect(sum).toEqual({ nano: String(9 * 336_000_000), n: 9 });
});

test("a film is rendered through the fleet by one who has no key, and again for nothing", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work();
  const shots = ["{ id: a, takes: 2, prompt: Rain. }", "{ id: b, prompt: Sun. }"];
  await fleet.plan("film", shots);
  const { outcome, events } = await fleet.render("film");
  expect(outcome).toMatchObject({ exit: 0, estimatedUsd: "1.008" });
  expect(outcome.shots.map(({ id, state, usd }) => [id, state, usd])).toEqual([
    ["a", "succeeded", "0.672"],
    ["b", "succeeded", "0.336"],
  ]);
  const kinds = events.map(({ type }) => type);
  for (const kind of ["submit-started", "request-submitted", "take-finished"]) {
    expect(kinds.filter((one) => one === kind)).toHaveLength(3);
  }
  const again = await fleet.render("film");
  expect(again.outcome).toMatchObject({ exit: 0, estimatedUsd: "0.00" });
  expect(fleet.server.requests()).toHaveLength(3);
});
