import { formatUsd } from "@storyreel/core/spec";
import type { PlanRefusal } from "./check-budget.ts";
import { parseSavedPlan, type SavedPlan } from "./parse-saved-plan.ts";
import type { RenderPlan } from "./render-plan.ts";
import { takesToBuy } from "./takes-to-buy.ts";

/**
 * Decides whether a saved plan, as text, still allows what a new plan would do. It does when requests and prices
 * are the same and nothing would be bought that was not to be bought then: what has been finished since is no
 * reason to ask again, what has been lost since is.
 */
export function judgeSavedPlan(text: string, plan: RenderPlan): PlanRefusal | undefined {
  const saved = parseSavedPlan(text);
  if (saved === undefined) {
    return {
      code: "PLAN_UNREADABLE",
      message: "the saved plan is not a plan that this version of storyreel wrote",
      hint: "make a new one: storyreel plan FILE -o plan.json",
    };
  }
  if (saved.digest !== plan.digest) {
    return {
      code: "PLAN_STALE",
      message: `the saved plan no longer fits: ${describeChanges(saved, plan)}`,
      hint: "review and save it again: storyreel plan FILE -o plan.json",
    };
  }
  const added = takesToBuy(plan.shots.flatMap(({ takes }) => takes)).filter(
    ({ requestKey }) => !saved.toBuy.has(requestKey),
  );
  const first = added[0];
  if (first === undefined) return undefined;
  return {
    code: "PLAN_STALE",
    message: `the saved plan no longer fits: it had a clip for shot "${first.shotId}"${added.length === 1 ? "" : ` and ${added.length - 1} more`}, which is not at hand any more`,
    hint: "review and save it again: storyreel plan FILE -o plan.json",
  };
}

// More than these make a sentence that nobody reads.
const mostNamed = 3;

/** `shot "opening" asks for something else, shot "finale" is new`. A shot with another name but the same request is neither. */
function describeChanges({ prices }: SavedPlan, plan: RenderPlan): string {
  const left = new Map(prices);
  const changes: string[] = [];
  const savedShots = new Set([...prices.values()].map(({ shotId }) => shotId));
  for (const { shot, takes } of plan.shots) {
    for (const { requestKey, price } of takes) {
      const then = prices.get(requestKey);
      left.delete(requestKey);
      const usd = price.known ? formatUsd(price.usd) : null;
      if (then === undefined) {
        const what = savedShots.has(shot.id) ? "asks for something else" : "is new";
        changes.push(`shot "${shot.id}" ${what}`);
      } else if (then.usd !== usd) {
        changes.push(
          `shot "${shot.id}" costs ${priceWord(usd)} where it was ${priceWord(then.usd)}`,
        );
      }
    }
  }
  const shots = new Set(plan.shots.map(({ shot }) => shot.id));
  for (const { shotId } of left.values()) {
    if (!shots.has(shotId)) changes.push(`shot "${shotId}" is gone`);
  }
  const told = [...new Set(changes)];
  // Takes that are gone from a shot that stays, or another number of takes.
  if (told.length === 0) return "it has other takes";
  const rest = told.length > mostNamed ? ` and ${told.length - mostNamed} more changes` : "";
  return `${told.slice(0, mostNamed).join(", ")}${rest}`;
}

function priceWord(usd: string | null): string {
  return usd === null ? "an unknown price" : `$${usd}`;
}
