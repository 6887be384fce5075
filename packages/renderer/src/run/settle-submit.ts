import { CodedError, type LostRequestFinding, type RequestRecord } from "@storyreel/core";
import { withTrace } from "../pictures/picture-trace.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isAccountProblem } from "./judge-error.ts";
import { withSeed } from "./request-payload.ts";
import { again, factsOf, type EntryIn, type Next, type StepDeps, type TakeEffort } from "./step.ts";

type Sending = EntryIn<"sending">;

/**
 * Decides an attempt whose answer was lost, in this process or in one that is gone: found in the API's list, it is
 * adopted at once; else a person decides, unless one has already decided that it may be sent again.
 */
export async function settleSubmit(
  take: PlannedTake,
  entry: Sending,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const found = await search(take, entry, deps, effort);
  switch (found.kind) {
    case "account":
      return {
        kind: "stopped",
        why: "credit",
        message: found.error.message,
        hint: found.error.hint,
      };
    case "found":
      return adopt(take, entry, [found.record], deps);
    case "several":
      return adopt(take, entry, found.records, deps);
    case "none":
    case "list-unusable":
      return decideWithout(take, entry, found, deps, effort);
  }
}

async function decideWithout(
  take: PlannedTake,
  entry: Sending,
  found: Missing,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  if (found.kind === "none") effort.lookups += 1;
  else effort.unusableLookups += 1;
  const intent = entry.record.intents.at(-1);
  const mayResubmit = intent !== undefined && deps.mayResubmit(take, intent);
  const ageMs = deps.clock.now() - (intent?.startedAtMs ?? 0);
  const wantedMs = mayResubmit ? deps.policy.settleMs : deps.policy.askAfterMs;
  const { lookupEveryMs } = deps.policy;
  if (ageMs < wantedMs || !isSearched(effort)) {
    return again(Math.max(Math.min(lookupEveryMs, wantedMs - ageMs), lookupEveryMs / 4));
  }
  return mayResubmit ? sendAgain(entry, deps, effort) : ask(entry, found, deps, effort);
}

/**
 * Twice, because one answer of the list may come from a replica that is behind. A list that cannot be used proves nothing; in
 * the end the person who decides has to do without it.
 */
function isSearched({ lookups, unusableLookups }: TakeEffort): boolean {
  return lookups >= 2 || unusableLookups >= 5;
}

type Missing = Extract<LostRequestFinding, { kind: "none" | "list-unusable" }>;

type Search = LostRequestFinding | { readonly kind: "account"; readonly error: CodedError };

async function search(
  take: PlannedTake,
  entry: Sending,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Search> {
  const intent = entry.record.intents.at(-1);
  if (intent === undefined) return { kind: "none" };
  const claimed = await deps.ledger.claimed(take.modelId);
  try {
    const named = await readNamed(take, deps, effort);
    if (named !== undefined && !claimed.has(named.requestId))
      return { kind: "found", record: named };
    return await deps.api.findLost({
      modelId: take.modelId,
      ...withTrace(
        withSeed(deps.factsOf(take.modelId), take.payload, intent.seed),
        intent.pictures,
      ),
      intentAtMs: intent.startedAtMs,
      sentBeforeMs: intent.startedAtMs + deps.policy.settleMs,
      isClaimed: (requestId) => claimed.has(requestId),
    });
  } catch (error) {
    if (!(error instanceof CodedError) || !isAccountProblem(error)) throw error;
    return { kind: "account", error };
  }
}

/** An answer such as a 503 may name a request although it is no acceptance. */
async function readNamed(
  take: PlannedTake,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<RequestRecord | undefined> {
  const requestId = effort.unclearAnswer?.requestId;
  if (requestId === undefined) return undefined;
  try {
    const record = await deps.api.read(requestId);
    return record.modelId === take.modelId ? record : undefined;
  } catch (error) {
    if (!(error instanceof CodedError) || isAccountProblem(error)) throw error;
    return undefined;
  }
}

/** The oldest of them is ours; any other is told, because it may have been paid for too. */
async function adopt(
  take: PlannedTake,
  entry: Sending,
  [match, ...others]: readonly RequestRecord[],
  deps: StepDeps,
): Promise<Next> {
  const intent = entry.record.intents.at(-1);
  if (match === undefined || intent === undefined) return again(0);
  const { requestId } = match;
  const adopted = await deps.ledger.cas(entry.key, entry.version, {
    ...factsOf(entry.record),
    intents: [...entry.record.intents.slice(0, -1), { ...intent, requestId }],
    state: "submitted",
    requestId,
    submittedAtMs: intent.startedAtMs,
    adopted: true,
  });
  // Another take may have claimed it a moment ago: search again.
  if (adopted === undefined) return again(deps.policy.lookupEveryMs);
  const id = { shotId: take.shotId, take: take.take };
  deps.onEvent({ type: "request-submitted", take: id, requestId, adopted: true });
  for (const other of others) {
    deps.onEvent({
      type: "warning",
      take: id,
      message: `request ${other.requestId} has the same content and belongs to no shot`,
      hint: "it may have been paid for as well; look for it in the GMI console",
    });
  }
  return again(0);
}

/** Written off on a person's word. The attempt stays in the record: should it turn up, its seed says whose it is. */
async function sendAgain(entry: Sending, deps: StepDeps, effort: TakeEffort): Promise<Next> {
  effort.lookups = 0;
  effort.unusableLookups = 0;
  await deps.ledger.cas(entry.key, entry.version, { ...factsOf(entry.record), state: "planned" });
  return again(0);
}

async function ask(
  entry: Sending,
  found: Missing,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const startedAt = new Date(entry.record.intents.at(-1)?.startedAtMs ?? 0).toISOString();
  const answer = effort.unclearAnswer?.message ?? "the process ended before the answer";
  await deps.ledger.cas(entry.key, entry.version, {
    ...factsOf(entry.record),
    state: "ambiguous",
    message: `it is not known whether the submit of ${startedAt} was taken (${answer}), and ${describe(found)}`,
  });
  return again(0);
}

function describe(found: Missing): string {
  switch (found.kind) {
    case "none":
      return "the API's list of requests does not show it";
    case "list-unusable":
      return `the API's list of requests cannot tell: ${found.reason}`;
  }
}
