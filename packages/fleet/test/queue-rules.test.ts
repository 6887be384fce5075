import { describe, expect, test } from "vitest";
import { openBullMqQueue } from "../src/queue/bullmq-queue.ts";
import { createMemoryQueue } from "../src/queue/memory-queue.ts";
import { openPgBossQueue } from "../src/queue/pg-boss-queue.ts";
import { queueRules } from "../src/queue/queue-rules.ts";
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

test("a Redis that does not answer is an error with what to do", async () => {
  const database = postgres.open(postgres.server().url);
  const refused = openBullMqQueue({ url: "redis://:secret@127.0.0.1:9", database });
  const error = await refused.catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: "FLEET_QUEUE", hint: expect.stringContaining("--queue") });
  expect(String(error)).not.toContain("secret");
});
