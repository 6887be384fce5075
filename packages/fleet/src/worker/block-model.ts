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
  if (!(await agenda.blockModel(key, why))) return { kind: "elsewhere" };
  run.tell({ type: "take-waiting", reason: "workers", message: why });
  return { kind: "done" };
}

/** Lets takes go on that waited for one of the models that a worker knows. Others see by then that it does. */
export async function unblockModels(
  { database, account }: { readonly database: Database; readonly account: string },
  { ids }: Catalogue,
): Promise<void> {
  await database.query(
    `update storyreel.takes set blocked = null, why = null
     where account = $1 and blocked = 'model' and model = any ($2)`,
    [account, ids],
  );
}
