import { basename } from "node:path";
import { formatInstant } from "../../kit/format-amounts.ts";
import { noMoney } from "../../plan/film-money.ts";
import { problemOf } from "../../plan/describe-problem.ts";
import type { PlannedShot, PlannedTake, RenderPlan } from "../../plan/render-plan.ts";
import { unmadeChoiceOf } from "../../plan/takes-of-shot.ts";
import { furthestOf, standingOf } from "../../plan/take-standing.ts";
import { shotsToGenerate } from "../../storyboard/reframe-shots.ts";
import { ownSourceOf } from "../../storyboard/shot-source.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { TakeRecord } from "../../workplace/ledger/take-record.ts";
import type { KnownTakes } from "../../workplace/workplace.ts";
import type { FilmStatus, NextStep, OpenRequest, ShotStatus, TakeStatus } from "./film-status.ts";

/** Says where each take of a plan stands, and what happens next. Pure. */
export function buildStatus(
  storyboard: Storyboard,
  plan: RenderPlan,
  known: Pick<KnownTakes, "recordOf" | "spendingOf" | "payments">,
): FilmStatus {
  const planned = new Map(plan.shots.map((one) => [one.shot.id, one]));
  return {
    name: basename(storyboard.path),
    shots: shotsToGenerate(storyboard).map(({ id }) => statusOfShot(id, planned.get(id), known)),
    open: listOpen(plan, known),
    money: plan.money ?? noMoney,
    maxUsd: plan.maxUsd,
    toPayUsd: plan.totalUsd,
    unknownPrice: plan.unknownPrice,
  };
}

type Known = Parameters<typeof buildStatus>[2];

function statusOfShot(id: string, planned: PlannedShot | undefined, known: Known): ShotStatus {
  if (planned === undefined) return { id, state: "disabled", takes: [] };
  const own = ownSourceOf(planned.shot);
  if (own !== undefined) return { id, state: "finished", own, takes: [] };
  const takes = planned.takes.map((take) => statusOfTake(take, planned, known));
  return { id, state: furthestOf(takes.map(({ state }) => state)), takes };
}

function statusOfTake(
  take: PlannedTake,
  planned: PlannedShot,
  { recordOf, spendingOf, payments }: Known,
): TakeStatus {
  const { requestKey, state, price, sharedWith } = take;
  const record = recordOf(requestKey);
  const failure = state.kind === "new" ? state.failure : undefined;
  const common = {
    take: take.take,
    isChosen: take.take === planned.chosenTake,
    isAwaited: take.take === unmadeChoiceOf(planned),
    price,
    spending: spendingOf(requestKey),
    since: sinceOf(record) ?? payments.findLast((payment) => payment.requestKey === requestKey)?.at,
    requestId: "requestId" in state ? state.requestId : (failure?.requestId ?? requestIdOf(record)),
    reason: failure?.message,
  };
  const next = (kind: Exclude<NextStep["kind"], "share">): NextStep =>
    sharedWith === undefined ? { kind } : { kind: "share", with: sharedWith };
  const standing = standingOf(state, record?.state === "rendered" || record?.state === "done");
  const status = { ...common, state: standing };
  switch (standing) {
    case "finished":
      return { ...status, next: { kind: "none" } };
    case "no-video":
    case "unusable-clip": {
      const reason = problemOf(state)?.message;
      return { ...status, reason, next: next(standing === "no-video" ? "look" : "decide") };
    }
    case "to-download":
      return { ...status, next: next("download") };
    case "running":
      return { ...status, next: next("follow") };
    case "ordered":
      return { ...status, next: next("send") };
    case "uncertain": {
      const reason = record?.state === "ambiguous" ? record.message : undefined;
      return { ...status, reason, next: next("search") };
    }
    case "new":
      return { ...status, since: undefined, next: next("generate") };
    case "failed":
      return { ...status, since: instant(failure?.atMs), next: next("generate") };
  }
}

/** When a take entered its state. */
function sinceOf(record: TakeRecord | undefined): string | undefined {
  switch (record?.state) {
    case undefined:
    case "planned":
      return undefined;
    case "sending":
    case "ambiguous":
      return instant(record.intents.at(-1)?.startedAtMs);
    case "submitted":
      return instant(record.submittedAtMs);
    case "rendered":
      return instant(record.renderedAtMs);
    case "done":
      return instant(record.finishedAtMs);
    case "failed":
      return instant(record.failedAtMs);
  }
}

function requestIdOf(record: TakeRecord | undefined): string | undefined {
  return record !== undefined && "requestId" in record ? record.requestId : undefined;
}

function instant(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : formatInstant(ms);
}

/** Also of takes that the storyboard does not ask for any more: they run, and may have to be paid, all the same. */
function listOpen(plan: RenderPlan, { payments }: Known): readonly OpenRequest[] {
  const asked = new Set(plan.shots.flatMap(({ takes }) => takes.map((take) => take.requestKey)));
  return payments
    .filter(({ state }) => state === "reserved")
    .map((payment) => ({ ...payment, isNeeded: asked.has(payment.requestKey) }));
}
