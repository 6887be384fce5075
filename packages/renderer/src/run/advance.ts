import { uncertainHint } from "./describe-uncertain.ts";
import { followRequest } from "./follow-request.ts";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import { saveTake } from "./save-take.ts";
import { settleSubmit } from "./settle-submit.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import { submitTake } from "./submit-take.ts";
import type { TakeRun } from "./take-run.ts";
import { endUnusable } from "./unusable-clip.ts";

/**
 * Makes one durable step of a take and says what is next. Whatever drives takes, one process or a fleet, only has to call it again. Two
 * processes with the same take by mistake do no harm, because each step is a compare-and-set in the ledger.
 *
 * `planned → sending → submitted → rendered → done`; `ambiguous` and `failed` end a run, not the take.
 *
 * @param known the entry of the take, if it was just read or if the step before handed it on. One that is out of date costs a
 *   step and nothing else: its change is refused.
 */
export async function advance(run: TakeRun, known?: LedgerEntry): Promise<Next> {
  const entry = known ?? (await run.ledger.get(run.take.requestKey));
  if (entry === undefined) return begin(run);
  const { record } = entry;
  switch (record.state) {
    case "planned":
      return submitTake(run, { ...entry, record });
    case "sending":
      return settleSubmit(run, { ...entry, record });
    case "submitted":
      return (
        (await endUnusable(run, { ...entry, record })) ?? followRequest(run, { ...entry, record })
      );
    case "rendered":
      return (await endUnusable(run, { ...entry, record })) ?? saveTake(run, { ...entry, record });
    case "done":
      return (await run.hasMedia(record))
        ? { kind: "done", record }
        : fetchAgain(run, { ...entry, record });
    case "ambiguous": {
      const hint = uncertainHint(run.take, record.intents.at(-1));
      return { kind: "stopped", why: "uncertain", message: record.message, hint };
    }
    case "failed":
      return { kind: "stopped", why: "failed", message: record.message, hint: undefined };
  }
}

async function begin({ ledger, take }: TakeRun): Promise<Next> {
  const { shotId, take: number, modelId } = take;
  const begun = await ledger.cas(
    { key: take.requestKey, version: 0 },
    {
      shotId,
      take: number,
      modelId,
      intents: [],
      state: "planned",
    },
  );
  return again(0, begun.kind === "written" ? begun.entry : undefined);
}

async function fetchAgain(run: TakeRun, entry: EntryIn<"done">): Promise<Next> {
  const { requestId, submittedAtMs, adopted } = entry.record;
  const written = await run.write(entry, {
    ...factsOf(entry.record),
    requestId,
    submittedAtMs,
    adopted,
    state: "submitted",
  });
  return again(0, written);
}
