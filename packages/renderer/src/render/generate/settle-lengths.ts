import { formatUsd } from "@storyreel/models";
import type { PlannedTake, RenderPlan } from "../../plan/render-plan.ts";
import { exitOf } from "../../run/run-result.ts";
import { makePlan } from "../make-plan.ts";
import type { RenderContext } from "../render-context.ts";
import { generateTakes, type Generated } from "./generate-takes.ts";

/** The plan with every length known, or what kept one unknown. */
export type Settled =
  | { readonly kind: "settled"; readonly plan: RenderPlan }
  /** A narration that a shot is to be as long as could not be made; nothing else was sent. */
  | { readonly kind: "open"; readonly generated: Generated }
  /** A shot would cost more than was approved. */
  | { readonly kind: "refused"; readonly message: string };

/**
 * Makes the narration that shots are to be as long as, and plans again with its real length. What was approved was the longest that
 * each of them can become, so that nothing costs more.
 */
export async function settleLengths(
  context: RenderContext,
  approved: RenderPlan,
): Promise<Settled> {
  const open = approved.shots.filter(({ takes }) => takes.some(({ isOpen }) => isOpen === true));
  if (open.length === 0) return { kind: "settled", plan: approved };
  const waitedFor = new Set(open.map(({ shot }) => shot.length?.from));
  const shots = approved.shots.filter(({ shot }) => waitedFor.has(shot.id));
  const generated = await generateTakes(context, { ...approved, shots });
  if (exitOf(generated.result) !== 0) return { kind: "open", generated };
  const plan = await makePlan(context);
  const takes = plan.shots.flatMap((shot) => shot.takes);
  if (takes.some(({ isOpen }) => isOpen === true)) return { kind: "open", generated };
  const dearer = takes.find((take) => costsMore(take, approved));
  if (dearer === undefined) return { kind: "settled", plan };
  return {
    kind: "refused",
    message: `shot "${dearer.shotId}" would now cost ${usdOf(dearer)}, more than was approved`,
  };
}

function costsMore(take: PlannedTake, { shots }: RenderPlan): boolean {
  const before = shots
    .flatMap(({ takes }) => takes)
    .find(({ shotId, take: number }) => shotId === take.shotId && number === take.take);
  if (before === undefined) return true;
  if (!take.price.known || !before.price.known) return take.price.known !== before.price.known;
  return take.price.usd > before.price.usd;
}

function usdOf({ price }: PlannedTake): string {
  return price.known ? `$${formatUsd(price.usd)}` : "an unknown price";
}
