import { expect, test } from "vitest";
import { openEventLog } from "../src/events/event-log.ts";
import { tellEvents } from "../src/events/tell-events.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

test("each event is told once, also one that is committed after a later one, and those of the account", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  const plan = await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const key = takes[0]?.requestKey;
  const told: string[] = [];
  const tell = tellEvents(
    { database, account: "default" },
    { onEvent: (event) => void ("message" in event && told.push(event.message)) },
    { takes, lastEvent: "0" },
  );
  const log = openEventLog(database, crypto.randomUUID());
  const warn = async (message: string, of?: string) => {
    log.add("default", of, { type: "warning", take: undefined, message });
    await log.flush();
  };
  await database.transaction(async ({ query }) => {
    const body = JSON.stringify({ type: "warning", message: "written first" });
    await query("insert into storyreel.events (account, key, body) values ('default', $1, $2)", [
      key,
      body,
    ]);
    await warn("written second", key);
    await tell();
    expect(told).toEqual(["written second"]);
  });
  await warn("slowed down");
  await warn("of another film", "another key");
  await tell();
  await tell();
  expect(told).toEqual(["written second", "written first", "slowed down"]);
});
