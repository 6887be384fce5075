import { describe, expect, test } from "vitest";
import { createMemoryQueue } from "../src/queue/memory-queue.ts";
import { openPgBossQueue } from "../src/queue/pg-boss-queue.ts";
import { queueRules } from "../src/queue/queue-rules.ts";
import { postgresForTests } from "./postgres-kit.ts";

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
