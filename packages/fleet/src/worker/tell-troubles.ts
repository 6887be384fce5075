import { CodedError } from "@storyreel/core/errors";
import { databaseError } from "../database/database-error.ts";
import type { OnWorkerEvent } from "./worker-event.ts";

/** Says what does not work, once, however often it is tried. */
export type Troubles = {
  /** Anything that went wrong outside of a take. */
  readonly note: (error: unknown) => void;
  /** The database has answered. */
  noteAnswer(): void;
  /** Why nothing can be done; `undefined`: the database answers. */
  outage(): string | undefined;
};

// What lasts is said again after this time.
const repeatMs = 10 * 60_000;
const mostKept = 100;

export function tellTroubles(onEvent: OnWorkerEvent, now: () => number = Date.now): Troubles {
  const saidAtMs = new Map<string, number>();
  let outage: string | undefined;
  const say = (message: string, hint?: string): void => {
    if (now() - (saidAtMs.get(message) ?? -Infinity) < repeatMs) return;
    if (saidAtMs.size >= mostKept) saidAtMs.clear();
    saidAtMs.set(message, now());
    onEvent({ type: "trouble", message, hint });
  };
  return {
    note: (error) => {
      const coded = error instanceof CodedError ? error : asDatabaseError(error);
      if (coded.code !== "FLEET_UNREACHABLE") return say(coded.message, coded.hint);
      // One server that is down fails in many ways: each statement has its own words for it.
      if (outage !== undefined) return;
      outage = coded.message;
      onEvent({ type: "trouble", message: coded.message, hint: coded.hint });
    },
    noteAnswer: () => {
      if (outage === undefined) return;
      outage = undefined;
      onEvent({ type: "recovered", message: "the fleet's database responds again" });
    },
    outage: () => outage,
  };
}

/** The queue passes on what its driver threw. */
function asDatabaseError(error: unknown): { code: string; message: string; hint?: string } {
  const { code, message, hint } = databaseError(error);
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}
