import type { Catalogue } from "@storyreel/models";
import type { Database } from "../database/database.ts";
import type { JobEnd } from "../queue/queue.ts";
import type { StartedTake, WorkerContext } from "./worker-context.ts";

/**
 * Ends the job of a take whose model this worker does not know. A worker that knows it takes the job; if there is none, the take
 * is put back until one starts.
 */
export async function blockModel(
  { agenda }: Pick<WorkerContext, "agenda">,
  { run, loaded }: StartedTake,
): Promise<JobEnd> {
  const { requestKey: key, modelId } = loaded.take;
  const why = `no worker knows the model "${modelId}": start one with the project's specs (--specs DIR)`;
  if (!(await agenda.blockModel(key, modelId, why))) return { kind: "elsewhere" };
  run.tell({ type: "take-waiting", reason: "workers", message: why });
  return { kind: "done" };
}

/** Says which models a worker knows, and lets takes go on that waited for one of them. */
export async function announceModels(
  { database, account }: { readonly database: Database; readonly account: string },
  worker: string,
  { ids }: Catalogue,
): Promise<void> {
  await database.query("update storyreel.workers set models = $2 where id = $1", [worker, ids]);
  await database.query(
    `update storyreel.takes set blocked = null, why = null
     where account = $1 and blocked = 'model' and model = any ($2)`,
    [account, ids],
  );
}
