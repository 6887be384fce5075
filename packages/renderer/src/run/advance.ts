import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { uncertainHint } from "./describe-uncertain.ts";
import { followRequest } from "./follow-request.ts";
import { saveTake } from "./save-take.ts";
import { settleSubmit } from "./settle-submit.ts";
import type { StepDeps, Next, TakeEffort } from "./step.ts";
import { submitTake } from "./submit-take.ts";

/**
 * Makes one durable step of a take and says what is next. Whoever drives it, one process or a fleet, only has to
 * call it again; two that hold the same take by mistake do no harm, because each step is a compare-and-set.
 *
 * `planned → sending → submitted → rendered → done`; `ambiguous` and `failed` end a run, not the take.
 */
export async function advance(
  take: PlannedTake,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const entry = await deps.ledger.get(take.requestKey);
  if (entry === undefined) return begin(take, deps);
  const { record } = entry;
  switch (record.state) {
    case "planned":
      return submitTake(take, { ...entry, record }, deps, effort);
    case "sending":
      return settleSubmit(take, { ...entry, record }, deps, effort);
    case "submitted":
      return followRequest(take, { ...entry, record }, deps, effort);
    case "rendered":
      return saveTake(take, { ...entry, record }, deps, effort);
    case "done":
      return (await deps.hasMedia(record)) ? { kind: "done", record } : fetchAgain(entry, deps);
    case "ambiguous":
      return {
        kind: "stopped",
        why: "uncertain",
        message: record.message,
        hint: uncertainHint(take),
      };
    case "failed":
      return { kind: "stopped", why: "failed", message: record.message, hint: undefined };
  }
}

async function begin(take: PlannedTake, deps: StepDeps): Promise<Next> {
  await deps.ledger.cas(take.requestKey, 0, {
    shotId: take.shotId,
    take: take.take,
    modelId: take.modelId,
    intents: [],
    state: "planned",
  });
  return { kind: "again", afterMs: 0 };
}

async function fetchAgain(entry: LedgerEntry, deps: StepDeps): Promise<Next> {
  const { record } = entry;
  if (record.state !== "done") return { kind: "again", afterMs: 0 };
  const { shotId, take, modelId, intents, requestId, submittedAtMs, adopted } = record;
  await deps.ledger.cas(entry.key, entry.version, {
    shotId,
    take,
    modelId,
    intents,
    requestId,
    submittedAtMs,
    adopted,
    state: "submitted",
  });
  return { kind: "again", afterMs: 0 };
}
