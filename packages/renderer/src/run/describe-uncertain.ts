import type { LostRequestFinding } from "@storyreel/core";
import { formatUsd } from "@storyreel/models";
import { formatInstant } from "../kit/format-amounts.ts";
import type { Intent } from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";

/** What is known about a submit whose answer decided nothing. */
export type UncertainSubmit = {
  readonly take: PlannedTake;
  readonly intent: Intent;
  readonly nowMs: number;
};

/** A search that takes a while: what is searched for, until when, and what happens then. */
export function describeSearch(
  submit: UncertainSubmit,
  { untilMs, mayResubmit }: { readonly untilMs: number; readonly mayResubmit: boolean },
): { readonly message: string; readonly hint: string } {
  const until = `${formatInstant(untilMs)} (${formatWait(untilMs - submit.nowMs)})`;
  return {
    message: `${describeSubmit(submit)}; searching GMI's list of requests for it until ${until}`,
    hint: mayResubmit
      ? "until then it may still appear there, and sending it again could pay twice; after that it is sent again"
      : "it is not sent again, because it may already be paid for",
  };
}

/** A search that found nothing, for the person who decides. */
export function describeUndecided(
  submit: UncertainSubmit,
  found: Extract<LostRequestFinding, { kind: "none" | "possible" | "list-unusable" }>,
  searches: number,
): string {
  const list = `${describeSubmit(submit)}; GMI's list of ${submit.take.modelId} requests`;
  const now = formatInstant(submit.nowMs);
  switch (found.kind) {
    case "none":
      return found.isFresh
        ? `${list} does not contain it (searched ${searches} times, last at ${now})`
        : `${list} does not show it yet (searched ${searches} times, last at ${now})`;
    case "possible": {
      const ids = found.records.map(({ requestId }) => requestId).join(", ");
      return `${list} contains ${ids} with the same content, but its time does not show whether it is this one`;
    }
    case "list-unusable":
      return `${list} could not be searched (last tried at ${now}): ${found.reason}`;
  }
}

/** What that person can do. */
export function uncertainHint({ shotId, price }: PlannedTake, intent: Intent | undefined): string {
  if ((intent?.twins ?? []).length > 0) {
    return "look for it in the GMI console; nothing is submitted while it may be yours";
  }
  const pays = price.known ? `pays $${formatUsd(price.usd)} again` : "pays again";
  return (
    "look for it in the GMI console: once it is listed there, try again to use it; " +
    `if it is still missing 5 minutes after the submit, storyreel render FILE --resubmit-uncertain ${shotId} searches once more and then ${pays}`
  );
}

function describeSubmit({ intent }: UncertainSubmit): string {
  const why = intent.answer ?? "the process ended before the answer arrived";
  const price = intent.usd === undefined ? "price unknown" : `$${intent.usd}`;
  return `the submit at ${formatInstant(intent.startedAtMs)} (${price}) may or may not have been accepted: ${why}`;
}

function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
