import { formatUsd } from "@storyreel/models";
import type { Diagnostic } from "@storyreel/models/source";
import { counted, printable } from "@storyreel/renderer/kit";
import {
  checkBudget,
  spendingLimits,
  sumUsd,
  takesToBuy,
  type RenderPlan,
} from "@storyreel/renderer/plan";
import type { Storyboard } from "@storyreel/renderer/storyboard";

/** How a plan differs from the one before. Ids of shots. */
export type PlanChange = {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** What more is to be bought than before; known prices only. */
  readonly usd: bigint;
};

export function comparePlans(before: RenderPlan, now: RenderPlan): PlanChange {
  const keysOf = (plan: RenderPlan): ReadonlyMap<string, string> =>
    new Map(
      plan.shots.map(({ shot, takes }) => [
        shot.id,
        takes.map(({ requestKey }) => requestKey).join(" "),
      ]),
    );
  const [old, fresh] = [keysOf(before), keysOf(now)];
  return {
    changed: [...fresh].flatMap(([id, keys]) => (old.has(id) && old.get(id) !== keys ? [id] : [])),
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !fresh.has(id)),
    usd: now.totalUsd - before.totalUsd,
  };
}

/** `ok, 2 requests to buy for $0.672 (+$0.336), 3 finished; changed: opening` */
export function describePlan(
  plan: RenderPlan,
  storyboard: Storyboard,
  change: PlanChange | undefined,
): string {
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const bought = takesToBuy(takes);
  const unknown = bought.filter(({ price }) => !price.known).length;
  const count = (kind: "reused" | "running" | "uncertain", word: string): readonly string[] => {
    const found = takes.filter(({ state }) => state.kind === kind).length;
    return found === 0 ? [] : [`${found} ${word}`];
  };
  const buys =
    bought.length === 0
      ? "nothing to buy"
      : `${counted(bought.length, "request")} to buy for $${formatUsd(sumUsd(bought))}`;
  const parts = [
    `${buys}${describeDifference(change)}`,
    ...(unknown === 0 ? [] : [`${unknown} at an unknown price`]),
    ...count("reused", "finished"),
    ...count("running", "running"),
    ...count("uncertain", "uncertain"),
  ];
  const refusal = checkBudget(plan, spendingLimits(storyboard.budget, undefined));
  return [
    parts.join(", "),
    ...(change === undefined ? [] : describeShots(change)),
    ...(refusal === undefined ? [] : [`render would refuse this: ${refusal.message}`]),
  ].join("; ");
}

function describeDifference(change: PlanChange | undefined): string {
  if (change === undefined || change.usd === 0n) return "";
  const sign = change.usd < 0n ? "-" : "+";
  return ` (${sign}$${formatUsd(change.usd < 0n ? -change.usd : change.usd)})`;
}

const mostNames = 5;

function describeShots({ changed, added, removed }: PlanChange): readonly string[] {
  return [
    ["changed", changed] as const,
    ["new", added] as const,
    ["removed", removed] as const,
  ].flatMap(([label, ids]) => {
    if (ids.length === 0) return [];
    const more = ids.length > mostNames ? ` and ${ids.length - mostNames} more` : "";
    return [`${label}: ${ids.slice(0, mostNames).join(", ")}${more}`];
  });
}

/** `2 errors, 1 warning`; empty if there are none. */
export function describeCounts(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return [
    ...(errors === 0 ? [] : [counted(errors, "error")]),
    ...(warnings === 0 ? [] : [counted(warnings, "warning")]),
  ].join(", ");
}

/** One line with the time of day. Ends in a line break. */
export function formatWatchLine(text: string, now: Date): string {
  return printable(`${now.toTimeString().slice(0, 8)}  ${text}\n`);
}
