import {
  CodedError,
  type LostRequest,
  type LostRequestFinding,
  type RequestRecord,
} from "@storyreel/core";
import type { Intent } from "../workplace/ledger/take-record.ts";
import { withTrace } from "../workplace/picture-trace.ts";
import { sendWindow, type SendWindow } from "./closest-request.ts";
import { judgeClaim } from "./judge-claim.ts";
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
    const named = await readNamed(run, intent, lost);
    if (named === undefined) return await run.api.findLost(lost);
    switch (judgeClaim(named, lost, claimWindow(run, intent))) {
      case "ours":
      case "bare":
        return { kind: "found", record: named };
      case "untimely":
        return withNamed(await run.api.findLost(lost), named);
      case "altered":
      case "foreign":
        return await run.api.findLost(lost);
    }
  } catch (error) {
    if (!(error instanceof CodedError) || !isAccountProblem(error)) throw error;
    return { kind: "account", error };
  }
}

/** It may be a twin's, and ours in the list: which of them was made closer to the submit is decided when one is adopted. */
function withNamed(found: LostRequestFinding, named: RequestRecord): LostRequestFinding {
  switch (found.kind) {
    case "found":
      return several([found.record, named]);
    case "several":
    case "possible":
      return several([...found.records, named]);
    case "none":
    case "list-unusable":
      return { kind: "found", record: named };
  }
}

function several(records: readonly RequestRecord[]): LostRequestFinding {
  const byId = new Map(records.map((record) => [record.requestId, record]));
  return { kind: "several", records: [...byId.values()] };
}

/** When the request that an answer names was made, if it is the one that was sent: before the answer arrived. */
export function claimWindow(run: TakeRun, intent: Intent, answeredAtMs = 0): SendWindow {
  const sendByMs = Math.max(intent.sendByMs, answeredAtMs);
  return sendWindow(run, { startedAtMs: intent.startedAtMs, sendByMs });
}

/** What to look for in the API's list when the answer to an attempt was lost. */
export async function describeLost(run: TakeRun, intent: Intent): Promise<LostRequest> {
  const claimed = await run.ledger.claimed(run.take.modelId);
  const doubtful = await listDoubtful(run, intent);
  return {
    ...describeSent(run, intent),
    isClaimed: (requestId) => claimed.has(requestId) && !doubtful.has(requestId),
  };
}

/** The same for one request that is known by its id, whoever holds it. */
export function describeSent(run: TakeRun, intent: Intent): LostRequest {
  const { modelId, payload } = run.take;
  return {
    modelId,
    ...withTrace(withSeed(run.modelOf(modelId), payload, intent.seed), intent.pictures),
    intentAtMs: intent.startedAtMs,
    sentBeforeMs: intent.startedAtMs + run.policy.settleMs,
    clockOffsetMs: run.api.clockOffsetMs(),
    isClaimed: () => false,
  };
}

/**
 * Requests that other takes hold only because an answer named them. One of them may be the one that is searched for, so it must
 * not count as missing. Takes with the same payload are left out: whichever of their requests they hold, there is one for each.
 */
export async function listDoubtful(
  { ledger, take }: TakeRun,
  { payloadSha256 }: Pick<Intent, "payloadSha256">,
): Promise<ReadonlySet<string>> {
  const doubtful = new Set<string>();
  for await (const { key, record } of ledger.entries("submitted")) {
    if (record.state !== "submitted" || record.isUnproven !== true) continue;
    const isTwin = record.intents.at(-1)?.payloadSha256 === payloadSha256;
    if (key !== take.requestKey && !isTwin) doubtful.add(record.requestId);
  }
  return doubtful;
}

/** An answer such as a 503 may name a request although it does not accept one; it may also belong to another take. */
async function readNamed(
  { api }: TakeRun,
  { answeredRequestId: requestId }: Intent,
  { isClaimed }: LostRequest,
): Promise<RequestRecord | undefined> {
  if (requestId === undefined || isClaimed(requestId)) return undefined;
  try {
    return await api.read(requestId);
  } catch (error) {
    if (!(error instanceof CodedError) || isAccountProblem(error)) throw error;
    return undefined;
  }
}
