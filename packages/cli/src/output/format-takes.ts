import { formatChange } from "./format-change.ts";
import { alignColumns, formatSeconds, printable } from "@storyreel/renderer/kit";
import {
  describeFailure,
  describeMoney,
  describeProblemStep,
  noMoney,
  problemOf,
  type RenderPlan,
  standingLabels,
  standingOf,
} from "@storyreel/renderer/plan";
import { ownSourceLabels } from "@storyreel/renderer/storyboard";
import { describeCost, type ListedTake, type ShotTakes } from "@storyreel/renderer/takes";

/**
 * One line per take, with a mark at the chosen one. Below it, why it failed, and what its request has and the storyboard does not.
 *
 * @param plan of the film, whose sum is the last line; `undefined`: no sum.
 */
export function formatTakes(shots: readonly ShotTakes[], plan: RenderPlan | undefined): string {
  const blocks = shots.map((shot) => [shot.shotId, ...formatTable(shot)].join("\n"));
  const sum =
    plan === undefined ? [] : [describeMoney(plan.money ?? noMoney, plan.maxUsd).join(", ")];
  return printable(`${[...blocks, ...sum].join("\n")}\n`);
}

function formatTable({ shotId, own, takes }: ShotTakes): readonly string[] {
  if (own !== undefined) return [`  ${ownSourceLabels[own.kind]}: ${nameOf(own)}`];
  const rows = takes.map((take) => [
    `${take.isChosen ? "*" : " "} ${take.name}`,
    take.modelId,
    // A picture has no length.
    take.seconds === 0 ? "" : formatSeconds(take.seconds),
    standingLabels[standingOf(take.state, take.isFinished)],
    describeCost(take),
    take.date ?? "",
    take.sha256?.slice(0, 12) ?? "",
    describeOrigin(take),
  ]);
  return alignColumns(rows).flatMap((line, index) => [
    `  ${line}`,
    ...detailsOf(takes[index], shotId).map((detail) => `        ${detail}`),
  ]);
}

/** A picture that a model makes is a request of its own in the list. */
function nameOf(own: NonNullable<ShotTakes["own"]>): string {
  switch (own.kind) {
    case "clip":
      return own.name;
    case "still":
      return own.madeBy ?? own.name;
    case "card":
      return `"${own.name}"`;
  }
}

function describeOrigin({ isEarlier, isRehearsed, take }: ListedTake): string {
  if (isEarlier) return `take ${take} of an earlier request`;
  return isRehearsed ? "rehearsed: a stand-in exists" : "";
}

function detailsOf(take: ListedTake | undefined, shotId: string): readonly string[] {
  if (take === undefined) return [];
  const { state, changes } = take;
  const failure = state.kind === "new" ? state.failure : undefined;
  const problem = problemOf(state);
  return [
    ...(take.isAwaited ? [`take ${take.take} is chosen but not generated yet`] : []),
    ...(failure === undefined ? [] : [describeFailure(failure)]),
    ...(problem === undefined ? [] : [problem.message, describeProblemStep(problem, shotId)]),
    ...changes.map((change) => formatChange(change)),
  ];
}
