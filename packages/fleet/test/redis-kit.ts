import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { quietPort } from "../../../scripts/test/quiet-port.ts";

/** Whether there is a Redis server to start; Debian: `apt-get install redis-server`. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** An empty Redis server, in memory. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-redis-"));
  const port = await quietPort();
  const server = spawn(
    "redis-server",
    ["--bind", "127.0.0.1", "--port", String(port), "--dir", folder, "--save", ""],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  killWithParent(server);
  server.stderr.pipe(process.stderr, { end: false });
  for await (const line of createInterface(server.stdout)) {
    if (line.includes("Ready to accept connections")) break;
  }
  server.stdout.resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: async () => {
      server.kill("SIGKILL");
      await once(server, "exit");
    },
    [Symbol.asyncDispose]: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill("SIGKILL");
        await once(server, "exit");
      }
      await rm(folder, { recursive: true });
    },
  };
}
