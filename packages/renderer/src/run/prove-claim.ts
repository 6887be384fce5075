import { CodedError, type LostRequestFinding, type RequestRecord } from "@storyreel/core";
import type { Intent, TakeRecord } from "../workplace/ledger/take-record.ts";
import { closestFirst, distance, leaveToOthers, type SendWindow } from "./closest-request.ts";
import { giveBack } from "./give-back.ts";
import { judgeClaim } from "./judge-claim.ts";
import { lookAfterError } from "./look-again.ts";
import { effortOf, noteEffort } from "./note-effort.ts";
import { claimWindow, describeLost, describeSent } from "./search-lost.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

type Submitted = EntryIn<"submitted">;

/** The entry, whose request is ours as far as anybody can know; or what to do instead of following it. */
export type Proof = { readonly proven: Submitted } | { readonly next: Next };

type Claim = {
  readonly entry: Submitted;
  readonly intent: Intent;
  readonly window: SendWindow;
  readonly record: RequestRecord;
};

/**
 * The id that an answer names is a claim: it may be another take's request, or a stranger's. The first record that is read shows
 * whether it has the content that was sent. If not, the claim is given back, and the take's own request is searched for.
 *
 * The entry that is returned is not written yet: the next step of the take does that.
 */
export async function proveClaim(
  run: TakeRun,
  entry: Submitted,
  record: RequestRecord,
): Promise<Proof> {
  const { requestId, intents, isUnproven } = entry.record;
  const intent = intents.at(-1);
  if (isUnproven !== true || intent?.requestId !== requestId) return { proven: entry };
  const window = claimWindow(run, intent, entry.record.submittedAtMs);
  const verdict = judgeClaim(record, describeSent(run, intent), window);
  switch (verdict) {
    case "ours":
    case "bare":
      return { proven: settled(entry) };
    case "foreign": {
      const why = `the answer named request ${requestId}, which is not the one that was sent`;
      return { next: await giveBack(run, entry, why) };
    }
    case "untimely":
    case "altered":
      return preferOurs(run, { entry, intent, window, record }, verdict);
  }
}

function settled(entry: Submitted, twins: readonly string[] = []): Submitted {
  const { isUnproven: _, effort, ...record } = entry.record;
  const { lookups: __, ...rest } = effort ?? {};
  const intents = record.intents.map((intent, index) =>
    index === record.intents.length - 1 && twins.length > 0 ? { ...intent, twins } : intent,
  );
  const kept = { ...record, intents, ...(Object.keys(rest).length > 0 && { effort: rest }) };
  return { ...entry, record: kept };
}

/** It may be ours or a twin's: a free one in the list that is certainly closer to what was sent is taken instead. */
async function preferOurs(
  run: TakeRun,
  claim: Claim,
  verdict: "untimely" | "altered",
): Promise<Proof> {
  const { entry, intent, window, record } = claim;
  let found: LostRequestFinding;
  try {
    found = await run.api.findLost(await describeLost(run, intent));
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { next: await lookAfterError(run, entry, error) };
  }
  const free = await leaveToOthers(run, entry, recordsOf(found, verdict));
  const [best, ...others] = closestFirst(free, window);
  const isBetter =
    best !== undefined &&
    (verdict === "altered" || distance(best, window) < distance(record, window));
  // Another take may have claimed it a moment ago, or hold it because an answer named it.
  if (isBetter && (await exchange(run, claim, { best, others }))) return { next: again(0) };
  const lookups = (effortOf(entry.record).lookups ?? 0) + 1;
  if (!isSearched(run, claim, { found, verdict, lookups })) {
    await noteEffort(run, entry, { lookups });
    return { next: again(run.policy.lookupEveryMs) };
  }
  const proven = settled(
    entry,
    free.map(({ requestId }) => requestId),
  );
  const written = await run.write(entry, proven.record);
  return written === undefined
    ? { next: again(0) }
    : { proven: { ...proven, version: written.version } };
}

/** Those of another time are compared by it; those with other content cannot be. */
function recordsOf(
  found: LostRequestFinding,
  verdict: "untimely" | "altered",
): readonly RequestRecord[] {
  switch (found.kind) {
    case "found":
      return [found.record];
    case "several":
      return found.records;
    case "possible":
      return verdict === "untimely" ? found.records : [];
    case "none":
    case "list-unusable":
      return [];
  }
}

/** A list may not show a request that was just made. Without a clock to compare with, two searches are enough. */
function isSearched(
  { clock, policy, api }: TakeRun,
  { intent }: Claim,
  {
    found,
    verdict,
    lookups,
  }: {
    readonly found: LostRequestFinding;
    readonly verdict: "untimely" | "altered";
    readonly lookups: number;
  },
): boolean {
  if (found.kind === "none" && found.isFresh) return true;
  if (clock.now() - intent.startedAtMs >= policy.settleMs) return true;
  const most = Math.ceil(policy.settleMs / policy.lookupEveryMs);
  return lookups >= (verdict === "altered" || api.clockOffsetMs() === undefined ? 2 : most);
}

async function exchange(
  run: TakeRun,
  { entry, intent }: Claim,
  { best, others }: { readonly best: RequestRecord; readonly others: readonly RequestRecord[] },
): Promise<boolean> {
  const { requestId: named, intents } = entry.record;
  const { requestId } = best;
  const twins = others.map((other) => other.requestId);
  const ours: Intent = {
    ...intent,
    requestId,
    answeredRequestId: named,
    ...(twins.length > 0 && { twins }),
  };
  const exchanged: TakeRecord = {
    ...factsOf(entry.record),
    intents: [...intents.slice(0, -1), ours],
    state: "submitted",
    requestId,
    submittedAtMs: intent.startedAtMs,
    adopted: true,
  };
  if ((await run.write(entry, exchanged)) === undefined) return false;
  run.tell({ type: "request-submitted", requestId, adopted: true });
  run.tell({
    type: "warning",
    message: `the answer to the submit named request ${named}, but GMI's list shows that request ${requestId} was the one sent, so that one is used`,
  });
  return true;
}
