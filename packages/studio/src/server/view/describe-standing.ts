import type { TakeStatus } from "@storyreel/renderer/status";
import type { ListedTake } from "@storyreel/renderer/takes";
import type { ShotState } from "../../api/studio-view.ts";
import type { TakeProgress } from "../run-status.ts";
import { clock, dollars } from "./amounts.ts";

/** What the line about a shot is made from. */
export type StandingFacts = {
  readonly state: ShotState;
  readonly isOwn: boolean;
  readonly isRehearsed: boolean;
  readonly take: TakeStatus | undefined;
  /** What the film plays. */
  readonly chosen: ListedTake | undefined;
  /** Of an earlier request, which it may still play. */
  readonly earlier: ListedTake | undefined;
  readonly takeCount: number;
  readonly spentUsd: bigint;
  readonly progress: TakeProgress | undefined;
};

/** One line for the panel: what holds, and what it costs. */
export function describeStanding(facts: StandingFacts): string {
  const { state, take, progress } = facts;
  switch (state) {
    case "disabled":
      return "Disabled · not in the film. Costs nothing. Stays in the file.";
    case "new":
      return facts.isRehearsed
        ? "New · rehearsed: a stand-in clip plays in its place. Costs nothing until you buy."
        : "New · no clip yet. The animatic plays in its place. Costs nothing until you buy.";
    case "queued":
      return progress === undefined || progress.isUnsent
        ? "Queued · not sent yet. Canceling now costs nothing."
        : `Queued · sent. ${reservedWords(progress)}`;
    case "running":
      return describeRunning(progress);
    case "failed":
      return describeFailed(take, facts);
    case "done":
      return facts.isOwn ? "Done · your own file. Costs nothing." : describeDone(facts);
    case "stale": {
      const fields = facts.earlier?.changes.map(({ field }) => field).join(", ") ?? "its request";
      const plays = facts.earlier === undefined ? "an earlier take" : `take ${facts.earlier.take}`;
      return `Stale · ${fields} changed after ${plays}. The film still plays it.`;
    }
    case "uncertain": {
      const since = take?.since === undefined ? "" : ` at ${take.since.slice(11, 16)}`;
      return `Uncertain · sent, answer lost${since}. It may have been paid. storyreel will not send it again until this is settled.`;
    }
  }
}

function describeRunning(progress: TakeProgress | undefined): string {
  if (progress === undefined) return "Running · was sent. The next run picks it up.";
  const { expectedMs } = progress;
  return expectedMs === undefined
    ? "Running"
    : `Running · usually about ${clock(expectedMs)}. ${reservedWords(progress)}`;
}

function reservedWords({ reservedUsd }: TakeProgress): string {
  return reservedUsd === undefined
    ? "It may still cost what it was sent for."
    : `Reserved $${reservedUsd}.`;
}

function describeFailed(take: TakeStatus | undefined, { progress }: StandingFacts): string {
  const { spending } = take ?? {};
  const charge =
    spending === undefined || spending.unpricedRequests > 0
      ? "charge not known"
      : spending.paidUsd > 0n
        ? `charged ${dollars(spending.paidUsd)}`
        : "nothing was charged, as far as is known";
  const reason = progress?.trouble ?? take?.reason;
  return `Failed · ${charge}${reason === undefined ? "" : `: ${reason}`}`;
}

function describeDone({ chosen, takeCount, spentUsd }: StandingFacts): string {
  const plays = chosen === undefined ? "" : ` · take ${chosen.name} is in the film`;
  const paid =
    spentUsd === 0n
      ? "Paid elsewhere."
      : `Paid ${dollars(spentUsd)} for ${takeCount === 1 ? "1 take" : `${takeCount} takes`}.`;
  return `Done${plays}. ${paid}`;
}
