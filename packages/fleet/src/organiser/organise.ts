import { setTimeout as wait } from "node:timers/promises";
import { endConnection } from "../database/end-connection.ts";
import { FleetError } from "../fleet-error.ts";
import type { Queue } from "../queue/queue.ts";
import type { Epoch } from "../recovery/epoch.ts";
import { reportAccount } from "../telemetry/report-account.ts";
import type { WorkerContext } from "../worker/worker-context.ts";
import { admit } from "./admit.ts";
import { organiserChannel } from "./organiser-channel.ts";
import { lookAround } from "./look-around.ts";
import { searchAgain } from "./search-again.ts";
import { sweep, tidy } from "./sweep.ts";
import { watchTakes } from "./watch-takes.ts";

const tickMs = 1000;
const gapMs = 50;
const sweepEveryMs = 20_000;
const tidyEveryMs = 600_000;

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
  const leaving = new AbortController();
  const watch = watchTakes(context, queue, AbortSignal.any([signal, leaving.signal]));
  const endReport = reportAccount(database, account);
  context.fitness.forgive();
  let sweptAtMs = -Infinity;
  let isClockNoted = false;
  let tidiedAtMs = -Infinity;
  // Another worker may be able to reach the API.
  while (!signal.aborted && !context.fitness.isCutOff()) {
    try {
      const isDue = context.clock.now() - sweptAtMs > sweepEveryMs;
      if (isDue) {
        await context.clock.set();
        isClockNoted = false;
        await tendEpoch(context.epoch);
        await sweep(database, queue, account);
        await searchAgain(context, queue);
        sweptAtMs = context.clock.now();
      }
      isClockNoted ||= await noteClock(context);
      const { submitted, isWaiting } = await lookAround(database, account, isDue);
      watch.add(submitted);
      if (isWaiting) await admit(database, queue, account);
      if (context.clock.now() - tidiedAtMs > tidyEveryMs) {
        await tidy(database);
        tidiedAtMs = context.clock.now();
      }
    } catch (error) {
      // Most often the database is away for a moment: nothing is submitted meanwhile, and the next tick goes on.
      context.troubles.note(error);
    }
    await bell.wait(tickMs);
  }
  endReport();
  leaving.abort();
  await bell.close();
}

/** How far the API's clock is ahead of the database's, for `fleet status` and for those who search lost requests. */
async function noteClock({ database, account, client }: WorkerContext): Promise<boolean> {
  const offsetMs = client.clockOffsetMs();
  if (offsetMs === undefined) return false;
  await database.query("update storyreel.accounts set clock_offset_ms = $2 where id = $1", [
    account,
    offsetMs,
  ]);
  return true;
}

/** While the store is away, nothing new is known of it. */
async function tendEpoch(epoch: Epoch): Promise<void> {
  try {
    if ((await epoch.check()) === undefined) await epoch.advance();
  } catch (error) {
    if (!(error instanceof FleetError) || error.code !== "FLEET_STORE") throw error;
  }
}

/** Wakes up early when there may be something to do. */
async function listen({ database, account }: WorkerContext, signal: AbortSignal) {
  const connection = await database.connect();
  const bell = createBell();
  connection.on("notification", ({ payload }) => payload === account && bell.ring());
  connection.on("error", () => undefined);
  signal.addEventListener("abort", bell.ring, { once: true });
  await connection.query(`listen ${organiserChannel}`);
  return {
    wait: bell.wait,
    close: () => endConnection(connection),
  };
}

/** Waits for a ring or for a while; a ring while nobody waits ends the next wait at once. */
function createBell() {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: (): void => {
      isRung = true;
      wake?.();
    },
    wait: async (ms: number): Promise<void> => {
      // Many rings in a row are one.
      await wait(gapMs);
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms - gapMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      isRung = false;
    },
  };
}
