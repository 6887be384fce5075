import { afterAll, beforeAll, expect, test } from "vitest";
import { readFleetStatus } from "../src/run/fleet-status.ts";
import { writeSettings } from "../src/database/settings.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";
import { startS3Server, type S3ServerOptions } from "./s3-server.ts";

const postgres = postgresForTests();
const keys = { AWS_ACCESS_KEY_ID: "TESTER", AWS_SECRET_ACCESS_KEY: "not so secret" };
const before = { ...process.env };
beforeAll(() => void Object.assign(process.env, keys));
afterAll(() => {
  for (const name of Object.keys(keys)) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

/** A fleet whose clips are in a bucket. */
async function createFleetWithBucket(options: S3ServerOptions = {}) {
  const stack = new AsyncDisposableStack();
  const s3 = stack.use(await startS3Server(options));
  const fleet = stack.use(await createFleetKit(await postgres.create()));
  await writeSettings(fleet.database, { blobs: s3.url });
  const clips = () =>
    [...s3.objects.keys()].filter((name) => name.startsWith("/clips/films/clips/"));
  return { fleet, s3, clips, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

const shots = (...ids: readonly string[]) => ids.map((id) => `{ id: ${id}, prompt: "${id}" }`);

async function isIn(fleet: Fleet, wanted: { readonly [state: string]: number }) {
  const found = await fleet.states();
  return Object.entries(wanted).every(([state, count]) => found[state] === count);
}

test("while the store is away, clips wait and nothing more is sent; then each is stored without another download", async () => {
  await using place = await createFleetWithBucket();
  const { fleet, s3, clips } = place;
  const { database, server } = fleet;
  await database.query("update storyreel.accounts set max_in_flight = 1, max_unfetched = 1");
  // Its epoch and all else is there: only clips cannot be written.
  s3.faults.push({ method: "PUT", times: Infinity, kind: 503, name: "/clips/films/clips/" });
  const said: string[] = [];
  await fleet.work({
    onEvent: (event) => void (event.type === "trouble" && said.push(event.message)),
  });
  await fleet.enlist(await fleet.plan("film", shots("a", "b", "c")));
  await fleet.until(async () => said.length > 0);
  expect(said[0]).toMatch(/^the store of the fleet, s3:\/\/clips\/films\/, cannot be used: .*503/);
  await fleet.until(async () => (await toldOf(fleet)).length > 0);
  expect((await toldOf(fleet))[0]).toMatchObject({ type: "take-waiting", reason: "workers" });
  // Two rounds of the organiser later, the others have not been sent.
  await database.query("select pg_sleep(2.5)");
  expect(await fleet.states()).toEqual({ rendered: 1, planned: 2 });
  expect(server.requests()).toHaveLength(1);
  const { accounts } = await readFleetStatus(database);
  expect(accounts).toMatchObject([{ unfetched: 1, maxUnfetched: 1, inFlight: 0 }]);
  // The store's fault is not the clip's.
  const [row] = await database.query(
    "select record->'effort' as effort from storyreel.takes where state = 'rendered'",
  );
  expect(row).toEqual({ effort: null });

  s3.faults.length = 0;
  await fleet.until(() => hasten(fleet));
  await fleet.until(() => isIn(fleet, { done: 3 }));
  expect(clips()).toHaveLength(new Set(clips()).size);
  expect(server.requests()).toHaveLength(3);
  expect(server.calls().filter(({ route }) => route === "media")).toHaveLength(3);
});

test.for([
  ["a slow store", { method: "PUT", times: 4, kind: "slow" }, {}],
  ["a store that answers 412 to every put", undefined, { conditions: "denies" }],
] as const)("%s gets every clip all the same", async ([, fault, options]) => {
  await using place = await createFleetWithBucket(options);
  const { fleet, s3, clips } = place;
  if (fault !== undefined) s3.faults.push({ ...fault });
  await fleet.work();
  await fleet.work();
  await fleet.enlist(await fleet.plan("film", shots("a", "b")));
  await fleet.until(() => isIn(fleet, { done: 2 }));
  const rows = await fleet.database.query(
    "select record->>'sha256' as sha256 from storyreel.takes order by 1",
  );
  const stored = clips().map((name) => name.replace(/.*\/(\w+)\.mp4$/, "$1"));
  expect(new Set(stored)).toEqual(new Set(rows.map(({ sha256 }) => sha256)));
  expect(fleet.server.requests()).toHaveLength(2);
});

async function toldOf({ database }: Fleet): Promise<readonly unknown[]> {
  const rows = await database.query(
    "select body from storyreel.events where body->>'type' = 'take-waiting'",
  );
  return rows.map(({ body }) => body);
}

/** Jobs that wait for a minute begin now. @returns whether there are any. */
async function hasten({ database }: Fleet): Promise<boolean> {
  const rows = await database.query(
    "update storyreel_jobs.job set start_after = now() where state = 'created' and start_after > now() returning id",
  );
  return rows.length > 0;
}
