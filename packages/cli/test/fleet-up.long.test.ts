import { once } from "node:events";
import { expect, test } from "vitest";
import { holdAlone, openDatabase } from "@storyreel/fleet";
import { needPostgres } from "../../fleet/test/postgres-kit.ts";
import { createFolder, startCli } from "./cli-process.ts";
import { fleetReady } from "./fleet-ready.ts";

test("a fleet of one machine starts again after it was stopped while it started, or killed; two at a time do not", async (context) => {
  await needPostgres(context);
  await using folder = await createFolder({ "package.json": "{}" });
  const environment = { GMI_API_KEY: "test", GMI_BASE_URL: "http://127.0.0.1:9" };
  const up = (...flags: readonly string[]) =>
    startCli(["fleet", "up", "--workers", "1", ...flags], { cwd: folder.path, environment });

  const hasty = up();
  await hasty.saysOnStderr("is running");
  hasty.child.kill("SIGTERM");
  expect(await hasty.ended).toMatchObject({ exit: 0 });

  const killed = up("--json");
  const { engine, workers } = await fleetReady(killed);
  const other = await up("--json").ended;
  expect(other).toMatchObject({
    exit: 2,
    stderr: expect.stringMatching(/^storyreel: the fleet of this project is running already\n/),
  });
  killed.child.kill("SIGKILL");
  await once(killed.child, "exit");
  const database = openDatabase(engine);
  const held = async () => {
    const release = await holdAlone(database);
    await release?.();
    return release !== undefined;
  };
  await expect.poll(held).toBe(true);
  // They would go on submitting with a key that nobody sees in use.
  await expect.poll(() => workers.filter(isAlive)).toEqual([]);
  await database.close();

  const next = up("--json");
  // Its server is the one that was left behind.
  expect(await fleetReady(next)).toMatchObject({ engine });
  next.child.kill("SIGINT");
  expect(await next.ended).toMatchObject({ exit: 0 });
  const gone = openDatabase(engine);
  await expect(gone.query("select")).rejects.toMatchObject({ code: "FLEET_UNREACHABLE" });
  await gone.close();
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
