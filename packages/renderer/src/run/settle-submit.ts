import type { LostRequestFinding, RequestRecord } from "@storyreel/core";
import type { Intent, TakeEffort } from "../workplace/ledger/take-record.ts";
import { releaseOf } from "./attempt.ts";
import { closestFirst, leaveToOthers, sendWindow } from "./closest-request.ts";
import { describeSearch, describeUndecided } from "./describe-uncertain.ts";
import { effortOf, noteEffort } from "./note-effort.ts";
import { listDoubtful, searchLost } from "./search-lost.ts";
import type { RunPolicy } from "./run-policy.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

type Sending = EntryIn<"sending">;

/**
 * Decides an attempt whose answer was lost, in this process or in an earlier one. A request that is found in the API's list
 * is adopted at once. Otherwise a person decides, unless one has already decided that it may be sent again.
 */
export async function settleSubmit(run: TakeRun, entry: Sending): Promise<Next> {
  const found = await searchLost(run, entry);
  switch (found.kind) {
    case "account": {
      const { message, hint } = found.error;
      return { kind: "stopped", why: "credit", message, hint };
    }
    case "found":
    case "several": {
      const ours = await leaveToOthers(run, entry, recordsOf(found));
      // What is left to another attempt proves nothing about this one.
      return ours.length > 0
        ? adopt(run, entry, ours)
        : decideWithout(run, entry, { kind: "none", isFresh: false });
    }
    case "none":
    case "possible":
    case "list-unusable":
      return decideWithout(run, entry, found);
  }
}

function recordsOf(
  found: Extract<LostRequestFinding, { kind: "found" | "several" }>,
): readonly RequestRecord[] {
  return found.kind === "found" ? [found.record] : found.records;
}

async function decideWithout(run: TakeRun, entry: Sending, found: Missing): Promise<Next> {
  const { policy, told } = run;
  const intent = entry.record.intents.at(-1);
  if (intent === undefined) return sendAgain(run, entry);
  const ageMs = run.clock.now() - intent.startedAtMs;
  const isProof = found.kind === "none" && (found.isFresh || ageMs >= policy.settleMs);
  const effort = countSearch(effortOf(entry.record), found, isProof);
  const isDecided = run.mayResubmit(run.take, intent);
  if (!isDecided && policy.onNotFound === "resend") {
    return proveUnsent(run, entry, { found, intent, ageMs, effort });
  }
  const mayResubmit = isDecided && isKnown(found, intent);
  const wantedMs = mayResubmit ? waitToResubmitMs(effort, policy) : policy.askAfterMs;
  const { lookupEveryMs } = policy;
  if (ageMs < wantedMs || !isSearched(effort)) {
    await noteEffort(run, entry, effort);
    if (!told.search && ageMs < wantedMs) {
      announceSearch(run, intent, { untilMs: intent.startedAtMs + wantedMs, mayResubmit });
    }
    told.search = true;
    return again(Math.max(Math.min(lookupEveryMs, wantedMs - ageMs), lookupEveryMs / 4));
  }
  return mayResubmit ? sendAgain(run, entry) : ask(run, entry, { found, effort });
}

type Search = {
  readonly found: Missing;
  readonly intent: Intent;
  readonly ageMs: number;
  readonly effort: TakeEffort;
};

/**
 * Nobody has to be asked about an attempt that certainly was not taken: when it could not appear any more, the list showed later
 * requests of this account and not this one, and did so again some time after.
 */
async function proveUnsent(run: TakeRun, entry: Sending, search: Search): Promise<Next> {
  const { found, intent, ageMs } = search;
  const { settleMs, proofsApartMs, unprovedMs, lookupEveryMs } = run.policy;
  const nowMs = run.clock.now();
  const isProof = found.kind === "none" && found.isFresh && ageMs >= settleMs;
  // What is found and not certainly ours takes back what an earlier list proved.
  const isOpen = found.kind === "possible";
  const before = isOpen ? undefined : search.effort.unsentSinceMs;
  const unsentSinceMs = before ?? (isProof ? nowMs : undefined);
  const effort: TakeEffort = { ...search.effort, unsentSinceMs };
  if (isProof && unsentSinceMs !== undefined && nowMs - unsentSinceMs >= proofsApartMs) {
    const planned = { ...factsOf(entry.record), state: "planned" } as const;
    return again(0, await run.write(entry, planned, releaseOf(run, intent)));
  }
  const isProving = unsentSinceMs !== undefined && nowMs - unsentSinceMs < unprovedMs;
  if (isSearched(effort) && !isProving && ageMs >= (isOpen ? settleMs : unprovedMs)) {
    return ask(run, entry, { found, effort });
  }
  await noteEffort(run, entry, effort);
  const wantedMs =
    unsentSinceMs === undefined ? settleMs - ageMs : unsentSinceMs + proofsApartMs - nowMs;
  return again(Math.max(Math.min(lookupEveryMs, wantedMs), lookupEveryMs / 4));
}

function countSearch(effort: TakeEffort, found: Missing, isProof: boolean): TakeEffort {
  const { lookups = 0, proofs = 0, unusableLookups = 0 } = effort;
  return found.kind === "list-unusable"
    ? { ...effort, unusableLookups: unusableLookups + 1 }
    : { ...effort, lookups: lookups + 1, proofs: proofs + Number(isProof) };
}

/** The requests that may be ours were named to the person who decided; a new one was not. */
function isKnown(found: Missing, { twins = [] }: Intent): boolean {
  return (
    found.kind !== "possible" || found.records.every(({ requestId }) => twins.includes(requestId))
  );
}

/** Until a list proves that it is not behind, it may still show the request. */
function waitToResubmitMs({ proofs = 0 }: TakeEffort, policy: RunPolicy): number {
  return proofs >= 2 ? policy.resubmitAfterMs : policy.settleMs;
}

/** A search takes a while; without a message the program would seem to hang. */
function announceSearch(
  run: TakeRun,
  intent: Intent,
  search: { readonly untilMs: number; readonly mayResubmit: boolean },
): void {
  const submit = { take: run.take, intent, nowMs: run.clock.now() };
  run.tell({ type: "warning", ...describeSearch(submit, search) });
}

/**
 * Twice, because one answer may come from a replica that is behind. A list that cannot be used proves nothing; after five
 * attempts, the person decides without it.
 */
function isSearched({ lookups = 0, unusableLookups = 0 }: TakeEffort): boolean {
  return lookups >= 2 || unusableLookups >= 5;
}

type Missing = Extract<LostRequestFinding, { kind: "none" | "possible" | "list-unusable" }>;

/**
 * Takes the one that was made closest to the time of our submit. The others are reported, because they may have been paid
 * for too, and kept in the record, because one of them may be ours.
 */
async function adopt(run: TakeRun, entry: Sending, found: readonly RequestRecord[]): Promise<Next> {
  const intent = entry.record.intents.at(-1);
  if (intent === undefined) return again(0);
  const [match, ...others] = closestFirst(found, sendWindow(run, intent));
  if (match === undefined) return again(0);
  const { requestId } = match;
  const twins = others.map((other) => other.requestId);
  const adopted = await run.write(entry, {
    ...factsOf(entry.record),
    intents: [
      ...entry.record.intents.slice(0, -1),
      { ...intent, requestId, ...(twins.length > 0 && { twins }) },
    ],
    state: "submitted",
    requestId,
    submittedAtMs: intent.startedAtMs,
    adopted: true,
  });
  if (adopted === undefined) {
    // Another take holds it because an answer named it, until that proves to be wrong; or has claimed it a moment ago.
    return (await listDoubtful(run, intent)).has(requestId)
      ? decideWithout(run, entry, { kind: "possible", records: found })
      : again(run.policy.lookupEveryMs);
  }
  run.tell({ type: "request-submitted", requestId, adopted: true });
  for (const other of others) {
    run.tell({
      type: "warning",
      message: `request ${other.requestId} has the same content but belongs to no shot`,
      hint: "it may have been charged as well; look for it in the GMI console",
    });
  }
  return again(0, adopted);
}

function twinsOf(found: Missing): Pick<Intent, "twins"> {
  return found.kind === "possible" ? { twins: found.records.map((one) => one.requestId) } : {};
}

/** A person gave the attempt up. It stays in the record: should its request appear later, the seed identifies it. */
async function sendAgain(run: TakeRun, entry: Sending): Promise<Next> {
  return again(0, await run.write(entry, { ...factsOf(entry.record), state: "planned" }));
}

async function ask(
  run: TakeRun,
  entry: Sending,
  { found, effort }: { readonly found: Missing; readonly effort: TakeEffort },
): Promise<Next> {
  const { take } = run;
  const { intents } = entry.record;
  const intent = intents.at(-1);
  if (intent === undefined) return sendAgain(run, entry);
  const submit = { take, intent, nowMs: run.clock.now() };
  const asked = await run.write(entry, {
    ...factsOf(entry.record),
    intents: [...intents.slice(0, -1), { ...intent, ...twinsOf(found) }],
    state: "ambiguous",
    message: describeUndecided(submit, found, effort.lookups ?? 0),
  });
  return again(0, asked);
}
