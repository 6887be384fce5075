import { formatUsd, type Price } from "@storyreel/models";
import type { OwnJson } from "../kit/own-json.ts";
import type { PlanRefusal } from "./check-budget.ts";
import { savedUsd, type SavedPlan } from "./read-saved-plan.ts";
import type { PlannedShot, RenderPlan } from "./render-plan.ts";
import { takesToBuy } from "./takes-to-buy.ts";

const savePlan = "storyreel plan FILE -o plan.json";
const saveAgain = `review the plan and save it again: ${savePlan}`;

/**
 * Decides whether a saved plan still allows what a new plan would do. It does if requests and prices are the same, and
 * nothing would be bought that was not to be bought then. A take that was finished since then needs no new approval; one
 * whose clip was lost does.
 */
export function judgeSavedPlan(
  read: OwnJson<SavedPlan>,
  plan: RenderPlan,
): PlanRefusal | undefined {
  if (read.kind !== "read") return unreadable(read);
  const saved = read.value;
  if (saved.digest !== plan.digest) return partOf(saved, plan) ?? changed(saved, plan);
  const added = takesToBuy(plan.shots.flatMap(({ takes }) => takes)).filter(
    ({ requestKey }) => !saved.toBuy.has(requestKey),
  );
  const first = added[0];
  if (first === undefined) return undefined;
  const more = added.length === 1 ? "" : ` (and of ${added.length - 1} more)`;
  return {
    code: "PLAN_STALE",
    message: `the saved plan is out of date: the clip of shot "${first.shotId}"${more} is no longer available`,
    hint: saveAgain,
  };
}

function unreadable(read: Exclude<OwnJson<SavedPlan>, { kind: "read" }>): PlanRefusal {
  return {
    code: "PLAN_UNREADABLE",
    message:
      read.kind === "missing"
        ? "the saved plan does not exist"
        : `the file is not a plan saved by this version of storyreel: ${read.reason}`,
    hint: `save a new plan: ${savePlan}`,
  };
}

function changed(saved: SavedPlan, plan: RenderPlan): PlanRefusal {
  return {
    code: "PLAN_STALE",
    message: `the saved plan is out of date: ${describeChanges(saved, plan)}`,
    hint: saveAgain,
  };
}

/** Nothing that was saved has changed, but the film has more: the plan was saved for a part of it, or shots were added. */
function partOf({ prices }: SavedPlan, { shots }: RenderPlan): PlanRefusal | undefined {
  const isSaved = ({ takes }: PlannedShot): boolean =>
    takes.every(({ requestKey, price }) => prices.get(requestKey)?.usd === usdOf(price));
  const part = shots.filter(isSaved);
  const [first, ...more] = shots.filter((shot) => !isSaved(shot));
  const kept = new Set(part.flatMap(({ takes }) => takes).map(({ requestKey }) => requestKey));
  if (first === undefined || part.length === 0 || kept.size < prices.size) return undefined;
  const rest = more.length === 0 ? "" : ` and ${more.length} more`;
  return {
    code: "PLAN_STALE",
    message: `the saved plan covers only part of the film: it does not include shot "${first.shot.id}"${rest}`,
    hint: `render that part with --only ${part.map(({ shot }) => shot.id).join(",")}, or ${saveAgain}`,
  };
}

// More than these would make the sentence too long to read.
const mostNamed = 3;

/** `shot "opening" has changed, shot "finale" is new`. A renamed shot with the same request is neither. */
function describeChanges({ prices }: SavedPlan, plan: RenderPlan): string {
  const left = new Map(prices);
  const changes: string[] = [];
  const savedShots = new Set([...prices.values()].map(({ shotId }) => shotId));
  for (const { shot, takes } of plan.shots) {
    for (const { requestKey, price } of takes) {
      const then = prices.get(requestKey);
      left.delete(requestKey);
      const usd = usdOf(price);
      if (then === undefined) {
        changes.push(`shot "${shot.id}" ${savedShots.has(shot.id) ? "has changed" : "is new"}`);
      } else if (then.usd !== usd) {
        changes.push(`shot "${shot.id}" costs ${priceText(usd)} instead of ${priceText(then.usd)}`);
      }
    }
  }
  const shots = new Set(plan.shots.map(({ shot }) => shot.id));
  for (const { shotId } of left.values()) {
    if (!shots.has(shotId)) changes.push(`shot "${shotId}" is no longer part of it`);
  }
  const distinct = [...new Set(changes)];
  // A shot that is still in the film has fewer takes.
  if (distinct.length === 0) return "the takes have changed";
  const rest =
    distinct.length > mostNamed ? ` and ${distinct.length - mostNamed} more changes` : "";
  return `${distinct.slice(0, mostNamed).join(", ")}${rest}`;
}

/** As `readSavedPlan` gives it. */
function usdOf(price: Price): string | null {
  return price.known ? savedUsd(formatUsd(price.usd), price.assumption) : null;
}

function priceText(usd: string | null): string {
  return usd === null ? "an unknown price" : `$${usd}`;
}
