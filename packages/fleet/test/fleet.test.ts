import { expect, test } from "vitest";
import { createFleetKit } from "./fleet-kit.ts";
import { writeSettings } from "../src/database/settings.ts";
import { postgresForTests } from "./postgres-kit.ts";
import { hasRedis, startRedis } from "./redis-kit.ts";

const postgres = postgresForTests();

test("two workers generate three films, each shot once", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work();
  await fleet.work();
  for (const name of ["one", "two", "three"]) {
    const shots = ["a", "b", "c"].map((id) => `{ id: ${id}, prompt: "${name} ${id}" }`);
    await fleet.enlist(await fleet.plan(name, shots), { board: name });
  }
  await fleet.until(async () => (await fleet.states())["done"] === 9);
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

test("a shot that begins with a frame of one that failed ends the render, and costs nothing", async () => {
  await using fleet = await createFleetKit(await postgres.create(), { scenario: "failed-content" });
  await fleet.work();
  await fleet.plan("chain", [
    "{ id: a, prompt: Rain. }",
    "{ id: b, prompt: Sun., model: kling-3.0-turbo-i2v, first_frame: { shot: a } }",
  ]);
  const { outcome } = await fleet.render("chain");
  expect(outcome.shots.map(({ id, state }) => [id, state])).toEqual([
    ["a", "failed"],
    ["b", "new"],
  ]);
  expect(fleet.server.requests()).toHaveLength(1);
});

test("who leaves before the plan is handed over orders nothing", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  const leaving = new AbortController();
  const signals = { stopSubmitting: leaving.signal, leave: new AbortController().signal };
  const interrupt = new Error("Ctrl-C");
  const approve = async (): Promise<true> => (leaving.abort(interrupt), true);
  await expect(fleet.render("film", { approve, signals })).rejects.toBe(interrupt);
  expect(await fleet.states()).toEqual({});
});

test("a worker sends the ids and the clip that another one has brought", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work();
  await fleet.work();
  await fleet.plan("talk", [
    "{ id: raw, prompt: She speaks., in_film: false }",
    `{ id: talk, model: kling-lip-sync, params: { session_id: { from: face }, face_choose: [{ face_id: { from: face } }] } }
assets: { face: { model: kling-identify-face, params: { video_url: { shot: raw } } } }`,
  ]);
  const { outcome } = await fleet.render("talk");
  expect(outcome.shots.map(({ id, state }) => [id, state])).toEqual([
    ["talk", "succeeded"],
    ["raw", "succeeded"],
    ["face.asset", "succeeded"],
  ]);
  // The server refuses ids that no request has returned.
  const sent = fleet.server.requests();
  expect(sent.map(({ modelId }) => modelId)).toEqual([
    "kling-3.0-turbo-t2v",
    "kling-identify-face",
    "kling-lip-sync",
  ]);
  expect((await fleet.render("talk")).outcome).toMatchObject({ exit: 0 });
  expect(fleet.server.requests()).toHaveLength(3);
});

test("workers of two accounts share a database, and each sends what is its own", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.database.query("insert into storyreel.accounts (id) values ('other')");
  const plan = await fleet.plan("film", ["{ id: a, prompt: Rain. }", "{ id: b, prompt: Sun. }"]);
  await fleet.enlist(plan, { account: "default" });
  await fleet.work({ apiKey: "key-of-default" });
  await fleet.enlist(plan, { account: "other" });
  // It has nobody to send it: nobody else's key is used for it.
  await fleet.until(async () => (await fleet.states())["done"] === 2);
  expect(await fleet.states()).toEqual({ done: 2, planned: 2 });
  await fleet.work({ account: "other", apiKey: "key-of-other" });
  await fleet.until(async () => (await fleet.states())["done"] === 4);
  expect(fleet.server.requests()).toHaveLength(4);
});

test("jobs in Redis generate a film, and one that was lost with Redis is sent again", async ({
  skip,
}) => {
  if (!hasRedis) skip("there is no redis-server on PATH");
  await using redis = await startRedis();
  await using fleet = await createFleetKit(await postgres.create());
  await writeSettings(fleet.database, { queue: redis.url });
  const shots = ["a", "b", "c"].map((id) => `{ id: ${id}, prompt: "${id}" }`);
  await fleet.enlist(await fleet.plan("film", shots));
  // Admitted long ago, and nothing is in Redis.
  await fleet.database.query(
    "update storyreel.takes set admitted_at = now() - interval '1 hour' where key = (select min(key) from storyreel.takes)",
  );
  await fleet.work();
  await fleet.work();
  await fleet.until(async () => (await fleet.states())["done"] === 3);
  expect(fleet.server.requests()).toHaveLength(3);
});
