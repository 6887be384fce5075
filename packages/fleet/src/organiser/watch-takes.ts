import { advance } from "@storyreel/renderer/engine";
import { noteLimit } from "../worker/note-limit.ts";
import type { WorkerContext } from "../worker/worker-context.ts";
import type { Job, Queue } from "../queue/queue.ts";

/** Follows the requests of an account that are at the API, those of all films together. */
export type TakeWatch = {
  /** Begins to follow those that it does not follow yet. */
  add(keys: readonly string[]): void;
  /** How many are followed. */
  size(): number;
};

// Who is told that something lasts too long can only wait; the request is followed all the same.
const pauseMs = 30_000;

export function watchTakes(context: WorkerContext, queue: Queue, signal: AbortSignal): TakeWatch {
  const followed = new Map<string, Promise<void>>();
  return {
    size: () => followed.size,
    add: (keys) => {
      for (const key of keys) {
        if (followed.has(key)) continue;
        const following = follow(context, queue, { key, signal })
          // A row that nobody can read must not be tried again with every tick.
          .catch(() => context.clock.sleep(pauseMs, signal))
          .catch(() => undefined)
          .finally(() => followed.delete(key));
        followed.set(key, following);
      }
    },
  };
}

/** Until it is not at the API any more. What fails is begun again when all of them are looked for. */
async function follow(
  context: WorkerContext,
  queue: Queue,
  { key, signal }: { readonly key: string; readonly signal: AbortSignal },
): Promise<void> {
  const { ledger, clock, account, agenda } = context;
  const started = await context.start(key);
  if (started === undefined) return;
  const { run } = started;
  while (!signal.aborted) {
    const state = (await ledger.get(key))?.record.state;
    if (state === "rendered") {
      const job: Job = { kind: "fetch", id: key, account, data: {} };
      return queue.send([job]);
    }
    if (state !== "submitted") return;
    const next = await advance(run);
    await noteLimit(context);
    switch (next.kind) {
      case "done":
        return;
      case "again":
        // What the API refused is sent again later, by whoever has a place then.
        if (next.afterMs > 0 && (await agenda.putBack(key, { afterMs: next.afterMs }))) return;
        await clock.sleep(next.afterMs, signal);
        continue;
      case "stopped": {
        const { why, message, hint, brief, isPaid } = next;
        if (why === "failed") {
          const { requestId } = { requestId: undefined, ...(await ledger.get(key))?.record };
          return run.tell({ type: "take-failed", requestId, isPaid, message, brief, hint });
        }
        if (why === "uncertain")
          return run.tell({ type: "take-uncertain", message, hint: hint ?? "" });
        run.tell({ type: "take-waiting", reason: why, message });
        if (why === "credit") await agenda.pause(message);
        await clock.sleep(pauseMs, signal);
      }
    }
  }
}
