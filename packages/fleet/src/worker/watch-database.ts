import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import type { Drain } from "../queue/queue.ts";
import type { Troubles } from "./tell-troubles.ts";

const lookEveryMs = 10_000;
const lookAgainMs = 1000;

/** Asks the database now and then whether it answers, so that a worker with nothing to do notices an outage and its end. */
export function watchDatabase(
  { query }: Database,
  troubles: Troubles,
  also: () => Promise<void>,
): Drain {
  const stop = new AbortController();
  const ended = (async () => {
    while (!stop.signal.aborted) {
      try {
        await query("select");
        troubles.noteAnswer();
        await also();
      } catch (error) {
        troubles.note(error);
      }
      const pauseMs = troubles.outage() === undefined ? lookEveryMs : lookAgainMs;
      await wait(pauseMs, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await ended;
  };
}
