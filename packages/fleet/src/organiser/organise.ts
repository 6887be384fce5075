import type { Clock } from "@storyreel/core";
import { FleetError } from "../fleet-error.ts";
import type { Queue } from "../queue/queue.ts";
import type { Epoch } from "../recovery/epoch.ts";
import type { WorkerContext } from "../worker/worker-context.ts";
import { admit } from "./admit.ts";
import { searchAgain } from "./search-again.ts";
import { sweep } from "./sweep.ts";
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
  const { agenda, account } = context;
  const bell = await listen(context, signal);
  const leaving = new AbortController();
  const watch = watchTakes(context, {
    queue,
    signal: AbortSignal.any([signal, leaving.signal]),
    onPlace: bell.ring,
  });
  const endReport = agenda.report();
  context.fitness.forgive();
  let sweptAtMs = -Infinity;
  let swept = 0;
  let isClockNoted = false;
  let tidiedAtMs = -Infinity;
  // Another worker may be able to reach the API.
  while (!signal.aborted && !context.fitness.isCutOff()) {
    try {
      const isDue = context.clock.now() - sweptAtMs > sweepEveryMs;
      const decisions = bell.decisions();
      if (isDue) {
        await context.clock.set();
        isClockNoted = false;
        await tendEpoch(context.epoch);
      }
      // What a person lets go on does not wait for its turn.
      if (isDue || decisions > swept) {
        await sweep(agenda, queue, account);
        swept = decisions;
      }
      if (isDue) {
        await searchAgain(context, queue);
        sweptAtMs = context.clock.now();
      }
      isClockNoted ||= await noteClock(context);
      const { submitted, isWaiting } = await agenda.lookAround(isDue);
      await watch.add(submitted);
      if (isWaiting) await admit(agenda, queue, account);
      if (context.clock.now() - tidiedAtMs > tidyEveryMs) {
        await agenda.tidy();
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

async function noteClock({ agenda, client }: WorkerContext): Promise<boolean> {
  const offsetMs = client.clockOffsetMs();
  if (offsetMs === undefined) return false;
  await agenda.noteClock(offsetMs);
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
async function listen({ agenda, clock }: WorkerContext, signal: AbortSignal) {
  const { ring, wait } = createBell(clock);
  let decisions = 0;
  signal.addEventListener("abort", ring, { once: true });
  const close = await agenda.listen((isDecision) => {
    if (isDecision) decisions += 1;
    ring();
  });
  return { ring, wait, close, decisions: () => decisions };
}

/** Waits for a ring or for a while; a ring while nobody waits ends the next wait at once. */
function createBell(clock: Clock) {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: (): void => {
      isRung = true;
      wake?.();
    },
    wait: async (ms: number): Promise<void> => {
      // Many rings in a row are one.
      await clock.sleep(gapMs);
      if (!isRung) {
        const rung = new AbortController();
        wake = () => rung.abort("rung");
        await clock.sleep(ms - gapMs, rung.signal).catch(() => undefined);
      }
      wake = undefined;
      isRung = false;
    },
  };
}
