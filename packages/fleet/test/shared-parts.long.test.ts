import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findFfmpeg } from "@storyreel/renderer/film";
import { expect, test } from "vitest";
import { writeSettings } from "../src/database/settings.ts";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";
import { hasRedis, startRedis } from "./redis-kit.ts";

const postgres = postgresForTests();
const program = fileURLToPath(new URL("encoding-worker.ts", import.meta.url));

const queues = ["postgres", "redis"] as const;

test.for(queues)(
  "a killed encoder is replaced, and the film is the same: %s",
  async (kind, { skip }) => {
    if (kind === "redis" && !hasRedis) skip("there is no redis-server on PATH");
    await using redis = kind === "redis" ? await startRedis() : undefined;
    await using fleet = await createFleetKit(await postgres.create());
    const { folder, database, url } = fleet;
    await writeSettings(database, { queue: redis?.url ?? "postgres" });
    await fleet.work({ roles: ["organise", "submit", "fetch"] });
    await fleet.plan("film", [
      "{ id: a, prompt: Rain., cut: { in: 0.5, out: 2 } }",
      "{ id: b, prompt: Sun., cut: { in: 0.5, out: 2 } }",
    ]);

    // The same encoder, which never ends once it encodes.
    const cacheDir = join(folder, "facts");
    const { path } = await findFfmpeg({ environment: process.env, cacheDir });
    const slow = join(folder, "slow-ffmpeg");
    await writeFile(
      slow,
      `#!/bin/sh\ncase "$*" in *-filter_complex*) echo $$ > "${folder}/encoding"; exec sleep 600;; esac\nexec "${path}" "$@"\n`,
    );
    await chmod(slow, 0o755);
    const victim = spawn(
      process.execPath,
      ["--conditions=storyreel-source", program, url, join(folder, "victim")],
      { env: { ...process.env, FFMPEG_PATH: slow }, stdio: ["ignore", "ignore", "pipe"] },
    );
    victim.stderr.pipe(process.stderr, { end: false });
    killWithParent(victim);
    const pidOfEncoder = () => readFile(join(folder, "encoding"), "utf8").catch(() => "");
    // Also when a step fails: a program that sleeps must not stay behind.
    await using ending = new AsyncDisposableStack();
    ending.defer(async () => {
      victim.kill("SIGKILL");
      const pid = Number(await pidOfEncoder());
      if (pid > 0) endProcess(pid);
    });
    await fleet.until(async () => {
      const rows = await database.query("select from storyreel.workers where maker is not null");
      return rows.length > 0;
    });
    const place = { machine: "first" };
    const rendering = fleet.render("film", { until: "assembled" }, place);
    await fleet.until(async () => (await pidOfEncoder()).endsWith("\n"));
    victim.kill("SIGKILL");
    await once(victim, "exit");
    endProcess(Number(await pidOfEncoder()));
    await fleet.work({ roles: ["assemble"], apiKey: undefined });

    const { outcome } = await rendering;
    const tries = await database.query(
      "select state, tries from storyreel.parts where name like '%.mp4' order by tries",
    );
    expect(tries).toEqual([
      { state: "made", tries: 1 },
      { state: "made", tries: 2 },
    ]);
    const alone = await fleet.render(
      "film",
      { until: "assembled" },
      { machine: "second", sharesParts: false },
    );
    expect(await hash(outcome.output)).toBe(await hash(alone.outcome.output));
  },
);

function endProcess(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // It has ended.
  }
}

async function hash(path: string | undefined): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path ?? ""))
    .digest("hex");
}
