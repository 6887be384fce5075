import { spawn, type ChildProcess } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileUrl } from "@storyreel/models/paths";
import type { ExitCode } from "@storyreel/renderer/events";
import { printJson, printProblem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";
import { listenForInterrupt, type Interrupted } from "./interrupts.ts";
import type { Settings } from "../arguments/environment.ts";
import { loadSettings } from "./load-settings.ts";
import { engineUrl, loadFleet } from "./open-engine.ts";
import { openForWork, type WorkerKey } from "./open-for-work.ts";

const program = fileURLToPath(new URL("../../bin/storyreel.js", import.meta.url));

/** `storyreel fleet up`: a database, a store and workers on this machine, until it is interrupted. */
export async function fleetUp(call: CommandCall): Promise<ExitCode> {
  const opened = await openForWork(call);
  if ("exit" in opened) return opened.exit;
  const { project, keys } = opened;
  const folder = join(project.locations.stateDir, "fleet");
  const settings = await loadSettings(call, project);
  // A server outlives the process that started it: it is stopped also if that is interrupted before all is ready.
  const interrupted = listenForInterrupt(process);
  try {
    const database = await startDatabase(call, folder, settings);
    if (database === undefined) return 2;
    try {
      for (const { account } of keys) await setUp(call, { url: database.url, folder, account });
      const place = { settings, url: database.url, folder, keys };
      if (!interrupted.isReceived()) await runWorkers(call, place, interrupted);
      return 0;
    } finally {
      await database.stop();
    }
  } finally {
    interrupted.stop();
  }
}

async function runWorkers(
  call: CommandCall,
  given: {
    readonly settings: Settings;
    readonly keys: readonly WorkerKey[];
    readonly url: string;
    readonly folder: string;
  },
  interrupted: Interrupted,
): Promise<void> {
  const { flags, output } = call;
  const { settings, keys, url, folder } = given;
  const count = flags.workers ?? 2;
  const environment = {
    ...call.environment,
    STORYREEL_ENGINE: url,
    // They may come from a file that the workers do not read.
    ...Object.fromEntries(
      keys.map(({ apiKey, variable }) => [
        keys.length === 1 ? "GMI_API_KEY" : variable,
        apiKey?.value,
      ]),
    ),
    ...(settings.baseUrl === undefined ? {} : { GMI_BASE_URL: settings.baseUrl.value }),
  };
  const workers = Array.from({ length: count }, (_, index) => {
    const scratch = join(folder, `worker-${index + 1}`);
    return startWorker(call, { environment, scratch, encoders: shareOfProcessors(count, index) });
  });
  const pids = workers.map(({ pid }) => pid);
  if (flags.json) printJson({ type: "ready", engine: url, workers: pids }, output);
  else {
    output.stdout(
      `the fleet is ready, with ${count === 1 ? "1 worker" : `${count} workers`}. In another terminal:\n` +
        `  export STORYREEL_ENGINE=${url}\n  storyreel render film.yaml\n`,
    );
  }
  await interrupted.received;
  output.stderr("stopping after the current submits\n");
  await stopAll(workers);
}

/** All of them encode on one machine. */
function shareOfProcessors(workers: number, index: number): number {
  const all = availableParallelism();
  return Math.max(1, Math.floor(all / workers) + (index < all % workers ? 1 : 0));
}

/** The one that was named, or one of this machine; `undefined`: another process runs that. */
async function startDatabase(call: CommandCall, folder: string, settings: Settings) {
  const { flags, output } = call;
  const given = engineUrl(call, settings);
  if (given !== undefined) return { url: given, stop: async () => undefined };
  const { startPostgres } = await loadFleet();
  const server = await startPostgres({ folder: join(folder, "postgres") });
  const { url } = server;
  const release = await hold(url);
  if (release === undefined) {
    const message = "the fleet of this project is running already";
    const hint = `use it: export STORYREEL_ENGINE=${url}; or stop the other storyreel fleet up first`;
    printProblem({ message, hint }, output);
    return undefined;
  }
  if (!flags.json) output.stderr(`PostgreSQL of ${server.origin} is running\n`);
  return {
    url,
    stop: async () => {
      await release();
      await server.stop();
    },
  };
}

async function hold(url: string): Promise<(() => Promise<void>) | undefined> {
  const { holdAlone, openDatabase } = await loadFleet();
  const database = openDatabase(url);
  try {
    return await holdAlone(database);
  } finally {
    await database.close();
  }
}

async function setUp(
  { flags }: CommandCall,
  {
    url,
    folder,
    account,
  }: { readonly url: string; readonly folder: string; readonly account: string },
): Promise<void> {
  const { openDatabase, setUpFleet } = await loadFleet();
  const store = join(folder, "store");
  await mkdir(store, { recursive: true });
  const database = openDatabase(url);
  try {
    await setUpFleet(database, {
      blobs: flags.blobs ?? fileUrl(store),
      account,
      maxInFlight: flags.maxInFlight,
      maxUnfetched: flags.maxUnfetched,
      postsPerHour: flags.postsPerHour,
    });
  } finally {
    await database.close();
  }
}

function startWorker(
  { flags, cwd }: CommandCall,
  {
    environment,
    scratch,
    encoders,
  }: {
    readonly environment: NodeJS.ProcessEnv;
    readonly scratch: string;
    readonly encoders: number;
  },
): ChildProcess {
  const specs = flags.specs.flatMap((one) => ["--specs", one]);
  const args = ["worker", "--state", scratch, "--encoders", String(encoders), ...specs];
  if (flags.account !== undefined) args.push("--account", flags.account);
  return spawn(process.execPath, [...process.execArgv, program, ...args], {
    cwd,
    env: environment,
    // The channel tells a worker that this process is gone.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // A Ctrl-C in the terminal reaches this process, which ends its workers.
    detached: true,
  });
}

async function stopAll(workers: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve) => {
          if (worker.exitCode !== null || worker.signalCode !== null) return resolve();
          worker.once("exit", () => resolve());
          worker.kill("SIGTERM");
        }),
    ),
  );
}
