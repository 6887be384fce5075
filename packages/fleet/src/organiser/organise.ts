import { setTimeout as wait } from "node:timers/promises";
import type { Queue } from "../queue/queue.ts";
import type { WorkerContext } from "../worker/worker-context.ts";
import { admit } from "./admit.ts";
import { organiserChannel } from "./organiser-channel.ts";
import { sweep } from "./sweep.ts";
import { watchTakes } from "./watch-takes.ts";

const tickMs = 1000;
const sweepEveryMs = 60_000;

/**
 * Leads one account: it alone admits takes, follows requests and finds what got lost. One at a time, by the queue's lock;
 * two for a moment do no harm, because every step is a compare-and-set and places are counted in the ledger.
 */
export async function organise(
  context: WorkerContext,
  queue: Queue,
  signal: AbortSignal,
): Promise<void> {
  const { database, account } = context;
  const bell = await listen(context, signal);
  const watch = watchTakes(context, queue, signal);
  let sweptAtMs = -Infinity;
  while (!signal.aborted) {
    try {
      if (context.clock.now() - sweptAtMs > sweepEveryMs) {
        await context.clock.set();
        await sweep(database, queue, account);
        sweptAtMs = context.clock.now();
      }
      await watch.update();
      await admit(database, queue, account);
    } catch {
      // The database is away for a moment: nothing is submitted meanwhile, and the next tick goes on.
    }
    await bell.ring(tickMs);
  }
  await bell.close();
}

/** Wakes up early when there may be something to do. */
async function listen({ database, account }: WorkerContext, signal: AbortSignal) {
  const connection = await database.connect();
  let wake = new AbortController();
  connection.on("notification", ({ payload }) => payload === account && wake.abort());
  connection.on("error", () => undefined);
  await connection.query(`listen ${organiserChannel}`);
  return {
    ring: async (ms: number) => {
      await wait(ms, undefined, { signal: AbortSignal.any([wake.signal, signal]) }).catch(
        () => undefined,
      );
      wake = new AbortController();
    },
    close: () => connection.end().catch(() => undefined),
  };
}
