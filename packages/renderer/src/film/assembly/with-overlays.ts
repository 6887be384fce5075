import type { Diagnostic } from "@storyreel/models/source";
import { hasOverlays } from "../../storyboard/check-overlays.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";

/**
 * A film with the overlays of its storyboard, and warnings about them, see `planOverlays`. Comes after its cards are drawn, so that a card before
 * the last frame of a shot has no overlays of that shot. Nothing that draws is loaded if there are none.
 */
export async function withOverlays(
  plan: AssemblyPlan,
  storyboard: Storyboard,
): Promise<{ readonly plan: AssemblyPlan; readonly diagnostics: readonly Diagnostic[] }> {
  if (plan.output.codec === "audio" || !hasOverlays(storyboard)) return { plan, diagnostics: [] };
  const { planOverlays } = await import("../overlays/plan-overlays.ts");
  const { shots, overlays, diagnostics } = await planOverlays(storyboard, plan);
  const over = overlays.length === 0 ? {} : { overlays };
  return { plan: { ...plan, shots, ...over }, diagnostics };
}
