import {
  ApiError,
  backoffMs,
  CodedError,
  findLostRequest,
  type Client,
  type ErrorCode,
  type ListQuery,
  type RequestFinder,
  type RequestPage,
  type RequestRecord,
} from "@storyreel/core";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { TakeRecord } from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { briefReason } from "./brief-reason.ts";
import { closestFirst, sendWindow } from "./closest-request.ts";
import { isDoubtfulAddress } from "./find-wrong-address.ts";
import { isAccountProblem } from "./judge-error.ts";
import { isWithoutResult } from "./prove-failed.ts";
import { reservationOf, withoutLimits } from "./attempt.ts";
import { factsOf } from "./step.ts";
import { startTake, type RunContext } from "./take-run.ts";

// Older requests are more likely to be ones that somebody wants to make again.
const youngMs = 24 * 60 * 60_000;

/** How often a list that fails is read again, each time with the repeats of the client. */
const mostSearches = 4;

type Search = {
  readonly client: Pick<Client, "list" | "read">;
  readonly context: RunContext;
  readonly signal: AbortSignal;
  /** How long to search. What is left is submitted. Default: ten seconds. */
  readonly patienceMs?: number | undefined;
};

/**
 * Searches the API's list for the takes of a plan that this state folder has never submitted: another clone may have made them, or
 * this one before its folder was deleted or replaced by an older copy. What is found is used instead of paid for.
 *
 * Takes with pictures are left out, because their addresses differ from upload to upload. A list that cannot be read proves nothing.
 *
 * @returns why the list could not be read, if it failed to the end. Nothing about an API that cannot be reached, or does not let us
 *   in: the first submit meets the same problem, and says so.
 * @throws UsageError if the base URL is not the queue's.
 */
export async function findElsewhere(
  takes: readonly PlannedTake[],
  { client, context, signal, patienceMs = 10_000 }: Search,
): Promise<string | undefined> {
  const finder = { read: client.read, list: listOnce(client) };
  const patience = patienceOf(context, patienceMs, signal);
  try {
    for (const take of takes) {
      if (!context.isApproved(take) || take.pictures !== undefined || signal.aborted) continue;
      const entry = await context.ledger.get(take.requestKey);
      if (entry !== undefined && !isNeverSubmitted(entry.record)) continue;
      const sought = await seek(finder, take, { context, signal: patience.signal });
      if (sought.failure !== undefined) return reasonOf(sought.failure);
      if (sought.match !== undefined) await adopt(context, { take, entry }, sought.match);
    }
  } catch (error) {
    if (patience.isOver() && !signal.aborted) return `no answer within ${patienceMs / 1_000} s`;
    if (error instanceof CodedError && isAccountProblem(error)) return undefined;
    throw error;
  } finally {
    patience.end();
  }
  return undefined;
}

/** Of an API that is away, the first submit tells the same. */
function reasonOf(failure: ApiError): string | undefined {
  return failure.code === "API_UNREACHABLE" ? undefined : briefReason(failure);
}

type Sought = {
  readonly match?: RequestRecord | undefined;
  readonly failure?: ApiError | undefined;
};

/** The request with the content of a take. */
async function seek(
  finder: RequestFinder,
  take: PlannedTake,
  { context, signal }: Pick<Search, "context" | "signal">,
): Promise<Sought> {
  const { clock, policy, random } = context;
  const claimed = await context.ledger.claimed(take.modelId);
  for (let searches = 1; ; searches += 1) {
    const nowMs = clock.now();
    const lost = {
      modelId: take.modelId,
      payload: take.payload,
      intentAtMs: nowMs - youngMs,
      sentBeforeMs: nowMs,
      clockOffsetMs: context.api.clockOffsetMs(),
      isClaimed: (requestId: string) => claimed.has(requestId),
    };
    const found = await findLostRequest(finder, lost, { signal });
    if (found.kind === "list-unusable" && found.error !== undefined) {
      if (isDoubtfulAddress(found.error)) throwIf(await context.api.findWrongAddress());
      if (!isPassing(found.error)) return {};
      if (searches >= mostSearches) return { failure: found.error };
      const delayMs = backoffMs(policy.unsentBackoff, searches, 0.5 + random() / 2);
      tellRetry(context, found.error, delayMs);
      await clock.sleep(delayMs, signal);
      continue;
    }
    const records =
      found.kind === "several" ? found.records : found.kind === "found" ? [found.record] : [];
    const [match] = closestFirst(
      records.filter((record) => !isWithoutResult(record)),
      sendWindow(context, { startedAtMs: nowMs, sendByMs: nowMs }),
    );
    return { match };
  }
}

function tellRetry({ onEvent }: RunContext, error: ApiError, delayMs: number): void {
  const [reason, brief] = [error.message, briefReason(error)];
  onEvent({ type: "retrying", take: undefined, trouble: "api", reason, brief, delayMs });
}

/** The list may come the next time, when a submit may get through as well. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiError && passingCodes.includes(error.code);
}

const passingCodes: readonly ErrorCode[] = [
  "API_UNREACHABLE",
  "API_NO_ANSWER",
  "API_UNAVAILABLE",
  "API_RATE_LIMITED",
  "API_MALFORMED_ANSWER",
];

function patienceOf({ clock }: RunContext, patienceMs: number, signal: AbortSignal) {
  const over = new AbortController();
  const end = new AbortController();
  clock.sleep(patienceMs, end.signal).then(
    () => over.abort(new Error("the search took too long")),
    () => undefined,
  );
  return {
    signal: AbortSignal.any([signal, over.signal]),
    isOver: () => over.signal.aborted,
    end: () => end.abort(),
  };
}

/** Of one that was, every request that it may have made is known, or was given up by a person. */
function isNeverSubmitted({ state, intents, formerRequestIds = [] }: TakeRecord): boolean {
  return state === "planned" && intents.length === 0 && formerRequestIds.length === 0;
}

function throwIf(error: Error | undefined): void {
  if (error !== undefined) throw error;
}

/** One list serves all takes of a model, unless it failed and may come. */
function listOnce(client: Search["client"]): Search["client"]["list"] {
  const pages = new Map<string, Promise<RequestPage>>();
  return async (query: ListQuery = {}, options) => {
    const key = JSON.stringify(query);
    const page = pages.get(key) ?? client.list(query, options);
    pages.set(key, page);
    try {
      return await page;
    } catch (error) {
      if (isPassing(error)) pages.delete(key);
      throw error;
    }
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
    message: `request ${requestId} has exactly this content and does not belong to a shot here: it is used, and not paid for again`,
    hint: "it was made by another clone, or before the state folder was deleted",
  });
}
