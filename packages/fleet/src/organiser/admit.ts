import type { Agenda } from "../agenda/agenda.ts";
import type { Queue } from "../queue/queue.ts";
import { measure } from "../telemetry/measures.ts";
import { recordSpan } from "../telemetry/take-trace.ts";

/**
 * Decides what is sent next, and sends the jobs.
 *
 * @returns how many takes were admitted.
 */
export async function admit(agenda: Agenda, queue: Queue, account: string): Promise<number> {
  const takes = await agenda.admit(queue);
  for (const { key, modelId: model, run, board, ...times } of takes) {
    const { approvedAtMs: startMs, admittedAtMs: endMs } = times;
    recordSpan("storyreel.admit", { account, key, model, run, board }, { startMs, endMs });
    measure.admissionWait((endMs - startMs) / 1000, { account });
  }
  return takes.length;
}
