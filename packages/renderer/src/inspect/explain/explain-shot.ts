import type { Model } from "@storyreel/models";
import { formatInstant } from "../../kit/format-amounts.ts";
import { describeFailure } from "../../plan/describe-failure.ts";
import { describeProblemStep } from "../../plan/describe-problem.ts";
import { compareRequests } from "../../plan/compare-requests.ts";
import type { PlannedShot, PlannedTake } from "../../plan/render-plan.ts";
import {
  askedTakesOf,
  chosenTakeOf,
  firstTakeOf,
  unmadeChoiceOf,
} from "../../plan/takes-of-shot.ts";
import type { Lock, LockedTake } from "../../workplace/lock/lock.ts";
import { describePicture } from "../../storyboard/describe-picture.ts";
import { describeSound } from "../../storyboard/describe-sound.ts";
import { ownSourceOf } from "../../storyboard/shot-source.ts";
import type { Audio } from "../../storyboard/storyboard.ts";
import type {
  ExplainedPrompt,
  ExplainedTake,
  Explanation,
  NearestTake,
  OwnExplanation,
} from "./explanation.ts";
import { originsOfChange } from "./origins-of-change.ts";

/** Shows what is used of the user's own; `undefined`: the shot is requested. Pure. */
export function explainOwnSource(planned: PlannedShot, audio: Audio): OwnExplanation | undefined {
  const { shot } = planned;
  const own = ownSourceOf(shot);
  if (own === undefined) return undefined;
  const { notes, markers, cut } = shot;
  return {
    shotId: shot.id,
    source: own,
    cut,
    notes,
    markers,
    picture: describePicture(shot),
    sound: describeSound(shot, audio),
  };
}

/** Shows what a shot sends, what it costs, and why it is, or is not, generated. Pure. */
export function explainShot(
  planned: PlannedShot,
  { lock, model, audio }: { readonly lock: Lock; readonly model: Model; readonly audio: Audio },
): Explanation {
  const { shot, choice } = planned;
  const asked = askedTakesOf(planned);
  const first = firstTakeOf(planned);
  if (first === undefined) throw new TypeError(`shot "${shot.id}" requests nothing`);
  const locked = lock.shots.find(({ id }) => id === shot.id)?.takes ?? [];
  const takes = choice === "kept" ? [...planned.takes, ...asked] : asked;
  return {
    shotId: shot.id,
    modelId: first.modelId,
    notes: shot.notes,
    markers: shot.markers,
    picture: describePicture(shot),
    sound: describeSound(shot, audio),
    prompt: measurePrompt(planned, model),
    takes: takes.map((take) => explainTake(take, planned, locked)),
    payload: first.payload,
    pictures: first.pictures ?? [],
    ...voiceOf(planned),
    price: first.price,
    choice,
  };
}

function voiceOf({ shot: { makes } }: PlannedShot): Pick<Explanation, "voiceFrom"> {
  if (makes?.kind !== "sound" || makes.role !== "narration") return {};
  if (makes.voiceFrom === undefined) return {};
  return { voiceFrom: makes.voiceFrom };
}

function measurePrompt({ shot }: PlannedShot, model: Model): ExplainedPrompt {
  const parameter = Object.values(model.parameters).find(({ role }) => role === "prompt");
  const { prompt } = shot.roles;
  return {
    parts: shot.promptParts.map((part) => ({ ...part, length: lengthOf(part.text) })),
    length: typeof prompt === "string" ? lengthOf(prompt) : 0,
    maxLength: parameter?.maxLength,
  };
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function explainTake(
  take: PlannedTake,
  planned: PlannedShot,
  locked: readonly LockedTake[],
): ExplainedTake {
  const { requestKey, state } = take;
  const nearest = state.kind === "new" ? findNearest(take, planned, locked) : undefined;
  return {
    take: take.take,
    requestKey,
    state,
    isChosen: chosenTakeOf(planned)?.requestKey === requestKey,
    isAwaited: take.take === unmadeChoiceOf(planned),
    why: isReplaced(take, planned)
      ? "not generated: the shot uses a chosen take of another request"
      : reasonOf(take, nearest),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function isReplaced(take: PlannedTake, { choice, takes }: PlannedShot): boolean {
  return choice === "kept" && !takes.includes(take);
}

function reasonOf(take: PlannedTake, nearest: NearestTake | undefined): string {
  const { state, movedFrom, sharedWith } = take;
  const from = movedFrom === undefined ? "" : `, made when the shot was called ${movedFrom}`;
  switch (state.kind) {
    case "reused":
      return take.makes === "asset"
        ? `not made again: the ids of this request are known${from}`
        : `not generated: the clip of this request already exists${from}`;
    case "running":
      if (state.problem !== undefined) {
        const { message } = state.problem;
        return `not paid again: ${message}; ${describeProblemStep(state.problem, take.shotId)}`;
      }
      return `not paid again: it was submitted as request ${state.requestId}${from}, and the next run downloads its clip`;
    case "ordered":
      return "not bought again: it is already in the fleet's queue, and a worker will send it";
    case "uncertain":
      return "not sent: an earlier submit got no answer, and storyreel must first find out whether it was accepted";
    case "new":
      if (sharedWith !== undefined) {
        return `not bought twice: shot ${sharedWith} has the same request`;
      }
      if (take.expiredAtMs !== undefined) {
        return `will be made again: its ids expired at ${formatInstant(take.expiredAtMs)}, and a request that is not made yet needs them`;
      }
      return state.failure === undefined
        ? whyGenerated(nearest)
        : `will be generated again: it ${describeFailure(state.failure)}`;
  }
}

function whyGenerated(nearest: NearestTake | undefined): string {
  if (nearest === undefined) return "will be generated: this shot has no finished take yet";
  const fields = nearest.changes.map(({ field }) => field);
  return fields.every((field) => field === "take" || field === "seed")
    ? "will be generated: one more take of a request that already has finished takes"
    : `will be generated: ${fields.join(", ")} changed since the take of ${nearest.date}`;
}

/** The finished take of the shot with the fewest changes; if several have as few, the latest. */
function findNearest(
  take: PlannedTake,
  { shot }: PlannedShot,
  locked: readonly LockedTake[],
): NearestTake | undefined {
  const compared = locked.map((before) => ({
    before,
    changes: compareRequests({ ...before, modelId: before.model }, take),
  }));
  const fewest = Math.min(...compared.map(({ changes }) => changes.length));
  const nearest = compared.findLast(({ changes }) => changes.length === fewest);
  if (nearest === undefined) return undefined;
  const { before, changes } = nearest;
  return {
    requestKey: before.requestKey,
    requestId: before.requestId,
    take: before.take,
    date: before.price.date,
    changes: changes.map((change) => ({ ...change, origins: originsOfChange(change, shot) })),
  };
}
