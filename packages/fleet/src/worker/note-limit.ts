import type { WorkerContext } from "./worker-context.ts";

/** Tells all machines how this one was limited. */
export async function noteLimit({
  agenda,
  pace,
}: Pick<WorkerContext, "agenda" | "pace">): Promise<void> {
  const limit = pace.limit();
  if (limit !== undefined) await agenda.noteLimit(limit).catch(() => undefined);
}
