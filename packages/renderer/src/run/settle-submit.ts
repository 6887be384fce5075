import type { LostRequestFinding, RequestRecord } from "@storyreel/core";
import type { Intent } from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { describeSearch, describeUndecided } from "./describe-uncertain.ts";
import { searchLost } from "./search-lost.ts";
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
  const found = await searchLost(take, entry, deps, effort);
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
  const wantedMs = mayResubmit ? deps.policy.resubmitAfterMs : deps.policy.askAfterMs;
  const { lookupEveryMs } = deps.policy;
  if (ageMs < wantedMs || !isSearched(effort)) {
    if (!effort.isSearchTold && intent !== undefined && ageMs < wantedMs) {
      tellSearch(take, intent, deps, effort);
    }
    effort.isSearchTold = true;
    return again(Math.max(Math.min(lookupEveryMs, wantedMs - ageMs), lookupEveryMs / 4));
  }
  return mayResubmit ? sendAgain(entry, deps, effort) : ask(take, entry, found, deps, effort);
}

/** A search takes a while; without a word it looks like a program that hangs. */
function tellSearch(take: PlannedTake, intent: Intent, deps: StepDeps, effort: TakeEffort): void {
  const { policy, clock } = deps;
  const mayResubmit = deps.mayResubmit(take, intent);
  const untilMs = intent.startedAtMs + (mayResubmit ? policy.resubmitAfterMs : policy.askAfterMs);
  const submit = { take, intent, answer: effort.unclearAnswer?.message, nowMs: clock.now() };
  deps.onEvent({
    type: "warning",
    take: { shotId: take.shotId, take: take.take },
    ...describeSearch(submit, { untilMs, mayResubmit }),
  });
}

/**
 * Twice, because one answer of the list may come from a replica that is behind. A list that cannot be used proves nothing; in
 * the end the person who decides has to do without it.
 */
function isSearched({ lookups, unusableLookups }: TakeEffort): boolean {
  return lookups >= 2 || unusableLookups >= 5;
}

type Missing = Extract<LostRequestFinding, { kind: "none" | "list-unusable" }>;

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
  take: PlannedTake,
  entry: Sending,
  found: Missing,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const { intents } = entry.record;
  const intent = intents.at(-1);
  if (intent === undefined) return sendAgain(entry, deps, effort);
  const answer = effort.unclearAnswer?.message ?? intent.answer;
  const submit = { take, intent, answer, nowMs: deps.clock.now() };
  await deps.ledger.cas(entry.key, entry.version, {
    ...factsOf(entry.record),
    intents: [...intents.slice(0, -1), { ...intent, ...(answer === undefined ? {} : { answer }) }],
    state: "ambiguous",
    message: describeUndecided(submit, found, effort.lookups),
  });
  return again(0);
}
