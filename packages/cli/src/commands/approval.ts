import { counted } from "@storyreel/renderer/kit";
import { formatUsd } from "@storyreel/models";
import { type RenderPlan, sumUsd, takesToBuy } from "@storyreel/renderer/plan";
import { confirm } from "../output/confirm.ts";
import type { Output } from "../output/output.ts";
import type { Flags } from "../arguments/parse-args.ts";

/** Who says yes to spending, and why it was a no. */
export type Approval = {
  readonly approve: (plan: RenderPlan) => Promise<boolean>;
  /** Empty unless `approve` said no. */
  readonly refusal: () => { readonly message?: string; readonly hint?: string };
};

/** A rehearsal and a plan that buys nothing need no yes; `--yes` and a reviewed `--plan` are one; else a person is asked. */
export function createApproval(options: {
  readonly flags: Flags;
  readonly isRehearsal: boolean;
  readonly output: Output;
  readonly signal: AbortSignal;
}): Approval {
  const { flags, isRehearsal, output, signal } = options;
  let refusal: ReturnType<Approval["refusal"]> = {};
  return {
    approve: async (plan) => {
      const question = questionFor(plan);
      if (question === undefined) return true;
      if (isRehearsal || flags.yes || flags.plan !== undefined) return true;
      if (!output.canAsk) {
        refusal = {
          message: "not confirmed: there is no terminal to ask on",
          hint: "add --yes, or save a plan with storyreel plan FILE -o plan.json and give it with --plan",
        };
        return false;
      }
      if (await confirm(`${question} [y/N] `, signal)) return true;
      refusal = { message: "not confirmed: nothing was submitted", hint: "answer y to go on" };
      return false;
    },
    refusal: () => refusal,
  };
}

/** `submit 3 requests for $2.80?`; `undefined` when the plan buys nothing. */
export function questionFor(plan: RenderPlan): string | undefined {
  const bought = takesToBuy(plan.shots.flatMap(({ takes }) => takes));
  if (bought.length === 0) return undefined;
  const unknown = bought.filter(({ price }) => !price.known).length;
  const gap = unknown === 0 ? "" : `, ${unknown} of them at a price that nobody knows`;
  return `submit ${counted(bought.length, "request")} for $${formatUsd(sumUsd(bought))}${gap}?`;
}
