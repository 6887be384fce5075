import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { systemClock } from "@storyreel/core";
import { createMockServer, type MockServerOptions } from "@storyreel/mock-server";
import { builtInCatalogue } from "@storyreel/models";
import type { RunPolicy } from "@storyreel/renderer/engine";
import { planStoryboard, type RenderPlan } from "@storyreel/renderer/plan";
import { renderStoryboard, type RenderOptions } from "@storyreel/renderer";
import type { RenderEvent } from "@storyreel/renderer/events";
import { openFolder } from "@storyreel/renderer/workplace";
import { openDatabase } from "../src/database/database.ts";
import { migrate } from "../src/database/migrate.ts";
import { writeSettings } from "../src/database/settings.ts";
import { enlist, type ApprovedPlan } from "../src/run/enlist.ts";
import { openFleet } from "../src/run/open-fleet.ts";
import { startWorker, type WorkerOptions } from "../src/worker/start-worker.ts";

/** The numbers of a worker in seconds rather than minutes, for a server that answers at once. */
export const hastyPolicy: Partial<RunPolicy> = {
  settleMs: 1_500,
  resubmitAfterMs: 1_500,
  askAfterMs: 100,
  lookupEveryMs: 30,
  turnMs: 5,
  unsentBackoff: { baseMs: 5, capMs: 20 },
  submitRate: { mostPerMinute: 60_000, leastPerMinute: 6_000, growthPerMinute: 0.1 },
  rateLimitDelayMs: 10,
  readBackoff: { baseMs: 5, capMs: 20 },
  downloadBackoff: { baseMs: 5, capMs: 20 },
  // A busy machine must not look like a broken network.
  unreachableMs: 20_000,
  unknownGraceMs: 50,
};

type RenderPlace = { readonly machine?: string; readonly sharesParts?: boolean };

/** A fleet with an API of its own. */
export async function createFleetKit(url: string, options: MockServerOptions = {}) {
  const stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "storyreel-fleet-"));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const server = stack.use(await createMockServer(options));
  // A busy machine must not look like a lost database.
  const database = openDatabase(url, { connectMs: 120_000 });
  stack.defer(() => database.close());
  await migrate(database);
  await mkdir(join(folder, "store"));
  await writeSettings(database, { blobs: pathToFileURL(join(folder, "store")).href });
  await database.query("insert into storyreel.accounts (id, max_in_flight) values ('default', 4)");
  let workers = 0;
  return {
    database,
    server,
    folder,
    url,
    /** Starts a worker in this process. */
    async work(changes: Partial<WorkerOptions> = {}) {
      workers += 1;
      const worker = await startWorker({
        url,
        apiKey: "key",
        baseUrl: server.baseUrl,
        catalogue: builtInCatalogue,
        scratch: join(folder, `worker-${workers}`),
        version: "test",
        policy: hastyPolicy,
        lookPolicy: { kind: "fixed", everyMs: 20 },
        ...changes,
      });
      stack.defer(() => worker.close());
      return worker;
    },
    /** A plan of a storyboard whose shots are given; the fewest pixels that a model makes. */
    plan: (name: string, shots: readonly string[]) => planFilm(folder, name, shots),
    /** Renders a storyboard that `plan` wrote, through the fleet. A machine has clips and parts of its own. */
    async render(name: string, changes: Partial<RenderOptions> = {}, place: RenderPlace = {}) {
      const { machine = ".storyreel", sharesParts = true } = place;
      const file = join(folder, `${name}.yaml`);
      const stateDir = join(folder, machine);
      const opened = await openFleet({ url, project: "films", boardOf: basename, file, stateDir });
      const events: RenderEvent[] = [];
      const never = new AbortController().signal;
      try {
        const outcome = await renderStoryboard({
          file,
          cwd: folder,
          outDir: join(stateDir, "out"),
          workplace: opened.workplace,
          workers: sharesParts ? opened.workers : { ...opened.workers, parts: undefined },
          mode: "live",
          concurrency: 4,
          until: "generated",
          resubmitUncertain: [],
          approve: async () => true,
          reporter: { report: (event) => void events.push(event) },
          signals: { stopSubmitting: never, leave: never },
          ...changes,
        });
        return { outcome, events };
      } finally {
        await opened.close();
      }
    },
    enlist: (plan: RenderPlan, changes: Partial<ApprovedPlan> = {}) =>
      enlist(
        database,
        {
          plan,
          account: "default",
          board: "film",
          title: "film",
          approvedBy: "test",
          budgets: [],
          ...changes,
        },
        systemClock,
      ),
    /** How many takes are in each state. */
    async states(): Promise<{ readonly [state: string]: number }> {
      const rows = await database.query(
        "select state, count(*)::int as n from storyreel.takes group by state",
      );
      return Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]));
    },
    async until(isSo: () => Promise<boolean>, seconds = 120): Promise<void> {
      for (const end = Date.now() + seconds * 1000; !(await isSo());) {
        if (Date.now() > end) {
          const events = await database.query("select body from storyreel.events order by id");
          const told = events.map(({ body }) => JSON.stringify(body)).join("\n");
          const takes = await database.query(
            "select key, state, admitted_at, blocked, not_before from storyreel.takes",
          );
          const account = await database.query("select * from storyreel.accounts");
          // There are none if they are in Redis.
          const jobs = await database
            .query(
              "select name, state, count(*), max(output::text) from storyreel_jobs.job group by 1,2",
            )
            .catch(() => []);
          throw new Error(
            `waited for ${seconds} s: ${JSON.stringify({ takes, account, jobs })}\n${told}`,
          );
        }
        await wait(50);
      }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Writes a storyboard into a folder, and plans it. */
export async function planFilm(
  folder: string,
  name: string,
  shots: readonly string[],
): Promise<RenderPlan> {
  const file = join(folder, `${name}.yaml`);
  const head = `storyboard: 1\ntitle: ${name}\ndefaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }\nshots:\n`;
  await writeFile(file, head + shots.map((shot) => `  - ${shot}\n`).join(""));
  const planned = await planStoryboard({
    file,
    cwd: folder,
    workplace: openFolder(join(folder, ".storyreel")),
    catalogue: builtInCatalogue,
  });
  if (planned.kind !== "planned") throw new Error(JSON.stringify(planned));
  return planned.plan;
}
