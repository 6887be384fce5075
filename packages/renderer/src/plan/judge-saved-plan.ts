import { formatUsd, type Price } from "@storyreel/models";
import type { PlanRefusal } from "./check-budget.ts";
import { parseSavedPlan, type SavedPlan } from "./parse-saved-plan.ts";
import type { PlannedShot, RenderPlan } from "./render-plan.ts";
import { takesToBuy } from "./takes-to-buy.ts";

const saveAgain = "review and save it again: storyreel plan FILE -o plan.json";

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
  if (saved.digest !== plan.digest) return partOf(saved, plan) ?? changed(saved, plan);
  const added = takesToBuy(plan.shots.flatMap(({ takes }) => takes)).filter(
    ({ requestKey }) => !saved.toBuy.has(requestKey),
  );
  const first = added[0];
  if (first === undefined) return undefined;
  return {
    code: "PLAN_STALE",
    message: `the saved plan no longer fits: it had a clip for shot "${first.shotId}"${added.length === 1 ? "" : ` and ${added.length - 1} more`}, which is not at hand any more`,
    hint: saveAgain,
  };
}

function changed(saved: SavedPlan, plan: RenderPlan): PlanRefusal {
  return {
    code: "PLAN_STALE",
    message: `the saved plan no longer fits: ${describeChanges(saved, plan)}`,
    hint: saveAgain,
  };
}

/** Nothing that was saved has changed, and the film has more: the plan was saved for a part of it, or shots were added. */
function partOf({ prices }: SavedPlan, { shots }: RenderPlan): PlanRefusal | undefined {
  const isSaved = ({ takes }: PlannedShot): boolean =>
    takes.every(({ requestKey, price }) => prices.get(requestKey)?.usd === usdOf(price));
  const part = shots.filter(isSaved);
  const [first, ...more] = shots.filter((shot) => !isSaved(shot));
  const kept = new Set(part.flatMap(({ takes }) => takes).map(({ requestKey }) => requestKey));
  if (first === undefined || part.length === 0 || kept.size < prices.size) return undefined;
  const rest = more.length === 0 ? " is" : ` and ${more.length} more are`;
  return {
    code: "PLAN_STALE",
    message: `the saved plan is for a part of the film: shot "${first.shot.id}"${rest} not in it`,
    hint: `render that part with --only ${part.map(({ shot }) => shot.id).join(",")}, or ${saveAgain}`,
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
      const usd = usdOf(price);
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

function usdOf(price: Price): string | null {
  return price.known ? formatUsd(price.usd) : null;
}

function priceWord(usd: string | null): string {
  return usd === null ? "an unknown price" : `$${usd}`;
}
