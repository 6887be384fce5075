import { buildPlan } from "../plan/build-plan.ts";
import { keysIn } from "../plan/keys-in.ts";
import type { RenderPlan } from "../plan/render-plan.ts";
import type { KnownTakes } from "../workplace/workplace.ts";
import type { RenderContext } from "./render-context.ts";

/** Plans the shots that were asked for, or with `"whole-film"` all of them. */
export async function makePlan(
  context: RenderContext,
  scope: "asked-for" | "whole-film" = "asked-for",
): Promise<RenderPlan> {
  const { mode, workplace, storyboard, models, lock, options } = context;
  const planWith = (known: KnownTakes): RenderPlan =>
    buildPlan({
      storyboard,
      models,
      ...known,
      concurrency: options.concurrency,
      givenUp: options.resubmitUncertain,
      only: scope === "whole-film" ? undefined : options.only,
    });
  const build = async (): Promise<RenderPlan> =>
    planWith(await workplace.known(lock, options.file, (known) => keysIn(planWith(known))));
  const plan = await build();
  if (!mode.isRehearsal || !hasUnfinished(plan)) return plan;
  // The server of an interrupted rehearsal is gone, and its requests with it; they cost nothing.
  await workplace.forgetRequests();
  return build();
}

function hasUnfinished(plan: RenderPlan): boolean {
  return plan.shots
    .flatMap(({ takes }) => takes)
    .some(({ state }) => state.kind === "running" || state.kind === "uncertain");
}
