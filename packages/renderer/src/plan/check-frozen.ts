import type { PlanRefusal } from "./check-budget.ts";
import type { RenderPlan } from "./render-plan.ts";
import { isToBuy } from "./takes-to-buy.ts";

/** Refuses a plan that would generate anything: with `--frozen`, every shot needs a finished clip in the lock file. */
export function checkFrozen(plan: RenderPlan): PlanRefusal | undefined {
  const open = plan.shots.filter(({ takes }) =>
    takes.some(({ state }) => state.kind === "uncertain" || isToBuy(state)),
  );
  if (open.length === 0) return undefined;
  const shots = open.map(({ shot }) => `"${shot.id}"`).join(", ");
  return {
    code: "PLAN_FROZEN",
    message: `--frozen: ${open.length === 1 ? "1 shot has" : `${open.length} shots have`} no finished clip: ${shots}`,
    hint: "render without --frozen and commit the lock file, or undo the change (storyreel explain FILE SHOT shows it)",
  };
}
