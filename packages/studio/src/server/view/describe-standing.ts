import type { PlannedShot, TakeFailure } from "@storyreel/renderer/plan";
import type { TakeStatus } from "@storyreel/renderer/status";
import type { ShotState } from "../../api/studio-view.ts";
import type { TakeProgress } from "../run-status.ts";
import { counted } from "@storyreel/renderer/kit";
import { clock, dollars } from "./amounts.ts";
import { noKnownCharge, sayFailure } from "./view-takes.ts";

/** What the line about a shot is made from. */
export type StandingFacts = {
  readonly state: ShotState;
  readonly source: "request" | "clip" | "still" | "card";
  readonly isRehearsed: boolean;
  readonly take: TakeStatus | undefined;
  /** How the request of `take` failed; `undefined`: it did not. */
  readonly failure: TakeFailure | undefined;
  /** What the film plays: `Take 2`. */
  readonly chosen: string | undefined;
  readonly choice: PlannedShot["choice"];
  /** The number of a take that was chosen by its stand-in. */
  readonly unmadeChoice: number | undefined;
  /** Of an earlier request, which it may still play: `Old take 2 of 3`. */
  readonly earlier: string | undefined;
  /** Fields whose values that was made with have changed. */
  readonly changed: readonly string[];
  /** What was paid for. */
  readonly paidTakes: number;
  /** Numbers of the takes that it asks for and nobody has bought. */
  readonly unbought: readonly number[];
  /** Id of the earlier shot whose clips it uses, which is paid once. */
  readonly sharedWith: string | undefined;
  readonly spentUsd: bigint;
  readonly progress: TakeProgress | undefined;
};

const sources = { clip: "your own footage", still: "your own still", card: "a card" } as const;

/** One line for the panel: what holds, and what it costs. */
export function describeStanding(facts: StandingFacts): string {
  const { state, take, progress } = facts;
  switch (state) {
    case "disabled":
      return "Disabled · not in the film. Costs nothing. Stays in the file.";
    case "new":
      return describeNew(facts);
    case "queued":
      return progress === undefined || progress.isUnsent
        ? `Queued · not sent yet.${usualWords(progress)} Canceling now costs nothing.`
        : `Queued · sent, waiting at GMI.${usualWords(progress)} ${reservedWords(progress)}`;
    case "running":
      return describeRunning(take, progress);
    case "failed":
      return describeFailed(facts);
    case "done":
      return facts.source === "request"
        ? describeDone(facts)
        : `Done · ${sources[facts.source]}. Costs nothing.`;
    case "stale": {
      const { changed, earlier = "an old take" } = facts;
      const fields = changed.length === 0 ? "its request" : changed.join(", ");
      return `Stale · ${fields} changed. The film still plays ${earlier.toLowerCase()}.`;
    }
    case "uncertain": {
      return `Uncertain · sent, answer lost${timeOf(take)}. It may have been charged. storyreel will not send it again until this is resolved.`;
    }
  }
}

function describeNew(facts: StandingFacts): string {
  const { isRehearsed, sharedWith } = facts;
  const choice = describeChoice(facts);
  const plays =
    choice === ""
      ? isRehearsed
        ? "rehearsed: a stand-in clip plays in its place."
        : "no clip yet. The animatic plays in its place."
      : `${isRehearsed ? "A stand-in clip" : "The animatic"} plays in its place.`;
  const price =
    sharedWith === undefined
      ? "Costs nothing until you buy."
      : `Uses the clip of ${sharedWith}, which is paid once.`;
  return `New · ${choice}${plays} ${price}`;
}

/** What came of a choice that was made before there is a clip; `""`: nobody chose. */
function describeChoice({ choice, unmadeChoice }: StandingFacts): string {
  if (unmadeChoice !== undefined) return `take ${unmadeChoice} is chosen but not generated yet. `;
  if (choice === "lapsed") return "the shot has changed since its take was chosen. ";
  return choice === "unasked" ? "the chosen take is not one of the requested takes. " : "";
}

/** On the clock of the wall. */
function timeOf(take: TakeStatus | undefined): string {
  // Of what only the lock file knows, the day is known.
  if (take?.since === undefined || !take.since.includes("T")) return "";
  const time = new Date(take.since).toTimeString().slice(0, 5);
  return ` at ${time}`;
}

function describeRunning(take: TakeStatus | undefined, progress: TakeProgress | undefined): string {
  if (progress === undefined && take?.state === "to-download") {
    return "Running · finished, but its clip is not on this machine. Following it costs nothing.";
  }
  if (progress === undefined) {
    return `Running · sent${timeOf(take)} by another run. The reserved amount may still be charged.`;
  }
  const { expectedMs } = progress;
  return expectedMs === undefined
    ? `Running. ${reservedWords(progress)}`
    : `Running · usually about ${clock(expectedMs)}. ${reservedWords(progress)}`;
}

function usualWords(progress: TakeProgress | undefined): string {
  const { expectedMs } = progress ?? {};
  return expectedMs === undefined
    ? ""
    : ` Usually done about ${clock(expectedMs)} after it is sent.`;
}

function reservedWords({ reservedUsd }: TakeProgress): string {
  return reservedUsd === undefined ? "It may still be charged." : `Reserved $${reservedUsd}.`;
}

function describeFailed({ take, failure, progress }: StandingFacts): string {
  const { spending } = take ?? {};
  const charge =
    spending === undefined || spending.unpricedRequests > 0
      ? "charge not known"
      : spending.paidUsd > 0n
        ? `charged ${dollars(spending.paidUsd)}`
        : noKnownCharge;
  const reason = progress?.trouble ?? (failure === undefined ? take?.reason : sayFailure(failure));
  return `Failed · ${charge}${reason === undefined ? "" : `: ${reason}`}`;
}

function describeDone(facts: StandingFacts): string {
  const { chosen, paidTakes, spentUsd, unbought, sharedWith } = facts;
  const plays = chosen === undefined ? "" : ` · ${chosen.toLowerCase()} is in the film`;
  const paid =
    sharedWith !== undefined
      ? `The clip of ${sharedWith}, paid once.`
      : spentUsd === 0n
        ? "Paid elsewhere."
        : `Paid ${dollars(spentUsd)} for ${counted(paidTakes, "take")}.`;
  const left = new Intl.ListFormat("en").format(unbought.map(String));
  const more =
    unbought.length === 0
      ? ""
      : unbought.length === 1
        ? ` Take ${left} is not bought yet.`
        : ` Takes ${left} are not bought yet.`;
  return `Done${plays}. ${paid}${more}`;
}
