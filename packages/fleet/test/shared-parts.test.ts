import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findFfmpeg, segmentMaker } from "@storyreel/renderer/film";
import { expect, test } from "vitest";
import { partJob } from "../src/parts/assemble.ts";
import { askForParts } from "../src/parts/part-rows.ts";
import { openPgBossQueue } from "../src/queue/pg-boss-queue.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

const into = "transition: { type: dissolve, duration: 0.5 }, cut: { in: 0.5, out: 2 }";
const a = "{ id: a, prompt: Rain., cut: { in: 0.5, out: 2 } }";
const b = `{ id: b, prompt: Sun., ${into} }`;
const c = `{ id: c, prompt: Snow., ${into} }`;

/** Renders a film on a machine that has nothing yet. */
async function cut(fleet: Fleet, name: string, place: { machine: string; sharesParts?: boolean }) {
  const { outcome, events } = await fleet.render(name, { until: "assembled" }, place);
  const film = await readFile(outcome.output ?? "");
  return { outcome, events, sha256: createHash("sha256").update(film).digest("hex") };
}

async function parts({ database }: Fleet) {
  return database.query(
    "select name, state, tries from storyreel.parts where name like '%.mp4' order by name",
  );
}

test("two films that share a segment have it encoded once, by workers", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work({ roles: ["organise", "submit", "fetch"] });
  const encoder = await fleet.work({ roles: ["assemble"], apiKey: undefined });
  await fleet.plan("one", [a, b]);
  await fleet.plan("two", [a, c]);
  const [one, two] = await Promise.all([
    cut(fleet, "one", { machine: "first" }),
    cut(fleet, "two", { machine: "second" }),
  ]);
  expect([one.outcome.exit, two.outcome.exit]).toEqual([0, 0]);
  // Of each film: a shot, the dissolve, and another shot. The first shot is in both.
  const made = await parts(fleet);
  expect(made.map(({ state, tries }) => [state, tries])).toEqual(Array(5).fill(["made", 1]));
  await encoder.close();
  // Another machine, when no worker encodes any more: the parts are there.
  const again = await cut(fleet, "one", { machine: "third" });
  expect(again.sha256).toBe(one.sha256);
  expect(await parts(fleet)).toEqual(made);
  // A machine on its own makes the same film.
  const alone = await cut(fleet, "one", { machine: "fourth", sharesParts: false });
  expect(alone.sha256).toBe(one.sha256);
});

test("a film is encoded where it is wanted if no worker can", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work({ roles: ["organise", "submit", "fetch"] });
  await fleet.plan("one", [a, b]);
  const first = await cut(fleet, "one", { machine: "first" });
  expect(first.outcome.exit).toBe(0);
  // What was encoded here is there for all.
  expect((await parts(fleet)).map(({ state, tries }) => [state, tries])).toEqual(
    Array(3).fill(["made", 0]),
  );
});

test("a worker refuses what another encoder has to make, and gives up what it cannot read", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database, url } = fleet;
  const ask = (name: string, maker: string) =>
    askForParts(database, maker, [{ name, recipe: "{}", isLost: false }]);
  const state = async (name: string) =>
    (
      await database.query("select state, tries, message from storyreel.parts where name = $1", [
        name,
      ])
    )[0];
  const environment = process.env;
  const cacheDir = join(fleet.folder, "facts");
  const own = segmentMaker(await findFfmpeg({ environment, cacheDir })) ?? "";
  await ask("other.mp4", "segment 0, another ffmpeg");
  const queue = await openPgBossQueue({ url, database });
  await queue.send([partJob("other.mp4", own)]);
  await queue.close();
  await fleet.work({ roles: ["assemble"], slots: { submit: 1, fetch: 1, assemble: 1 } });
  await ask("own.mp4", own);
  // One at a time: the other one was first.
  await fleet.until(async () => (await state("own.mp4"))?.["state"] === "failed");
  expect((await state("own.mp4"))?.["message"]).toContain("film is missing");
  expect(await state("other.mp4")).toMatchObject({ state: "wanted", tries: 0 });
});
