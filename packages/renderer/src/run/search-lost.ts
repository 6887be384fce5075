import {
  CodedError,
  matchRequest,
  type LostRequest,
  type LostRequestFinding,
  type RequestRecord,
} from "@storyreel/core";
import type { Intent } from "../workplace/ledger/take-record.ts";
import { withTrace } from "../workplace/picture-trace.ts";
import { isAccountProblem } from "./judge-error.ts";
import { withSeed } from "./request-payload.ts";
import type { EntryIn } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

export type LostSearch =
  | LostRequestFinding
  | { readonly kind: "account"; readonly error: CodedError };

/** Looks for what became of the last attempt: by the id that its answer may have named, then in the API's list. */
export async function searchLost(run: TakeRun, entry: EntryIn<"sending">): Promise<LostSearch> {
  const intent = entry.record.intents.at(-1);
  if (intent === undefined) return { kind: "none", isFresh: true };
  const lost = await describeLost(run, intent);
  try {
    const named = await readNamed(run, intent);
    // An answer may name somebody else's request: only one with our content is ours.
    if (named !== undefined && isOurs(named, lost)) return { kind: "found", record: named };
    return await run.api.findLost(lost);
  } catch (error) {
    if (!(error instanceof CodedError) || !isAccountProblem(error)) throw error;
    return { kind: "account", error };
  }
}

function isOurs(named: RequestRecord, lost: LostRequest): boolean {
  // Its time proves nothing: clocks differ, and the answer to this very submit named it.
  const { createdAtSeconds: _, ...timeless } = named;
  return matchRequest(timeless, lost) !== "other";
}

/** What to look for in the API's list when the answer to an attempt was lost. */
export async function describeLost(run: TakeRun, intent: Intent): Promise<LostRequest> {
  const { modelId, payload } = run.take;
  const claimed = await run.ledger.claimed(modelId);
  return {
    modelId,
    ...withTrace(withSeed(run.modelOf(modelId), payload, intent.seed), intent.pictures),
    intentAtMs: intent.startedAtMs,
    sentBeforeMs: intent.startedAtMs + run.policy.settleMs,
    clockOffsetMs: run.api.clockOffsetMs(),
    isClaimed: (requestId) => claimed.has(requestId),
  };
}

/** An answer such as a 503 may name a request although it does not accept one. */
async function readNamed(
  { api }: TakeRun,
  { answeredRequestId: requestId }: Intent,
): Promise<RequestRecord | undefined> {
  if (requestId === undefined) return undefined;
  try {
    const record = await api.read(requestId);
    return record;
  } catch (error) {
    if (!(error instanceof CodedError) || isAccountProblem(error)) throw error;
    return undefined;
  }
}
