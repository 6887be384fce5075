import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { openDatabase } from "@storyreel/fleet";
import { formatUsd } from "@storyreel/models";
import { expect, test } from "vitest";
import { needPostgres } from "../../fleet/test/postgres-kit.ts";
import { createFolder, startCli } from "./cli-process.ts";
import { fleetReady } from "./fleet-ready.ts";

const films = ["harbour", "market", "station"];
const shots = ["a", "b", "c", "d", "e", "f"];
const priceNano = 336_000_000n;

const board = (name: string) => `storyboard: 1
title: ${name}
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
${shots.map((id) => `  - { id: ${id}, prompt: "${name} ${id}" }\n`).join("")}`;

test("one command starts a fleet, three films go through it, a worker is killed, and every cent is where it belongs", async (context) => {
  await needPostgres(context);
  await using server = await createMockServer({ pollsPerState: 0 });
  await using folder = await createFolder({ "package.json": "{}" });
  // Where root runs this, PostgreSQL is another user. What it cannot reach would be kept elsewhere, and stay there.
  await chmod(folder.path, 0o755);
  for (const name of films) await writeFile(join(folder.path, `${name}.yaml`), board(name));
  const fleet = startCli(["fleet", "up", "--workers", "2", "--json"], {
    cwd: folder.path,
    environment: { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl },
  });
  try {
    const { engine, workers } = await fleetReady(fleet);
    const start = (...args: readonly string[]) =>
      startCli(args, { cwd: folder.path, environment: { STORYREEL_ENGINE: engine } });
    const renders = films.map((name) => start("render", `${name}.yaml`, "--yes"));
    await renders[0]!.saysOnStderr("submitted");
    process.kill(workers[0]!, "SIGKILL");
    for (const { exit, stderr } of await Promise.all(renders.map(({ ended }) => ended))) {
      expect({ exit, stderr }).toMatchObject({ exit: 0 });
    }

    const bought = server.requests();
    expect(bought).toHaveLength(films.length * shots.length);
    const usd = formatUsd(BigInt(bought.length) * priceNano);
    const database = openDatabase(engine);
    const [sum] = await database.query(
      "select sum(nano_usd)::text as nano from storyreel.charges where is_held",
    );
    await database.close();
    expect(formatUsd(BigInt(String(sum?.["nano"])))).toBe(usd);

    const { stdout } = await start("fleet", "status").ended;
    expect(stdout).toContain(`account default: 0 of 4 in flight, $${usd} paid or reserved\n`);
    expect(stdout).toContain(`  ${bought.length} finished\n`);
    for (const name of films)
      expect(stdout).toMatch(new RegExp(`/${name}\\.yaml +6 of 6 finished`));
    const costs = await start("costs").ended;
    expect(costs.stdout).toMatch(new RegExp(`^total +paid \\$${usd}$`, "m"));
  } finally {
    fleet.child.kill("SIGINT");
    await fleet.ended;
  }
});
