import type { Agenda } from "../agenda/agenda.ts";
import type { Job, Queue } from "../queue/queue.ts";

/**
 * Finds what got lost between the ledger and the queue: a take whose state asks for a job has one again. Sending a job that
 * exists does nothing.
 */
export async function sweep(agenda: Agenda, queue: Queue, account: string): Promise<void> {
  await noteGivenUp(agenda, queue, account);
  const lost = await agenda.lost();
  await queue.send(lost.map(({ kind, key }): Job => ({ kind, id: key, account, data: {} })));
  await agenda.renew();
}

/** A job that failed however often it was tried is not sent again until a person says so. */
async function noteGivenUp(agenda: Agenda, queue: Queue, account: string): Promise<void> {
  for (const { kind, states } of steps) {
    const dead = await queue.deadLetters(kind, account);
    if (dead.length === 0) continue;
    await agenda.giveUp(dead, states);
    await queue.forget(
      kind,
      account,
      dead.map(({ id }) => id),
    );
  }
}

const steps = [
  { kind: "submit", states: ["planned", "sending"] },
  { kind: "fetch", states: ["rendered"] },
] as const;
