import { reopenTake } from "@storyreel/renderer/engine";
import type { WorkerContext } from "../worker/worker-context.ts";
import type { Job, Queue } from "../queue/queue.ts";

/**
 * Searches for lost submits that a person was asked about, once the account has made a later request: a list that shows that one
 * proves what an older list could not. So nobody has to decide in the morning about the last shot of the evening.
 */
export async function searchAgain(context: WorkerContext, queue: Queue): Promise<void> {
  const { agenda, account, policy } = context;
  if (policy?.onNotFound !== "resend") return;
  for (const key of await agenda.provable()) {
    const started = await context.start(key);
    if (started === undefined) continue;
    await reopenTake(started.run);
    const job: Job = { kind: "submit", id: key, account, data: {} };
    await queue.send([job]);
  }
}
