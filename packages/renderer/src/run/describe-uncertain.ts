import type { LostRequestFinding } from "@storyreel/core";
import { formatUsd } from "@storyreel/models";
import type { Intent } from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";

/** What is known of a submit whose answer decided nothing. */
export type UncertainSubmit = {
  readonly take: PlannedTake;
  readonly intent: Intent;
  /** What this run heard, where it was this run's submit. */
  readonly answer: string | undefined;
  readonly nowMs: number;
};

/** A search that goes on for a while: what is waited for, how long, and what comes then. */
export function describeSearch(
  submit: UncertainSubmit,
  { untilMs, mayResubmit }: { readonly untilMs: number; readonly mayResubmit: boolean },
): { readonly message: string; readonly hint: string } {
  const until = `${formatInstant(untilMs)} (${formatWait(untilMs - submit.nowMs)})`;
  return {
    message: `${describeSubmit(submit)}; looking for its request in the API's list until ${until}`,
    hint: mayResubmit
      ? "until then it may still turn up there, and sending it again would pay twice; after that it is sent again"
      : "it is not sent again: it may have been paid for",
  };
}

/** A search that found nothing, for the person who decides. */
export function describeUndecided(
  submit: UncertainSubmit,
  found: Extract<LostRequestFinding, { kind: "none" | "list-unusable" }>,
  searches: number,
): string {
  const list = `the API's list of ${submit.take.modelId} requests`;
  const lastly = `last at ${formatInstant(submit.nowMs)}`;
  switch (found.kind) {
    case "none":
      return `${describeSubmit(submit)}; ${list} was searched ${searches} times for its payload, ${lastly}, and does not show it`;
    case "list-unusable":
      return `${describeSubmit(submit)}; ${list}, ${lastly}, cannot tell: ${found.reason}`;
  }
}

/** What that person can do. */
export function uncertainHint({ shotId, price }: PlannedTake): string {
  const pays = price.known ? `pays $${formatUsd(price.usd)} again` : "pays again";
  return (
    "look for it in the GMI console: once the list shows it, the same command goes on with it; " +
    `if it is not there 5 minutes after the submit, --resubmit-uncertain ${shotId} searches once more and then ${pays}`
  );
}

function describeSubmit({ intent, answer }: UncertainSubmit): string {
  const why = answer ?? intent.answer ?? "the process ended before the answer";
  const price = intent.usd === undefined ? "price unknown" : `$${intent.usd}`;
  return `nobody knows whether the submit of ${formatInstant(intent.startedAtMs)} (${price}) was taken: ${why}`;
}

function formatInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
