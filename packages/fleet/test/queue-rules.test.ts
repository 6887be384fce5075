import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openBullMqQueue } from "../src/queue/bullmq-queue.ts";
import { createMemoryQueue } from "../src/queue/memory-queue.ts";
import { orphansQuery } from "../src/queue/job-locks.ts";
import { openPgBossQueue } from "../src/queue/pg-boss-queue.ts";
import { queueRules } from "../src/queue/queue-rules.ts";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { postgresForTests } from "./postgres-kit.ts";
import { hasRedis, startRedis } from "./redis-kit.ts";

const postgres = postgresForTests();

describe("a queue in memory", () => {
  test.for(queueRules)("$name", async ({ check }) => {
    const queue = createMemoryQueue();
    await expect(check({ queue, reopen: async () => queue })).resolves.toBeUndefined();
    await queue.close();
  });
});

describe("pg-boss", () => {
  test.for(queueRules)("$name", async ({ check }) => {
    const url = await postgres.create();
    const database = postgres.open(url);
    await using opened = new AsyncDisposableStack();
    const open = async () => {
      const queue = await openPgBossQueue({ url, database });
      opened.defer(() => queue.close());
      return queue;
    };
    const queue = await open();
    await expect(check({ queue, reopen: open, database })).resolves.toBeUndefined();
  });
});

describe("BullMQ", () => {
  test.for(queueRules)("$name", async ({ check }, { skip }) => {
    if (!hasRedis) skip("there is no redis-server on PATH");
    const database = postgres.open(postgres.server().url);
    await using opened = new AsyncDisposableStack();
    const { url } = opened.use(await startRedis());
    const open = async () => {
      const queue = await openBullMqQueue({ url, database });
      opened.defer(() => queue.close());
      return queue;
    };
    const queue = await open();
    await expect(check({ queue, reopen: open, database })).resolves.toBeUndefined();
  });
});

test("the job of a process that is gone is given to another one without waiting for its heartbeat", async () => {
  const url = await postgres.create();
  const database = postgres.open(url);
  const queue = await openPgBossQueue({ url, database });
  await queue.send([{ kind: "submit", id: "a", account: "studio", data: {} }]);
  const program = fileURLToPath(new URL("job-holder.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=storyreel-source", program, url], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.pipe(process.stderr, { end: false });
  killWithParent(child);
  try {
    await once(child.stdout, "data");
    const orphans = () => database.query(orphansQuery("storyreel_jobs", 0));
    await expect.poll(orphans).toEqual([]);
    const taken = Promise.withResolvers<unknown>();
    await queue.work("submit", { account: "studio", slots: 1, leaseSeconds: 60 }, async () => {
      const [job] = await database.query(
        "select retry_count, output from storyreel_jobs.job where state = 'active'",
      );
      taken.resolve(job);
      return { kind: "done" };
    });
    const stepDown = await queue.lead("account", (signal) => once(signal, "abort").then(() => {}));
    child.kill("SIGKILL");
    const output = { message: "its worker stopped" };
    expect(await taken.promise).toMatchObject({ retry_count: 1, output });
    await stepDown();
  } finally {
    child.kill("SIGKILL");
    await queue.close();
  }
});

test("a Redis that does not answer is an error with what to do", async () => {
  const database = postgres.open(postgres.server().url);
  const refused = openBullMqQueue({ url: "redis://:secret@127.0.0.1:9", database });
  const error = await refused.catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: "FLEET_QUEUE", hint: expect.stringContaining("--queue") });
  expect(String(error)).not.toContain("secret");
});
