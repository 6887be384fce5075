import { deepStrictEqual, ok } from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import type { HandleJob, Job, Queue } from "./queue.ts";

/** One rule that every queue must keep, so that no work is lost and none is done twice at a time. */
export type QueueRule = {
  readonly name: string;
  /** Rejects with an `AssertionError` if the queue, which must be empty at first, breaks the rule. */
  readonly check: (subject: QueueSubject) => Promise<void>;
};

export type QueueSubject = {
  readonly queue: Queue;
  /** The same queue as another process has it. */
  readonly reopen: () => Promise<Queue>;
  /** The database whose transactions the queue waits for or joins; absent if there is none. */
  readonly database?: Database | undefined;
};

/**
 * The tests of a queue, for any test runner.
 *
 *     for (const { name, check } of queueRules) test(name, async () => check(await openEmpty()));
 */
export const queueRules: readonly QueueRule[] = [
  {
    name: "a job that is sent is handled once",
    check: async ({ queue }) => {
      const seen = handled();
      await queue.work("submit", one, seen.handle);
      await queue.send([job("a"), job("b")]);
      await seen.until(2);
      deepStrictEqual(seen.ids().toSorted(), ["a", "b"]);
      deepStrictEqual(seen.jobs[0]?.data, { key: "k" });
    },
  },
  {
    name: "a job that is waiting or running is not sent again, and one that ended is",
    check: async ({ queue, reopen }) => {
      const gate = Promise.withResolvers<void>();
      const seen = handled(() => gate.promise.then(() => ({ kind: "done" as const })));
      await queue.send([job("a")]);
      await (await reopen()).send([job("a"), job("a")]);
      await queue.work("submit", { ...one, slots: 3 }, seen.handle);
      await seen.until(1);
      await queue.send([job("a")]);
      gate.resolve();
      await settled(queue);
      deepStrictEqual(seen.ids(), ["a"]);
      await queue.send([job("a")]);
      await seen.until(2);
    },
  },
  {
    name: "no more jobs run at a time than there are slots",
    check: async ({ queue }) => {
      let running = 0;
      let most = 0;
      const both = Promise.withResolvers<void>();
      const seen = handled(async () => {
        running += 1;
        most = Math.max(most, running);
        if (running === 2) both.resolve();
        await both.promise;
        await wait(20);
        running -= 1;
        return { kind: "done" };
      });
      await queue.work("fetch", { ...one, slots: 2 }, seen.handle);
      await queue.send(["a", "b", "c", "d", "e"].map((id) => ({ ...job(id), kind: "fetch" })));
      await seen.until(5);
      deepStrictEqual(most, 2);
    },
  },
  {
    name: "a job that is put off is handled again, and not sooner",
    check: async ({ queue }) => {
      const times: number[] = [];
      const seen = handled(async () => {
        times.push(Date.now());
        return times.length === 1 ? { kind: "later", afterMs: 300 } : { kind: "done" };
      });
      await queue.work("submit", one, seen.handle);
      await queue.send([job("a")]);
      await seen.until(2);
      const [first = 0, second = 0] = times;
      ok(second - first >= 290, `after ${second - first} ms`);
    },
  },
  {
    name: "a handler that throws is called again; a job that is given up is kept with the dead ones",
    check: async ({ queue }) => {
      let calls = 0;
      const seen = handled(async () => {
        calls += 1;
        if (calls === 1) throw new Error("for once");
        return { kind: "dead", why: "poison" };
      });
      await queue.work("submit", one, seen.handle);
      await queue.send([job("a")]);
      await seen.until(2);
      await settled(queue);
      const dead = await queue.deadLetters("submit", "studio");
      deepStrictEqual(
        dead.map(({ id, why }) => [id, why]),
        [["a", "poison"]],
      );
      deepStrictEqual(await queue.deadLetters("submit", "other"), []);
      deepStrictEqual((await queue.counts()).get("submit")?.dead, 1);
      await queue.forget("submit", "studio", ["a"]);
      deepStrictEqual(await queue.deadLetters("submit", "studio"), []);
    },
  },
  {
    name: "jobs of an account are given only to those who work for it, also if the ids are the same",
    check: async ({ queue }) => {
      const seen = { studio: handled(), "other.1 é_": handled() };
      const jobs = Object.keys(seen).map((account) => ({ ...job("a"), account }));
      await queue.send(jobs);
      await queue.work("submit", { ...one, account: "other.1 é_" }, seen["other.1 é_"].handle);
      await seen["other.1 é_"].until(1);
      deepStrictEqual((await queue.counts()).get("submit")?.waiting, 1);
      await queue.work("submit", one, seen.studio.handle);
      await settled(queue);
      deepStrictEqual([...seen.studio.jobs, ...seen["other.1 é_"].jobs], jobs);
    },
  },
  {
    name: "a job that another worker has to do is done by it",
    check: async ({ queue, reopen }) => {
      const refused = handled(async () => ({ kind: "elsewhere" }));
      const seen = handled();
      await queue.work("submit", one, refused.handle);
      await queue.send([job("a")]);
      await refused.until(1);
      await (await reopen()).work("submit", one, seen.handle);
      await seen.until(1);
      await settled(queue);
      deepStrictEqual(await queue.deadLetters("submit", "studio"), []);
    },
  },
  {
    name: "two processes share the jobs, and each is handled by one of them",
    check: async ({ queue, reopen }) => {
      const seen = handled();
      for (const each of [queue, await reopen()]) {
        await each.work("submit", { ...one, slots: 2 }, seen.handle);
      }
      const ids = Array.from({ length: 12 }, (_, index) => `job-${index}`);
      await queue.send(ids.map(job));
      await seen.until(12);
      deepStrictEqual(seen.ids().toSorted(), ids.toSorted());
    },
  },
  {
    name: "jobs exist exactly if the transaction that sends them commits",
    check: async ({ queue, database }) => {
      if (database === undefined) return;
      const seen = handled();
      await queue.work("submit", one, seen.handle);
      const rollback = database.transaction(async (transaction) => {
        await queue.send([job("never")], transaction);
        throw new Error("rolled back");
      });
      await rollback.catch(() => undefined);
      await database.transaction(async (transaction) => {
        await queue.send([job("a")], transaction);
        const { waiting = 0, running = 0 } = (await queue.counts()).get("submit") ?? {};
        deepStrictEqual(waiting + running, 0);
      });
      await seen.until(1);
      await settled(queue);
      deepStrictEqual(seen.ids(), ["a"]);
    },
  },
  {
    name: "one process leads; when it steps down, another one does",
    check: async ({ queue, reopen }) => {
      const other = await reopen();
      const log: string[] = [];
      const lead = (name: string) => async (signal: AbortSignal) => {
        log.push(`${name} leads`);
        await wait(60_000, undefined, { signal, ref: false }).catch(() => undefined);
        log.push(`${name} ends`);
      };
      const stepDown = await queue.lead("account", lead("first"));
      await until(() => log.length === 1);
      const last = await other.lead("account", lead("second"));
      await wait(100);
      deepStrictEqual(log, ["first leads"]);
      await stepDown();
      await until(() => log.length === 3);
      deepStrictEqual(log, ["first leads", "first ends", "second leads"]);
      await last();
    },
  },
  {
    name: "closing waits for what runs",
    check: async ({ queue }) => {
      let isOver = false;
      const seen = handled(async () => {
        await wait(100);
        isOver = true;
        return { kind: "done" };
      });
      await queue.work("submit", one, seen.handle);
      await queue.send([job("a")]);
      await seen.until(1);
      await queue.close();
      ok(isOver);
    },
  },
];

const one = { account: "studio", slots: 1, leaseSeconds: 60 };

function job(id: string): Job {
  return { kind: "submit", id, account: "studio", data: { key: "k" } };
}

/** Remembers the jobs that it was called for. */
function handled(end: HandleJob = async () => ({ kind: "done" })) {
  const jobs: Job[] = [];
  return {
    jobs,
    ids: () => jobs.map(({ id }) => id),
    until: (count: number) => until(() => jobs.length >= count),
    handle: async (one: Job, context: Parameters<HandleJob>[1]) => {
      jobs.push(one);
      return end(one, context);
    },
  };
}

async function settled(queue: Queue): Promise<void> {
  for (;;) {
    const counts = [...(await queue.counts()).values()];
    if (counts.every(({ waiting, running }) => waiting + running === 0)) return;
    await wait(20);
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 120_000; !isSo();) {
    ok(Date.now() < end, "waited for 120 s");
    await wait(5);
  }
}
