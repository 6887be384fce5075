import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import { eventChannel } from "../organiser/organiser-channel.ts";
import { listenForEvents, type EventBell } from "./read-progress.ts";

/** Events come in crowds. */
const quietMs = 1000;
/** Without a connection to listen on, changes are only noticed so often. */
const patienceMs = 60_000;

/**
 * Calls back after takes of an account have changed, until what it returns is called. A database that is away calls back when it is
 * there again.
 */
export function followAccount(
  database: Database,
  account: string,
  onChange: () => void,
): () => Promise<void> {
  const leaving = new AbortController();
  const { signal } = leaving;
  const follow = async (bell: EventBell): Promise<void> => {
    while (!signal.aborted) {
      await bell.next(patienceMs, signal);
      if (!signal.aborted) onChange();
      await wait(quietMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const following = async (): Promise<void> => {
    const bell = await listenForEvents(database, eventChannel, account);
    try {
      await follow(bell);
    } finally {
      await bell.close();
    }
  };
  // Who cannot listen sees what has changed with the next look.
  const ended = following().catch(() => undefined);
  return async () => {
    leaving.abort();
    await ended;
  };
}
