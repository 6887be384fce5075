import { formatUsd } from "@storyreel/models";
import { counted } from "@storyreel/renderer/kit";
import { type RenderPlan, sumAssumedUsd, sumUsd, takesToBuy } from "@storyreel/renderer/plan";
import type { Flags } from "../arguments/parse-args.ts";
import { partAssumed } from "../output/assumed.ts";
import { confirm } from "../output/confirm.ts";
import type { Output, Problem } from "../output/output.ts";

/**
 * Decides whether a plan may be bought, or why not. A rehearsal and a plan that buys nothing need no confirmation; `--yes`
 * and `--plan` are one; otherwise a person is asked.
 */
export function createApproval(options: {
  readonly flags: Flags;
  readonly isRehearsal: boolean;
  readonly output: Output;
  readonly signal: AbortSignal;
}): (plan: RenderPlan) => Promise<true | Problem> {
  const { flags, isRehearsal, output, signal } = options;
  return async (plan) => {
    const question = questionFor(plan);
    if (question === undefined) return true;
    if (isRehearsal || flags.yes || flags.plan !== undefined) return true;
    if (!output.canAsk) {
      return {
        message: "not confirmed: there is no terminal to ask on",
        hint: "add --yes; or save a plan with storyreel plan FILE -o plan.json and add --plan plan.json",
      };
    }
    if (await confirm(`${question} [y/N] `, signal)) return true;
    return { message: "not confirmed: nothing was submitted", hint: "answer y to continue" };
  };
}

/** `submit 3 requests for $2.80?`; `undefined` when the plan buys nothing. */
export function questionFor(plan: RenderPlan): string | undefined {
  const bought = takesToBuy(plan.shots.flatMap(({ takes }) => takes));
  if (bought.length === 0) return undefined;
  const unknown = bought.filter(({ price }) => !price.known).length;
  const gap = unknown === 0 ? "" : `, plus ${unknown} at an unknown price`;
  const assumed = partAssumed(sumAssumedUsd(bought));
  return `submit ${counted(bought.length, "request")} for $${formatUsd(sumUsd(bought))}${assumed}${gap}?`;
}
