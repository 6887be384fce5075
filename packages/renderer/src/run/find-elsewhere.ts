import {
  CodedError,
  findLostRequest,
  type Client,
  type ListQuery,
  type RequestPage,
  type RequestRecord,
} from "@storyreel/core";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { TakeRecord } from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { closestFirst, sendWindow } from "./closest-request.ts";
import { isDoubtfulAddress } from "./find-wrong-address.ts";
import { isAccountProblem } from "./judge-error.ts";
import { isWithoutResult } from "./prove-failed.ts";
import { reservationOf, withoutLimits } from "./attempt.ts";
import { factsOf } from "./step.ts";
import { startTake, type RunContext } from "./take-run.ts";

// Older requests are more likely to be ones that somebody wants to make again.
const youngMs = 24 * 60 * 60_000;

// An API that does not answer by then will not find a request either; its other troubles are told with the first submit.
const patienceMs = 10_000;

type Search = {
  readonly client: Pick<Client, "list" | "read">;
  readonly context: RunContext;
  readonly signal: AbortSignal;
};

/**
 * Searches the API's list for the takes of a plan that this state folder has never submitted: another clone may have made them, or
 * this one before its folder was deleted or replaced by an older copy. What is found is used instead of paid for.
 *
 * Takes with pictures are left out, because their addresses differ from upload to upload. A list that cannot be read proves nothing.
 *
 * @throws UsageError if the base URL is not the queue's.
 */
export async function findElsewhere(
  takes: readonly PlannedTake[],
  { client, context, signal }: Search,
): Promise<void> {
  const finder = { read: client.read, list: listOnce(client) };
  const patience = AbortSignal.timeout(patienceMs);
  for (const take of takes) {
    if (!context.isApproved(take) || take.pictures !== undefined || signal.aborted) continue;
    const entry = await context.ledger.get(take.requestKey);
    if (entry !== undefined && !isNeverSubmitted(entry.record)) continue;
    const claimed = await context.ledger.claimed(take.modelId);
    const nowMs = context.clock.now();
    try {
      const found = await findLostRequest(
        finder,
        {
          modelId: take.modelId,
          payload: take.payload,
          intentAtMs: nowMs - youngMs,
          sentBeforeMs: nowMs,
          clockOffsetMs: context.api.clockOffsetMs(),
          isClaimed: (requestId) => claimed.has(requestId),
        },
        { signal: AbortSignal.any([signal, patience]) },
      );
      if (found.kind === "list-unusable" && found.error && isDoubtfulAddress(found.error)) {
        throwIf(await context.api.findWrongAddress());
      }
      const records =
        found.kind === "several" ? found.records : found.kind === "found" ? [found.record] : [];
      const [match] = closestFirst(
        records.filter((record) => !isWithoutResult(record)),
        sendWindow(context, { startedAtMs: nowMs, sendByMs: nowMs }),
      );
      if (match !== undefined) await adopt(context, { take, entry }, match);
    } catch (error) {
      // The first submit meets the same problem, and says so.
      const isOver = patience.aborted && !signal.aborted;
      if (isOver || (error instanceof CodedError && isAccountProblem(error))) return;
      throw error;
    }
  }
}

/** Of one that was, every request that it may have made is known, or was given up by a person. */
function isNeverSubmitted({ state, intents, formerRequestIds = [] }: TakeRecord): boolean {
  return state === "planned" && intents.length === 0 && formerRequestIds.length === 0;
}

function throwIf(error: Error | undefined): void {
  if (error !== undefined) throw error;
}

/** One list serves all takes of a model. */
function listOnce(client: Search["client"]): Search["client"]["list"] {
  const pages = new Map<string, Promise<RequestPage>>();
  return (query: ListQuery = {}, options) => {
    const key = JSON.stringify(query);
    const page = pages.get(key) ?? client.list(query, options);
    pages.set(key, page);
    return page;
  };
}

async function adopt(
  context: RunContext,
  { take, entry }: { readonly take: PlannedTake; readonly entry: LedgerEntry | undefined },
  { requestId, createdAtSeconds }: RequestRecord,
): Promise<void> {
  const { requestKey, shotId, take: number, modelId } = take;
  const facts = entry && factsOf(entry.record);
  const record: TakeRecord = {
    ...(facts ?? { shotId, take: number, modelId, intents: [] }),
    state: "submitted",
    requestId,
    submittedAtMs: createdAtSeconds === undefined ? context.clock.now() : createdAtSeconds * 1000,
    adopted: true,
  };
  const run = startTake(context, take);
  // Somebody paid for it, so it counts for the film.
  const reserve = withoutLimits(reservationOf(run, undefined));
  const adopted = await context.ledger.cas(entry ?? { key: requestKey, version: 0 }, record, {
    reserve,
  });
  if (adopted.kind !== "written") return;
  const { tell } = run;
  tell({ type: "request-submitted", requestId, adopted: true });
  tell({
    type: "warning",
    message: `request ${requestId} has exactly this content and does not belong to a shot here: it is used, and nothing is paid`,
    hint: "it was made by another clone, or before the state folder was deleted",
  });
}
